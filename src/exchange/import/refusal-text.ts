import { monthBeingPaidText } from '../../groups/index.ts'
import { dailyLimitText, notAllowedText } from '../../identity/index.ts'
import { formatDay } from '../../kernel/calendar.ts'
import { type BilingualText, type RefusalTexts, tellRefusal } from '../../kernel/result.ts'
import { peopleRefusalText } from '../../people/index.ts'
import type { WorkbookRefused } from '../../platform/spreadsheet/workbook-refusal.ts'
import { workbookText } from '../../platform/spreadsheet/workbook-text.ts'
import type { ImportState } from './import.ts'
import type { ImportRefusal } from './import-refusal.ts'

const day = (instant: string): string => new Date(instant).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })

const stateName: { readonly [S in ImportState]: BilingualText } = {
  reading: { vi: 'đang được đọc', en: 'is being read' },
  previewed: { vi: 'đã đọc, chờ ghi vào sổ', en: 'was read and waits to be taken' },
  taking: { vi: 'đang được ghi vào sổ', en: 'is being taken' },
  taken: { vi: 'đã ghi vào sổ', en: 'was taken' },
  refused: { vi: 'không đọc được', en: 'could not be read' },
  discarded: { vi: 'đã bỏ', en: 'was discarded' },
  undone: { vi: 'đã được huỷ', en: 'was undone' },
}

const importText: RefusalTexts<
  Exclude<ImportRefusal, WorkbookRefused | { kind: 'not-allowed' | 'month-being-paid' | 'daily-limit-reached' }>
> = {
  'person-beyond-reach': peopleRefusalText['person-beyond-reach'],
  'import-unknown': () => ({
    vi: 'Không có lần nhập này, hoặc bạn không được xem. Mở lại danh sách các lần nhập.',
    en: 'There is no such import, or you may not see it. Open the list of imports.',
  }),
  'row-unknown': () => ({
    vi: 'Không có dòng này trong lần nhập. Tải lại trang.',
    en: 'There is no such row in the import. Load the page again.',
  }),
  'no-files': () => ({ vi: 'Chưa có tệp nào được gửi. Chọn ít nhất một tệp.', en: 'No file was sent. Choose one at least.' }),
  'day-malformed': ({ value }) => ({
    vi: `"${value}" không phải ngày. Ghi năm-tháng-ngày, ví dụ 2024-08-06.`,
    en: `"${value}" is no day. Write year-month-day, such as 2024-08-06.`,
  }),
  'day-in-future': ({ asOf }) => ({
    vi: `Ngày ${formatDay(asOf)} chưa tới. Ghi ngày lập danh sách, muộn nhất là hôm nay.`,
    en: `${formatDay(asOf)} is still to come. Give the day on which the list was made, today at the latest.`,
  }),
  'day-not-said': ({ asOf, basis }) => ({
    vi: `${basis === 'unknown' ? 'Tệp không nói danh sách lập ngày nào' : `Ngày ${formatDay(asOf)} mới chỉ đoán từ tệp`}. Ghi hoặc xác nhận ngày của danh sách rồi ghi vào sổ.`,
    en: `${basis === 'unknown' ? 'The files do not say on which day the list was made' : `${formatDay(asOf)} is only what the files were read as`}. Say or confirm the day of the list, then take it.`,
  }),
  'no-old-font': ({ file }) => ({
    vi: `Tệp ${file} không gõ bằng phông cũ TCVN3 hay VNI nên không có gì để chuyển.`,
    en: `The file ${file} is not typed with an old font (TCVN3, VNI), so there is nothing to convert.`,
  }),
  'not-remembered': () => ({
    vi: 'Điều này không còn được nhớ. Tải lại trang.',
    en: 'This is not remembered any more. Load the page again.',
  }),
  'correction-unknown': () => ({
    vi: 'Không có lần sửa này, hoặc đã được hoàn lại. Tải lại trang.',
    en: 'There is no such correction, or it was taken back. Load the page again.',
  }),
  'nothing-corrected': () => ({
    vi: 'Chưa có giá trị mới hoặc chưa có dòng nào. Chọn giá trị và ít nhất một dòng.',
    en: 'No value was given, or no row. Give the value and at least one row.',
  }),
  'rests-on-it': ({ what }) => ({
    vi: `Chưa huỷ được vì còn dựa vào lần nhập này: ${what.vi}. Giải quyết những điều đó trước.`,
    en: `It cannot be undone, since this rests on it: ${what.en}. Settle that first.`,
  }),
  'wrong-state': ({ state }) => ({
    vi: `Lần nhập này ${stateName[state].vi} nên không làm được việc đó. Tải lại trang để xem bước tiếp theo.`,
    en: `This import ${stateName[state].en}, so this cannot be done. Load the page again to see the next step.`,
  }),
  'reading-interrupted': () => ({
    vi: 'Việc đọc tệp bị ngắt nhiều lần nên đã dừng; chưa có gì được ghi. Hãy gửi lại tệp, nếu tệp lớn thì chia nhỏ theo huyện hoặc xã.',
    en: 'Reading the files was interrupted several times and has stopped; nothing was written. Send the files again, large ones in parts by district or commune.',
  }),
  'outside-your-communes': ({ communes }) => ({
    vi: `${communes.slice(0, 5).join(', ')} ở ngoài phạm vi của bạn. Chỉ gửi và sửa phần của xã mình, hoặc nhờ cấp trên nhập.`,
    en: `${communes.slice(0, 5).join(', ')} lies outside what you may bring in. Send and mend your own communes alone, or ask the level above.`,
  }),
  'register-changed-since': ({ by, at: when }) => ({
    vi: `${by} đã ghi một danh sách khác của cùng xã lúc ${day(when)}, sau khi tệp này được đọc. Đọc lại tệp để thấy khác biệt mới rồi ghi.`,
    en: `${by} has taken another register of the same communes at ${day(when)}, after this file was read. Read the file again to see the new difference, then take it.`,
  }),
  'row-not-open': ({ state }) => ({
    vi: `Dòng này đã ${state === 'taken' ? 'vào sổ' : state === 'answered' ? 'vào sổ theo một tệp gửi sau' : 'được bỏ'} nên không sửa ở đây nữa.`,
    en: `This row has been ${state === 'taken' ? 'taken' : state === 'answered' ? 'answered by a file sent later' : 'dropped'}, so it is not changed here any more.`,
  }),
  'reason-missing': () => ({ vi: 'Ghi lý do: nó được giữ trong nhật ký.', en: 'Give the reason: it is kept in the trail.' }),
  'nothing-to-decide': () => ({
    vi: 'Dòng này không có nghi vấn một người ở hai tổ. Sửa ô còn nghi, hoặc bỏ dòng.',
    en: 'Nothing about two groups is in doubt in this row. Mend the doubtful cell, or drop the row.',
  }),
  'too-many-related': ({ most }) => ({
    vi: `Hơn ${most.toLocaleString('vi-VN')} dòng cùng tổ hoặc dùng chung một số với dòng này: sửa trong tệp gốc rồi gửi lại, hoặc chỉ lại cột tổ, cột số.`,
    en: `More than ${most.toLocaleString('en-GB')} rows are of one group or share a number with this one: mend them in the file and send it again, or say anew which column holds the group or the number.`,
  }),
  'membership-not-left': () => ({
    vi: 'Một thành viên đã chọn không thuộc những người không còn trong tệp. Tải lại trang.',
    en: 'A member who was chosen is not among those the file no longer holds. Load the page again.',
  }),
  'heading-unknown': () => ({
    vi: 'Không có bảng nào với các đầu cột này trong lần nhập. Tải lại trang.',
    en: 'No table with these headings is in the import. Load the page again.',
  }),
  'content-erased': ({ file }) => ({
    vi: `Tệp ${file} đã hết thời hạn lưu và đã xoá. Những gì đã nhận từ tệp vẫn ở trang của từng tổ.`,
    en: `The file ${file} was past its time of keeping and was erased. What was taken from it stands on the pages of the groups.`,
  }),
  'too-large-to-mark': ({ file }) => ({
    vi: `Tệp ${file} quá lớn để đánh dấu lại. Xem các chỗ nghi trên màn hình.`,
    en: `The file ${file} is too large to be marked. See the doubts on the screen.`,
  }),
}

export const refusalText: RefusalTexts<ImportRefusal> = {
  ...notAllowedText,
  ...dailyLimitText,
  ...monthBeingPaidText,
  ...workbookText,
  ...importText,
}

/** The refusal stored with an import that failed. */
export const tellImport = (refusal: ImportRefusal): BilingualText => tellRefusal(refusal, refusalText)
