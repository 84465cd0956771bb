import { sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { toRecordset } from '../platform/db/many-rows.ts'
import { fromDateRange } from '../platform/db/period.ts'
import { beyondReach } from '../platform/db/reach/row-reach.ts'
import type { Keyring } from '../platform/platform.ts'
import { last4, maskLast4 } from './masked-number.ts'
import { type AccountBasis, type AccountFacts, type AccountState, isSameAccount, type PayeeAccount } from './payee-account.ts'
import { isWithinReach } from './store.ts'

export interface AccountRow {
  id: string
  person_id: string
  bank_name: string | null
  account_sealed: Buffer | null
  /** Hexadecimal. */
  account_index: string | null
  account_last4: string | null
  account_holder: string | null
  valid: string
  state: AccountState
  basis: AccountBasis | null
  proposed_by: string
  /** Everybody through whose hands its number or its owner went; the last of them proposed it. */
  entered_by: string[]
  proposed_at: Date
  proposal_reason: string | null
  confirmed_by: string | null
  confirmed_at: Date | null
  end_reason: string | null
}

const ACCOUNT_COLUMNS =
  sql.raw(`id, person_id, bank_name, account_sealed, encode(account_index, 'hex') AS account_index, account_last4,
  account_holder, valid::text AS valid, state, basis, proposed_by, entered_by, proposed_at, proposal_reason, confirmed_by, confirmed_at, end_reason`)

export const toPayeeAccount = (row: AccountRow): PayeeAccount => ({
  id: row.id,
  personId: row.person_id,
  bankName: row.bank_name,
  accountNumber: maskLast4(row.account_last4),
  accountHolder: row.account_holder,
  valid: fromDateRange(row.valid),
  state: row.state,
  basis: row.basis,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at.toISOString(),
  proposalReason: row.proposal_reason,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  endReason: row.end_reason,
})

/** The account in force of each person, for joining: by the `digest` of number, bank and holder one tells whether money would go elsewhere. */
export const ACCOUNTS_IN_FORCE = sql`(SELECT id, person_id, bank_name, account_last4, account_holder, valid,
    encode(sha256(account_index || convert_to(concat_ws('|', bank_name, account_holder), 'UTF8')), 'hex') AS digest
  FROM payee_account WHERE state = 'confirmed' AND erased_at IS NULL)`

/** A digest of the number of every account that was ever kept, for joining: `id`, `digest`. Two that are equal are one number. */
export const ACCOUNT_NUMBERS = sql`(SELECT id, encode(sha256(account_index), 'hex') AS digest FROM payee_account WHERE account_index IS NOT NULL)`

/** People whose account one of the accounts of the programme entered, proposed or confirmed since a day, for joining: `person_id`. */
export const accountsHandled = ({ userIds, since }: { userIds: readonly string[]; since: PlainDate }) => sql`(
  SELECT person_id FROM payee_account WHERE state <> 'ended'
    AND (entered_by && ${userIds}::uuid[] AND proposed_at >= ${since}::date OR confirmed_by = ANY(${userIds}::uuid[]) AND confirmed_at >= ${since}::date))`

/** People into whose account in force one of the accounts of the programme entered something, for joining: `person_id`. */
export const accountsEntered = (userIds: readonly string[]) => sql`(
  SELECT person_id FROM payee_account WHERE state = 'confirmed' AND entered_by && ${userIds}::uuid[])`

/** Accounts of these people, the newest first. */
export async function selectAccountsOf(database: Database, personIds: readonly string[]): Promise<AccountRow[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<AccountRow>`
    SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY proposed_at DESC, id DESC`.execute(
    database,
  )
  return rows
}

/** Locks accounts in the order of their ids, so that concurrent decisions cannot deadlock. */
export async function lockAccounts(transaction: Transaction, accountIds: readonly string[]): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE id = ANY(${accountIds}::uuid[]) ORDER BY id FOR UPDATE`.execute(
    transaction,
  )
  return rows
}

export interface AccountToInsert extends AccountFacts {
  readonly id: string
  readonly personId: string
  /** Hexadecimal. */
  readonly index: string
  readonly from: PlainDate
  readonly reason?: string | undefined
  /** Who wrote it down before the one who proposes it. */
  readonly enteredBy?: readonly string[] | undefined
}

/** Inserts proposals, each for a second person to confirm. */
export async function insertAccounts(
  transaction: Transaction,
  accounts: readonly AccountToInsert[],
  { keyring, proposedBy }: { keyring: Keyring; proposedBy: string },
): Promise<void> {
  if (accounts.length === 0) return
  const rows = accounts.map(({ id, personId, number, bank, holder, index, from, reason, enteredBy = [] }) => ({
    id,
    person: personId,
    bank,
    sealed: keyring.seal(number).toString('hex'),
    index,
    last4: last4(number),
    holder,
    from,
    reason,
    hands: [...new Set([...enteredBy, proposedBy])],
  }))
  await sql`
    INSERT INTO payee_account (id, person_id, bank_name, account_sealed, account_index, account_last4, account_holder, valid, state,
      proposed_by, entered_by, proposal_reason)
    SELECT id, person, bank, decode(sealed, 'hex'), decode(index, 'hex'), last4, holder, daterange("from", NULL), 'proposed',
      ${proposedBy}, hands, reason
    FROM ${toRecordset(
      rows,
      'id uuid, person uuid, bank text, sealed text, index text, last4 text, holder text, "from" date, reason text, hands uuid[]',
    )}`.execute(transaction)
}

/** The account each person is paid into on a day. */
export async function selectAccountsInForce(
  database: Database,
  personIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, AccountRow>> {
  const { rows } = await sql<AccountRow>`
    SELECT ${ACCOUNT_COLUMNS} FROM payee_account
    WHERE person_id = ANY(${personIds}::uuid[]) AND basis IS NOT NULL AND valid @> ${on}::date`.execute(database)
  return new Map(rows.map((row) => [row.person_id, row]))
}

/** Ends what is in force, so that another account can be from the day after its last. */
export async function endAccountsInForce(transaction: Transaction, personIds: readonly string[], end: AccountEnd): Promise<void> {
  await sql`
    UPDATE payee_account SET valid = daterange(lower(valid), greatest(${end.before}::date, lower(valid) + 1)), state = 'ended',
      ended_by = ${end.endedBy}, ended_at = programme_instant(now()), end_reason = ${end.reason}
    WHERE person_id = ANY(${personIds}::uuid[]) AND state = 'confirmed'`.execute(transaction)
}

export interface AccountEnd {
  /** The first day it no longer holds. */
  readonly before: PlainDate
  readonly endedBy: string
  readonly reason: string
}

/** In force from a day on, or from the first day no other account of the person was. */
export async function confirmAccounts(
  transaction: Transaction,
  accountIds: readonly string[],
  by: { confirmedBy: string; from: PlainDate },
): Promise<void> {
  await sql`
    UPDATE payee_account a SET state = 'confirmed', basis = 'second-person', confirmed_by = ${by.confirmedBy}, confirmed_at = programme_instant(now()),
      valid = daterange(greatest(${by.from}::date,
        (SELECT max(upper(o.valid)) FROM payee_account o WHERE o.person_id = a.person_id AND o.basis IS NOT NULL)), NULL)
    WHERE a.id = ANY(${accountIds}::uuid[])`.execute(transaction)
}

export async function endProposals(
  transaction: Transaction,
  accountIds: readonly string[],
  end: { endedBy: string; reason: string },
): Promise<void> {
  await sql`
    UPDATE payee_account SET state = 'ended', ended_by = ${end.endedBy}, ended_at = programme_instant(now()), end_reason = ${end.reason}
    WHERE id = ANY(${accountIds}::uuid[])`.execute(transaction)
}

export interface ProposedRow extends AccountRow {
  full_name: string | null
  phone: string | null
  commune_ids: string[]
  shared_with: number
  /** How many other accounts are proposed for the same person. */
  besides: number
}

export interface ProposalsAsked {
  readonly communeIds: readonly string[] | 'all'
  /** Part of the person's name, of the bank's or of the reason; accents do not matter. */
  readonly search: string | undefined
  /** Only those in which none of these accounts of the programme had a hand. */
  readonly notBy: readonly string[] | undefined
}

/** Proposals waiting for a second person, the oldest first, of people the communes' registers have held. */
export async function selectProposals(
  database: Database,
  { after, limit, ...asked }: ProposalsAsked & { after: string | undefined; limit: number },
): Promise<ProposedRow[]> {
  const { rows } = await sql<Omit<ProposedRow, 'shared_with'>>`
    SELECT a.*, p.full_name, p.phone, ARRAY(SELECT c.commune_id FROM person_commune c WHERE c.person_id = a.person_id ORDER BY 1) AS commune_ids,
      (SELECT count(*)::integer FROM payee_account o WHERE o.person_id = a.person_id AND o.id <> a.id AND o.state = 'proposed') AS besides
    FROM (SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE state = 'proposed') AS a JOIN person p ON p.id = a.person_id
    WHERE ${isAskedFor(asked)} AND (${after ?? null}::uuid IS NULL OR a.id > ${after ?? null}::uuid) ORDER BY a.id LIMIT ${limit}`.execute(
    database,
  )
  const ids = rows.map(({ id }) => id)
  const shared = await beyondReach('account-shared', () => countOthersPaid(database, ids))
  return rows.map((row) => ({ ...row, shared_with: shared.get(row.id) ?? 0 }))
}

/** How many other people are paid, or are to be, into each of these accounts. */
async function countOthersPaid(database: Database, accountIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; others: number }>`
    SELECT a.id, count(DISTINCT o.person_id)::integer AS others FROM payee_account a
    JOIN payee_account o ON o.account_index = a.account_index AND o.person_id <> a.person_id AND o.state <> 'ended'
    WHERE a.id = ANY(${accountIds}::uuid[]) GROUP BY a.id`.execute(database)
  return new Map(rows.map(({ id, others }) => [id, others]))
}

export async function countProposals(database: Database, asked: ProposalsAsked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM payee_account a JOIN person p ON p.id = a.person_id
    WHERE a.state = 'proposed' AND ${isAskedFor(asked)}`.execute(database)
  return rows[0]?.total ?? 0
}

const isAskedFor = ({ communeIds, search = '', notBy = [] }: ProposalsAsked) =>
  sql.join(
    [
      isWithinReach(sql`a.person_id`, communeIds),
      ...(notBy.length === 0 ? [] : [sql`NOT a.entered_by && ${notBy}::uuid[]`]),
      ...(search === ''
        ? []
        : [
            sql`position(fold_text(${search}) IN concat_ws(' ', p.folded_name, fold_text(a.bank_name), fold_text(a.proposal_reason))) > 0`,
          ]),
    ],
    sql` AND `,
  )

/**
 * Hands the accounts of a merged record over to the person it went into. Whoever says that two records are one decides by
 * it which account is paid, so that word is a hand in every one of them: what was in force is proposed again, for a second
 * person to confirm, unless both had the same.
 */
export async function moveAccounts(
  transaction: Transaction,
  { from, to, newId }: { from: string; to: string; newId: () => string },
  end: AccountEnd,
): Promise<void> {
  const inForce = await selectConfirmed(transaction, [from, to])
  const [kept = inForce.get(from), other] = [inForce.get(to), inForce.get(from)]
  const isSame =
    kept !== other && kept && other && isSameAccount(other, { index: kept.account_index ?? '', bank: kept.bank_name ?? '' })
  await moveProposals(transaction, { from, to }, end)
  await endAccountsInForce(transaction, isSame ? [from] : [from, to], end)
  if (kept === undefined || isSame) return
  await sql`
    INSERT INTO payee_account (id, person_id, bank_name, account_sealed, account_index, account_last4, account_holder, valid, state,
      proposed_by, entered_by, proposal_reason)
    SELECT ${newId()}, ${to}, bank_name, account_sealed, account_index, account_last4, account_holder, daterange(${end.before}, NULL),
      'proposed', ${end.endedBy}, array_append(array_remove(entered_by, ${end.endedBy}::uuid), ${end.endedBy}::uuid), ${end.reason}
    FROM payee_account WHERE id = ${kept.id} ON CONFLICT DO NOTHING`.execute(transaction)
}

async function selectConfirmed(transaction: Transaction, personIds: readonly string[]): Promise<Map<string, AccountRow>> {
  const { rows } = await sql<AccountRow>`
    SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE person_id = ANY(${personIds}::uuid[]) AND state = 'confirmed'`.execute(
    transaction,
  )
  return new Map(rows.map((row) => [row.person_id, row]))
}

/** A proposal of the same account for both becomes one, which remembers the hands of both. */
async function moveProposals(
  transaction: Transaction,
  { from, to }: { from: string; to: string },
  end: AccountEnd,
): Promise<void> {
  await sql`
    UPDATE payee_account a SET person_id = ${to}
    WHERE a.person_id = ${from} AND a.state = 'proposed' AND NOT EXISTS (
      SELECT FROM payee_account o WHERE o.person_id = ${to} AND o.account_index = a.account_index AND o.state = 'proposed')`.execute(
    transaction,
  )
  await sql`
    UPDATE payee_account a SET entered_by = ARRAY(
      SELECT ${end.endedBy}::uuid UNION SELECT unnest(o.entered_by) FROM payee_account o
      WHERE o.person_id IN (${from}, ${to}) AND o.account_index = a.account_index AND o.state <> 'ended')
    WHERE a.person_id = ${to} AND a.state = 'proposed'`.execute(transaction)
  await sql`
    UPDATE payee_account SET state = 'ended', ended_by = ${end.endedBy}, ended_at = programme_instant(now()), end_reason = ${end.reason}
    WHERE person_id = ${from} AND state = 'proposed'`.execute(transaction)
}
