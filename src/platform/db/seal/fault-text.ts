import { dayAt, formatDay, formatMonth, isMonth, isPlainDate, LEGAL_TIME_ZONE } from '../../../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../../../kernel/result.ts'
import type { Place, SealedAt, SealFault, SealNotice } from './fault.ts'
import { nameOfTable } from './sealed-tables.ts'

/** What ids are of, by the names people know; whatever is not in it is not named. */
export type NamesOfIds = ReadonlyMap<string, BilingualText>

/** What else of a row tells a person where it is, and what it is called there. */
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
}

export const TELLING_COLUMNS: readonly string[] = Object.keys(COLUMN_NAMES)

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{32,}$/

const HALT: BilingualText = {
  vi: 'Dừng chi, giữ nguyên cơ sở dữ liệu và đối chiếu với bản sao lưu.',
  en: 'Stop payments, leave the database as it is and compare with the backup.',
}

/** One value as a person reads it; an id by its name, or nothing. */
function valueText(value: string, names: NamesOfIds): BilingualText | undefined {
  if (ID.test(value)) return names.get(value)
  if (HASH.test(value) || value === '') return undefined
  const text = isPlainDate(value) ? formatDay(value) : isMonth(value) ? formatMonth(value) : value
  return { vi: text, en: text }
}

const told = (language: keyof BilingualText, parts: readonly BilingualText[]): string =>
  [...new Set(parts.map((part) => part[language]))].join(', ')

/** A row by what its key and its columns name. One that is gone may have no name left: then its key is to be had. */
function placeText({ table, key, about }: Place, names: NamesOfIds): BilingualText {
  const columns = Object.entries(about).flatMap(([column, value]) => {
    const text = valueText(value, names)
    const name = COLUMN_NAMES[column]
    return text === undefined || name === undefined ? [] : [{ vi: `${name.vi} ${text.vi}`, en: `${name.en} ${text.en}` }]
  })
  const known = new Set(Object.values(about))
  const ofKey = key.split('/').flatMap((part) => (known.has(part) ? [] : (valueText(part, names) ?? [])))
  const name = nameOfTable(table)
  const parts = [...ofKey, ...columns]
  return parts.length === 0
    ? {
        vi: `${name.vi} không còn tên (mã của dòng: canhtayso verify --json)`,
        en: `${name.en} without a name any more (its key: canhtayso verify --json)`,
      }
    : { vi: `${name.vi}: ${told('vi', parts)}`, en: `${name.en}: ${told('en', parts)}` }
}

/** `09:14 ngày 06/08/2024`, the hour in the programme's time zone. */
function instantText(at: string): BilingualText {
  const instant = new Date(at)
  const hour = instant.toLocaleTimeString('en-GB', { timeZone: LEGAL_TIME_ZONE, hour: '2-digit', minute: '2-digit' })
  const day = formatDay(dayAt(instant))
  return { vi: `${hour} ngày ${day}`, en: `${hour} on ${day}` }
}

const sealedText = ({ seal, at }: SealedAt): BilingualText => {
  if (seal === null || at === null) return { vi: '', en: '' }
  const when = instantText(at)
  return {
    vi: ` Phần mềm ghi dòng này lần cuối ở niêm phong số ${seal}, ${when.vi}.`,
    en: ` The program wrote it last under seal ${seal}, ${when.en}.`,
  }
}

/** Rows by their names; where one has none, how many there are. */
function keysText(keys: readonly string[], names: NamesOfIds): BilingualText {
  const parts = keys.map((key) => key.split('/').flatMap((part) => valueText(part, names) ?? []))
  if (parts.length === 0 || parts.some((one) => one.length === 0))
    return { vi: `${keys.length} dòng`, en: `${keys.length} ${keys.length === 1 ? 'row' : 'rows'}` }
  return { vi: parts.map((one) => told('vi', one)).join('; '), en: parts.map((one) => told('en', one)).join('; ') }
}

/** What a seal wrote, of each table how many rows: `disbursement:1=2024-06/… posting:4` as `1 khoản chi trả, 4 dòng định khoản`. */
function summaryText(summary: string): BilingualText {
  const tables = [...summary.matchAll(/(?:^| )([a-z_]+):(\d+)/g)].map(([, table = '', count = '']) => ({
    name: nameOfTable(table),
    count,
  }))
  if (tables.length === 0) return { vi: '', en: '' }
  return {
    vi: ` (${tables.map(({ name, count }) => `${count} ${name.vi}`).join(', ')})`,
    en: ` (${tables.map(({ name, count }) => `${name.en}: ${count}`).join(', ')})`,
  }
}

/** The sentence of each fault and what to do, in both languages; ids stand in it by the names that are given. */
export const sealFaultText = (names: NamesOfIds): RefusalTexts<SealFault> => ({
  ...rowFaultText(names),
  ...recordFaultText(names),
  ...sealLinkText,
})

type RowFault = 'row-altered' | 'row-removed' | 'row-added' | 'more-rows' | 'table-missing' | 'guard-missing'
type RecordFault = 'change-altered' | 'change-unsealed'
type TextsOf<Kind extends SealFault['kind']> = Pick<RefusalTexts<SealFault>, Kind>

const rowFaultText = (names: NamesOfIds): TextsOf<RowFault> => ({
  'row-altered': (fault) =>
    both(placeText(fault, names), sealedText(fault), (place, when) => ({
      vi: `Bị sửa ngoài phần mềm: ${place.vi}.${when.vi} ${HALT.vi}`,
      en: `Altered outside the program: ${place.en}.${when.en} ${HALT.en}`,
    })),
  'row-removed': (fault) =>
    both(placeText(fault, names), sealedText(fault), (place, when) => ({
      vi: `Bị xoá ngoài phần mềm: ${place.vi}.${when.vi} ${HALT.vi}`,
      en: `Removed outside the program: ${place.en}.${when.en} ${HALT.en}`,
    })),
  'row-added': (fault) =>
    both(placeText(fault, names), HALT, (place, halt) => ({
      vi: `Được thêm ngoài phần mềm: ${place.vi}. ${halt.vi}`,
      en: `Added outside the program: ${place.en}. ${halt.en}`,
    })),
  'more-rows': ({ table, count }) =>
    both(nameOfTable(table), HALT, (name) => ({
      vi: `Còn ${count} ${name.vi} nữa không khớp với bản ghi niêm phong.`,
      en: `Another ${count} rows (${name.en}) do not agree with the sealed record.`,
    })),
  'table-missing': ({ table }) => ({
    vi: `Bảng ${table} (${nameOfTable(table).vi}) không còn. ${HALT.vi}`,
    en: `The table ${table} (${nameOfTable(table).en}) is gone. ${HALT.en}`,
  }),
  'guard-missing': ({ table }) => ({
    vi: `Bảng ${table} (${nameOfTable(table).vi}) không còn được niêm phong: trigger của nó bị tắt hoặc bị xoá. ${HALT.vi}`,
    en: `The table ${table} (${nameOfTable(table).en}) is not sealed any more: its triggers are off or gone. ${HALT.en}`,
  }),
})

const recordFaultText = (names: NamesOfIds): TextsOf<RecordFault> => ({
  'change-altered': ({ seal, at, table, keys }) =>
    both(keysText(keys, names), instantText(at), (rows, when) => ({
      vi: `Bản ghi niêm phong bị sửa: niêm phong số ${seal}, ${when.vi}, ${nameOfTable(table).vi}, trong số: ${rows.vi}. ${HALT.vi}`,
      en: `The sealed record was altered: seal ${seal}, ${when.en}, ${nameOfTable(table).en}, among: ${rows.en}. ${HALT.en}`,
    })),
  'change-unsealed': ({ table, keys }) =>
    both(keysText(keys, names), nameOfTable(table), (rows, name) => ({
      vi: `Có thay đổi không niêm phong của ${name.vi}: ${rows.vi}. ${HALT.vi}`,
      en: `Changes are not sealed, ${name.en}: ${rows.en}. ${HALT.en}`,
    })),
})

const sealLinkText: TextsOf<Exclude<SealFault['kind'], RowFault | RecordFault>> = {
  'changes-missing': ({ seal, at, count, summary }) =>
    both(instantText(at), summaryText(summary), (when, wrote) => ({
      vi: `Niêm phong số ${seal}, ${when.vi} thiếu ${count} mục${wrote.vi}. ${HALT.vi}`,
      en: `Seal ${seal}, ${when.en} lacks ${count} entries${wrote.en}. ${HALT.en}`,
    })),
  'seal-missing': ({ from, until }) => ({
    vi:
      from === until ? `Thiếu niêm phong số ${from}. ${HALT.vi}` : `Thiếu các niêm phong từ số ${from} đến ${until}. ${HALT.vi}`,
    en: from === until ? `Seal ${from} is missing. ${HALT.en}` : `Seals ${from} to ${until} are missing. ${HALT.en}`,
  }),
  'seal-unlinked': ({ seal, at, summary }) =>
    both(instantText(at), summaryText(summary), (when, wrote) => ({
      vi: `Niêm phong số ${seal}, ${when.vi} không nối với niêm phong trước nó${wrote.vi}. ${HALT.vi}`,
      en: `Seal ${seal}, ${when.en} does not follow the one before it${wrote.en}. ${HALT.en}`,
    })),
  'seal-altered': ({ seal, at, summary }) =>
    both(instantText(at), summaryText(summary), (when, wrote) => ({
      vi: `Niêm phong số ${seal}, ${when.vi} bị sửa${wrote.vi}. ${HALT.vi}`,
      en: `Seal ${seal}, ${when.en} was altered${wrote.en}. ${HALT.en}`,
    })),
  'seal-unsigned': ({ seal, at, summary }) =>
    both(instantText(at), summaryText(summary), (when, wrote) => ({
      vi: `Niêm phong số ${seal}, ${when.vi} không có chữ ký của phần mềm${wrote.vi}. ${HALT.vi}`,
      en: `Seal ${seal}, ${when.en} is not signed by the program${wrote.en}. ${HALT.en}`,
    })),
  'seal-forged': ({ seal, at, summary }) =>
    both(instantText(at), summaryText(summary), (when, wrote) => ({
      vi: `Chữ ký của niêm phong số ${seal}, ${when.vi} không phải của phần mềm${wrote.vi}. ${HALT.vi}`,
      en: `The signature of seal ${seal}, ${when.en} is not the program’s${wrote.en}. ${HALT.en}`,
    })),
  'seal-key-unknown': ({ seal, keyId }) => ({
    vi: `Từ niêm phong số ${seal}: ký bằng khoá ${keyId}, không có trong tệp khoá. Đặt đúng tệp khoá rồi kiểm tra lại.`,
    en: `From seal ${seal} on: signed with key ${keyId}, which is not in the key file. Put the right key file in place and verify again.`,
  }),
  'journal-unreadable': ({ place, lines }) => ({
    vi: `Sổ niêm phong ${place} có ${lines} dòng không đọc được. Đối chiếu với bản sao của sổ.`,
    en: `${lines} lines of the journal of seals ${place} cannot be read. Compare with a copy of it.`,
  }),
  'record-older': ({ seal, lost, from, until }) =>
    both(instantText(from), instantText(until), (first, last) => ({
      vi: `Cơ sở dữ liệu chỉ đến niêm phong số ${seal}, sổ niêm phong ghi thêm ${lost} việc từ ${first.vi} đến ${last.vi}: đã khôi phục một bản sao lưu cũ hơn, hoặc phần cuối bị cắt. Nếu đúng là khôi phục, người quản trị ghi nhận bằng "canhtayso verify --accept LÝ_DO --as TÊN"; nếu không: dừng chi và báo thanh tra.`,
      en: `The database ends at seal ${seal}, the journal of seals knows ${lost} more acts from ${first.en} to ${last.en}: an older backup was restored, or the end was cut off. If it was restored, an administrator notes that with "canhtayso verify --accept REASON --as USER"; otherwise stop payments and tell the auditor.`,
    })),
  'seal-differs': ({ seal, at, summary }) =>
    both(instantText(at), summaryText(summary), (when, wrote) => ({
      vi: `Sổ niêm phong có niêm phong số ${seal}, ${when.vi}${wrote.vi}; cơ sở dữ liệu không có, hoặc có một niêm phong khác. ${HALT.vi}`,
      en: `The journal knows seal ${seal}, ${when.en}${wrote.en}; the database has none such, or another. ${HALT.en}`,
    })),
  'more-faults': ({ count }) => ({
    vi: `Còn ${count} lỗi nữa cùng loại như trên.`,
    en: `Another ${count} faults of the kind above.`,
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
    vi: `Sổ niêm phong ${place} chỉ bắt đầu từ niêm phong số ${seal}, ${instantText(at).vi}. Nếu có sổ cũ hơn, hãy đưa về.`,
    en: `The journal of seals ${place} begins at seal ${seal}, ${instantText(at).en} only. If there is an older one, put it back.`,
  }),
  'record-accepted': ({ seal, at, reason }) => ({
    vi: `Bản ghi được chấp nhận từ niêm phong số ${seal}, ${instantText(at).vi}: ${reason}.`,
    en: `The record was accepted from seal ${seal}, ${instantText(at).en}: ${reason}.`,
  }),
}
