import { isPlainDate, type PlainDate } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import { readIdentityNumber, readPhone, type Sex } from '../people/index.ts'
import { computeIdentityIndex, overwriteIdentity, overwritePerson, type PersonRow, selectHolders } from '../people/service.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { Keyring } from '../platform/platform.ts'
import type { NotCorrected } from './refusal.ts'

/** What is right; what is left out was right already. `null`: not known. */
export interface Correction {
  readonly fullName?: string | undefined
  readonly birthDate?: PlainDate | null | undefined
  readonly sex?: Sex | null | undefined
  readonly phone?: string | null | undefined
  readonly identityNumber?: string | undefined
}

/**
 * Puts a person's data right, in a locked record.
 *
 * @returns the names of the fields that changed: what they were and are is personal, and no trail keeps it
 */
export async function correctPerson(
  { transaction, keyring }: { transaction: Transaction; keyring: Keyring },
  person: PersonRow,
  correction: Correction,
): Promise<Result<readonly string[], NotCorrected>> {
  const phone = correction.phone == null ? accept(correction.phone) : readPhone(correction.phone)
  if (!phone.ok) return phone
  const identity = correction.identityNumber === undefined ? undefined : readIdentityNumber(correction.identityNumber)
  if (identity?.ok === false) return identity
  const corrected = {
    fullName: correction.fullName === undefined ? (person.full_name ?? '') : tidy(correction.fullName),
    ...bornOf(person, correction.birthDate),
    sex: correction.sex === undefined ? person.sex : correction.sex,
    phone: phone.value === undefined ? person.phone : phone.value,
  }
  const isOtherNumber = identity !== undefined && heldNumber(keyring, person) !== identity.value
  const changed = changedFields(person, corrected)
  if (changed.length === 0 && !isOtherNumber) return refuse({ kind: 'nothing-corrected' })
  if (changed.length > 0) await overwritePerson(transaction, person.id, corrected)
  if (identity === undefined || !isOtherNumber) return accept(changed)
  const index = computeIdentityIndex(keyring, identity.value)
  const holderId = (await selectHolders(transaction, [index])).get(index)
  if (holderId !== undefined && holderId !== person.id) return refuse({ kind: 'identity-number-held' })
  await overwriteIdentity(transaction, person.id, { number: identity.value, keyring })
  return accept([...changed, 'identityNumber'])
}

type Corrected = Parameters<typeof overwritePerson>[2]

function bornOf(person: PersonRow, birthDate: PlainDate | null | undefined): Pick<Corrected, 'birthDate' | 'birthYear'> {
  if (birthDate === undefined) return { birthDate: person.birth_date, birthYear: person.birth_year }
  return { birthDate, birthYear: isPlainDate(birthDate) ? Number(birthDate.slice(0, 4)) : null }
}

const heldNumber = (keyring: Keyring, { identity_sealed, contested_index }: PersonRow): string | undefined =>
  identity_sealed === null || contested_index !== null ? undefined : keyring.open(identity_sealed)

function changedFields(person: PersonRow, corrected: Corrected): (keyof Corrected)[] {
  const before: Corrected = {
    fullName: person.full_name ?? '',
    birthDate: person.birth_date,
    birthYear: person.birth_year,
    sex: person.sex,
    phone: person.phone,
  }
  const fields: (keyof Corrected)[] = ['fullName', 'birthDate', 'birthYear', 'sex', 'phone']
  return fields.filter((field) => before[field] !== corrected[field])
}
