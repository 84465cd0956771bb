import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../kernel/calendar.ts'
import { fold } from '../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { fromDateRange } from '../platform/db/period.ts'
import type { Keyring } from '../platform/platform.ts'
import { last4, maskLast4 } from './masked-number.ts'
import type { AccountBasis, AccountFacts, AccountState, PayeeAccount } from './payee-account.ts'
import { toRecordset } from './store.ts'

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
  proposed_at: Date
  proposal_reason: string | null
  confirmed_by: string | null
  confirmed_at: Date | null
  end_reason: string | null
}

const ACCOUNT_COLUMNS =
  sql.raw(`id, person_id, bank_name, account_sealed, encode(account_index, 'hex') AS account_index, account_last4,
  account_holder, valid::text AS valid, state, basis, proposed_by, proposed_at, proposal_reason, confirmed_by, confirmed_at, end_reason`)

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

/** Accounts that money may go to on a day, for joining: `id`, `person_id`, `bank_name`, `account_last4`, `account_holder`. */
export const payableAccounts = (on: PlainDate): RawBuilder<unknown> =>
  sql`(SELECT id, person_id, bank_name, account_last4, account_holder FROM payee_account
    WHERE basis IS NOT NULL AND erased_at IS NULL AND valid @> ${on}::date)`

/** Accounts of these people, the newest first. */
export async function selectAccountsOf(database: Database, personIds: readonly string[]): Promise<AccountRow[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<AccountRow>`
    SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE person_id = ANY(${personIds}::uuid[]) ORDER BY proposed_at DESC, id DESC`.execute(
    database,
  )
  return rows
}

export async function lockAccount(transaction: Transaction, accountId: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE id = ${accountId} FOR UPDATE`.execute(
    transaction,
  )
  return rows[0]
}

/** Whether both name one account: the number by its index, the bank by its folded name. */
export const isSameAccount = (row: AccountRow, account: { index: string; bank: string }): boolean =>
  row.account_index === account.index && fold(row.bank_name ?? '') === fold(account.bank)

export interface AccountToInsert extends AccountFacts {
  readonly id: string
  readonly personId: string
  /** Hexadecimal. */
  readonly index: string
  readonly from: PlainDate
  /** `undefined`: a proposal, for a second person to confirm. */
  readonly basis: 'first-with-register' | undefined
  readonly reason?: string | undefined
}

export async function insertAccounts(
  transaction: Transaction,
  accounts: readonly AccountToInsert[],
  { keyring, proposedBy }: { keyring: Keyring; proposedBy: string },
): Promise<void> {
  if (accounts.length === 0) return
  const rows = accounts.map(({ id, personId, number, bank, holder, index, from, basis, reason }) => ({
    id,
    person: personId,
    bank,
    sealed: keyring.seal(number).toString('hex'),
    index,
    last4: last4(number),
    holder,
    from,
    basis,
    reason,
  }))
  await sql`
    INSERT INTO payee_account (id, person_id, bank_name, account_sealed, account_index, account_last4, account_holder, valid, state, basis,
      proposed_by, proposal_reason, confirmed_at)
    SELECT id, person, bank, decode(sealed, 'hex'), decode(index, 'hex'), last4, holder, daterange("from", NULL),
      CASE WHEN basis IS NULL THEN 'proposed' ELSE 'confirmed' END, basis, ${proposedBy}, reason, CASE WHEN basis IS NOT NULL THEN now() END
    FROM ${toRecordset(
      rows,
      'id uuid, person uuid, bank text, sealed text, index text, last4 text, holder text, "from" date, basis text, reason text',
    )}`.execute(transaction)
}

/** The account the person is paid into on a day. */
export async function findAccountInForce(database: Database, personId: string, on: PlainDate): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`
    SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE person_id = ${personId} AND basis IS NOT NULL AND valid @> ${on}::date`.execute(
    database,
  )
  return rows[0]
}

/** Ends what is in force, so that another account can be from the day after its last. */
export async function endAccountInForce(transaction: Transaction, personId: string, end: AccountEnd): Promise<void> {
  await sql`
    UPDATE payee_account SET valid = daterange(lower(valid), greatest(${end.before}::date, lower(valid) + 1)), state = 'ended',
      ended_by = ${end.endedBy}, ended_at = now(), end_reason = ${end.reason}
    WHERE person_id = ${personId} AND state = 'confirmed'`.execute(transaction)
}

export interface AccountEnd {
  /** The first day it no longer holds. */
  readonly before: PlainDate
  readonly endedBy: string
  readonly reason: string
}

/** In force from a day on, or from the first day no other account of the person was. */
export async function confirmAccount(
  transaction: Transaction,
  account: AccountRow,
  by: { confirmedBy: string; from: PlainDate },
): Promise<void> {
  await sql`
    UPDATE payee_account SET state = 'confirmed', basis = 'second-person', confirmed_by = ${by.confirmedBy}, confirmed_at = now(),
      valid = daterange(greatest(${by.from}::date, (SELECT max(upper(o.valid)) FROM payee_account o WHERE o.person_id = ${account.person_id} AND o.basis IS NOT NULL)), NULL)
    WHERE id = ${account.id}`.execute(transaction)
}

export async function endProposal(
  transaction: Transaction,
  accountId: string,
  end: { endedBy: string; reason: string },
): Promise<void> {
  await sql`
    UPDATE payee_account SET state = 'ended', ended_by = ${end.endedBy}, ended_at = now(), end_reason = ${end.reason} WHERE id = ${accountId}`.execute(
    transaction,
  )
}

export interface ProposedRow extends AccountRow {
  full_name: string | null
  shared_with: number
}

export interface ProposalsAsked {
  readonly communeIds: readonly string[] | 'all'
  /** Part of the person's name or of the bank's; accents do not matter. */
  readonly search: string | undefined
}

/** Proposals waiting for a second person, the oldest first, of people the communes' registers have held. */
export async function selectProposals(
  database: Database,
  { after, limit, ...asked }: ProposalsAsked & { after: string | undefined; limit: number },
): Promise<ProposedRow[]> {
  const { rows } = await sql<ProposedRow>`
    SELECT a.*, p.full_name,
      (SELECT count(DISTINCT o.person_id)::integer FROM payee_account o
        WHERE o.account_index = decode(a.account_index, 'hex') AND o.person_id <> a.person_id AND o.state <> 'ended') AS shared_with
    FROM (SELECT ${ACCOUNT_COLUMNS} FROM payee_account WHERE state = 'proposed') AS a JOIN person p ON p.id = a.person_id
    WHERE ${isAskedFor(asked)} AND (${after ?? null}::uuid IS NULL OR a.id > ${after ?? null}::uuid) ORDER BY a.id LIMIT ${limit}`.execute(
    database,
  )
  return rows
}

export async function countProposals(database: Database, asked: ProposalsAsked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM payee_account a JOIN person p ON p.id = a.person_id
    WHERE a.state = 'proposed' AND ${isAskedFor(asked)}`.execute(database)
  return rows[0]?.total ?? 0
}

const isAskedFor = ({ communeIds, search = '' }: ProposalsAsked) =>
  search === ''
    ? reaches(communeIds)
    : sql`${reaches(communeIds)} AND position(fold_text(${search}) IN concat_ws(' ', p.folded_name, fold_text(a.bank_name))) > 0`

const reaches = (communeIds: readonly string[] | 'all') =>
  communeIds === 'all'
    ? sql`true`
    : sql`EXISTS (SELECT FROM person_commune c WHERE c.person_id = a.person_id AND c.commune_id = ANY(${communeIds}::uuid[]))`

/** Hands accounts over to the person a record went into, where that one has none in their place, and ends the rest. */
export async function moveAccounts(
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
    UPDATE payee_account a SET person_id = ${to}
    WHERE a.person_id = ${from} AND a.state = 'confirmed' AND NOT EXISTS (
      SELECT FROM payee_account o WHERE o.person_id = ${to} AND o.basis IS NOT NULL
        AND (o.valid && a.valid OR (o.basis = 'first-with-register' AND a.basis = 'first-with-register')))`.execute(transaction)
  await endAccountInForce(transaction, from, end)
  await sql`
    UPDATE payee_account SET state = 'ended', ended_by = ${end.endedBy}, ended_at = now(), end_reason = ${end.reason}
    WHERE person_id = ${from} AND state = 'proposed'`.execute(transaction)
}
