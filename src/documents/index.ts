/** The pure face of documents: the words of papers, and sums in words. */
export { amountInWords, amountWithWords } from './amount-in-words.ts'
export { PAYMENT_PAPER_KINDS, type PaymentPaperKind } from './payment-papers.ts'
export type { NotDrawnUp } from './refusal.ts'
