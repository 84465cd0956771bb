import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { AwardsAct } from '../handlers/assessment/awards.ts'

const options = {
  as: { type: 'string' },
  moved: { type: 'string' },
  provision: { type: 'string' },
  line: { type: 'string' },
  reason: { type: 'string' },
  fingerprint: { type: 'string' },
  decision: { type: 'string' },
  'decided-on': { type: 'string' },
  signer: { type: 'string' },
  position: { type: 'string' },
  unit: { type: 'string' },
  number: { type: 'string' },
  bank: { type: 'string' },
  holder: { type: 'string' },
  total: { type: 'string' },
  reference: { type: 'string' },
  'bank-reference': { type: 'string' },
  on: { type: 'string' },
  amount: { type: 'string' },
  voucher: { type: 'string' },
} as const

const ACTS: Readonly<Record<AwardsAct, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  list: {
    synopsis: '--as USER',
    summary: { vi: 'Xem khoản thưởng của các đợt đánh giá qua các năm.', en: 'Lists the awards of rounds over the years.' },
  },
  show: {
    synopsis: 'ROUND --as USER',
    summary: {
      vi: 'Xem khoản thưởng của một đợt: ai được bao nhiêu, đã chi đến đâu, vướng gì.',
      en: 'Shows the award of a round: who is due what, how far it is paid, what stands against it.',
    },
  },
  draft: {
    synopsis: 'ROUND --moved ĐỒNG [--provision CODE] --as USER',
    summary: {
      vi: 'Lập đề nghị theo kết quả mới nhất; --moved là tổng số tiền đã xem ở show.',
      en: 'Draws up what the latest result gives; --moved is the sum seen in show.',
    },
  },
  submit: {
    synopsis: 'ROUND [--line ID] [--reason WHY] --as USER',
    summary: { vi: 'Trình đề nghị để duyệt.', en: 'Submits what was drawn up.' },
  },
  approve: {
    synopsis: 'ROUND --fingerprint HEX --as USER',
    summary: { vi: 'Duyệt đúng đề nghị mang dấu này.', en: 'Approves the proposal of this fingerprint.' },
  },
  return: {
    synopsis: 'ROUND --reason WHY --as USER',
    summary: { vi: 'Trả lại đề nghị đã trình.', en: 'Returns what was submitted.' },
  },
  withdraw: {
    synopsis: 'ROUND --reason WHY --as USER',
    summary: { vi: 'Rút đề nghị chưa có quyết định.', en: 'Withdraws what is not decided.' },
  },
  decide: {
    synopsis: 'ROUND --decision NUMBER --decided-on YYYY-MM-DD --signer NAME --position POSITION --as USER',
    summary: { vi: 'Ghi quyết định đã ký; khoản thưởng vào sổ cái.', en: 'Records the decision; the award is booked.' },
  },
  account: {
    synopsis: 'ROUND --unit CODE --number NUMBER --bank BANK --holder NAME --as USER',
    summary: { vi: 'Nhập tài khoản nhận của một đơn vị.', en: 'Enters the account of a unit.' },
  },
  'confirm-account': {
    synopsis: 'ROUND --unit CODE --as USER',
    summary: { vi: 'Xác nhận tài khoản người khác đã nhập.', en: 'Confirms the account that another entered.' },
  },
  'decline-account': {
    synopsis: 'ROUND --unit CODE --reason WHY --as USER',
    summary: { vi: 'Từ chối tài khoản người khác đã nhập.', en: 'Declines the account that another entered.' },
  },
  'approve-order': {
    synopsis: 'ROUND --total ĐỒNG --as USER',
    summary: {
      vi: 'Đồng ý lệnh chi sắp lập, khi ngưỡng của tỉnh yêu cầu.',
      en: 'Agrees to the next order, where a threshold asks.',
    },
  },
  order: {
    synopsis: 'ROUND --total ĐỒNG --as USER',
    summary: { vi: 'Lập lệnh chi số tiền còn phải chi.', en: 'Orders what is owed.' },
  },
  answer: {
    synopsis: 'ROUND --reference REF --on YYYY-MM-DD --bank-reference NUMBER|--reason WHY --as USER',
    summary: {
      vi: 'Ghi kết quả một khoản: đã chi (số chứng từ) hoặc bị trả lại (lý do).',
      en: 'Records the answer to a payment: paid (a reference) or rejected (a reason).',
    },
  },
  bounce: {
    synopsis: 'ROUND --reference REF --on YYYY-MM-DD --reason WHY --as USER',
    summary: {
      vi: 'Ghi ngân hàng hoàn trả khoản đã chi; khoản ấy phải chi lại.',
      en: 'Records that the bank gave back what it had paid; it is owed again.',
    },
  },
  'write-off': {
    synopsis: 'ROUND --unit CODE --amount ĐỒNG --reason WHY --as USER',
    summary: { vi: 'Đề nghị thôi thu hồi của một đơn vị.', en: 'Proposes to give up a claim on a unit.' },
  },
  'confirm-write-off': {
    synopsis: 'ROUND --unit CODE --reason PAPER --as USER',
    summary: { vi: 'Đồng ý thôi thu hồi, theo văn bản nào.', en: 'Gives the claim up, by which paper.' },
  },
  'decline-write-off': {
    synopsis: 'ROUND --unit CODE --reason WHY --as USER',
    summary: { vi: 'Không đồng ý thôi thu hồi.', en: 'Declines to give the claim up.' },
  },
  repay: {
    synopsis: 'ROUND --unit CODE --amount ĐỒNG --voucher NUMBER --on YYYY-MM-DD --as USER',
    summary: { vi: 'Ghi tiền đơn vị nộp trả.', en: 'Records what a unit returned.' },
  },
  settle: {
    synopsis: 'ROUND --as USER',
    summary: { vi: 'Quyết toán khi đã chi hết và thu hồi hết.', en: 'Settles once all is paid and back.' },
  },
}

export const awardsCommands: readonly Command[] = (Object.keys(ACTS) as AwardsAct[]).map((act) => ({
  name: `awards ${act}`,
  ...ACTS[act],
  options,
  load: async () => (await import('../handlers/assessment/awards.ts')).awardsHandler(act),
}))
