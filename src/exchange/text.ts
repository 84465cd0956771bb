import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import type { DOUBTS, Doubt, DoubtCode, DoubtDetail } from './doubt.ts'
import type { ImportRefusal } from './import-refusal.ts'
import type { WorkbookRefused } from './workbook-refusal.ts'

const at = ({ file, sheet, row, group }: DoubtDetail): BilingualText => {
  const place = file === undefined || file === '' ? '' : `${file}${sheet === '' ? '' : ` › ${sheet}`}, `
  const where = group === undefined ? '' : ` (${group})`
  return row === undefined
    ? { vi: `${group ?? ''}`, en: `${group ?? ''}` }
    : { vi: `${place}dòng ${row}${where}`, en: `${place}row ${row}${where}` }
}
const under = (heading: string): BilingualText =>
  heading === '' ? { vi: '', en: '' } : { vi: ` (cột "${heading}")`, en: ` (column "${heading}")` }

type Sentence = (of: { heading: BilingualText; value: string; detail: DoubtDetail }) => BilingualText

/** What each doubt asks of the clerk, in both languages; the column's heading is named where the cell has one. */
const SENTENCES: { readonly [Code in DoubtCode]: Sentence } = {
  person_in_two_groups: ({ detail }) => ({
    vi: `Người này đã có ở ${at(detail).vi} với cùng số định danh${detail['otherName'] === 1 ? ' nhưng khác tên' : ''}. Chọn: cùng người chuyển tổ, cùng người ở cả hai tổ, hay hai người khác nhau.`,
    en: `This person is already in ${at(detail).en} with the same identity number${detail['otherName'] === 1 ? ' under another name' : ''}. Choose: the same person moves, is in both groups, or they are two people.`,
  }),
  national_id_not_12_digits: ({ heading, detail }) => ({
    vi: `Số định danh${heading.vi} có ${detail['digits'] ?? '?'} chữ số, cần đủ 12. Xem lại trên thẻ căn cước.`,
    en: `The identity number${heading.en} has ${detail['digits'] ?? '?'} digits; it needs 12. Look at the identity card.`,
  }),
  group_without_leader: ({ detail }) => ({
    vi: `${detail['group']}: ${detail['members']} người, không ai là tổ trưởng. Ghi ai là tổ trưởng.`,
    en: `${detail['group']}: ${detail['members']} people, none of them the leader. Say who leads the group.`,
  }),
  birth_in_future: ({ heading, value }) => ({
    vi: `Ngày sinh${heading.vi} ${value} ở tương lai. Sửa lại năm sinh.`,
    en: `The birth date${heading.en} ${value} lies in the future. Correct the year.`,
  }),
  formula_in_text_cell: ({ heading }) => ({
    vi: `Ô${heading.vi} chứa công thức mà bảng tính sẽ chạy; ở đây nó chỉ được giữ như chữ. Xoá công thức hoặc gõ lại nội dung.`,
    en: `The cell${heading.en} holds a formula that a spreadsheet would run; here it is kept as text only. Remove it or type the content.`,
  }),
  group_with_two_leaders: ({ detail }) => ({
    vi: `${detail['group']} đã có tổ trưởng ở ${at({ ...detail, group: '' }).vi.replace(' ()', '')}. Một tổ chỉ có một tổ trưởng: sửa vai trò của một trong hai người.`,
    en: `${detail['group']} already has a leader in ${at({ ...detail, group: '' }).en.replace(' ()', '')}. A group has one leader: correct the role of one of the two.`,
  }),
  phone_too_short: ({ heading, detail }) => ({
    vi: `Số điện thoại${heading.vi} chỉ có ${detail['digits']} chữ số, cần đủ 10.`,
    en: `The phone number${heading.en} has only ${detail['digits']} digits; it needs 10.`,
  }),
  phone_unreadable: ({ heading }) => ({
    vi: `Không đọc được số điện thoại${heading.vi}. Ghi 10 chữ số, bắt đầu bằng 0.`,
    en: `The phone number${heading.en} cannot be read. Write 10 digits that begin with 0.`,
  }),
  birth_unreadable: ({ heading }) => ({
    vi: `Không đọc được ngày sinh${heading.vi}. Ghi ngày/tháng/năm, hoặc chỉ năm.`,
    en: `The birth date${heading.en} cannot be read. Write day/month/year, or the year alone.`,
  }),
  account_shape: ({ heading, detail }) => ({
    vi: `Số tài khoản${heading.vi} có ${detail['digits']} chữ số; tài khoản có 6 đến 19 chữ số và phải ở dạng chữ.`,
    en: `The account number${heading.en} has ${detail['digits']} digits; an account has 6 to 19 and must be text.`,
  }),
  missing_name: () => ({
    vi: 'Dòng này không có họ tên. Ghi họ tên, hoặc bỏ dòng.',
    en: 'This row has no name. Write the name, or drop the row.',
  }),
  unknown_role: ({ heading, value }) => ({
    vi: `"${value}"${heading.vi} không phải vai trò trong tổ. Ghi Tổ trưởng, Tổ phó hoặc Thành viên.`,
    en: `"${value}"${heading.en} is no role in a group. Write Tổ trưởng, Tổ phó or Thành viên.`,
  }),
  unknown_commune: ({ detail }) => ({
    vi: `Không biết chắc "${detail['commune'] ?? ''}" là xã, phường nào. Chọn xã cho dòng này hoặc cho cả bảng.`,
    en: `It is not certain which commune "${detail['commune'] ?? ''}" is. Choose it for the row or for the whole sheet.`,
  }),
  duplicate_row: ({ detail }) => ({
    vi: `Trùng với ${at(detail).vi}: cùng người, cùng tổ. Bỏ một trong hai dòng.`,
    en: `The same as ${at(detail).en}: one person, one group. Drop one of the two rows.`,
  }),
  identity_number_shared: ({ detail }) => ({
    vi: `Cùng số định danh với một người khác tên ở ${at(detail).vi}. Xem lại số của cả hai.`,
    en: `The same identity number as somebody of another name in ${at(detail).en}. Look at both numbers.`,
  }),
  missing_role: () => ({
    vi: 'Dòng này không ghi vai trò trong tổ. Ghi Tổ trưởng, Tổ phó hoặc Thành viên.',
    en: 'This row says no role. Write Tổ trưởng, Tổ phó or Thành viên.',
  }),
  birth_unlikely: ({ detail }) => ({
    vi: `Theo ngày sinh, người này ${detail['age']} tuổi. Xem lại.`,
    en: `By the birth date this person is ${detail['age']} years old. Look again.`,
  }),
  same_name_and_birth: ({ detail }) => ({
    vi: `Cùng tên và ngày sinh với người ở ${at(detail).vi}. Có thể là một người.`,
    en: `The same name and birth date as somebody in ${at(detail).en}. They may be one person.`,
  }),
  same_name_and_phone: ({ detail }) => ({
    vi: `Cùng tên và số điện thoại với người ở ${at(detail).vi}. Có thể là một người.`,
    en: `The same name and phone as somebody in ${at(detail).en}. They may be one person.`,
  }),
  account_shared: ({ detail }) => ({
    vi: `Cùng số tài khoản với người khác ở ${at(detail).vi}. Xem tài khoản là của ai.`,
    en: `The same account as somebody else in ${at(detail).en}. See whose it is.`,
  }),
  account_without_bank: () => ({
    vi: 'Có số tài khoản nhưng không có tên ngân hàng; tài khoản chưa được ghi.',
    en: 'An account number without a bank; the account is not taken.',
  }),
  sex_unreadable: ({ heading, value }) => ({
    vi: `"${value}"${heading.vi} không phải Nam hay Nữ.`,
    en: `"${value}"${heading.en} is neither Nam nor Nữ.`,
  }),
  banks_not_found: () => ({
    vi: 'Bảng này có số tài khoản nhưng không có cột ngân hàng; các tài khoản chưa được ghi. Chọn cột ngân hàng.',
    en: 'This table has account numbers and no column of banks; the accounts are not taken. Choose the column of banks.',
  }),
  roles_not_found: () => ({
    vi: 'Bảng này không nói ai là tổ trưởng. Chọn cột vai trò.',
    en: 'This table does not say who leads. Choose the column of roles.',
  }),
  small_group: ({ detail }) => ({
    vi: `${detail['group']} chỉ có ${detail['members']} người; tổ thường có từ 3 người.`,
    en: `${detail['group']} has only ${detail['members']} people; a group usually has 3 or more.`,
  }),
  group_unnamed: ({ detail }) => ({
    vi: `Không thấy tên tổ; được hiểu là tổ của cả ${detail['commune'] ?? 'xã'}.`,
    en: `No group is named; taken as the group of all ${detail['commune'] ?? 'the commune'}.`,
  }),
  total_mismatch: ({ detail }) => ({
    vi: `Dòng tổng ghi ${detail['said']} người, trong bảng đếm được ${detail['counted']}.`,
    en: `The total says ${detail['said']} people; the table has ${detail['counted']}.`,
  }),
  hidden_sheet: () => ({
    vi: 'Trang tính này bị ẩn nên không được đọc. Bỏ ẩn nếu nó thuộc danh sách.',
    en: 'This sheet is hidden and was not read. Unhide it if it belongs to the register.',
  }),
}

/** The sentence of one doubt. */
export const tellDoubt = ({
  code,
  heading,
  value,
  detail,
}: Pick<Doubt, 'code' | 'heading' | 'value' | 'detail'>): BilingualText =>
  SENTENCES[code]({ heading: under(heading.replace(/\s+/g, ' ').trim()), value, detail })

export const severityText: { readonly [S in (typeof DOUBTS)[DoubtCode]['severity']]: BilingualText } = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'lưu ý', en: 'warning' },
}

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
    vi: `Tệp ${file} không phải bảng tính. Gửi tệp .xlsx, .ods hoặc .csv.`,
    en: `The file ${file} is no workbook. Send an .xlsx, .ods or .csv file.`,
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
    vi: `Trang ${sheet} của tệp ${file} có quá ${limit} dòng.`,
    en: `The sheet ${sheet} of the file ${file} has more than ${limit} rows.`,
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

const day = (instant: string): string => new Date(instant).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })

export const importText: RefusalTexts<Exclude<ImportRefusal, WorkbookRefused | { kind: 'not-allowed' | 'month-being-paid' }>> = {
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
  'wrong-state': ({ state }) => ({
    vi: `Lần nhập này đang ở trạng thái "${state}" nên không làm được việc đó.`,
    en: `This import is "${state}", so this cannot be done.`,
  }),
  'outside-your-communes': ({ communes }) => ({
    vi: `Tệp có ${communes.slice(0, 5).join(', ')} ngoài phạm vi của bạn. Gửi riêng phần của xã mình, hoặc nhờ cấp trên nhập.`,
    en: `The file holds ${communes.slice(0, 5).join(', ')}, outside what you may bring in. Send your own communes alone, or ask the level above.`,
  }),
  'register-changed-since': ({ by, at: when }) => ({
    vi: `${by} đã ghi một danh sách khác của cùng xã lúc ${day(when)}, sau khi tệp này được đọc. Đọc lại tệp để thấy khác biệt mới rồi ghi.`,
    en: `${by} has taken another register of the same communes at ${day(when)}, after this file was read. Read the file again to see the new difference, then take it.`,
  }),
  'row-not-open': ({ state }) => ({
    vi: `Dòng này đã ${state === 'taken' ? 'vào sổ' : 'được bỏ'} nên không sửa ở đây nữa.`,
    en: `This row has been ${state}, so it is not changed here any more.`,
  }),
  'reason-missing': () => ({ vi: 'Ghi lý do: nó được giữ trong nhật ký.', en: 'Give the reason: it is kept in the trail.' }),
  'nothing-to-decide': () => ({
    vi: 'Dòng này không có nghi vấn một người ở hai tổ. Sửa ô còn nghi, hoặc bỏ dòng.',
    en: 'Nothing about two groups is in doubt in this row. Mend the doubtful cell, or drop the row.',
  }),
  'membership-not-left': ({ membershipId }) => ({
    vi: `Thành viên ${membershipId} không thuộc những người không còn trong tệp. Tải lại trang.`,
    en: `Membership ${membershipId} is not among those the file no longer holds. Load the page again.`,
  }),
  'heading-unknown': () => ({
    vi: 'Không có bảng nào với các đầu cột này trong lần nhập. Tải lại trang.',
    en: 'No table with these headings is in the import. Load the page again.',
  }),
  'too-large-to-mark': ({ file }) => ({
    vi: `Tệp ${file} quá lớn để đánh dấu lại. Xem các chỗ nghi trên màn hình.`,
    en: `The file ${file} is too large to be marked. See the doubts on the screen.`,
  }),
}
