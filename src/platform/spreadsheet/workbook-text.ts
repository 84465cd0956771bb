import type { RefusalTexts } from '../../kernel/result.ts'
import type { WorkbookRefused } from './workbook-refusal.ts'

export const workbookText: RefusalTexts<WorkbookRefused> = {
  'file-empty': ({ file }) => ({
    vi: `Tệp ${file} rỗng. Lưu lại tệp rồi gửi lại.`,
    en: `The file ${file} is empty. Save it again and send it.`,
  }),
  'file-too-large': ({ file, megabytes, limitMegabytes }) => ({
    vi: `Tệp ${file} nặng ${megabytes} MB, quá ${limitMegabytes} MB. Chia thành các tệp nhỏ hơn.`,
    en: `The file ${file} has ${megabytes} MB, more than ${limitMegabytes} MB. Divide it into smaller files.`,
  }),
  'not-a-workbook': ({ file }) => ({
    vi: `Tệp ${file} không phải bảng tính (dù có thể mang đuôi .xls). Mở bằng Excel, chọn Lưu dưới dạng .xlsx rồi gửi tệp đó; cũng nhận .ods và .csv.`,
    en: `The file ${file} is no workbook, whatever its name ends in. Open it in Excel, save it as .xlsx and send that; .ods and .csv are taken too.`,
  }),
  'ending-differs': ({ file, format }) => ({
    vi: `Tệp ${file} có đuôi không đúng với nội dung (nội dung là ${format}). Mở tệp, lưu lại đúng kiểu ${format} rồi gửi lại.`,
    en: `The name of ${file} does not end as its content says (it is ${format}). Open it, save it as ${format} and send it again.`,
  }),
  'password-protected': ({ file }) => ({
    vi: `Tệp ${file} có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu rồi gửi lại.`,
    en: `The file ${file} is under a password. Open it in Excel, remove the password, save and send it again.`,
  }),
  'old-excel-format': ({ file }) => ({
    vi: `Tệp ${file} ở định dạng Excel cũ (.xls). Mở bằng Excel, chọn Lưu dưới dạng .xlsx rồi gửi lại.`,
    en: `The file ${file} is of the old Excel format (.xls). Open it in Excel, save it as .xlsx and send it again.`,
  }),
  'unpacks-too-large': ({ file }) => ({
    vi: `Tệp ${file} bung ra lớn bất thường nên không được mở. Sao nội dung sang một tệp mới rồi gửi lại.`,
    en: `The file ${file} unpacks to an unusual size and was not opened. Copy its content into a new file and send that.`,
  }),
  'workbook-damaged': ({ file }) => ({
    vi: `Tệp ${file} bị hỏng, không đọc hết được. Mở bằng Excel, lưu lại rồi gửi lại.`,
    en: `The file ${file} is damaged and cannot be read to its end. Open it in Excel, save it and send it again.`,
  }),
  'too-many-rows': ({ file, sheet, limit }) => ({
    vi: `${sheet === '' ? 'Tệp' : `Trang ${sheet} của tệp`} ${file} có quá ${limit} dòng nên không được đọc. Tách thành nhiều tệp rồi gửi lại.`,
    en: `${sheet === '' ? 'The file' : `The sheet ${sheet} of the file`} ${file} has more than ${limit} rows and is not read. Split it into several files and send them again.`,
  }),
  'too-many-columns': ({ file, column, limit }) => ({
    vi: `Tệp ${file} có ô chứa dữ liệu ở cột ${column}, quá ${limit} cột nên không được đọc. Xoá những gì nằm xa bên phải bảng rồi gửi lại.`,
    en: `The file ${file} holds something in column ${column}, beyond the ${limit} columns that are read. Remove what stands far to the right of the table and send it again.`,
  }),
  'cell-too-long': ({ file, limit }) => ({
    vi: `Tệp ${file} có ô dài quá ${limit} ký tự nên không được đọc; thường là một dấu ngoặc kép mở mà không đóng. Sửa ô ấy rồi gửi lại.`,
    en: `A cell of the file ${file} is longer than ${limit} characters, so it is not read; often a quote opens and never closes. Mend that cell and send the file again.`,
  }),
  'too-many-groups': ({ file, limit }) => ({
    vi: `Đến tệp ${file} đã có quá ${limit} tổ khác tên nên không được đọc: có lẽ cột tổ hoặc ấp chứa thứ khác, mỗi dòng một giá trị. Sửa tiêu đề cột ấy, hoặc tách tệp rồi gửi lại.`,
    en: `With the file ${file} there are more than ${limit} groups of different names, so it is not read: the column of groups or hamlets may hold something else, another value in each row. Mend its heading, or split the file, and send it again.`,
  }),
  'no-register-found': ({ file }) => ({
    vi: `Không thấy danh sách thành viên trong tệp ${file}: cần một bảng có họ tên và vai trò hoặc số điện thoại, số định danh.`,
    en: `No register of members is found in the file ${file}: a table with names and roles, phones or identity numbers is needed.`,
  }),
  'same-file-twice': ({ file, other }) => ({
    vi: `Tệp ${file} có cùng nội dung với tệp ${other}. Bỏ một trong hai.`,
    en: `The files ${file} and ${other} have the same content. Leave one out.`,
  }),
}
