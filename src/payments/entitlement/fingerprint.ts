import type { PaymentPart } from './entitlement.ts'
import type { BasisRecords } from './group-month.ts'

/** SHA-256 of UTF-8 text as hexadecimal digits. A parameter, because rules import no Node library. */
export type Sha256 = (text: string) => string

/** Canonical JSON: sorted keys, no undefined values. Equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  fields.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}

/** The digest of the facts and the derivation: steps, limits, reasons, shares. */
export const derivationDigest = (sha256: Sha256, body: DerivationBody): string => sha256(canonicalJson(body))

/** As it is kept. */
export interface DerivationBody {
  readonly facts: unknown
  readonly evaluation: unknown
}

/** The digest of one entitlement: its source records, derivation, payees and their accounts. */
export function basisDigest(sha256: Sha256, { records, derivation, parts }: BasisParts): string {
  const { foundingDecision, leaderPersonId, membershipIds, reportConfirmationId } = records
  const grounds = JSON.stringify([foundingDecision, leaderPersonId, membershipIds, reportConfirmationId])
  // Without the payee's name, which the law may have erased later.
  const payees = JSON.stringify(
    parts.map(({ payer, payeeKind, payeeId, amount, account }) => [
      payer,
      payeeKind,
      payeeId,
      amount,
      ...(account === undefined ? [] : [account]),
    ]),
  )
  return sha256(`${grounds}\n${derivation}\n${payees}`)
}

export interface BasisParts {
  readonly records: BasisRecords
  /** The digest of the derivation. */
  readonly derivation: string
  readonly parts: readonly PaymentPart[]
}
