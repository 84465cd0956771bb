import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import { fold } from '../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { areMany, toRecordset } from '../platform/db/many-rows.ts'
import { beyondReach } from '../platform/db/reach/row-reach.ts'
import type { Keyring } from '../platform/platform.ts'
import { last4, maskLast4, maskPhone } from './masked-number.ts'
import type { MaskedPerson, PersonFacts, Sex } from './person.ts'

export interface PersonRow {
  id: string
  full_name: string | null
  folded_name: string
  birth_date: PlainDate | null
  birth_year: number | null
  sex: Sex | null
  phone: string | null
  identity_sealed: Buffer | null
  contested_index: Buffer | null
  identity_last4: string | null
  merged_into: string | null
  erased_at: Date | null
}

const PERSON_COLUMNS = sql.raw(
  'id, full_name, folded_name, birth_date, birth_year, sex, phone, identity_sealed, contested_index, identity_last4, merged_into, erased_at',
)

/** People by name, for joining: `id`, `full_name`. */
export const PERSON_NAMES = sql`(SELECT id, full_name FROM person)`

/** People whose data were erased, for joining: `id`. */
export const ERASED_PEOPLE = sql`(SELECT id FROM person WHERE erased_at IS NOT NULL)`

/** Whether a register of the communes has held the person; for joining. */
export const isWithinReach = (personId: RawBuilder<unknown>, reach: Reach): RawBuilder<unknown> =>
  reach === 'all'
    ? sql`true`
    : sql`EXISTS (SELECT FROM person_commune c WHERE c.person_id = ${personId} AND c.commune_id = ANY(${reach}::uuid[]))`

export const toMaskedPerson = (row: PersonRow): MaskedPerson => ({
  id: row.id,
  fullName: row.full_name,
  birthDate: row.birth_date,
  birthYear: row.birth_year,
  sex: row.sex,
  phone: maskPhone(row.phone),
  identityNumber: maskLast4(row.identity_last4),
  isIdentityContested: row.contested_index !== null,
  mergedInto: row.merged_into,
  erasedAt: row.erased_at?.toISOString() ?? null,
})

export async function selectPeople(database: Database, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PersonRow>`SELECT ${PERSON_COLUMNS} FROM person WHERE id = ANY(${ids}::uuid[])`.execute(database)
  return rows
}

/** Locks people in the order of their ids, so that concurrent transactions cannot deadlock. */
export async function lockPeople(transaction: Transaction, ids: readonly string[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    SELECT ${PERSON_COLUMNS} FROM person WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`.execute(transaction)
  return rows
}

export interface IdentifiedRow extends PersonRow {
  /** The index asked for, in hexadecimal: of this person or of a record merged into it. */
  index: string
}

/** Who holds each identity number; of merged records, the one they went into. */
export async function selectByIdentity(database: Database, indexes: readonly string[]): Promise<IdentifiedRow[]> {
  if (indexes.length === 0) return []
  const { rows } = await sql<IdentifiedRow>`
    WITH asked AS MATERIALIZED (SELECT decode(i, 'hex') AS index FROM unnest(${indexes}::text[]) AS i)
    SELECT encode(asked.index, 'hex') AS index, p.*
    FROM asked JOIN person held ON held.identity_index = asked.index
    JOIN LATERAL (SELECT ${PERSON_COLUMNS} FROM person WHERE id = coalesce(held.merged_into, held.id)) AS p ON true`.execute(
    database,
  )
  return rows
}

/** Who has a phone number: a household may share one. */
export async function selectByPhone(database: Database, phone: string): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    SELECT ${PERSON_COLUMNS} FROM person WHERE phone = ${phone} AND merged_into IS NULL ORDER BY id LIMIT 20`.execute(database)
  return rows
}

/** Who holds each identity number, in any register: of a merged record, the one it went into. */
export async function selectHolders(database: Database, indexes: readonly string[]): Promise<Map<string, string>> {
  if (indexes.length === 0) return new Map()
  const { rows } = await beyondReach('holder-of-number', () =>
    sql<{ index: string; id: string }>`
      SELECT encode(identity_index, 'hex') AS index, coalesce(merged_into, id) AS id FROM person
      WHERE identity_index = ANY(ARRAY(SELECT decode(i, 'hex') FROM unnest(${indexes}::text[]) AS i))`.execute(database),
  )
  return new Map(rows.map(({ index, id }) => [index, id]))
}

/** The communes somebody may act in; `all` for the program itself. */
export type Reach = readonly string[] | 'all'

/** Of these people, those whom no register of the communes has held. */
export async function selectBeyond(database: Database, personIds: readonly string[], reach: Reach): Promise<Set<string>> {
  if (reach === 'all' || personIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    SELECT asked.id FROM unnest(${personIds}::uuid[]) AS asked(id)
    WHERE NOT EXISTS (SELECT FROM person_commune c WHERE c.person_id = asked.id AND c.commune_id = ANY(${reach}::uuid[]))`.execute(
    database,
  )
  return new Set(rows.map(({ id }) => id))
}

export interface PersonToInsert extends PersonFacts {
  readonly id: string
  /** Hexadecimal. */
  readonly identityIndex: string | undefined
  readonly isContested: boolean
}

const sealed = (keyring: Keyring, number: string | undefined): string | null =>
  number === undefined ? null : keyring.seal(number).toString('hex')

export async function insertPeople(
  transaction: Transaction,
  people: readonly PersonToInsert[],
  { keyring, recordedBy }: { keyring: Keyring; recordedBy: string },
): Promise<void> {
  if (people.length === 0) return
  const rows = people.map((person) => ({
    id: person.id,
    name: person.fullName,
    folded: fold(person.fullName),
    birth: person.birthDate,
    year: person.birthDate === undefined ? person.birthYear : Number(person.birthDate.slice(0, 4)),
    sex: person.sex,
    phone: person.phone,
    sealed: sealed(keyring, person.identityNumber),
    index: person.isContested ? null : person.identityIndex,
    contested: person.isContested ? person.identityIndex : null,
    last4: person.identityNumber === undefined ? null : last4(person.identityNumber),
  }))
  await sql`
    INSERT INTO person (id, full_name, folded_name, birth_date, birth_year, sex, phone, identity_sealed, identity_index, contested_index,
      identity_last4, recorded_by)
    SELECT id, name, folded, birth, year, sex, phone, decode(sealed, 'hex'), decode(index, 'hex'), decode(contested, 'hex'), last4, ${recordedBy}
    FROM ${toRecordset(
      rows,
      'id uuid, name text, folded text, birth date, year smallint, sex text, phone text, sealed text, index text, contested text, last4 text',
    )}`.execute(transaction)
}

export interface PersonToComplete {
  readonly personId: string
  readonly facts: PersonFacts
  readonly identityIndex: string | undefined
}

/** Fills in missing values and updates the phone number. Never overwrites a name, a birth or an identity number. */
export async function completePeople(
  transaction: Transaction,
  people: readonly PersonToComplete[],
  keyring: Keyring,
): Promise<void> {
  if (people.length === 0) return
  const rows = people.map(({ personId, facts, identityIndex }) => ({
    id: personId,
    birth: facts.birthDate,
    year: facts.birthDate === undefined ? facts.birthYear : Number(facts.birthDate.slice(0, 4)),
    sex: facts.sex,
    phone: facts.phone,
    sealed: identityIndex === undefined ? null : sealed(keyring, facts.identityNumber),
    index: identityIndex,
    last4: identityIndex === undefined || facts.identityNumber === undefined ? null : last4(facts.identityNumber),
  }))
  await sql`
    UPDATE person p SET
      birth_date = coalesce(p.birth_date, CASE WHEN p.birth_year IS NULL OR p.birth_year = r.year THEN r.birth END),
      birth_year = coalesce(p.birth_year, r.year),
      sex = coalesce(p.sex, r.sex),
      phone = coalesce(r.phone, p.phone),
      identity_sealed = coalesce(p.identity_sealed, decode(r.sealed, 'hex')),
      identity_index = CASE WHEN p.identity_sealed IS NULL THEN decode(r.index, 'hex') ELSE p.identity_index END,
      identity_last4 = coalesce(p.identity_last4, r.last4)
    FROM ${toRecordset(rows, 'id uuid, birth date, year smallint, sex text, phone text, sealed text, index text, last4 text')}
    WHERE p.id = r.id AND p.erased_at IS NULL`.execute(transaction)
}

/** Whose account, of these and of these people's, a second person has confirmed: names. */
export async function selectPaidInto(
  database: Database,
  { accountIds, personIds }: { accountIds: readonly string[]; personIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT DISTINCT coalesce(p.full_name, '') AS name FROM payee_account a JOIN person p ON p.id = a.person_id
    WHERE (a.id = ANY(${accountIds}::uuid[]) OR a.person_id = ANY(${personIds}::uuid[])) AND a.confirmed_by IS NOT NULL ORDER BY name`.execute(
    database,
  )
  return rows.map(({ name }) => name)
}

/** The person's own record and those merged into it. */
export async function listRecordsOf(database: Database, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM person WHERE id = ${personId} OR merged_into = ${personId}`.execute(
    database,
  )
  return rows.map(({ id }) => id)
}

export interface PersonCorrected {
  readonly fullName: string
  readonly birthDate: PlainDate | null
  readonly birthYear: number | null
  readonly sex: Sex | null
  readonly phone: string | null
}

/** Writes what is right over what was wrong; the identity number apart. */
export async function overwritePerson(transaction: Transaction, personId: string, person: PersonCorrected): Promise<void> {
  await sql`
    UPDATE person SET full_name = ${person.fullName}, folded_name = ${fold(person.fullName)}, birth_date = ${person.birthDate},
      birth_year = ${person.birthYear}, sex = ${person.sex}, phone = ${person.phone}
    WHERE id = ${personId}`.execute(transaction)
}

export async function overwriteIdentity(
  transaction: Transaction,
  personId: string,
  { number, keyring }: { number: string; keyring: Keyring },
): Promise<void> {
  await sql`
    UPDATE person SET identity_sealed = ${keyring.seal(number)}, identity_index = ${keyring.blindIndex(number)}, contested_index = NULL,
      identity_last4 = ${last4(number)}
    WHERE id = ${personId}`.execute(transaction)
}

/** The communes whose registers have held the person. */
export async function selectCommunesOf(database: Database, personId: string): Promise<string[]> {
  const { rows } = await sql<{ commune_id: string }>`SELECT commune_id FROM person_commune WHERE person_id = ${personId}`.execute(
    database,
  )
  return rows.map(({ commune_id }) => commune_id)
}

/** Those of the people whom no register of these communes has held. */
export async function selectPeopleOutside(
  database: Database,
  personIds: readonly string[],
  communeIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM unnest(${personIds}::uuid[]) AS asked (id) WHERE NOT EXISTS (
      SELECT FROM person_commune c WHERE c.person_id = asked.id AND c.commune_id = ANY(${communeIds}::uuid[]))`.execute(database)
  return rows.map(({ id }) => id)
}

/** Erases personal data. The row stays, because the books reference it. */
export async function erasePersonalFields(
  transaction: Transaction,
  { personId, erasedBy, on }: { personId: string; erasedBy: string; on: PlainDate },
): Promise<void> {
  await sql`
    UPDATE payee_account SET bank_name = NULL, account_sealed = NULL, account_index = NULL, account_last4 = NULL, account_holder = NULL,
      valid = CASE WHEN upper_inf(valid) THEN daterange(lower(valid), greatest(${on}::date, lower(valid) + 1)) ELSE valid END,
      erased_at = programme_instant(now()), state = 'ended', ended_by = coalesce(ended_by, ${erasedBy}), ended_at = coalesce(ended_at, programme_instant(now()))
    WHERE person_id IN (SELECT id FROM person WHERE id = ${personId} OR merged_into = ${personId})`.execute(transaction)
  await sql`
    UPDATE person SET full_name = NULL, folded_name = '', birth_date = NULL, birth_year = NULL, sex = NULL, phone = NULL,
      identity_sealed = NULL, identity_index = NULL, contested_index = NULL, identity_last4 = NULL, erased_at = programme_instant(now()), erased_by = ${erasedBy}
    WHERE (id = ${personId} OR merged_into = ${personId}) AND erased_at IS NULL`.execute(transaction)
}

/** How many accounts ended before a day and still have their number. */
export async function countEndedAccounts(database: Database, endedBefore: PlainDate): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM payee_account WHERE state = 'ended' AND upper(valid) <= ${endedBefore}::date AND erased_at IS NULL`.execute(
    database,
  )
  return rows[0]?.total ?? 0
}

/** Erases the numbers of accounts that ended before a day. @returns how many there were */
export async function eraseEndedAccounts(transaction: Transaction, endedBefore: PlainDate): Promise<number> {
  const { rows } = await sql`
    UPDATE payee_account SET bank_name = NULL, account_sealed = NULL, account_index = NULL, account_last4 = NULL, account_holder = NULL,
      erased_at = programme_instant(now())
    WHERE state = 'ended' AND upper(valid) <= ${endedBefore}::date AND erased_at IS NULL RETURNING id`.execute(transaction)
  return rows.length
}

/** Runs `ANALYZE` after many people or accounts changed: where next to none is in force by the statistics, the planner scans them all for each payee. */
export async function analyseAccounts(transaction: Transaction, changed: number): Promise<void> {
  if (areMany(changed)) await sql`ANALYZE (SKIP_LOCKED) person, payee_account`.execute(transaction)
}
