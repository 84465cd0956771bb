import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { WorkbookRefused } from '../../platform/spreadsheet/workbook-refusal.ts'
import { workbookText } from '../../platform/spreadsheet/workbook-text.ts'
import type { NoTreeTable, TableNote, TableTooMuch } from './table-note.ts'

/** The ends of the scale that stands in for a form until it is entered. */
export const ASSUMED_SCALE_TEXT = {
  nothing: { vi: 'Chưa có, hoặc chưa có tài liệu kiểm chứng', en: 'Nothing, or no evidence' },
  full: { vi: 'Đạt đầy đủ', en: 'Met in full' },
} as const

const NOTES: { readonly [C in TableNote['code']]: (text: string) => BilingualText } = {
  'maximum-unreadable': (text) => ({
    vi: `Điểm tối đa “${text}” không phải con số: tiêu chí để trống điểm, ghi lại.`,
    en: `The maximum “${text}” is no number: the criterion is left without one, enter it.`,
  }),
  'no-number': () => ({
    vi: 'Dòng có điểm nhưng không có số thứ tự: đặt tạm dưới mục bên trên, xem lại mã.',
    en: 'A line with points and no number: it is put beneath the one above, look at its code.',
  }),
  'number-unknown': (text) => ({
    vi: `Số thứ tự “${text}” không đọc được: đặt tạm dưới mục bên trên, xem lại mã.`,
    en: `The number “${text}” cannot be read: the line is put beneath the one above, look at its code.`,
  }),
  'number-twice': (text) => ({
    vi: `Số thứ tự “${text}” đã có ở dòng khác: thêm đuôi cho mã, xem lại.`,
    en: `The number “${text}” stands at another line too: its code has an ending, look at it.`,
  }),
  'parent-missing': (text) => ({
    vi: `Không có mục “${text}” chứa dòng này: để ở cấp cao nhất.`,
    en: `There is no “${text}” above this line: it stands at the top.`,
  }),
  'total-left-out': (text) => ({ vi: `Dòng tổng “${text}” không phải tiêu chí.`, en: `The total “${text}” is no criterion.` }),
  'line-through': (text) => ({
    vi: `“${text}” bị gạch ngang: vẫn đọc vào, bỏ nếu văn bản đã bỏ.`,
    en: `“${text}” has a line through it: it is read all the same, take it away if the act did.`,
  }),
  'table-left-out': (sheet) => ({
    vi: `Tệp còn bảng tiêu chí khác ở “${sheet}”: chỉ đọc bảng đầu. Tách bảng kia ra tệp riêng nếu cũng cần.`,
    en: `There is another table of criteria at “${sheet}”: only the first is read. Put the other in a file of its own if it is wanted.`,
  }),
  'form-assumed': (kind) => ({
    vi: kind === 'ratio' ? 'Hiểu là tỷ lệ a/b: ghi a, b là gì.' : 'Chưa rõ cách chấm: tạm để người thẩm định cho điểm.',
    en:
      kind === 'ratio'
        ? 'Taken for a ratio a/b: say what a and b are.'
        : 'How it is scored is not clear: points are given by the appraiser until it is entered.',
  }),
}

/** What somebody has to look at, and why. */
export const tableNoteText = ({ code, text }: TableNote): BilingualText => NOTES[code](text)

const named = (sheets: readonly string[]): string =>
  sheets.length <= 4 ? sheets.join(', ') : `${sheets.slice(0, 4).join(', ')} (+${sheets.length - 4})`

export const tableRefusalText: RefusalTexts<NoTreeTable | TableTooMuch | WorkbookRefused> = {
  ...workbookText,
  'table-too-much': ({ file }) => ({
    vi: `Tệp ${file} quá nặng để đọc bảng tiêu chí. Sao riêng bảng sang một tệp mới rồi gửi lại.`,
    en: `The file ${file} is too heavy to read criteria from. Copy the table into a new file and send that.`,
  }),
  'no-criteria-table': ({ sheets }) => ({
    vi: `Không thấy bảng tiêu chí trong ${named(sheets)}: cần một dòng tiêu đề có cột tên (“Tiêu chí”) và cột điểm (“Điểm tối đa”).`,
    en: `No table of criteria in ${named(sheets)}: a line of headings is needed with a column of names (“Tiêu chí”) and one of points (“Điểm tối đa”).`,
  }),
}
