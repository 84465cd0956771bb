import { budgetRefusalText } from '../budget/index.ts'
import { notAllowedText } from '../identity/index.ts'
import { formatDay } from '../kernel/calendar.ts'
import { formatVnd } from '../kernel/money.ts'
import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import type { AwardMoveName, PaymentState, ProposalState } from './award/award.ts'
import type { AwardRefusal } from './award/refusal.ts'

export const proposalStateText: { readonly [S in ProposalState]: BilingualText } = {
  drafted: { vi: 'Đã lập, chờ trình', en: 'Drawn up' },
  submitted: { vi: 'Chờ duyệt', en: 'Awaits approval' },
  approved: { vi: 'Đã duyệt, chờ quyết định', en: 'Approved, awaits the decision' },
  decided: { vi: 'Đã có quyết định', en: 'Decided' },
  settled: { vi: 'Đã quyết toán', en: 'Settled' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
}

export const paymentStateText: { readonly [S in PaymentState]: BilingualText } = {
  ordered: { vi: 'Đang chờ ngân hàng', en: 'On its way' },
  paid: { vi: 'Đã chi', en: 'Paid' },
  rejected: { vi: 'Ngân hàng trả lại', en: 'Rejected by the bank' },
  bounced: { vi: 'Đã chi, ngân hàng hoàn trả', en: 'Paid, then given back' },
}

export const awardMoveText: { readonly [M in AwardMoveName]: BilingualText } = {
  'draw-up': { vi: 'lập đề nghị', en: 'drawing it up' },
  submit: { vi: 'trình', en: 'submitting it' },
  approve: { vi: 'duyệt', en: 'approving it' },
  return: { vi: 'trả lại', en: 'returning it' },
  withdraw: { vi: 'rút', en: 'withdrawing it' },
  decide: { vi: 'ghi quyết định', en: 'recording the decision' },
  'approve-order': { vi: 'đồng ý lệnh chi', en: 'agreeing to the order' },
  order: { vi: 'lập lệnh chi', en: 'ordering the payment' },
  answer: { vi: 'ghi kết quả chi', en: 'recording the bank’s answer' },
  bounce: { vi: 'ghi ngân hàng hoàn trả', en: 'recording what the bank gave back' },
  'propose-write-off': { vi: 'đề nghị thôi thu hồi', en: 'proposing to give a claim up' },
  'decide-write-off': { vi: 'quyết định thôi thu hồi', en: 'deciding on giving a claim up' },
  repay: { vi: 'ghi nộp trả', en: 'recording what came back' },
  settle: { vi: 'quyết toán', en: 'settling it' },
}

const { 'no-budget-line': noBudgetLine, 'budget-line-ambiguous': ambiguous, 'budget-short': short } = budgetRefusalText

const list = (names: readonly string[]): string => names.join(', ')

/** What was refused, and the way out. */
export const awardRefusalText: RefusalTexts<AwardRefusal> = {
  ...notAllowedText,
  'no-budget-line': noBudgetLine,
  'budget-line-ambiguous': ambiguous,
  'budget-short': short,
  'award-unknown': () => ({
    vi: 'Đợt này chưa có đề nghị khen thưởng. Mở trang khen thưởng của đợt và lập đề nghị.',
    en: 'The round has no award yet. Open its page of awards and draw it up.',
  }),
  'award-not-in-state': ({ move, state }) => ({
    vi: `Chưa ${awardMoveText[move].vi} được: ${state === 'none' ? 'chưa có đề nghị nào đang mở' : `đề nghị đang ở bước “${proposalStateText[state].vi}”`}. Tải lại trang và làm bước tiếp theo.`,
    en: `Now is not the time for ${awardMoveText[move].en}: ${state === 'none' ? 'no proposal is open' : `the proposal is “${proposalStateText[state].en}”`}. Load the page again and take its next step.`,
  }),
  'award-reason-missing': () => ({ vi: 'Ghi lý do.', en: 'Give the reason.' }),
  'result-not-published': () => ({
    vi: 'Kết quả của đợt này chưa công bố. Công bố kết quả bằng quyết định rồi lập đề nghị khen thưởng.',
    en: 'The result of the round is not published. Publish it by decision, then draw up the award.',
  }),
  'no-award-provision': ({ on }) => ({
    vi: `Ngày ${formatDay(on)} không có quy định nào về mức thưởng theo thứ hạng đang có hiệu lực. Mở Chính sách, soạn quy định có mức theo hạng và để người thứ hai đưa vào hiệu lực.`,
    en: `On ${formatDay(on)} no provision with amounts by rank was in force. Draft one under Policies and let a second person put it in force.`,
  }),
  'award-provision-ambiguous': ({ codes }) => ({
    vi: `Có nhiều quy định thưởng theo hạng cùng hiệu lực: ${list(codes)}. Chọn một.`,
    en: `Several provisions award ranks: ${list(codes)}. Choose one.`,
  }),
  'award-provision-shared': ({ code }) => ({
    vi: `Quy định ${code} chia cho nhiều cấp ngân sách cùng chi; khen thưởng do một dòng dự toán chi. Soạn bản không chia cấp chi.`,
    en: `Provision ${code} is shared between budgets; an award is borne by one line. Draft a version without sharing.`,
  }),
  'tie-open': ({ rank, names }) => ({
    vi: `Đồng hạng ${rank} chưa phân định: ${list(names)}. Đưa ra Hội đồng biểu quyết, rồi công bố bản kết quả mới.`,
    en: `A tie at rank ${rank} is open: ${list(names)}. Put it to the Council, then publish the next version of the result.`,
  }),
  'nobody-awarded': () => ({
    vi: 'Không đơn vị nào ở hạng có thưởng theo quy định. Kiểm tra mức thưởng và kết quả đã công bố.',
    en: 'No unit has a rank that the provision awards. Check its amounts and the published result.',
  }),
  'nothing-changes': ({ version }) => ({
    vi: `Bản kết quả số ${version} không làm thay đổi khoản thưởng nào. Không cần lập thêm đề nghị.`,
    en: `Version ${version} of the result changes no award. Nothing has to be drawn up.`,
  }),
  'version-proposed-already': ({ version }) => ({
    vi: `Khoản thưởng theo bản kết quả số ${version} đã có quyết định; không lập lần thứ hai.`,
    en: `What version ${version} of the result gives is decided already; it is not drawn up twice.`,
  }),
  'award-on-its-way': ({ names }) => ({
    vi: `Tiền thưởng của ${list(names)} đang trên đường chi. Ghi kết quả của ngân hàng rồi lập lại.`,
    en: `The award of ${list(names)} is on its way. Record the bank’s answer, then draw up again.`,
  }),
  'award-differs': ({ seen, now }) => ({
    vi: `Số tiền đã đổi từ ${formatVnd(seen)} thành ${formatVnd(now)} đồng. Xem lại rồi lập.`,
    en: `The sum has changed from ${formatVnd(seen)} to ${formatVnd(now)} đồng. Look again before you draw it up.`,
  }),
  'provision-withdrawn': ({ code }) => ({
    vi: `Quy định ${code} vừa bị rút hoặc hết chi. Tải lại trang.`,
    en: `Provision ${code} was withdrawn or has ended meanwhile. Load the page again.`,
  }),
  'result-newer': ({ version }) => ({
    vi: `Đã có bản kết quả số ${version}. Rút đề nghị đang mở (nếu có), lập đề nghị theo bản mới rồi làm tiếp.`,
    en: `Version ${version} of the result is published. Withdraw what is open, draw up by the new version, and go on.`,
  }),
  'award-guard-unanswered': ({ until, appeals }) => ({
    vi: `Kết quả còn có thể thay đổi: nhận kiến nghị đến hết ${formatDay(until)}, ${appeals} kiến nghị chưa giải quyết. Ghi lý do nếu vẫn trình bây giờ.`,
    en: `The result may still change: appeals are taken until ${formatDay(until)}, and ${appeals} are open. Give the reason to submit it now all the same.`,
  }),
  'award-approver-is-maker': () => ({
    vi: 'Người lập hoặc trình không tự duyệt, kể cả bằng tài khoản khác của mình. Để người khác duyệt.',
    en: 'Whoever drew it up or submitted it does not approve it, under no account of theirs. Let another approve.',
  }),
  'award-approved-by-you': () => ({
    vi: 'Bạn đã duyệt đề nghị này. Cần một người khác duyệt tiếp.',
    en: 'You have approved it already. Another has to approve next.',
  }),
  'award-fingerprint-differs': () => ({
    vi: 'Đề nghị không còn như bạn đã xem. Tải lại trang, xem rồi duyệt.',
    en: 'The proposal is not what you saw. Load the page again, look, and approve.',
  }),
  'award-decision-incomplete': () => ({
    vi: 'Ghi đủ số quyết định, họ tên và chức vụ người ký.',
    en: 'Give the number of the decision, and the name and position of its signer.',
  }),
  'award-decision-day-impossible': ({ on, from, until }) => ({
    vi: `Ngày ký ${formatDay(on)} phải từ ngày quyết định công bố kết quả (${formatDay(from)}) đến hôm nay (${formatDay(until)}).`,
    en: `The day ${formatDay(on)} must lie between the decision on the result (${formatDay(from)}) and today (${formatDay(until)}).`,
  }),
  'nothing-to-order': () => ({
    vi: 'Không còn khoản nào phải chi: đã chi, hoặc đang trên đường.',
    en: 'Nothing is left to pay: it is paid or on its way.',
  }),
  'unit-accounts-missing': () => ({
    vi: 'Các đơn vị được thưởng chưa có tài khoản được xác nhận. Nhập tài khoản, và để người thứ hai xác nhận.',
    en: 'The units have no confirmed account. Enter one, and let a second person confirm it.',
  }),
  'order-differs': ({ seen, now }) => ({
    vi: `Số tiền của lệnh chi đã đổi từ ${formatVnd(seen)} thành ${formatVnd(now)} đồng. Xem lại rồi lập.`,
    en: `The order has changed from ${formatVnd(seen)} to ${formatVnd(now)} đồng. Look again before you order.`,
  }),
  'award-order-lacks-approvals': ({ needed, given }) => ({
    vi: `Lệnh chi này cần ${needed} người khác đồng ý trước, mới có ${given}. Nhờ người duyệt đồng ý với lệnh chi.`,
    en: `This order needs ${needed} others to agree before, and ${given} did. Ask an approver to agree to it.`,
  }),
  'award-line-lapsed': ({ year, lastDay }) => ({
    vi: `Dự toán năm ${year} chỉ chi đến ${formatDay(lastDay)}. Xin chuyển nguồn, hoặc rút đề nghị và lập lại bằng dự toán năm sau.`,
    en: `The estimate of ${year} was spent until ${formatDay(lastDay)}. Have it carried over, or draw up anew on a later year’s estimate.`,
  }),
  'award-day-impossible': ({ on }) => ({
    vi: `Ngày ${formatDay(on)} không hợp lý: phải từ ngày lập lệnh chi đến hôm nay.`,
    en: `The day ${formatDay(on)} cannot be: it lies between the order and today.`,
  }),
  'award-payment-unknown': () => ({
    vi: 'Không có khoản chi này. Tải lại trang rồi chọn lại.',
    en: 'There is no such payment. Load the page again and choose.',
  }),
  'award-payment-answered': () => ({
    vi: 'Khoản chi này đã có kết quả của ngân hàng. Tải lại trang để xem.',
    en: 'The bank’s answer to this payment is recorded already. Load the page again.',
  }),
  'award-payment-not-paid': () => ({
    vi: 'Chỉ ghi hoàn trả cho khoản đã chi. Khoản này chưa có kết quả, bị trả lại, hoặc đã ghi hoàn trả. Tải lại trang để xem.',
    en: 'Only what was paid can be given back, and once. Load the page again and see where this payment stands.',
  }),
  'write-off-proposed-already': () => ({
    vi: 'Đơn vị này đã có đề nghị thôi thu hồi chờ người thứ hai. Chờ quyết định, hoặc để người đó từ chối.',
    en: 'Giving up a claim on this unit awaits a second person already. Wait, or have it declined.',
  }),
  'write-off-unknown': () => ({
    vi: 'Không có đề nghị thôi thu hồi này. Tải lại trang rồi chọn lại.',
    en: 'There is no such proposal. Load the page again and choose.',
  }),
  'write-off-decided-already': () => ({
    vi: 'Đề nghị thôi thu hồi này đã được quyết định. Tải lại trang để xem.',
    en: 'It is decided already. Load the page again.',
  }),
  'write-off-by-proposer': () => ({
    vi: 'Người đề nghị không tự quyết định, kể cả bằng tài khoản khác của mình. Để người khác quyết định.',
    en: 'Whoever proposed it does not decide it, under no account of theirs. Let another decide.',
  }),
  'bank-reference-missing': () => ({
    vi: 'Ghi số chứng từ của ngân hàng hoặc Kho bạc.',
    en: 'Give the reference of the bank or the Treasury.',
  }),
  'award-voucher-missing': () => ({ vi: 'Ghi số giấy nộp trả.', en: 'Give the number of the voucher.' }),
  'award-voucher-taken': ({ number }) => ({
    vi: `Giấy nộp số ${number} đã ghi rồi. Kiểm tra lại số.`,
    en: `Voucher ${number} is recorded already. Check its number.`,
  }),
  'award-return-over-claim': ({ left, asked }) => ({
    vi: `Ghi nộp ${formatVnd(asked)} đồng, trong khi còn phải thu hồi ${formatVnd(left)} đồng. Sửa số tiền.`,
    en: `${formatVnd(asked)} đồng are given, and ${formatVnd(left)} are still to come back. Correct the sum.`,
  }),
  'award-unsettled': ({ owed, onItsWay, outstanding }) => ({
    vi: `Chưa quyết toán được: còn phải chi ${formatVnd(owed)}, đang trên đường ${formatVnd(onItsWay)}, còn phải thu hồi ${formatVnd(outstanding)} đồng.`,
    en: `It cannot be settled: ${formatVnd(owed)} owed, ${formatVnd(onItsWay)} on its way, ${formatVnd(outstanding)} đồng to come back.`,
  }),
  'award-books-differ': ({ account, over }) => ({
    vi: `Sổ cái lệch ${formatVnd(over)} đồng ở ${account} so với các khoản chi. Dừng lại và kiểm tra sổ cái.`,
    en: `The ledger is ${formatVnd(over)} đồng over in ${account}. Stop, and verify the ledger.`,
  }),
  'award-unit-unknown': () => ({
    vi: 'Không có đơn vị này. Tải lại trang rồi chọn lại.',
    en: 'There is no such unit. Load the page again and choose.',
  }),
  'unit-account-impossible': () => ({
    vi: 'Ghi tên đơn vị thụ hưởng, ngân hàng hoặc Kho bạc, và số tài khoản từ 4 đến 34 chữ số.',
    en: 'Give the holder, the bank or Treasury, and a number of 4 to 34 digits or letters.',
  }),
  'unit-account-proposed-already': () => ({
    vi: 'Đơn vị đã có một tài khoản chờ xác nhận. Xác nhận hoặc từ chối tài khoản đó trước.',
    en: 'An account of the unit awaits its second person. Confirm or decline that one first.',
  }),
  'unit-account-same': () => ({
    vi: 'Tài khoản này đang dùng rồi, không cần nhập lại.',
    en: 'This is the account in use already.',
  }),
  'unit-account-unknown': () => ({
    vi: 'Không có tài khoản này. Tải lại trang rồi chọn lại.',
    en: 'There is no such account. Load the page again and choose.',
  }),
  'unit-account-decided-already': () => ({
    vi: 'Tài khoản này đã được xử lý. Tải lại trang để xem.',
    en: 'This account is decided already. Load the page again.',
  }),
  'unit-account-by-proposer': () => ({
    vi: 'Người nhập tài khoản không tự xác nhận, kể cả bằng tài khoản khác của mình. Để người thứ hai xác nhận.',
    en: 'Whoever entered the account does not confirm it, under no account of theirs. Let a second person confirm it.',
  }),
}

/** What the budget holds of an award, beside the accounts of the ledger. */
export const budgetUseText = {
  'budget:committed': { vi: 'Dự toán đã cam kết, chưa chi', en: 'Budget set aside, not paid' },
  'budget:consumed': { vi: 'Dự toán đã chi', en: 'Budget spent' },
} as const satisfies Record<string, BilingualText>
