import { sql } from 'kysely'
import type { TestPlatform } from './platform/testing.ts'

interface AssessedPlace {
  readonly provinceId: string
  readonly unitId: string
}

/** A round that was judged, voted on, published and appealed against: a row in every table of it that is sealed. */
export async function assess({ database, newId }: TestPlatform, { provinceId, unitId }: AssessedPlace): Promise<void> {
  const [one, other, round, council, sitting] = [newId(), newId(), newId(), newId(), newId()]
  const mark = 'a'.repeat(64)
  await database.transaction().execute(async (transaction) => {
    await sql`INSERT INTO criteria_version (id, code, version, document, state, in_force, drafted_by, drafted_by_name, drafted_at,
        edited_at, editors, decided_by, decided_by_name, decided_at)
      VALUES (${round}, 'cds', 1, '{"code": "cds"}', 'in-force', '[2024-01-01,)', ${one}, 'Một', now(), now(), ${[one]}::uuid[],
        ${other}, 'Hai', now())`.execute(transaction)
    await sql`INSERT INTO assessment_round (id, code, title, year, province_id, planned_by, planned_at)
      VALUES (${round}, 'cds-2024', 'Đợt 2024', 2024, ${provinceId}, ${one}, now())`.execute(transaction)
    await sql`INSERT INTO round_unit (round_id, unit_id, tree_id, block) VALUES (${round}, ${unitId}, ${round}, 'communes')`.execute(
      transaction,
    )
    await sql`INSERT INTO self_submission (round_id, unit_id, number, sheet, missing, head_name, head_position, submitted_by,
        submitted_by_name, submitted_at)
      VALUES (${round}, ${unitId}, 1, '{}', 0, 'Một', 'Chủ tịch', ${one}, 'Một', now())`.execute(transaction)
    await sql`INSERT INTO judgement (round_id, unit_id, criterion, seat, revision, submission, agrees, entry, checks, after_reveal,
        judged_by, judged_by_name, judged_at)
      VALUES (${round}, ${unitId}, 'A', 1, 1, 1, true, '{"value": 1}', '{}', false, ${one}, 'Một', now())`.execute(transaction)
    await sql`INSERT INTO drawn_up_result (id, round_id, fingerprint, document, drawn_ranks, drawn_up_by, drawn_up_by_name, drawn_up_at)
      VALUES (${newId()}, ${round}, ${mark}, '{}', '{}', ${one}, 'Một', now())`.execute(transaction)
    await sql`INSERT INTO round_result (round_id, version, fingerprint, method, document, drawn_ranks, decision_number, decided_on,
        signer_name, signer_position, drawn_up_by, published_by, published_by_name, published_at)
      VALUES (${round}, 1, ${mark}, 'share', '{}', '{}', '1', '2024-06-01', 'Ba', 'Chủ tịch', ${one}, ${other}, 'Hai', now())`.execute(
      transaction,
    )
    await sql`INSERT INTO score_appeal (id, round_id, unit_id, criterion, version, grounds, evidence_ids, filed_by, filed_by_name, filed_at)
      VALUES (${newId()}, ${round}, ${unitId}, 'A', 1, 'Chưa tính', '{}', ${one}, 'Một', now())`.execute(transaction)
    await sql`INSERT INTO council (id, province_id, name, decision, decided_on, established_by, established_at)
      VALUES (${council}, ${provinceId}, 'Hội đồng', '1', '2024-01-01', ${one}, now())`.execute(transaction)
    await sql`INSERT INTO council_member (id, council_id, user_id, name, position, role, term, seated_by, seated_at)
      VALUES (${one}, ${council}, ${one}, 'Một', 'Giám đốc', 'chair', '[2024-01-01,)', ${other}, now())`.execute(transaction)
    await sql`INSERT INTO council_rule (id, council_id, kind, in_force_from, rule, citation, is_illustrative, set_by, set_at)
      VALUES (${newId()}, ${council}, 'adopt', '2024-01-01', '{}', 'QC', false, ${one}, now())`.execute(transaction)
    await sql`INSERT INTO council_sitting (id, council_id, round_id, number, starts_at, lasts_minutes, place, called_by, called_at)
      VALUES (${sitting}, ${council}, ${round}, 1, now(), 60, 'Phòng 1', ${one}, now())`.execute(transaction)
    await sql`INSERT INTO council_item (id, sitting_id, position, title, added_by, added_at)
      VALUES (${sitting}, ${sitting}, 1, 'Kết quả', ${one}, now())`.execute(transaction)
    await sql`INSERT INTO council_attendance (id, sitting_id, number, member_id, kind, noted_by, noted_by_name, noted_at)
      VALUES (${newId()}, ${sitting}, 1, ${one}, 'arrived', ${other}, 'Hai', now())`.execute(transaction)
    await sql`INSERT INTO council_recusal (item_id, member_id, reason, is_found, noted_by, noted_at)
      VALUES (${sitting}, ${one}, 'Đơn vị của mình', false, ${other}, now())`.execute(transaction)
    await sql`INSERT INTO council_motion (id, sitting_id, item_id, round_id, kind, proposal, options, rule, opened_by, opened_at)
      VALUES (${sitting}, ${sitting}, ${sitting}, ${round}, 'adopt', '{}', '{for,against}', '{"isSecret": false}', ${other}, now())`.execute(
      transaction,
    )
    await sql`INSERT INTO council_vote (motion_id, member_id, choice, cast_by, cast_at)
      VALUES (${sitting}, ${one}, 'for', ${one}, now())`.execute(transaction)
    await sql`INSERT INTO council_ballot_box (motion_id, voters, box) VALUES (${sitting}, '{}', '\\x01')`.execute(transaction)
  })
}
