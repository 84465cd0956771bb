import { sql } from 'kysely'
import type { World } from './reach-world.fixture.ts'

const ofGroup = (commune: string): string => `group_id IN (SELECT id FROM community_group WHERE commune_id = '${commune}')`
const ofCommune = (commune: string): string => `commune_id = '${commune}'`
const people = (commune: string): string => `(SELECT person_id FROM person_commune WHERE commune_id = '${commune}')`
const ofPerson = (commune: string): string => `person_id IN ${people(commune)}`
const ofImport = (commune: string): string =>
  `import_id IN (SELECT id FROM import_batch WHERE commune_ids = ARRAY['${commune}']::uuid[])`

const ofUnit = (commune: string): string => `unit_id = '${commune}'`
const ASSESSED = [
  'evidence',
  'evidence_use',
  'round_exemption',
  'round_extension',
  'round_unit',
  'score_appeal',
  'self_answer',
  'self_submission',
] as const

/** What is judged of a ward, which the ward itself does not read. */
export const JUDGED = ['appraisal_assignment', 'appraisal_note', 'conflict_of_interest', 'judgement'] as const

/** Which rows are a ward's own: said here once more, and in other words than the policies do. */
export const OWN_ROWS: Readonly<Record<string, (commune: string, userId: string) => string>> = {
  community_group: ofCommune,
  data_request: ofPerson,
  disbursement: ofCommune,
  duplicate_case: (commune) => `person_a IN ${people(commune)} AND person_b IN ${people(commune)}`,
  entitlement: ofCommune,
  group_card: ofCommune,
  group_word: ofCommune,
  group_hamlet: ofGroup,
  group_name: ofGroup,
  group_status: ofGroup,
  guidance_session_version: ofGroup,
  import_batch: (commune) => `commune_ids = ARRAY['${commune}']::uuid[]`,
  import_correction: ofImport,
  import_effect: ofImport,
  import_leaving: ofImport,
  import_row: ofImport,
  membership: ofGroup,
  objection: ofGroup,
  payee_account: ofPerson,
  payment_hold: ofGroup,
  person: (commune) => `id IN ${people(commune)}`,
  person_commune: ofCommune,
  person_word: ofCommune,
  register_mapping: (_commune, userId) => `saved_by = '${userId}'`,
  register_word: (_commune, userId) => `saved_by = '${userId}'`,
  report_confirmation: ofGroup,
  report_look: ofGroup,
  unit_flag: ofGroup,
  explanation_request: (commune) => `${ofUnit(commune)} AND returned_at IS NOT NULL`,
  ...Object.fromEntries(ASSESSED.map((table) => [table, ofUnit])),
}

/** Rows of both wards in tables that the world leaves without. What else they would rest on is not looked at. */
export async function addRows({ platform, own, foreign, cycle, assessed }: World, userId: string): Promise<void> {
  const { database, newId } = platform
  await database.transaction().execute(async (transaction) => {
    for (const table of ['disbursement', 'entitlement', 'objection', 'report_confirmation', 'report_look', 'payee_account'])
      await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER USER`.execute(transaction)
    await sql`INSERT INTO round_result (round_id, version, fingerprint, method, document, drawn_ranks, decision_number, decided_on,
        signer_name, signer_position, drawn_up_by, published_by, published_by_name, published_at)
      VALUES (${assessed.round}, 1, ${'f'.repeat(64)}, 'share', '{}', '{}', '1', '2024-09-01', 'x', 'x', ${newId()}, ${newId()}, 'x', now())`.execute(
      transaction,
    )
    for (const [ward, by] of [
      [own, userId],
      [foreign, newId()],
    ] as const) {
      const { commune, group, person } = ward
      await sql`INSERT INTO unit_flag (id, group_id, unit_id, on_date, basis, raised_by)
        VALUES (${newId()}, ${group}, ${commune}, '2024-07-01', 'x', ${userId})`.execute(transaction)
      await sql`INSERT INTO payment_hold (id, cycle_id, group_id, reason, placed_by, placed_at)
        VALUES (${newId()}, ${cycle}, ${group}, 'x', ${userId}, now())`.execute(transaction)
      await sql`INSERT INTO score_appeal (id, round_id, unit_id, criterion, version, grounds, evidence_ids, filed_by, filed_by_name, filed_at)
        VALUES (${newId()}, ${assessed.round}, ${commune}, 'G1.1', 1, 'x', '{}', ${userId}, 'x', now())`.execute(transaction)
      await sql`INSERT INTO register_mapping (id, signature, mapping, saved_by) VALUES (${newId()}, 'x', '{}', ${by})`.execute(
        transaction,
      )
      await sql`INSERT INTO register_word (id, kind, field, written, word_key, becomes, saved_by)
        VALUES (${newId()}, 'heading', 'phone', 'x', 'x', '', ${by})`.execute(transaction)
      await sql`INSERT INTO import_correction (id, import_id, sealed, made_by, made_by_name)
        VALUES (${newId()}, ${ward.import}, 'x', ${by}, 'x')`.execute(transaction)
      await sql`INSERT INTO import_effect (import_id, kind, subject_id)
        VALUES (${ward.import}, 'membership-begun', ${ward.membership}) ON CONFLICT DO NOTHING`.execute(transaction)
      await sql`INSERT INTO import_leaving (import_id, reading, membership_id, full_name, role, group_name, commune_id, commune_name, since)
        VALUES (${ward.import}, 1, ${ward.membership}, 'x', 'member', 'x', ${commune}, 'x', '2024-01-01')`.execute(transaction)
      await sql`INSERT INTO report_confirmation (id, month, group_id, state, confirmed_by, confirmed_at)
        VALUES (${newId()}, '2024-05', ${group}, 'approved', ${userId}, now())`.execute(transaction)
      await sql`INSERT INTO report_look (id, confirmation_id, ordinal, cycle_id, group_id, outcome, looked_by, looked_at)
        SELECT ${newId()}, id, 1, ${cycle}, group_id, 'agreed', ${userId}, now() FROM report_confirmation WHERE group_id = ${group} LIMIT 1`.execute(
        transaction,
      )
      await sql`INSERT INTO guidance_session_version (version_id, session_id, ordinal, group_id, change_number, is_conflicting, content, recorded_by, made_at, arrived_at)
        VALUES (${newId()}, ${newId()}, 1, ${group}, 1, false, '{"day": "2024-04-01", "people": 1, "times": 1, "isWithdrawn": false}', ${userId}, now(), now())`.execute(
        transaction,
      )
      await sql`INSERT INTO objection (id, cycle_id, group_id, entitlement_amount_vnd, what, raised_by, raised_at)
        VALUES (${newId()}, ${cycle}, ${group}, 0, 'x', ${userId}, now())`.execute(transaction)
      await sql`INSERT INTO data_request (id, person_id, kind, received_on, due_on, recorded_by, recorded_by_name, recorded_at)
        VALUES (${newId()}, ${person}, 'access', '2024-07-01', '2024-07-03', ${userId}, 'x', now()) ON CONFLICT DO NOTHING`.execute(
        transaction,
      )
      await sql`INSERT INTO payee_account (id, person_id, bank_name, account_sealed, account_index, account_last4, valid, state, proposed_by, entered_by)
        VALUES (${newId()}, ${person}, 'x', 'x', sha256(${person}::bytea), '1234', '[2024-01-01,)', 'proposed', ${userId}, ARRAY[${userId}::uuid])`.execute(
        transaction,
      )
      await sql`
        INSERT INTO entitlement (id, month, cycle_id, province_id, commune_id, group_id, group_name, state, amount_vnd, potential_vnd,
          derivation_digest, records, parts, basis_digest)
        SELECT ${newId()}, month, cycle_id, province_id, ${commune}, ${group}, 'x', state, amount_vnd, potential_vnd, derivation_digest,
          records, parts, basis_digest FROM entitlement LIMIT 1 ON CONFLICT DO NOTHING`.execute(transaction)
      await sql`
        INSERT INTO disbursement (id, month, cycle_id, order_id, entitlement_id, province_id, commune_id, group_id, line_id, payee_kind,
          payee_id, payee_name, amount_vnd, reference)
        VALUES (${newId()}, '2024-06', ${cycle}, ${newId()}, ${newId()}, ${commune}, ${commune}, ${group}, ${newId()}, 'unit', ${commune},
          'x', 1, 'x')`.execute(transaction)
    }
    for (const table of ['disbursement', 'entitlement', 'objection', 'report_confirmation', 'report_look', 'payee_account'])
      await sql`ALTER TABLE ${sql.table(table)} ENABLE TRIGGER USER`.execute(transaction)
  })
}
