import { notAllowedText } from '../identity/index.ts'
import type { Month } from '../kernel/calendar.ts'
import type { Vnd } from '../kernel/money.ts'
import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import { overBooksText, paymentRefusalText } from '../payments/index.ts'
import type { PaymentPaperKind } from './ground/paper-kind.ts'
import type { MinutesNotDrawnUp, NotDrawnUp } from './refusal.ts'

export const paperTitle: Readonly<Record<PaymentPaperKind, BilingualText>> = {
  decision: { vi: 'Dự thảo Quyết định chi hỗ trợ', en: 'Draft decision on payment' },
  'order-list': { vi: 'Danh sách chuyển tiền', en: 'List of an order' },
  'paid-list': { vi: 'Danh sách đã chi', en: 'List of what was paid' },
  'unpaid-list': { vi: 'Danh sách chưa chi', en: 'List of what was not paid' },
  statement: { vi: 'Bảng kê chi', en: 'Payment statement' },
}

interface NamedPaper {
  readonly kind: PaymentPaperKind
  /** The number of the order that an order list is of. */
  readonly order?: number | undefined
}

/** The title of a paper; of an order's list with the order's number. */
export function titleOf({ kind, order }: NamedPaper): BilingualText {
  const { vi, en } = paperTitle[kind]
  return order === undefined ? { vi, en } : { vi: `${vi} theo lệnh chi số ${order}`, en: `${en} ${order}` }
}

/** `Danh sách đã chi tháng 07-2024.pdf`: what lies in a folder says which month it is of, and sorts by it. */
export const paperFileName = ({ month, form, ...paper }: NamedPaper & { readonly month: Month; readonly form: 'pdf' | 'docx' }) =>
  `${titleOf(paper).vi} tháng ${month.slice(5)}-${month.slice(0, 4)}.${form}`

const NOT_YET: Readonly<Record<PaymentPaperKind, BilingualText>> = {
  decision: {
    vi: 'Có sau khi tính mức hưởng và có ít nhất một tổ được hưởng.',
    en: 'Available once computed with at least one group entitled.',
  },
  'order-list': { vi: 'Có sau khi lập lệnh chi.', en: 'Available once the payment order is drawn up.' },
  'paid-list': {
    vi: 'Có khi ngân hàng đã trả lời có khoản chi được.',
    en: 'Available once the bank has answered that something was paid.',
  },
  'unpaid-list': {
    vi: 'Có sau khi duyệt, khi còn khoản chưa chi.',
    en: 'Available once approved, while something is not paid.',
  },
  statement: { vi: 'Có sau khi duyệt.', en: 'Available once approved.' },
}

export const notYetText = (kind: PaymentPaperKind): BilingualText => NOT_YET[kind]

/** Of the report of a unit. */
export const reportTooLargeText = ({ form }: { readonly form: 'pdf' | 'docx' }): BilingualText => ({
  vi: `Báo cáo quá dài để lập thành tệp ${form.toUpperCase()}. Hãy tải dữ liệu của kết quả dạng CSV.`,
  en: `The report is too long to be drawn as ${form.toUpperCase()}. Download the data of the result as CSV instead.`,
})

export const documentRefusalText: RefusalTexts<NotDrawnUp> = {
  ...notAllowedText,
  'cycle-unknown': paymentRefusalText['cycle-unknown'],
  'entitlement-unknown': paymentRefusalText['entitlement-unknown'],
  'paper-unknown': ({ paper }) => ({ vi: `Không có văn bản loại "${paper}".`, en: `There is no paper "${paper}".` }),
  'paper-not-yet': ({ paper }) => notYetText(paper),
  'paper-differs': ({ paper, over }) => overBooksText(paperTitle[paper], over),
  'paper-too-large': ({ paper, form }) => ({
    vi: `${paperTitle[paper].vi} quá dài để lập thành tệp ${form.toUpperCase()}. Hãy tải danh sách dạng Excel.`,
    en: `${paperTitle[paper].en} is too long to be drawn as ${form.toUpperCase()}. Download the list for Excel instead.`,
  }),
}

export const overAwardText = (over: Vnd): BilingualText =>
  overBooksText({ vi: 'Văn bản khen thưởng', en: 'The paper on the award' }, over)
export const minutesRefusalText: RefusalTexts<MinutesNotDrawnUp> = {
  'minutes-not-yet': () => ({
    vi: 'Phiên họp chưa kết thúc nên chưa có biên bản. Kết thúc phiên họp rồi tải.',
    en: 'The sitting has not ended, so there are no minutes yet. Close it first.',
  }),
  'minutes-too-large': () => ({
    vi: 'Biên bản quá dài để lập thành tệp. In trang phiên họp thay thế.',
    en: 'The minutes are too long to be drawn as a file. Print the page of the sitting instead.',
  }),
}

/** `Biên bản phiên họp 1.pdf` */
export const minutesFileName = (number: number, form: 'pdf' | 'docx'): string => `Biên bản phiên họp ${number}.${form}`
