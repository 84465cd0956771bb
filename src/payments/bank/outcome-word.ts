import { fold } from '../../kernel/vietnamese-text.ts'

/** What a bank says of one payment: made, returned, or not answered yet. */
export const LINE_OUTCOMES = ['settled', 'rejected', 'pending'] as const
export type LineOutcome = (typeof LINE_OUTCOMES)[number]

/** What one bank means by a word, as an officer said. */
export interface ToldWord {
  /** Folded, as {@link wordOf} gives it. */
  readonly word: string
  readonly outcome: LineOutcome
}

/** What banks call an outcome, folded. */
const WORDS: Readonly<Record<LineOutcome, readonly string[]>> = {
  settled: [
    'thanh cong',
    'da chi',
    'da chi tra',
    'da thanh toan',
    'da ghi co',
    'ghi co thanh cong',
    'da hach toan',
    'da chuyen',
    'hoan tat',
    'hoan thanh',
    'da hoan thanh',
    'settled',
    'paid',
    'ok',
    'success',
    'successful',
    'succeeded',
    'completed',
    'credited',
  ],
  rejected: [
    'tu choi',
    'that bai',
    'khong thanh cong',
    'tra lai',
    'bi tra lai',
    'hoan tra',
    'bi hoan tra',
    'loi',
    'bi loi',
    'rejected',
    'returned',
    'failed',
    'unsuccessful',
  ],
  pending: [
    'dang xu ly',
    'cho xu ly',
    'cho duyet',
    'cho hach toan',
    'dang cho',
    'chua xu ly',
    'pending',
    'processing',
    'in progress',
  ],
}

/** The word that tells, folded: `00 - Giao dịch thành công` says `thanh cong`. */
export const wordOf = (written: string): string =>
  fold(written)
    .replace(/^\d{1,4}\s*[-–:.]\s*/, '')
    .replace(/^(giao dich|lenh|chuyen tien) /, '')
    .replace(/[.!]$/, '')

/** What was told of a word goes before what banks mean by it. */
export const meaningOf = (word: string, told: readonly ToldWord[]): LineOutcome | undefined =>
  told.find((one) => one.word === word)?.outcome ?? LINE_OUTCOMES.find((outcome) => WORDS[outcome].includes(word))
