import { budgetRefusalText } from '../../budget/index.ts'
import { monthBeingPaidText } from '../../groups/index.ts'
import { dailyLimitText, notAllowedText } from '../../identity/index.ts'
import { formatDay, formatMonth } from '../../kernel/calendar.ts'
import { formatVnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { lookRefusalText } from '../guards/look-refusal-text.ts'
import { thresholdRefusalText } from '../guards/threshold-refusal-text.ts'
import type { CycleMoveName, CycleStation } from './cycle-state.ts'
import { differenceRefusalText } from './difference-text.ts'
import { holdRefusalText, owedText } from './owed-text.ts'
import { recoveryText } from './recovery-text.ts'
import type { FileRefusal, LineRefusal, PaymentRefusal, SettlementColumn } from './refusal.ts'
import { overBooksText, refusedActText } from './refused-act-text.ts'

export const stationText: Readonly<Record<CycleStation, BilingualText>> = {
  opened: { vi: 'Đã mở kỳ', en: 'Opened' },
  computed: { vi: 'Đã tính mức hưởng', en: 'Computed' },
  submitted: { vi: 'Đã trình duyệt', en: 'Submitted' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  ordered: { vi: 'Đã lập lệnh chi', en: 'Ordered' },
  paid: { vi: 'Kho bạc đã trả lời đủ', en: 'Answered in full' },
  reconciled: { vi: 'Đã đối chiếu', en: 'Reconciled' },
  closed: { vi: 'Đã khoá kỳ', en: 'Closed' },
}

export const moveText: Readonly<Record<CycleMoveName, BilingualText>> = {
  open: { vi: 'mở', en: 'be opened' },
  compute: { vi: 'tính mức hưởng', en: 'be computed' },
  submit: { vi: 'trình duyệt', en: 'be submitted' },
  return: { vi: 'trả lại', en: 'be returned' },
  approve: { vi: 'duyệt', en: 'be approved' },
  'approve-change': { vi: 'duyệt tài khoản đã đổi', en: 'have a changed account approved' },
  'approve-order': { vi: 'đồng ý lệnh chi', en: 'have its next order agreed to' },
  order: { vi: 'lập lệnh chi', en: 'be ordered' },
  'order-arrears': { vi: 'lập lệnh truy lĩnh', en: 'have its arrears ordered' },
  settle: { vi: 'nhận kết quả chi', en: 'take a bank’s answers' },
  'settle-again': { vi: 'nhận kết quả chi về sau', en: 'take what the bank says later' },
  'propose-difference': { vi: 'đề nghị về một khoản chi khác lệnh', en: 'have something proposed of a difference' },
  'decide-difference': { vi: 'quyết định về một khoản chi khác lệnh', en: 'have a difference decided' },
  'decide-bank-claim': { vi: 'quyết định về một khoản đang đòi ngân hàng', en: 'have a claim on the bank decided' },
  'propose-ending': { vi: 'đề nghị thôi chi một khoản', en: 'have it proposed to end a sum' },
  'decide-ending': { vi: 'quyết định thôi chi một khoản', en: 'have the end of a sum decided' },
  'propose-claim': { vi: 'lập hồ sơ thu hồi', en: 'have it proposed to claim money back' },
  'decide-claim': { vi: 'xác nhận hồ sơ thu hồi', en: 'have a claim decided' },
  repay: { vi: 'ghi tiền nộp trả', en: 'have returned money noted' },
  'propose-recovery': { vi: 'đề nghị cách thu hồi', en: 'have it proposed how a claim ends' },
  'decide-recovery': { vi: 'quyết định cách thu hồi', en: 'have it decided how a claim ends' },
  close: { vi: 'khoá', en: 'be closed' },
  hold: { vi: 'tạm dừng hoặc chi tiếp một tổ', en: 'have a group held or released' },
  object: { vi: 'nhận ý kiến của tổ', en: 'take objections' },
}

const fileRefusalText: Readonly<Record<FileRefusal, BilingualText>> = {
  empty: { vi: 'tệp không có dòng nào', en: 'it is empty' },
  'too-large': { vi: 'tệp quá lớn', en: 'it is too large' },
  'not-a-table': { vi: 'không phải XLSX, ODS hoặc CSV', en: 'it is neither XLSX, ODS nor CSV' },
  'ending-differs': { vi: 'đuôi tệp không đúng với nội dung', en: 'its name does not end as its content says' },
  'password-protected': { vi: 'tệp có mật khẩu', en: 'it has a password' },
  'old-excel-format': {
    vi: 'tệp Excel đời cũ (.xls); hãy mở bằng Excel hoặc LibreOffice và lưu lại dạng .xlsx',
    en: 'it is an old Excel file (.xls): open it in Excel or LibreOffice and save it as .xlsx',
  },
  'too-many-rows': { vi: 'tệp có quá nhiều dòng', en: 'it has too many rows' },
  'too-many-columns': { vi: 'tệp có quá nhiều cột', en: 'it has too many columns' },
  'cell-too-long': { vi: 'một ô của tệp dài quá mức', en: 'one of its cells is too long' },
  'too-much-work': {
    vi: 'đọc tệp tốn quá nhiều thời gian hoặc bộ nhớ; hãy chia tệp thành nhiều phần nhỏ hơn',
    en: 'reading it takes too much time or memory: split it into smaller files',
  },
}

const columnText: Readonly<Record<SettlementColumn, BilingualText>> = {
  reference: { vi: 'Số tham chiếu', en: 'Reference' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
}

type LineText = { readonly [Kind in LineRefusal['kind']]: (line: Extract<LineRefusal, { kind: Kind }>) => BilingualText }

export const lineRefusalText: LineText = {
  'reference-missing': () => ({ vi: 'thiếu số tham chiếu', en: 'has no reference' }),
  'reference-unknown': ({ reference }) => ({
    vi: `không có lệnh chi nào mang số ${reference}`,
    en: `no order has the reference ${reference}`,
  }),
  'reference-of-another-cycle': ({ reference, month }) => ({
    vi: `${reference} thuộc kỳ tháng ${formatMonth(month)}, không phải kỳ này`,
    en: `${reference} belongs to the cycle of ${month}, not this one`,
  }),
  'amount-unreadable': ({ value }) => ({ vi: `không đọc được số tiền “${value}”`, en: `the amount “${value}” cannot be read` }),
  'amount-differs': ({ ordered, given }) => ({
    vi: `lệnh chi ${formatVnd(ordered)} đồng, ngân hàng ghi ${formatVnd(given)} đồng`,
    en: `${formatVnd(ordered)} đồng was ordered, the bank says ${formatVnd(given)}`,
  }),
  'outcome-unreadable': ({ value }) => ({
    vi: `không hiểu kết quả “${value}”; ghi “thành công” hoặc “từ chối”`,
    en: `the outcome “${value}” is not understood; write “settled” or “rejected”`,
  }),
  'rejection-without-reason': () => ({ vi: 'bị từ chối nhưng không ghi lý do', en: 'is rejected without a reason' }),
  'day-unreadable': ({ value }) => ({ vi: `không đọc được ngày “${value}”`, en: `the day “${value}” cannot be read` }),
  'day-in-future': ({ on }) => ({ vi: `ngày ${formatDay(on)} chưa tới`, en: `the day ${on} has not come` }),
  'returned-before-paid': ({ on, paidOn }) => ({
    vi: `ngân hàng báo hoàn trả ngày ${formatDay(on)}, trước ngày đã chi ${formatDay(paidOn)}`,
    en: `is returned on ${on}, before it was paid on ${paidOn}`,
  }),
  'payment-claimed': () => ({
    vi: 'ngân hàng hoàn trả nhưng khoản này đang có hồ sơ thu hồi; rút hồ sơ thu hồi trước',
    en: 'is returned by the bank while it is claimed back: withdraw the claim first',
  }),
  'line-twice': ({ firstRow }) => ({ vi: `trùng với dòng ${firstRow}`, en: `repeats row ${firstRow}` }),
  'answered-already': ({ state }) => ({
    vi: `đã ghi kết quả ${state === 'settled' ? 'thành công' : 'từ chối'} từ trước`,
    en: `was already answered as ${state}`,
  }),
  'partly-for-many': ({ ordered, given }) => ({
    vi: `lệnh chi ${formatVnd(ordered)} đồng cho nhiều tổ, ngân hàng chỉ ghi ${formatVnd(given)} đồng: đề nghị ngân hàng chi nốt rồi ghi cả khoản vào một dòng, hoặc hoàn trả và ghi “từ chối” cả khoản để lập lệnh lại`,
    en: `${formatVnd(ordered)} đồng was ordered for several groups, the bank says only ${formatVnd(given)}: ask it to pay the rest and list the whole in one row, or to return it and list the whole as rejected, to be ordered again`,
  }),
  'said-otherwise': ({ before, given }) => ({
    vi: `ngân hàng đã báo lần chi này ${formatVnd(before)} đồng, nay ghi ${formatVnd(given)} đồng: hỏi lại ngân hàng`,
    en: `the bank told ${formatVnd(before)} đồng of this transfer before and ${formatVnd(given)} now: ask the bank`,
  }),
  'account-unreadable': ({ value }) => ({
    vi: `không đọc được số tài khoản “${value}”; để cột là chữ, hoặc không chọn cột tài khoản`,
    en: `the account number “${value}” cannot be read: keep the column as text, or choose no column for it`,
  }),
  'account-told-later': ({ last4 }) => ({
    vi: `đã ghi đã chi, nay ngân hàng ghi tài khoản khác (•••• ${last4}): đề nghị ngân hàng xác nhận, rồi báo hoàn trả nếu chi sai`,
    en: `is booked as paid, and the bank now names another account (•••• ${last4}): have the bank confirm it, and return it if it was wrong`,
  }),
}

export const describeLine = (line: LineRefusal): BilingualText =>
  (lineRefusalText[line.kind] as (line: LineRefusal) => BilingualText)(line)

function describeLines(lines: readonly LineRefusal[]): BilingualText {
  const shown = lines.slice(0, 5)
  const more = lines.length - shown.length
  return {
    vi: shown.map((line) => `dòng ${line.row}: ${describeLine(line).vi}`).join('; ') + (more > 0 ? `; và ${more} dòng khác` : ''),
    en: shown.map((line) => `row ${line.row} ${describeLine(line).en}`).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  }
}

const nameSome = (names: readonly string[]): string => names.slice(0, 5).join('; ') + (names.length > 5 ? '; …' : '')

type RefusalText = {
  readonly [Kind in PaymentRefusal['kind']]: (refusal: Extract<PaymentRefusal, { kind: Kind }>) => BilingualText
}

export const paymentRefusalText: RefusalText = {
  ...notAllowedText,
  ...dailyLimitText,
  'budget-short': budgetRefusalText['budget-short'],
  'no-budget-line': budgetRefusalText['no-budget-line'],
  'budget-line-ambiguous': budgetRefusalText['budget-line-ambiguous'],
  'budget-line-does-not-pay': () => ({
    vi: 'Dòng dự toán đã chọn không chi cho phần nào của kỳ này: khác năm, cấp, đơn vị, chính sách, hoặc không cần chọn. Chọn trong các dòng được nêu.',
    en: 'The chosen line pays no share of this cycle: another year, level, unit or provision, or none had to be chosen. Choose one of those named.',
  }),
  'no-provision-pays': ({ month }) => ({
    vi: `Không có bản hiệu lực nào của chính sách này chi cho tháng ${formatMonth(month)}. Kích hoạt chính sách hoặc chọn tháng khác.`,
    en: `No version of this provision in force pays for ${month}. Activate the provision or choose another month.`,
  }),
  'provision-not-payable': ({ why }) => ({
    vi: `Chưa mở được đợt chi theo quy định này. ${why.vi}`,
    en: `No month can be opened under this provision. ${why.en}`,
  }),
  ...refusedActText,
  'cycle-already-opened': ({ month }) => ({
    vi: `Kỳ chi tháng ${formatMonth(month)} đã được mở. Dùng kỳ đang có.`,
    en: `The cycle of ${month} is open already. Use the one that is there.`,
  }),
  'month-before-not-closed': ({ before }) => ({
    vi: `Các tháng đi lần lượt: tháng ${formatMonth(before)} chưa mở hoặc chưa khoá. Mở và làm xong tháng đó trước.`,
    en: `Months go in order: ${before} is not opened yet, or not closed. Open it and bring it to its end first.`,
  }),
  'cycle-unknown': () => ({
    vi: 'Không có kỳ chi này. Mở lại danh sách kỳ chi.',
    en: 'There is no such cycle. Open the list again.',
  }),
  'cycle-not-in-state': ({ move, state }) => ({
    vi: `Kỳ đang ở bước “${stationText[state].vi}” nên không thể ${moveText[move].vi}. Tải lại trang để xem bước tiếp theo.`,
    en: `The cycle is “${stationText[state].en}” and cannot ${moveText[move].en}. Reload to see the next step.`,
  }),
  'reason-missing': () => ({ vi: 'Chưa ghi lý do.', en: 'Give the reason.' }),
  'words-missing': () => ({ vi: 'Chưa ghi nội dung.', en: 'Write what it is about.' }),
  'nobody-entitled': () => ({
    vi: 'Không có tổ nào được hưởng nên không có gì để trình. Xem các lý do, xác nhận báo cáo còn thiếu rồi tính lại.',
    en: 'No group is entitled, so there is nothing to submit. See the reasons, confirm what is missing and compute again.',
  }),
  'objections-open': ({ groupIds }) => ({
    vi: `${groupIds.length} tổ nói “chưa đúng” mà chưa được trả lời. Trả lời hoặc tạm dừng chi các tổ đó rồi trình.`,
    en: `${groupIds.length} groups said it looks wrong and have no answer. Answer or hold them, then submit.`,
  }),
  'facts-changed': ({ groups }) => ({
    vi: `Danh sách hoặc xác nhận của ${groups} tổ đã thay đổi sau khi tính. Tính lại rồi trình.`,
    en: `Registers or confirmations of ${groups} groups changed since it was computed. Compute again, then submit.`,
  }),
  'line-not-changed': () => ({
    vi: 'Có khoản không còn chờ duyệt tài khoản, hoặc tài khoản lại đổi sau khi bạn xem. Tải lại danh sách rồi duyệt.',
    en: 'A line no longer waits for its account to be approved, or the account changed again since you looked. Reload the list, then approve.',
  }),
  'accounts-shared': ({ accounts }) => ({
    vi: `${accounts.length} số tài khoản nhận nhiều khoản trong lệnh này (của nhiều tổ hoặc nhiều người): ${nameSome(accounts)}. Xem từng số và xác nhận kèm lý do; số nào chưa rõ thì tạm dừng chi tổ đó trước.`,
    en: `${accounts.length} account numbers get more than one sum of this order (of several groups or several people): ${nameSome(accounts)}. Look at each and confirm it with a reason; put a group on hold first where it is not clear.`,
  }),
  'fingerprint-differs': () => ({
    vi: 'Bản bạn xem không phải bản đang trình. Tải lại, xem chênh lệch rồi duyệt.',
    en: 'What you looked at is not what is submitted. Reload, look at the difference, then approve.',
  }),
  'nothing-to-order': ({ month, waiting }) => ({
    vi:
      waiting > 0
        ? `Tháng ${formatMonth(month)}: không còn khoản nào lập lệnh được; ${waiting} khoản đang vướng. Xem danh sách và gỡ vướng trước.`
        : `Tháng ${formatMonth(month)}: mọi khoản đã có lệnh chi.`,
    en:
      waiting > 0
        ? `${month}: nothing can be ordered now; ${waiting} are blocked. See the list and clear them first.`
        : `${month}: everything is ordered.`,
  }),
  'list-too-large': ({ payees }) => ({
    vi: `Danh sách ${payees} người nhận tiền quá dài để ghi thành một tệp. Hãy tải theo từng lệnh chi.`,
    en: `The list of ${payees} payees is too long for one file. Download it order by order.`,
  }),
  'list-differs': ({ over }) => overBooksText({ vi: 'Danh sách', en: 'The list' }, over),
  'file-unreadable': ({ fileName, because }) => ({
    vi: `Không đọc được “${fileName}”: ${fileRefusalText[because].vi}. Xuất lại từ ngân hàng dưới dạng XLSX hoặc CSV không mật khẩu.`,
    en: `“${fileName}” cannot be read: ${fileRefusalText[because].en}. Export it again as XLSX or CSV without a password.`,
  }),
  'nothing-answered': ({ fileName }) => ({
    vi: `Trong “${fileName}” ngân hàng chưa có kết quả cho khoản nào. Gửi lại khi có.`,
    en: `In “${fileName}” the bank has no answer for any payment yet. Send it again when it has.`,
  }),
  'reading-malformed': () => ({
    vi: 'Cách đọc gửi kèm không đúng dạng: cột phải là số thứ tự của cột, mỗi từ phải có nghĩa đã chi, bị trả lại hoặc chưa có kết quả.',
    en: 'The reading sent along is malformed: columns are places of columns, and a word means settled, rejected or pending.',
  }),
  'columns-not-found': ({ fileName, missing }) => ({
    vi: `“${fileName}” thiếu cột ${missing.map((column) => columnText[column].vi).join(', ')}. Chọn cột khi xem trước, hoặc ghi đúng tên cột ở dòng đầu rồi gửi lại.`,
    en: `“${fileName}” lacks the column ${missing.map((column) => columnText[column].en).join(', ')}. Choose the column in the preview, or name the columns in the first row and send it again.`,
  }),
  'file-taken-already': ({ fileName }) => ({
    vi: `Tệp “${fileName}” đã được ghi trước đây. Không có gì thay đổi.`,
    en: `“${fileName}” was taken before. Nothing was changed.`,
  }),
  'lines-refused': ({ fileName, lines }) => {
    const described = describeLines(lines)
    return {
      vi: `“${fileName}” có ${lines.length} dòng không nhận được, chưa ghi gì: ${described.vi}.`,
      en: `${lines.length} rows of “${fileName}” cannot be taken and nothing was changed: ${described.en}.`,
    }
  },
  'answers-awaited': ({ payees, amount }) => ({
    vi: `Còn ${payees} khoản (${formatVnd(amount)} đồng) chờ Kho bạc, ngân hàng trả lời. Nhập kết quả trước khi khoá.`,
    en: `${payees} payments (${formatVnd(amount)} đồng) await the bank’s answer. Enter it before closing.`,
  }),
  'still-to-order': ({ payees, amount }) => ({
    vi: `Còn ${payees} khoản (${formatVnd(amount)} đồng) lập lệnh được mà chưa lập. Lập lệnh hoặc tạm dừng trước khi khoá.`,
    en: `${payees} payments (${formatVnd(amount)} đồng) can be ordered and are not. Order or hold them before closing.`,
  }),
  'still-entitled': ({ groups }) => ({
    vi: `Còn ${groups} tổ được hưởng chưa trình duyệt. Trình duyệt hoặc tạm dừng rồi mới khoá.`,
    en: `${groups} groups are entitled and not submitted. Submit them before closing.`,
  }),
  'totals-differ': ({ over }) => ({
    vi: `Duyệt, lệnh chi, ngân hàng và sổ cái lệch nhau ${formatVnd(over)} đồng. Dừng lại và chạy kiểm tra sổ.`,
    en: `Approved, file, bank and ledger differ by ${formatVnd(over)} đồng. Stop and verify the books.`,
  }),
  ...owedText,
  ...thresholdRefusalText,
  ...lookRefusalText,
  ...holdRefusalText,
  ...recoveryText,
  ...differenceRefusalText,
  'group-unknown': () => ({ vi: 'Không có tổ này. Tải lại danh sách tổ.', en: 'There is no such group. Reload the list.' }),
  ...monthBeingPaidText,
  'objection-open-already': () => ({
    vi: 'Tổ đã có một ý kiến chưa được trả lời. Chờ trả lời rồi gửi thêm.',
    en: 'The group has an objection without an answer. Wait for it before sending another.',
  }),
  'objection-unknown': () => ({
    vi: 'Không có ý kiến này. Tải lại danh sách.',
    en: 'There is no such objection. Reload the list.',
  }),
  'objection-answered-already': () => ({ vi: 'Ý kiến này đã được trả lời.', en: 'This objection was answered already.' }),
  'entitlement-unknown': () => ({
    vi: 'Không có mức hưởng này. Mở lại từ kỳ chi.',
    en: 'There is no such entitlement. Open it from the cycle again.',
  }),
}
