import { notAllowedText } from '../identity/index.ts'
import type { Month } from '../kernel/calendar.ts'
import type { BilingualText, RefusalTexts } from '../kernel/result.ts'
import { paymentRefusalText } from '../payments/index.ts'
import type { PaymentPaperKind } from './ground/paper-kind.ts'
import type { NotDrawnUp } from './refusal.ts'

export const paperTitle: Readonly<Record<PaymentPaperKind, BilingualText>> = {
  decision: { vi: 'Dự thảo Quyết định chi hỗ trợ', en: 'Draft decision on payment' },
  'payee-list': { vi: 'Danh sách người nhận tiền', en: 'List of payees' },
  statement: { vi: 'Bảng kê chi', en: 'Payment statement' },
}

/** `Danh sách người nhận tiền tháng 07-2024.pdf`: what lies in a folder says which month it is of, and sorts by it. */
export const paperFileName = (
  kind: PaymentPaperKind,
  { month, form }: { readonly month: Month; readonly form: 'pdf' | 'docx' },
): string => `${paperTitle[kind].vi} tháng ${month.slice(5)}-${month.slice(0, 4)}.${form}`

const NOT_YET: Readonly<Record<PaymentPaperKind, BilingualText>> = {
  decision: {
    vi: 'Có sau khi tính mức hưởng và có ít nhất một tổ được hưởng.',
    en: 'Available once computed with at least one group entitled.',
  },
  'payee-list': { vi: 'Có sau khi lập lệnh chi.', en: 'Available once the payment order is drawn up.' },
  statement: { vi: 'Có sau khi lập lệnh chi.', en: 'Available once the payment order is drawn up.' },
}

export const notYetText = (kind: PaymentPaperKind): BilingualText => NOT_YET[kind]

export const documentRefusalText: RefusalTexts<NotDrawnUp> = {
  ...notAllowedText,
  'cycle-unknown': paymentRefusalText['cycle-unknown'],
  'entitlement-unknown': paymentRefusalText['entitlement-unknown'],
  'paper-unknown': ({ paper }) => ({ vi: `Không có văn bản loại "${paper}".`, en: `There is no paper "${paper}".` }),
  'paper-not-yet': ({ paper }) => notYetText(paper),
  'paper-too-large': ({ paper, form }) => ({
    vi: `${paperTitle[paper].vi} quá dài để lập thành tệp ${form.toUpperCase()}. Hãy tải danh sách dạng Excel.`,
    en: `${paperTitle[paper].en} is too long to be drawn as ${form.toUpperCase()}. Download the list for Excel instead.`,
  }),
}
