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
  'sheet-missing': ({ sheet }) => ({
    vi: `Sổ tính không có trang "${sheet}". Đặt lại tên trang, hoặc tạo sổ mới bằng canhtayso index new.`,
    en: `The workbook has no sheet "${sheet}". Name it so again, or make a new workbook with canhtayso index new.`,
  }),
  'table-not-clear': ({ sheets }) => ({
    vi: `Sổ tính có nhiều trang có bảng số liệu: ${sheets.join(', ')}. Chọn một trang bằng --sheet.`,
    en: `Several sheets of the workbook have a table: ${sheets.join(', ')}. Choose one with --sheet.`,
  }),
  'no-table': ({ sheets }) => ({
    vi: `Không thấy bảng số liệu nào (đã xem trang: ${sheets.join(', ')}). Cần một dòng tên cột, bên dưới mỗi dòng một đơn vị có tên và số liệu.`,
    en: `There is no table (looked at: ${sheets.join(', ')}). It needs a row of headings, and below it a row for each unit with its name and numbers.`,
  }),
  'unit-column-unclear': ({ table, headings }) => ({
    vi: `Trang "${table}": ${headings.length === 0 ? 'chưa có cột nào là tên đơn vị' : `nhiều cột là tên đơn vị: ${headings.join('; ')}`}. Chỉ một cột, bằng --units hoặc tệp trả lời.`,
    en: `The sheet "${table}": ${headings.length === 0 ? 'no column is the names of the units' : `several columns are names of units: ${headings.join('; ')}`}. Say which one, with --units or in the file of answers.`,
  }),
  'role-doubled': ({ table, headings }) => ({
    vi: `Trang "${table}": nhiều cột là một thứ: ${headings.join('; ')}. Giữ một, các cột kia ghi Không dùng.`,
    en: `The sheet "${table}": several columns are one thing: ${headings.join('; ')}. Keep one; the others are not used.`,
  }),
  'no-criteria': ({ table }) => ({
    vi: `Trang "${table}" không có cột nào là tiêu chí. Xem lại tệp trả lời.`,
    en: `The sheet "${table}" has no column that is a criterion. Look at the file of answers.`,
  }),
  'cell-not-a-number': ({ table, heading, value, more }) => ({
    vi: `Cột "${heading}" của trang "${table}" ghi "${value}"${andMore(more).vi}, không phải số. Ghi số; x nếu không áp dụng; để trống nếu chưa có.`,
    en: `"${heading}" of the sheet "${table}" has "${value}"${andMore(more).en}, which is no number. Write a number; x where it does not apply; nothing where it is not known.`,
  }),
  'unit-without-name': ({ table }) => ({
    vi: `Trang "${table}" có dòng số liệu không có tên đơn vị. Ghi tên, hoặc bỏ dòng đó.`,
    en: `The sheet "${table}" has a row of numbers without the name of a unit. Name it, or take the row out.`,
  }),
  'unit-doubled': ({ table, unit, first }) => ({
    vi: `Trang "${table}" có "${unit}" hai lần, lần đầu ở ô ${first}. Bỏ một dòng, hoặc ghi rõ hai tên.`,
    en: `The sheet "${table}" has "${unit}" twice, first in the cell ${first}. Take one row out, or tell the names apart.`,
  }),
  'choice-unknown': ({ choice, value, options }) => ({
    vi: `"${choice}" ghi "${value}", không có trong danh sách. Chọn một trong: ${options.join(' | ')}.`,
    en: `"${choice}" has "${value}", which nobody knows. Choose one of: ${options.join(' | ')}.`,
  }),
  'choice-not-known': ({ choice, near }) => ({
    vi: `Không có lựa chọn nào tên "${choice}"${near.length === 0 ? '' : `; có phải "${near[0]}"?`} Sửa tên hoặc xoá dòng.`,
    en: `There is no choice called "${choice}"${near.length === 0 ? '' : `; is it "${near[0]}"?`} Correct the name or take the row out.`,
  }),
  'choice-doubled': ({ choice, first }) => ({
    vi: `Lựa chọn "${choice}" có hai lần, lần đầu ở ô ${first}. Bỏ một dòng.`,
    en: `The choice "${choice}" is there twice, first in the cell ${first}. Take one row out.`,
  }),
  'choice-missing': ({ choice, sheet }) => ({
    vi: `Trang "${sheet}" thiếu lựa chọn "${choice}". Thêm lại dòng đó.`,
    en: `The sheet "${sheet}" lacks the choice "${choice}". Put its row back.`,
  }),
  'choice-out-of-range': ({ choice, value, least, most, isWhole }) => ({
    vi: `"${choice}" ghi "${value}". Ghi một số${isWhole ? ' nguyên' : ''} từ ${least} đến ${most}.`,
    en: `"${choice}" has "${value}". Write a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`,
  }),
  'unit-recoded': ({ name, codes: [one, other] }) => ({
    vi: `"${name}" có mã "${one}" ở một năm và "${other}" ở năm khác. Sửa cột Mã cho giống nhau, để không tính là hai đơn vị.`,
    en: `"${name}" has the code "${one}" in one year and "${other}" in another. Make them alike, so that it does not count as two units.`,
  }),
  'column-not-known': ({ column, near }) => ({
    vi: `Bảng không có cột "${column}"${near.length === 0 ? '' : `; có phải ${near.join(' hoặc ')}?`} Ghi chữ của cột (C) hoặc tên cột.`,
    en: `The table has no column "${column}"${near.length === 0 ? '' : `; is it ${near.join(' or ')}?`} Write the letters of a column (C) or its heading.`,
  }),
}
