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

/** The digest of what one amount rested on and how it came out: the facts, the steps and the payees. */
export const basisDigest = (sha256: Sha256, { basis, evaluation, parts }: BasisParts): string =>
  sha256(`${canonicalJson(basis)}\n${canonicalJson(evaluation)}\n${canonicalJson(parts.map(unnamed))}`)

export interface BasisParts {
  readonly basis: unknown
  readonly evaluation: unknown
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
