import { hash } from 'node:crypto'

/** One link of the record: what a transaction changed, sealed before it was committed. Hashes are hexadecimal SHA-256. */
export interface Seal {
  readonly seq: number
  /** The number under which the transaction entered its changes. */
  readonly act: number
  /** ISO 8601 in UTC, to the millisecond. */
  readonly madeAt: string
  readonly changes: number
  /** How many rows of which table, and which where they are few: `disbursement:1200 payment_order:1=0192…`. */
  readonly summary: string
  /** Over the digests of the changes, in their order. */
  readonly content: string
  readonly previousHash: string
  readonly hash: string
}

/** An entry of the record as it is sealed. */
export interface ChangeDigest {
  readonly tableName: string
  readonly rows: number
  /** Absent where there are many. */
  readonly keys: readonly string[] | null
  readonly digest: Buffer
}

/** So many rows of a table are named in a summary. */
export const FEW_ROWS = 5

/** `previousHash` of the first seal. */
export const NO_SEAL = '0'.repeat(64)

export const contentOf = (changes: readonly Pick<ChangeDigest, 'digest'>[]): string =>
  hash('sha256', Buffer.concat(changes.map(({ digest }) => digest)))

/** Every field in a fixed order, unambiguously delimited; any of them changed, or any seal before it, gives another hash. */
export function sealHash({ seq, act, madeAt, changes, summary, content, previousHash }: Omit<Seal, 'hash'>): string {
  return hash('sha256', JSON.stringify(['canhtayso-seal-1', seq, act, madeAt, changes, summary, content, previousHash]))
}

export function summaryOf(changes: readonly ChangeDigest[]): string {
  const tables = Map.groupBy(changes, ({ tableName }) => tableName)
  return [...tables]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([table, entered]) => `${table}:${entered.reduce((sum, { rows }) => sum + rows, 0)}${namedIn(entered)}`)
    .join(' ')
}

function namedIn(entered: readonly ChangeDigest[]): string {
  const keys = new Set(entered.flatMap((change) => change.keys ?? []))
  const isWhole = entered.every((change) => change.keys !== null)
  return isWhole && keys.size <= FEW_ROWS ? `=${[...keys].join(',')}` : ''
}
