import { sql } from 'kysely'
import type { TestPlatform } from './platform/testing.ts'

/** An award that was decided, ordered and claimed from: a row in every table of it. What else it would rest on is not looked at. */
export async function awardRound(
  { database, newId }: TestPlatform,
  { provinceId, unitId }: { readonly provinceId: string; readonly unitId: string },
): Promise<{ readonly round: string; readonly payment: string; readonly writeOff: string }> {
  const [maker, other, round, proposal, account, payment] = [newId(), newId(), newId(), newId(), newId(), newId()]
  const writeOff = newId()
  const mark = 'b'.repeat(64)
  await database.transaction().execute(async (transaction) => {
    await sql`INSERT INTO assessment_round (id, code, title, year, province_id, planned_by, planned_at)
      VALUES (${round}, 'khen-thuong', 'Đợt có thưởng', 2024, ${provinceId}, ${maker}, now())`.execute(transaction)
    await sql`INSERT INTO round_result (round_id, version, fingerprint, method, document, drawn_ranks, decision_number, decided_on,
        signer_name, signer_position, drawn_up_by, published_by, published_by_name, published_at)
      VALUES (${round}, 1, ${mark}, 'share', '{"units": [], "final": []}', '{}', '1', '2024-06-01', 'Ba', 'Chủ tịch', ${maker}, ${other},
        'Hai', now())`.execute(transaction)
    await sql`INSERT INTO award (round_id, province_id, year, provision_id, provision_code, month, opened_by, opened_at)
      SELECT ${round}, ${provinceId}, 2024, id, code, '2024-12', ${maker}, now() FROM provision
      WHERE state = 'active' LIMIT 1`.execute(transaction)
    await sql`INSERT INTO award_proposal (id, round_id, ordinal, result_version, result_fingerprint, fingerprint, state, due_vnd, added_vnd,
        released_vnd, claimed_vnd, drafted_by, drafted_at, submitted_by, submitted_at, approvals_needed)
      VALUES (${proposal}, ${round}, 1, 1, ${mark}, ${mark}, 'submitted', 2, 2, 0, 0, ${maker}, now(), ${maker}, now(), 1)`.execute(
      transaction,
    )
    await sql`INSERT INTO award_line (proposal_id, unit_id, code, name, rank, due_vnd, before_vnd, added_vnd, released_vnd, claimed_vnd,
        article, derivation)
      VALUES (${proposal}, ${unitId}, '1', 'Đơn vị', 1, 2, 0, 2, 0, 0, 'Điều 1', '[]')`.execute(transaction)
    await sql`INSERT INTO award_approval (proposal_id, approver_id, fingerprint, at) VALUES (${proposal}, ${other}, ${mark}, now())`.execute(
      transaction,
    )
    await sql`UPDATE award_proposal SET state = 'approved' WHERE id = ${proposal}`.execute(transaction)
    await sql`UPDATE award_proposal SET state = 'decided', decision_number = '1', decided_on = '2024-12-20', signer_name = 'Ba',
      signer_position = 'Chủ tịch' WHERE id = ${proposal}`.execute(transaction)
    await sql`INSERT INTO unit_account (id, unit_id, holder, bank, number, proposed_by, proposed_at, outcome, decided_by, decided_at)
      VALUES (${account}, ${unitId}, 'UBND', 'Kho bạc', '37130', ${maker}, now(), 'confirmed', ${other}, now())`.execute(
      transaction,
    )
    await sql`INSERT INTO award_order_approval (id, round_id, number, amount_vnd, by_user, at)
      VALUES (${newId()}, ${round}, 1, 2, ${other}, now())`.execute(transaction)
    await sql`INSERT INTO award_payment (id, round_id, unit_id, account_id, number, reference, amount_vnd, state, ordered_by, ordered_at)
      VALUES (${payment}, ${round}, ${unitId}, ${account}, 1, 'KT-1', 1, 'ordered', ${maker}, now())`.execute(transaction)
    await sql`ALTER TABLE award_recovery DISABLE TRIGGER within_claimed`.execute(transaction)
    await sql`INSERT INTO award_recovery (id, round_id, unit_id, amount_vnd, voucher_number, on_date, is_late, recorded_by, recorded_at)
      VALUES (${newId()}, ${round}, ${unitId}, 1, '1', '2024-12-21', false, ${maker}, now())`.execute(transaction)
    await sql`ALTER TABLE award_write_off DISABLE TRIGGER within_claimed`.execute(transaction)
    await sql`INSERT INTO award_write_off (id, round_id, unit_id, amount_vnd, reason, proposed_by, proposed_at)
      VALUES (${writeOff}, ${round}, ${unitId}, 1, 'Giải thể', ${maker}, now())`.execute(transaction)
    await sql`INSERT INTO award_event (id, round_id, kind, detail, by_user, by_name, at)
      VALUES (${newId()}, ${round}, 'drawn-up', '{}', ${maker}, 'Một', now())`.execute(transaction)
  })
  for (const table of ['award_recovery', 'award_write_off'])
    await sql`ALTER TABLE ${sql.ref(table)} ENABLE TRIGGER within_claimed`.execute(database)
  return { round, payment, writeOff }
}
