import { formatDay, formatMonth, month as monthOf, plainDate } from '../../kernel/calendar.ts'
import { formatVnd, vnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { factLabel } from '../telling/reason-text.ts'
import type { Finding } from './doubt.ts'

type Sense =
  | 'examples-expect-nothing'
  | 'benefit-unreached'
  | 'in-force-before-issued'
  | 'pays-before-in-force'
  | 'pays-after-the-end'
  | 'in-force-after-replaced'
  | 'retroactive-without-effect'
  | 'retroactive-without-article'
  | 'condition-on-nobody'
  | 'range-cannot-hold'
  | 'part-month-without-effect'
  | 'inside-only-monthly'
  | 'share-needs-costs'
  | 'costs-take-a-share'
  | 'share-above-whole'
  | 'ceiling-is-of-the-group'
  | 'cases-without-otherwise'
  | 'cells-do-not-match'
  | 'rows-overlap'
  | 'table-leaves-out'
  | 'tiers-open-below'
  | 'tiers-open-above'
  | 'person-cap-only-month-or-year'
  | 'quantity-cap-says-not-whose'
  | 'keep-without-effect'
  | 'cap-lets-nothing-through'
  | 'cap-below-rate'
  | 'fact-name-taken'
  | 'choices-go-with-a-choice'
  | 'level-unclear'
  | 'sum-small'
  | 'sum-small-beside'
  | 'beneficiary-not-payable'
  | 'payee-not-payable'
  | 'period-not-payable'
  | 'persons-not-booked'

type Texts = { readonly [Code in Sense]: (finding: Extract<Finding, { code: Code }>) => BilingualText }

const day = (text: string): string => formatDay(plainDate(text))
const inMonth = (text: string): string => formatMonth(monthOf(text))
const dong = (amount: number): string => `${formatVnd(vnd(amount))} đồng`

const BENEFICIARIES = {
  group: { vi: 'tổ', en: 'groups' },
  member: { vi: 'thành viên', en: 'members' },
  person: { vi: 'người ngoài tổ', en: 'people of no group' },
  unit: { vi: 'đơn vị', en: 'units' },
} as const
const PAYEES = {
  leader: { vi: 'tổ trưởng', en: 'the leader' },
  members: { vi: 'từng thành viên', en: 'each member' },
  commune: { vi: 'xã', en: 'the commune' },
  hamlet: { vi: 'ấp, khu phố', en: 'the hamlet' },
  unit: { vi: 'đơn vị', en: 'the unit' },
  persons: { vi: 'từng người', en: 'each person' },
} as const

/** What does not make sense in a document that is sound in form, and the way out. */
export const SENSE_TEXTS: Texts = {
  'examples-expect-nothing': () => ({
    vi: 'Mọi ví dụ đều có kết quả 0 đồng. Thêm ít nhất một trường hợp được chi.',
    en: 'Every example comes to 0 đồng. Add one at least that is paid.',
  }),
  'benefit-unreached': ({ benefit }) => ({
    vi: `Không ví dụ nào chi khoản “${benefit}”. Nên thêm một ví dụ cho khoản này.`,
    en: `No example pays “${benefit}”. Add one that does.`,
  }),
  'in-force-before-issued': ({ from, issuedOn }) => ({
    vi: `Hiệu lực từ ${day(from)}, trước ngày ban hành ${day(issuedOn)}. Sửa ngày, hoặc ghi điều khoản cho hiệu lực trở về trước (“retroactive”).`,
    en: `In force from ${day(from)}, before it was issued on ${day(issuedOn)}. Mend the day, or cite where the act reaches back (“retroactive”).`,
  }),
  'pays-before-in-force': ({ month, from }) => ({
    vi: `Chi từ tháng ${inMonth(month)}, trước ngày hiệu lực ${day(from)}. Sửa tháng, hoặc ghi điều khoản cho chi trở về trước (“retroactive”).`,
    en: `Pays from ${inMonth(month)}, before it is in force on ${day(from)}. Mend the month, or cite where the act reaches back (“retroactive”).`,
  }),
  'pays-after-the-end': ({ month, until }) => ({
    vi: `Chi đến tháng ${inMonth(month)}, nhưng văn bản hết hiệu lực ngày ${day(until)}.`,
    en: `Pays until ${inMonth(month)}, but the act ends on ${day(until)}.`,
  }),
  'in-force-after-replaced': ({ from }) => ({
    vi: `Được thay thế từ ${day(from)} thì hết hiệu lực trước ngày đó: ghi “Hiệu lực đến hết ngày”.`,
    en: `Replaced from ${day(from)}, it ends the day before: say “in force until”.`,
  }),
  'retroactive-without-effect': () => ({
    vi: 'Không tháng nào được chi trước ngày hiệu lực: phần “chi trở về trước” không có tác dụng.',
    en: 'No month is paid before the act binds: what is said of reaching back has no effect.',
  }),
  'retroactive-without-article': () => ({
    vi: 'Chi trở về trước phải nêu điều khoản, hoặc câu chữ của văn bản.',
    en: 'Reaching back needs its article, or what the act says.',
  }),
  'condition-on-nobody': ({ fact, benefit }) => ({
    vi: `Khoản “${benefit}” không xét từng người, nên điều kiện “${factLabel(fact).vi}” sẽ bị bỏ qua. Đặt điều kiện ở khoản tính theo người.`,
    en: `“${benefit}” looks at no person, so the condition “${factLabel(fact).en}” would be passed over. Put it on a benefit that counts persons.`,
  }),
  'range-cannot-hold': ({ fact }) => ({
    vi: `Không giá trị nào của “${factLabel(fact).vi}” đáp ứng được: không ai sẽ được chi. Xem lại hai đầu khoảng.`,
    en: `No value of “${factLabel(fact).en}” can meet this: nobody would ever be paid. Look at both ends again.`,
  }),
  'part-month-without-effect': ({ benefit }) => ({
    vi: `Khoản “${benefit}” không tính theo tháng tồn tại, nên cách tính tháng không trọn không có tác dụng. Bỏ phần này.`,
    en: `“${benefit}” does not last a month, so the rule for part months has no effect. Take it out.`,
  }),
  'inside-only-monthly': () => ({
    vi: 'Khoản và giới hạn nằm bên trong một khoản khác chỉ tính theo tháng: đặt giới hạn dài hơn ở khoản ngoài.',
    en: 'What is inside another benefit goes by the month: put a longer limit on the outer one.',
  }),
  'share-needs-costs': () => ({
    vi: 'Mức theo phần chi phí đi với “per”: “cost”.',
    en: 'A share of costs goes with “per”: “cost”.',
  }),
  'costs-take-a-share': () => ({
    vi: 'Chi phí được chi như chứng từ, hoặc một phần (“share”); một mức tiền sẽ bị nhân với số đồng chi phí.',
    en: 'Costs are paid as documented, or a “share” of them; a sum would be multiplied by their đồng.',
  }),
  'share-above-whole': () => ({
    vi: 'Phần chi phí lớn hơn toàn bộ chi phí.',
    en: 'The share is more than the whole cost.',
  }),
  'ceiling-is-of-the-group': () => ({
    vi: 'Mức trần là của cả tổ (“per”: “group”); trần của từng người ghi ở giới hạn theo người.',
    en: 'A ceiling is of the whole group (“per”: “group”); one of each person is a cap per person.',
  }),
  'cases-without-otherwise': ({ benefit }) => ({
    vi: `Khoản “${benefit}” không nói trường hợp còn lại: ai không thuộc trường hợp nào sẽ không được chi.`,
    en: `“${benefit}” says nothing of the rest: who is in none of the cases is paid nothing.`,
  }),
  'cells-do-not-match': ({ cells, facts }) => ({
    vi: `Dòng có ${cells} ô, bảng có ${facts} thông tin.`,
    en: `The row has ${cells} cells, the table ${facts} facts.`,
  }),
  'rows-overlap': ({ row, other }) => ({
    vi: `Dòng ${row} trùng trường hợp với dòng ${other}: không biết mức nào đúng.`,
    en: `Row ${row} meets row ${other}: which level is right cannot be told.`,
  }),
  'table-leaves-out': ({ benefit, values }) => ({
    vi: `Bảng của khoản “${benefit}” không có dòng cho: ${values}. Trường hợp đó sẽ không được chi.`,
    en: `The table of “${benefit}” has no row for: ${values}. Such a case is paid nothing.`,
  }),
  'tiers-open-below': ({ at }) => ({
    vi: `Không bậc nào cho số dưới ${at}: trường hợp đó sẽ không được chi.`,
    en: `No tier covers what is below ${at}: such a case is paid nothing.`,
  }),
  'tiers-open-above': ({ at }) => ({
    vi: `Không bậc nào cho số trên ${at}: trường hợp đó sẽ không được chi.`,
    en: `No tier covers what is above ${at}: such a case is paid nothing.`,
  }),
  'person-cap-only-month-or-year': () => ({
    vi: 'Giới hạn theo người chỉ tính trong tháng hoặc trong năm.',
    en: 'A limit per person holds within a month or a year only.',
  }),
  'quantity-cap-says-not-whose': () => ({
    vi: 'Khi vượt số lượng, ai được tính trước? Ghi “keep”: tổ trưởng trước, người tham gia trước, hoặc chia theo tỷ lệ.',
    en: 'Beyond the quantity, who counts first? Say “keep”: leader first, who joined first, or in proportion.',
  }),
  'keep-without-effect': () => ({
    vi: '“keep” chỉ dùng cho giới hạn số lượng của cả tổ ở khoản tính theo người.',
    en: '“keep” is for a quantity that the group’s persons share.',
  }),
  'cap-lets-nothing-through': () => ({
    vi: 'Giới hạn bằng 0: không ai được chi. Có đúng không?',
    en: 'The limit is 0: nobody is paid. Is that meant?',
  }),
  'cap-below-rate': ({ limit, rate }) => ({
    vi: `Giới hạn ${dong(limit)} thấp hơn mức ${dong(rate)}: không ai được hưởng đủ mức. Có đúng không?`,
    en: `The limit of ${dong(limit)} is below the rate of ${dong(rate)}: nobody ever has the full rate. Is that meant?`,
  }),
  'fact-name-taken': ({ fact }) => ({
    vi: `Tên “${fact}” đã có trong từ vựng. Dùng thông tin đó, hoặc đặt tên khác.`,
    en: `The name “${fact}” is taken. Use that fact, or choose another name.`,
  }),
  'choices-go-with-a-choice': ({ fact }) => ({
    vi: `“${fact}”: kiểu lựa chọn cần danh sách lựa chọn, kiểu khác thì không.`,
    en: `“${fact}”: a choice needs its values, another type has none.`,
  }),
  'level-unclear': ({ benefit }) => ({
    vi: `Khoản “${benefit}” không có một mức cố định, nên “mức của nghị quyết” không rõ là bao nhiêu. Dùng “amount-due”.`,
    en: `“${benefit}” has no one fixed level, so a multiple of the level is unclear. Use “amount-due”.`,
  }),
  'sum-small': ({ amount }) => ({
    vi: `${dong(amount)} là rất nhỏ. Có thiếu số 0 không?`,
    en: `${dong(amount)} is very small. Are noughts missing?`,
  }),
  'sum-small-beside': ({ amount, other }) => ({
    vi: `${dong(amount)} rất nhỏ so với ${dong(other)} cùng loại. Có thiếu hay thừa số 0 không?`,
    en: `${dong(amount)} is very small beside ${dong(other)} of the same kind. Is a nought missing, or one too many?`,
  }),
  'beneficiary-not-payable': ({ beneficiary }) => ({
    vi: `Đợt chi tháng hiện chỉ chi cho tổ và thành viên tổ, chưa chi cho ${BENEFICIARIES[beneficiary].vi}: soạn và tính thử được, chưa kích hoạt được.`,
    en: `A month pays groups and their members only, not yet ${BENEFICIARIES[beneficiary].en}: this may be drafted and tried, not activated.`,
  }),
  'payee-not-payable': ({ payee }) => ({
    vi: `Đợt chi tháng chưa chuyển tiền cho ${PAYEES[payee].vi} được: chưa kích hoạt được. Hiện có: tổ trưởng, từng thành viên, xã.`,
    en: `A month cannot pay ${PAYEES[payee].en} yet: this cannot be activated. There are: the leader, each member, the commune.`,
  }),
  'period-not-payable': () => ({
    vi: 'Đợt chi tháng không biết một “đợt” đã chi hay chưa, nên sẽ chi lại mỗi tháng: chưa kích hoạt được. Nếu chỉ chi một lần, dùng “once”.',
    en: 'A month cannot tell whether a round was paid, and would pay it every month: this cannot be activated. For a sum paid once, use “once”.',
  }),
  'persons-not-booked': ({ benefit }) => ({
    vi: `Khoản “${benefit}”: phần mềm biết đã chi cho tổ bao nhiêu, chưa biết cho từng người, nên chưa kích hoạt được. Dùng kỳ tháng, hoặc tính theo tổ.`,
    en: `“${benefit}”: what was paid earlier is known of the group, not of each person, so this cannot be activated yet. Go by the month, or by the group.`,
  }),
}
