import { formatMonth, type Month } from '../../../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../../../kernel/result.ts'
import type { Place, SealedAt, SealFault, SealNotice } from './fault.ts'
import { nameOfTable } from './sealed-tables.ts'

/** Names of columns as a person reads them. */
const COLUMN_NAMES: Readonly<Record<string, BilingualText>> = {
  month: { vi: 'tháng', en: 'month' },
  cycle_id: { vi: 'đợt chi', en: 'cycle' },
  group_id: { vi: 'tổ', en: 'group' },
  entitlement_id: { vi: 'mức hưởng', en: 'entitlement' },
  person_id: { vi: 'người', en: 'person' },
  payee_id: { vi: 'người nhận', en: 'payee' },
  line_id: { vi: 'dòng dự toán', en: 'budget line' },
  entry_seq: { vi: 'bút toán', en: 'entry' },
  unit_id: { vi: 'đơn vị', en: 'unit' },
  user_id: { vi: 'tài khoản', en: 'account' },
  provision_code: { vi: 'chính sách', en: 'provision' },
  code: { vi: 'mã', en: 'code' },
  action: { vi: 'việc', en: 'act' },
  kind: { vi: 'loại', en: 'kind' },
}

export const TELLING_COLUMNS: readonly string[] = Object.keys(COLUMN_NAMES)

const HALT: BilingualText = {
  vi: 'Dừng chi, giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu.',
  en: 'Stop payments, leave the database as it is and compare with the backup.',
}

function placeText({ table, key, about }: Place): BilingualText {
  const told = (language: keyof BilingualText) => {
    const parts = Object.entries(about).map(
      ([column, value]) =>
        `${COLUMN_NAMES[column]?.[language] ?? column} ${column === 'month' ? formatMonth(value as Month) : value}`,
    )
    return parts.length === 0 ? '' : `, ${parts.join(', ')}`
  }
  const name = nameOfTable(table)
  return {
    vi: `${name.vi} (bảng ${table}, dòng ${key}${told('vi')})`,
    en: `${name.en} (table ${table}, row ${key}${told('en')})`,
  }
}

const sealedText = ({ seal, at }: SealedAt): BilingualText =>
  seal === null
    ? { vi: '', en: '' }
    : {
        vi: ` Phần mềm ghi dòng này lần cuối ở niêm phong số ${seal}, ${at}.`,
        en: ` The program wrote it last under seal ${seal}, ${at}.`,
      }

const keysText = (keys: readonly string[]): string => keys.join(', ')
const summaryText = (summary: string): string => (summary === '' ? '' : ` (${summary})`)

/** The sentence of each fault and what to do, in both languages. */
export const sealFaultText: RefusalTexts<SealFault> = {
  'row-altered': (fault) =>
    both(placeText(fault), sealedText(fault), (place, when) => ({
      vi: `Bị sửa ngoài phần mềm: ${place.vi}.${when.vi} ${HALT.vi}`,
      en: `Altered outside the program: ${place.en}.${when.en} ${HALT.en}`,
    })),
  'row-removed': (fault) =>
    both(placeText(fault), sealedText(fault), (place, when) => ({
      vi: `Bị xoá ngoài phần mềm: ${place.vi}.${when.vi} ${HALT.vi}`,
      en: `Removed outside the program: ${place.en}.${when.en} ${HALT.en}`,
    })),
  'row-added': (fault) =>
    both(placeText(fault), HALT, (place, halt) => ({
      vi: `Được thêm ngoài phần mềm: ${place.vi}. ${halt.vi}`,
      en: `Added outside the program: ${place.en}. ${halt.en}`,
    })),
  'more-rows': ({ table, count }) =>
    both(nameOfTable(table), HALT, (name) => ({
      vi: `Còn ${count} dòng nữa của bảng ${table} (${name.vi}) không khớp với bản ghi niêm phong.`,
      en: `Another ${count} rows of ${table} (${name.en}) do not agree with the sealed record.`,
    })),
  'table-missing': ({ table }) => ({
    vi: `Bảng ${table} (${nameOfTable(table).vi}) không còn. ${HALT.vi}`,
    en: `The table ${table} (${nameOfTable(table).en}) is gone. ${HALT.en}`,
  }),
  'guard-missing': ({ table }) => ({
    vi: `Bảng ${table} (${nameOfTable(table).vi}) không còn được niêm phong: trigger của nó bị tắt hoặc bị xoá. ${HALT.vi}`,
    en: `The table ${table} (${nameOfTable(table).en}) is not sealed any more: its triggers are off or gone. ${HALT.en}`,
  }),
  'change-altered': ({ seal, at, table, keys }) => ({
    vi: `Bản ghi niêm phong bị sửa: niêm phong số ${seal}, ${at}, bảng ${table} (${nameOfTable(table).vi}), một trong các dòng ${keysText(keys)}. ${HALT.vi}`,
    en: `The sealed record was altered: seal ${seal}, ${at}, table ${table} (${nameOfTable(table).en}), one of the rows ${keysText(keys)}. ${HALT.en}`,
  }),
  'change-unsealed': ({ table, keys }) => ({
    vi: `Có thay đổi không niêm phong ở bảng ${table} (${nameOfTable(table).vi}): dòng ${keysText(keys)}. ${HALT.vi}`,
    en: `Changes of ${table} (${nameOfTable(table).en}) are not sealed: rows ${keysText(keys)}. ${HALT.en}`,
  }),
  'changes-missing': ({ seal, at, count, summary }) => ({
    vi: `Niêm phong số ${seal}, ${at} thiếu ${count} mục${summaryText(summary)}. ${HALT.vi}`,
    en: `Seal ${seal}, ${at} lacks ${count} entries${summaryText(summary)}. ${HALT.en}`,
  }),
  'seal-missing': ({ from, until }) => ({
    vi:
      from === until ? `Thiếu niêm phong số ${from}. ${HALT.vi}` : `Thiếu các niêm phong từ số ${from} đến ${until}. ${HALT.vi}`,
    en: from === until ? `Seal ${from} is missing. ${HALT.en}` : `Seals ${from} to ${until} are missing. ${HALT.en}`,
  }),
  'seal-unlinked': ({ seal, at, summary }) => ({
    vi: `Niêm phong số ${seal}, ${at} không nối với niêm phong trước nó${summaryText(summary)}. ${HALT.vi}`,
    en: `Seal ${seal}, ${at} does not follow the one before it${summaryText(summary)}. ${HALT.en}`,
  }),
  'seal-altered': ({ seal, at, summary }) => ({
    vi: `Niêm phong số ${seal}, ${at} bị sửa${summaryText(summary)}. ${HALT.vi}`,
    en: `Seal ${seal}, ${at} was altered${summaryText(summary)}. ${HALT.en}`,
  }),
  'seal-unsigned': ({ seal, at, summary }) => ({
    vi: `Niêm phong số ${seal}, ${at} không có chữ ký của phần mềm${summaryText(summary)}. ${HALT.vi}`,
    en: `Seal ${seal}, ${at} is not signed by the program${summaryText(summary)}. ${HALT.en}`,
  }),
  'seal-forged': ({ seal, at, summary }) => ({
    vi: `Chữ ký của niêm phong số ${seal}, ${at} không phải của phần mềm${summaryText(summary)}. ${HALT.vi}`,
    en: `The signature of seal ${seal}, ${at} is not the program’s${summaryText(summary)}. ${HALT.en}`,
  }),
  'seal-key-unknown': ({ seal, keyId }) => ({
    vi: `Từ niêm phong số ${seal}: ký bằng khoá ${keyId}, không có trong tệp khoá. Đặt đúng tệp khoá rồi kiểm tra lại.`,
    en: `From seal ${seal} on: signed with key ${keyId}, which is not in the key file. Put the right key file in place and verify again.`,
  }),
  'journal-unreadable': ({ place, lines }) => ({
    vi: `Sổ niêm phong ${place} có ${lines} dòng không đọc được. Đối chiếu với bản sao của sổ.`,
    en: `${lines} lines of the journal of seals ${place} cannot be read. Compare with a copy of it.`,
  }),
  'record-older': ({ seal, lost, from, until }) => ({
    vi: `Cơ sở dữ liệu chỉ đến niêm phong số ${seal}, sổ niêm phong ghi thêm ${lost} việc từ ${from} đến ${until}: đã khôi phục một bản sao lưu cũ hơn, hoặc phần cuối bị cắt. Nếu đúng là khôi phục, người quản trị ghi nhận bằng "canhtayso verify --accept LÝ_DO --as TÊN"; nếu không: dừng chi và báo thanh tra.`,
    en: `The database ends at seal ${seal}, the journal of seals knows ${lost} more acts from ${from} to ${until}: an older backup was restored, or the end was cut off. If it was restored, an administrator notes that with "canhtayso verify --accept REASON --as USER"; otherwise stop payments and tell the auditor.`,
  }),
  'seal-differs': ({ seal, at, summary }) => ({
    vi: `Sổ niêm phong có niêm phong số ${seal}, ${at}${summaryText(summary)}; cơ sở dữ liệu không có, hoặc có một niêm phong khác. ${HALT.vi}`,
    en: `The journal knows seal ${seal}, ${at}${summaryText(summary)}; the database has none such, or another. ${HALT.en}`,
  }),
  'more-faults': ({ like, count }) => ({
    vi: `Còn ${count} lỗi nữa cùng loại (${like}).`,
    en: `Another ${count} faults of this kind (${like}).`,
  }),
}

const both = (
  first: BilingualText,
  second: BilingualText,
  tell: (first: BilingualText, second: BilingualText) => BilingualText,
): BilingualText => tell(first, second)

export const sealNoticeText: RefusalTexts<SealNotice> = {
  'journal-missing': ({ place }) => ({
    vi: `Không có sổ niêm phong ${place}: không kiểm tra được phần cuối của bản ghi có bị cắt hay không. Nếu sổ đã từng có, đưa sổ về đúng chỗ rồi kiểm tra lại.`,
    en: `There is no journal of seals ${place}: whether the end of the record was cut off cannot be checked. If there was one, put it back and verify again.`,
  }),
  'journal-begins-late': ({ place, seal, at }) => ({
    vi: `Sổ niêm phong ${place} chỉ bắt đầu từ niêm phong số ${seal}, ${at}. Nếu có sổ cũ hơn, hãy đưa về.`,
    en: `The journal of seals ${place} begins at seal ${seal}, ${at} only. If there is an older one, put it back.`,
  }),
  'record-accepted': ({ seal, at, reason }) => ({
    vi: `Bản ghi được chấp nhận từ niêm phong số ${seal}, ${at}: ${reason}.`,
    en: `The record was accepted from seal ${seal}, ${at}: ${reason}.`,
  }),
}
