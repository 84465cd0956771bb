import { sql } from 'kysely'
import { JUNE, type PayingProvince } from './payments/testing.ts'

/** A claim of a payment of that month. What else it would rest on is not looked at. */
async function insertClaim(
  { platform, lineId }: PayingProvince,
  { cycle, entitlement, groupId }: { readonly cycle: string; readonly entitlement: string; readonly groupId: string },
): Promise<string> {
  const [claim, nobody] = [platform.newId(), platform.newId()]
  await platform.database.transaction().execute(async (transaction) => {
    await sql`ALTER TABLE receivable DISABLE TRIGGER claimed_within_paid`.execute(transaction)
    await sql`INSERT INTO receivable (id, month, cycle_id, disbursement_id, entitlement_id, group_id, payee_id, line_id, amount_vnd, cause,
        evidence_number, evidence_date, reason, proposed_by, proposed_at)
      VALUES (${claim}, ${JUNE}, ${cycle}, ${nobody}, ${entitlement}, ${groupId}, ${nobody}, ${lineId}, 1000, 'other', '1/BB', '2024-07-01', 'x',
        ${nobody}, now())`.execute(transaction)
    await sql`ALTER TABLE receivable ENABLE TRIGGER claimed_within_paid`.execute(transaction)
  })
  return claim
}

/** A group of the foreign ward on hold. */
async function insertHold({ platform, provinceId }: PayingProvince, groupId: string): Promise<string> {
  const hold = platform.newId()
  await sql`INSERT INTO dated_hold (id, province_id, subject, group_id, reason, from_day, placed_by, placed_at)
    VALUES (${hold}, ${provinceId}, 'group', ${groupId}, 'x', '2024-07-01', ${platform.newId()}, now())`.execute(
    platform.database,
  )
  return hold
}

/** A threshold that somebody of the province proposed. */
async function insertThreshold({ platform }: PayingProvince): Promise<string> {
  const threshold = platform.newId()
  await sql`INSERT INTO approval_threshold (id, act, at_least_vnd, approvers, from_day, decision_number, decision_date, reason, proposed_by,
      proposed_at)
    VALUES (${threshold}, 'give-up', 1000000000, 2, '2024-08-06', '1/QĐ', '2024-08-01', 'x', ${platform.newId()}, now())`.execute(
    platform.database,
  )
  return threshold
}

/** An account of the foreign ward that awaits its second person. */
async function insertUnitAccount({ platform }: PayingProvince, groupId: string): Promise<string> {
  const account = platform.newId()
  await sql`INSERT INTO unit_account (id, unit_id, holder, bank, number, proposed_by, proposed_at)
    SELECT ${account}, commune_id, 'UBND xã xa', 'Kho bạc', '37130', ${platform.newId()}, now() FROM community_group WHERE id = ${groupId}`.execute(
    platform.database,
  )
  return account
}

/** A rule of looking again that somebody of the province proposed. */
async function insertLookRule({ platform }: PayingProvince): Promise<string> {
  const rule = platform.newId()
  await sql`INSERT INTO look_rule (id, share_per_mille, first_groups, from_day, decision_number, decision_date, reason, proposed_by, proposed_at)
    VALUES (${rule}, 50, 20, '2024-08-06', '1/QĐ', '2024-08-01', 'x', ${platform.newId()}, now())`.execute(platform.database)
  return rule
}

/** Facts that somebody of the province proposed. */
async function insertFacts({ platform }: PayingProvince, groupId: string): Promise<string> {
  const batch = platform.newId()
  await sql`INSERT INTO fact_batch (id, decision_number, decision_date, reason, proposed_by, proposed_at)
    VALUES (${batch}, '1/QĐ', '2024-08-01', 'x', ${platform.newId()}, now())`.execute(platform.database)
  await sql`INSERT INTO fact_value (id, batch_id, fact, subject_kind, subject_id, from_day, value)
    VALUES (${platform.newId()}, ${batch}, 'households', 'group', ${groupId}, '2024-08-01', '5')`.execute(platform.database)
  return batch
}

export const insertActs = async (province: PayingProvince, paid: Parameters<typeof insertClaim>[1]) => ({
  claim: await insertClaim(province, paid),
  hold: await insertHold(province, paid.groupId),
  threshold: await insertThreshold(province),
  unitAccount: await insertUnitAccount(province, paid.groupId),
  lookRule: await insertLookRule(province),
  facts: await insertFacts(province, paid.groupId),
})
