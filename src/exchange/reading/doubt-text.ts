import type { BilingualText } from '../../kernel/result.ts'
import type { Field } from '../columns/field.ts'
import type { DOUBTS, Doubt, DoubtCode, DoubtDetail } from './doubt.ts'

const at = ({ file, sheet, row, group, elsewhere }: DoubtDetail): BilingualText => {
  const place = file === undefined || file === '' ? '' : `${file}${sheet === '' ? '' : ` › ${sheet}`}, `
  const where = group === undefined ? '' : ` (${group})`
  if (row !== undefined) return { vi: `${place}dòng ${row}${where}`, en: `${place}row ${row}${where}` }
  if (elsewhere === 1) return { vi: 'nơi ngoài phạm vi của bạn', en: 'a register beyond your reach' }
  if (group === undefined || group === '') return { vi: 'danh sách đã ghi', en: 'the registers' }
  return { vi: `${group}`, en: `${group}` }
}
const under = (heading: string): BilingualText =>
  heading === '' ? { vi: '', en: '' } : { vi: ` (cột "${heading}")`, en: ` (column "${heading}")` }

/** What a column that is not used may be. */
const LIKE: { readonly [F in Field]?: BilingualText } = {
  fullName: { vi: 'họ tên', en: 'names' },
  birth: { vi: 'ngày sinh', en: 'birth dates' },
  sex: { vi: 'giới tính', en: 'sex' },
  role: { vi: 'vai trò', en: 'roles' },
  phone: { vi: 'số điện thoại', en: 'phones' },
  identity: { vi: 'số định danh', en: 'identity numbers' },
  account: { vi: 'số tài khoản', en: 'account numbers' },
  bank: { vi: 'ngân hàng', en: 'banks' },
  commune: { vi: 'xã, phường', en: 'communes' },
  communeCode: { vi: 'mã xã', en: 'codes of communes' },
  hamlet: { vi: 'ấp, khu phố', en: 'hamlets' },
  group: { vi: 'tổ', en: 'groups' },
}
const likeOf = ({ like }: DoubtDetail): BilingualText => {
  const found = LIKE[like as Field]
  return found === undefined ? { vi: '', en: '' } : { vi: `; có thể là ${found.vi}`, en: `; it may hold ${found.en}` }
}

const unknownCommune = (detail: DoubtDetail): BilingualText => ({
  vi: `Không biết chắc "${detail['commune'] ?? ''}" là xã, phường nào. Chọn xã cho dòng này hoặc cho cả bảng.`,
  en: `It is not certain which commune "${detail['commune'] ?? ''}" is. Choose it for the row or for the whole sheet.`,
})
const endedCommune = ({ commune, endedOn }: DoubtDetail): BilingualText => ({
  vi: `"${commune}" thôi tồn tại từ ${endedOn}. Danh sách lập ngày nào? Sửa ngày của danh sách nếu lập trước đó; nếu không, chọn xã nhận địa bàn cho các dòng này.`,
  en: `"${commune}" ceased to exist on ${endedOn}. When was the list made? Correct its day if that was before; if not, choose the commune that took over for these rows.`,
})

type Sentence = (doubt: { heading: BilingualText; value: string; detail: DoubtDetail }) => BilingualText

/** What each doubt asks of the clerk, in both languages; the column's heading is named where the cell has one. */
const SENTENCES: { readonly [Code in DoubtCode]: Sentence } = {
  'person-in-two-groups': ({ detail }) => ({
    vi: `Người này đã có ở ${at(detail).vi} với cùng số định danh${detail['otherName'] === 1 ? ' nhưng khác tên' : ''}. Chọn: cùng người chuyển tổ, cùng người ở cả hai tổ, hay hai người khác nhau.`,
    en: `This person is already in ${at(detail).en} with the same identity number${detail['otherName'] === 1 ? ' under another name' : ''}. Choose: the same person moves, is in both groups, or they are two people.`,
  }),
  'person-beyond-reach': () => ({
    vi: 'Số định danh này đã có trong danh sách ở nơi ngoài phạm vi của bạn. Người phụ trách cấp trên, xem được cả hai nơi, cần xem và quyết định; họ thấy dòng này trong khay của họ.',
    en: 'This identity number is in a register beyond your reach. An officer of the level above, who sees both places, has to look and decide; the row is in their tray too.',
  }),
  'commune-beyond-reach': () => ({
    vi: 'Dòng này thuộc xã ngoài phạm vi của người đã ghi danh sách. Người phụ trách cấp trên chọn lại xã cho dòng rồi ghi, hoặc bỏ dòng.',
    en: 'This row is of a commune beyond the reach of whoever took the register. An officer of the level above chooses its commune again and takes it, or drops the row.',
  }),
  'national-id-not-12-digits': ({ heading, detail }) => ({
    vi: `Số định danh${heading.vi} có ${detail['digits'] ?? '?'} chữ số, cần đủ 12 (hoặc 9 của CMND cũ). Xem lại trên thẻ căn cước.`,
    en: `The identity number${heading.en} has ${detail['digits'] ?? '?'} digits; it needs 12 (9 on the old card). Look at the identity card.`,
  }),
  'group-without-leader': ({ detail }) => ({
    vi: `${detail['group']}: ${detail['members']} người, không ai là tổ trưởng. Ghi ai là tổ trưởng.`,
    en: `${detail['group']}: ${detail['members']} people, none of them the leader. Say who leads the group.`,
  }),
  'birth-in-future': ({ heading, value }) => ({
    vi: `Ngày sinh${heading.vi} ${value} ở tương lai. Sửa lại năm sinh.`,
    en: `The birth date${heading.en} ${value} lies in the future. Correct the year.`,
  }),
  'formula-in-text-cell': ({ heading }) => ({
    vi: `Ô${heading.vi} chứa công thức mà bảng tính sẽ chạy; ở đây nó chỉ được giữ như chữ. Xoá công thức hoặc gõ lại nội dung.`,
    en: `The cell${heading.en} holds a formula that a spreadsheet would run; here it is kept as text only. Remove it or type the content.`,
  }),
  'group-with-two-leaders': ({ detail }) => ({
    vi: `${detail['group']} đã có tổ trưởng ở ${at({ ...detail, group: '' }).vi.replace(' ()', '')}. Một tổ chỉ có một tổ trưởng: sửa vai trò của một trong hai người.`,
    en: `${detail['group']} already has a leader in ${at({ ...detail, group: '' }).en.replace(' ()', '')}. A group has one leader: correct the role of one of the two.`,
  }),
  'phone-too-short': ({ heading, detail }) => ({
    vi: `Số điện thoại${heading.vi} chỉ có ${detail['digits']} chữ số, cần đủ 10.`,
    en: `The phone number${heading.en} has only ${detail['digits']} digits; it needs 10.`,
  }),
  'phone-unreadable': ({ heading }) => ({
    vi: `Không đọc được số điện thoại${heading.vi}. Ghi 10 chữ số, bắt đầu bằng 0.`,
    en: `The phone number${heading.en} cannot be read. Write 10 digits that begin with 0.`,
  }),
  'birth-unreadable': ({ heading }) => ({
    vi: `Không đọc được ngày sinh${heading.vi}. Ghi ngày/tháng/năm, hoặc chỉ năm.`,
    en: `The birth date${heading.en} cannot be read. Write day/month/year, or the year alone.`,
  }),
  'account-shape': ({ heading, detail }) => ({
    vi: `Số tài khoản${heading.vi} có ${detail['digits']} chữ số; tài khoản có 6 đến 19 chữ số và phải ở dạng chữ.`,
    en: `The account number${heading.en} has ${detail['digits']} digits; an account has 6 to 19 and must be text.`,
  }),
  'missing-name': () => ({
    vi: 'Dòng này không có họ tên. Ghi họ tên, hoặc bỏ dòng.',
    en: 'This row has no name. Write the name, or drop the row.',
  }),
  'unknown-role': ({ heading, value }) => ({
    vi: `"${value}"${heading.vi} không phải vai trò trong tổ. Ghi Tổ trưởng, Tổ phó hoặc Thành viên.`,
    en: `"${value}"${heading.en} is no role in a group. Write Tổ trưởng, Tổ phó or Thành viên.`,
  }),
  'unknown-commune': ({ detail }) => (detail['endedOn'] === undefined ? unknownCommune(detail) : endedCommune(detail)),
  'duplicate-row': ({ detail }) => ({
    vi: `Trùng với ${at(detail).vi}: cùng người, cùng tổ. Bỏ một trong hai dòng.`,
    en: `The same as ${at(detail).en}: one person, one group. Drop one of the two rows.`,
  }),
  'identity-number-shared': ({ detail }) => ({
    vi: `Cùng số định danh với một người khác tên hoặc khác ngày sinh ở ${at(detail).vi}. Xem lại số của cả hai.`,
    en: `The same identity number as somebody of another name or birth date in ${at(detail).en}. Look at both numbers.`,
  }),
  'missing-role': () => ({
    vi: 'Dòng này không ghi vai trò trong tổ. Ghi Tổ trưởng, Tổ phó hoặc Thành viên.',
    en: 'This row says no role. Write Tổ trưởng, Tổ phó or Thành viên.',
  }),
  'error-value': ({ heading, value }) => ({
    vi: `Ô${heading.vi} là lỗi công thức ${value}, không phải dữ liệu. Gõ lại nội dung đúng.`,
    en: `The cell${heading.en} is the error ${value} of a formula, no data. Type what belongs there.`,
  }),
  'old-font': ({ heading, detail }) => ({
    vi: `Ô${heading.vi} gõ bằng phông cũ ${detail['font']}; có lẽ là "${detail['meant']}". Gõ lại bằng Unicode, hoặc chuyển cả tệp sang Unicode rồi gửi lại.`,
    en: `The cell${heading.en} is typed with an old ${detail['font']} font; it probably means "${detail['meant']}". Type it in Unicode, or convert the whole file and send it again.`,
  }),
  'broken-letters': ({ heading }) => ({
    vi: `Ô${heading.vi} bị mất chữ có dấu (tệp lưu sai bảng mã). Gõ lại, hoặc lưu tệp dạng CSV UTF-8 hay .xlsx rồi gửi lại.`,
    en: `The cell${heading.en} has lost letters (the file was saved under another code page). Type it again, or save the file as CSV UTF-8 or .xlsx and send it again.`,
  }),
  'code-page-guessed': () => ({
    vi: 'Tệp không phải Unicode, được đọc theo bảng mã Windows-1258 (tiếng Việt). Xem chữ có dấu có đúng không; nếu sai, lưu tệp dạng CSV UTF-8 hay .xlsx rồi gửi lại.',
    en: 'The file is not Unicode; it was read as Windows-1258 (Vietnamese). See whether the letters are right; if not, save it as CSV UTF-8 or .xlsx and send it again.',
  }),
  'birth-turned': ({ heading, value, detail }) => ({
    vi: `Trong cột này${heading.vi} ngày và tháng có vẻ bị bảng tính đổi chỗ: ${value} có lẽ là ${detail['turned']}. Gõ lại ngày đúng.`,
    en: `In this column${heading.en} day and month seem to have changed places: ${value} is probably ${detail['turned']}. Type the right day.`,
  }),
  'row-struck': () => ({
    vi: 'Tên ở dòng này bị gạch ngang: người này còn trong tổ không? Ghi dòng, hoặc bỏ dòng.',
    en: 'The name in this row is struck through: is the person still in the group? Take the row, or drop it.',
  }),
  'near-group': ({ detail }) => ({
    vi: `"${detail['group']}" và "${detail['other']}" (${at({ ...detail, group: '' }).vi.replace(' ()', '')}) là một tổ viết hai cách, hay hai tổ khác nhau? Sửa tên tổ cho giống nhau nếu là một, hoặc quyết định ghi.`,
    en: `Are "${detail['group']}" and "${detail['other']}" (${at({ ...detail, group: '' }).en.replace(' ()', '')}) one group written in two ways, or two groups? Write one name if it is one, or decide to take it.`,
  }),
  'title-in-name': ({ value, detail }) => ({
    vi: `"${detail['title']}" trong "${value}" được giữ lại vì có thể là họ. Nếu là cách gọi, xoá đi.`,
    en: `"${detail['title']}" in "${value}" was kept, since it may be a surname. Remove it if it is a form of address.`,
  }),
  'surname-alone': ({ value }) => ({
    vi: `"${value}" chỉ là một họ. Ghi đủ họ và tên, hoặc giữ như đã viết nếu đúng vậy.`,
    en: `"${value}" is a surname alone. Write the whole name, or let it stay if it is right.`,
  }),
  'name-cut': ({ detail }) => ({
    vi: `"${detail['cut']}" không được coi là phần của tên. Xem lại nếu nó dùng để phân biệt hai người cùng tên.`,
    en: `"${detail['cut']}" is not taken as part of the name. Look again if it tells two namesakes apart.`,
  }),
  'row-hidden': () => ({
    vi: 'Dòng này bị ẩn trong bảng tính nhưng vẫn được đọc. Bỏ dòng nếu người này không còn trong tổ.',
    en: 'This row is hidden in the workbook and was read all the same. Drop it if the person is no longer in the group.',
  }),
  'left-in-note': ({ value }) => ({
    vi: `Ghi chú "${value}" cho thấy người này có thể không còn trong tổ. Bỏ dòng nếu đúng vậy.`,
    en: `The note "${value}" says that this person may have left the group. Drop the row if so.`,
  }),
  'titles-removed': ({ heading, value }) => ({
    vi: `Cột họ tên${heading.vi} ghi cách gọi trước tên (như "${value}"); Ông, Bà, Anh, Chị… đã được bỏ khỏi tên.`,
    en: `The column of names${heading.en} writes forms of address (as in "${value}"); Ông, Bà, Anh, Chị … were taken off the names.`,
  }),
  'column-unused': ({ heading, detail }) => ({
    vi: `${detail['values']} ô có dữ liệu${heading.vi} ở cột ${detail['letter']} không được dùng${likeOf(detail).vi}. Chọn ý nghĩa của cột, hoặc để nguyên nếu không cần.`,
    en: `${detail['values']} cells with data${heading.en} in column ${detail['letter']} are not used${likeOf(detail).en}. Choose what the column is, or leave it if it is not needed.`,
  }),
  'column-as-remembered': ({ heading, detail }) => ({
    vi: `Cột ${detail['letter']}${heading.vi} được đọc như bạn đã chọn ở một tệp trước. Chọn lại nếu lần này khác.`,
    en: `Column ${detail['letter']}${heading.en} is read as you chose with an earlier file. Choose again if it differs this time.`,
  }),
  'read-as-remembered': ({ heading, value, detail }) => ({
    vi: `"${value}"${heading.vi} được đọc là "${detail['becomes'] === '' ? 'không có' : detail['becomes']}" như bạn đã sửa ở một tệp trước. Sửa lại ở đây nếu lần này khác.`,
    en: `"${value}"${heading.en} is read as "${detail['becomes'] === '' ? 'none' : detail['becomes']}", as you put it right with an earlier file. Mend it here if it differs this time.`,
  }),
  'birth-unlikely': ({ detail }) => ({
    vi: `Theo ngày sinh, người này ${detail['age']} tuổi. Xem lại.`,
    en: `By the birth date this person is ${detail['age']} years old. Look again.`,
  }),
  'same-name-and-birth': ({ detail }) => ({
    vi: `Cùng tên và ngày sinh với người ở ${at(detail).vi}. Có thể là một người.`,
    en: `The same name and birth date as somebody in ${at(detail).en}. They may be one person.`,
  }),
  'same-name-and-phone': ({ detail }) => ({
    vi: `Cùng tên và số điện thoại với người ở ${at(detail).vi}. Có thể là một người.`,
    en: `The same name and phone as somebody in ${at(detail).en}. They may be one person.`,
  }),
  'phone-shared': ({ detail }) => ({
    vi: `Cùng số điện thoại với người khác ở ${at(detail).vi}. Xem số là của ai; nếu hai người dùng chung, giữ như đã viết.`,
    en: `The same phone as somebody else in ${at(detail).en}. See whose it is; if two people share it, keep it as written.`,
  }),
  'account-shared': ({ detail }) => ({
    vi: `Cùng số tài khoản với người khác ở ${at(detail).vi}. Xem tài khoản là của ai.`,
    en: `The same account as somebody else in ${at(detail).en}. See whose it is.`,
  }),
  'decision-shared': ({ detail }) => ({
    vi: `Quyết định ${detail['decision']} cũng được ghi là thành lập tổ của xã khác: ${at(detail).vi}. Đúng nếu một quyết định của huyện hay tỉnh thành lập tổ ở nhiều xã; nếu không, xem lại số và ngày của quyết định.`,
    en: `Decision ${detail['decision']} is named as establishing a group of another commune too: ${at(detail).en}. That is right where one decision of a district or province established groups of several communes; if not, look at its number and day again.`,
  }),
  'account-without-bank': () => ({
    vi: 'Có số tài khoản nhưng không có tên ngân hàng; tài khoản chưa được ghi.',
    en: 'An account number without a bank; the account is not taken.',
  }),
  'sex-unreadable': ({ heading, value }) => ({
    vi: `"${value}"${heading.vi} không phải Nam hay Nữ.`,
    en: `"${value}"${heading.en} is neither Nam nor Nữ.`,
  }),
  'banks-not-found': () => ({
    vi: 'Bảng này có số tài khoản nhưng không có cột ngân hàng; các tài khoản chưa được ghi. Chọn cột ngân hàng.',
    en: 'This table has account numbers and no column of banks; the accounts are not taken. Choose the column of banks.',
  }),
  'roles-not-found': () => ({
    vi: 'Bảng này không nói ai là tổ trưởng. Chọn cột vai trò.',
    en: 'This table does not say who leads. Choose the column of roles.',
  }),
  'small-group': ({ detail }) => ({
    vi: `${detail['group']} chỉ có ${detail['members']} người; tổ thường có từ 3 người.`,
    en: `${detail['group']} has only ${detail['members']} people; a group usually has 3 or more.`,
  }),
  'group-unnamed': ({ detail }) => ({
    vi: `Không thấy tên tổ; được hiểu là tổ của cả ${detail['commune'] ?? 'xã'}.`,
    en: `No group is named; taken as the group of all ${detail['commune'] ?? 'the commune'}.`,
  }),
  'total-mismatch': ({ detail }) => ({
    vi: `Dòng tổng ghi ${detail['said']} người, trong bảng đếm được ${detail['counted']}.`,
    en: `The total says ${detail['said']} people; the table has ${detail['counted']}.`,
  }),
  'hidden-sheet': () => ({
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

/** What is told of further doubts of one kind about one sheet. */
export const tellMoreAlike = (times: number): BilingualText => ({
  vi: `Và ${times} chỗ nữa như thế trong trang này.`,
  en: `And ${times} more like it in this sheet.`,
})

export const severityText: { readonly [S in (typeof DOUBTS)[DoubtCode]['severity']]: BilingualText } = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'lưu ý', en: 'warning' },
}
