/** A secret vote, beside the receipt that only the voter keeps. */
export interface Ballot {
  readonly receipt: string
  readonly choice: string
}

/** 128 bits by chance. */
export const RECEIPT_FORM = /^[0-9a-f]{32}$/

/** Two digits each: every ballot is as long as every other, so that the length of a sealed box says how many, and nothing more. */
const PLACE_DIGITS = 2
const ENTRY_LENGTH = 32 + PLACE_DIGITS

/** What is sealed: every ballot as long as the others, in the order of their receipts, which is by chance. */
export const writeBox = (ballots: readonly Ballot[], options: readonly string[]): string =>
  inOrder(ballots)
    .map(({ receipt, choice }) => `${receipt}${String(options.indexOf(choice)).padStart(PLACE_DIGITS, '0')}`)
    .join('')

export const readBox = (written: string, options: readonly string[]): Ballot[] =>
  Array.from({ length: written.length / ENTRY_LENGTH }, (_, at) => {
    const entry = written.slice(at * ENTRY_LENGTH, (at + 1) * ENTRY_LENGTH)
    return { receipt: entry.slice(0, -PLACE_DIGITS), choice: options[Number(entry.slice(-PLACE_DIGITS))] ?? '' }
  })

export const inOrder = (ballots: readonly Ballot[]): Ballot[] =>
  ballots.toSorted((one, other) => (one.receipt < other.receipt ? -1 : 1))
