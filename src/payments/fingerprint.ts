import type { Entitlement } from './entitlement.ts'

/** SHA-256 of UTF-8 text as hexadecimal digits, handed in: a rule has no library of its own. */
export type Sha256 = (text: string) => string

/** JSON with its keys in order and nothing undefined: the same value gives the same text, whoever wrote it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  fields.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}

/** The digest of the facts and of how an amount came out of them: steps, limits, reasons, shares. */
export const derivationDigest = (sha256: Sha256, body: DerivationBody): string => sha256(canonicalJson(body))

/** As it is kept. */
export interface DerivationBody {
  readonly facts: unknown
  readonly evaluation: unknown
}

/** The digest of what one amount rested on and where it goes: the records, the derivation and the payees. */
export const basisDigest = (sha256: Sha256, { records, derivation, parts }: BasisParts): string =>
  sha256(`${canonicalJson(records)}\n${derivation}\n${canonicalJson(parts.map(unnamed))}`)

export interface BasisParts {
  readonly records: unknown
  /** The digest of the derivation. */
  readonly derivation: string
  readonly parts: readonly { readonly payeeName: string }[]
}

/** Without the payee's name, which the law may have erased later. */
const unnamed = ({ payeeName: _payeeName, ...part }: { readonly payeeName: string }) => part

/**
 * The line of one entitlement in a cycle's fingerprint. The store makes the same line in SQL, sorts the lines by
 * group and hashes them under the cycle's own: what is submitted and what is approved have the same, or are not
 * the same.
 */
export const fingerprintLine = (row: Pick<Entitlement, 'groupId' | 'state' | 'amount'> & { readonly digest: string }): string =>
  `${row.groupId}|${row.state}|${row.amount}|${row.digest}`
