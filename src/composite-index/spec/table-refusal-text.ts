import type { RefusalTexts } from '../../kernel/result.ts'
import type { TableRefusal } from './index-refusal.ts'

/** How many other cells of the column there are. */
export const andMore = (more = 0): { readonly vi: string; readonly en: string } =>
  more === 0 ? { vi: '', en: '' } : { vi: ` (và ${more} ô khác của cột)`, en: ` (and ${more} more of the column)` }

export const tableRefusalText: RefusalTexts<TableRefusal> = {
  'heading-doubled': ({ table, headings: [one, other] }) => ({
    vi: `Bảng ${table} có hai cột cùng tên: "${one}" và "${other}". Đổi tên hoặc bỏ một cột.`,
    en: `The table ${table} has two columns of one name: "${one}" and "${other}". Rename one or take it out.`,
  }),
  'heading-misspelt': ({ table, heading, near }) => ({
    vi: `Bảng ${table} không biết cột "${heading}"; có phải "${near}"? Sửa tên cột, hoặc đặt một tên khác hẳn.`,
    en: `The table ${table} has a column "${heading}" that nobody knows; is it "${near}"? Correct it, or give it quite another name.`,
  }),
  'heading-missing': ({ table }) => ({
    vi: `Bảng ${table} có ô ghi số liệu ở cột không có tên, hoặc dòng dài hơn dòng tên cột. Đặt tên cho cột, hoặc xoá ô đó.`,
    en: `The table ${table} has a cell in a column without a heading, or a row longer than the headings. Name the column, or empty the cell.`,
  }),
  'cells-merged': ({ table, range }) => ({
    vi: `Bảng ${table} có các ô gộp ${range}: chỉ ô đầu có giá trị. Bỏ gộp và ghi đủ từng ô.`,
    en: `The table ${table} has merged cells ${range}: only the first has a value. Unmerge them and fill each.`,
  }),
  'formula-without-value': ({ table, heading, more }) => ({
    vi: `Cột "${heading}" của bảng ${table} có công thức chưa có kết quả${andMore(more).vi}. Mở tệp bằng Excel, tính lại và lưu.`,
    en: `"${heading}" of the table ${table} has a formula without a result${andMore(more).en}. Open the file in Excel, calculate and save.`,
  }),
  'percent-among-numbers': ({ table, heading, more }) => ({
    vi: `Cột "${heading}" của bảng ${table} có ô định dạng % giữa các số thường${andMore(more).vi}: 85 % là 0,85. Ghi cả cột theo một cách.`,
    en: `"${heading}" of the table ${table} has a percentage among plain numbers${andMore(more).en}: 85 % is 0.85. Write the whole column one way.`,
  }),
  'decimal-mark-unclear': ({ table, heading, value, more }) => ({
    vi: `Cột "${heading}" của bảng ${table} ghi "${value}"${andMore(more).vi}: không rõ dấu chấm ngăn hàng nghìn hay phần thập phân. Bỏ dấu ngăn hàng nghìn.`,
    en: `"${heading}" of the table ${table} has "${value}"${andMore(more).en}: a point that may part thousands or decimals. Write thousands without it.`,
  }),
  'sheet-doubled': ({ sheets: [one, other] }) => ({
    vi: `Sổ tính có hai trang cùng tên: "${one}" và "${other}". Đổi tên hoặc bỏ một trang.`,
    en: `The workbook has two sheets of one name: "${one}" and "${other}". Rename one or take it out.`,
  }),
}
