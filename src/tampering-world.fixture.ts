import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { awardRound } from './awarded-round.fixture.ts'
import { month, plainDate } from './kernel/calendar.ts'
import { vnd } from './kernel/money.ts'
import { readingService } from './payments/service.ts'
import {
  approveChanges,
  approvedMonth,
  bankList,
  confirmAccount,
  loadLines,
  type PayingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from './payments/testing.ts'
import { type Journal, journalIn } from './platform/db/seal/journal.ts'
import { testSeals } from './platform/db/seal/testing.ts'
import { type TestPlatform, testPlatform } from './platform/testing.ts'
import { assess } from './tampering-assessment.fixture.ts'
import { seedUnits } from './units/service.ts'

export interface TamperedWorld {
  readonly platform: TestPlatform
  readonly journal: Journal
  readonly close: () => Promise<void>
}

/** A month that was closed and one whose money is on its way, with a row in every table that is sealed. */
export async function tamperedWorld(): Promise<TamperedWorld> {
  const place = mkdtempSync(join(tmpdir(), 'canhtayso-journal-'))
  const journal = journalIn(join(place, 'seals.log'))
  const platform = await testPlatform({ seals: testSeals(journal) })
  await noteFirstSeal(platform, journal)
  await seedUnits(platform)
  const province = await provinceOn(platform, { groups: 4, withoutAccount: [2] })
  await payAndClose(province)
  await awardRound(platform, { provinceId: province.provinceId, unitId: province.communeId })
  const { id: cycleId } = await approvedMonth(province, month('2024-07'))
  taken(await province.service.order(province.actors.financeOfficer, { cycleId }))
  await fillTheRest(province)
  await assess(platform, { provinceId: province.provinceId, unitId: province.communeId })
  return {
    platform,
    journal,
    close: async () => {
      await platform.close()
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/** The database of a test is a copy of one that was migrated without a journal. */
async function noteFirstSeal({ database }: TestPlatform, journal: Journal): Promise<void> {
  const { rows } = await sql<{
    hash: string
    at: Date
  }>`SELECT encode(hash, 'hex') AS hash, made_at AS at FROM seal WHERE seq = 1`.execute(database)
  const [first] = rows
  if (first !== undefined) journal.append({ kind: 'sealed', seq: 1, at: first.at.toISOString(), hash: first.hash, note: '' })
}

async function payAndClose(province: PayingProvince): Promise<void> {
  const { service, actors, groupIds } = province
  const { id: cycleId } = await approvedMonth(province)
  const about = { cycleId, groupId: groupIds[3] ?? '', reason: 'Chờ đối chiếu' }
  taken(await service.hold(actors.officer, about))
  await confirmAccount(province, await proposeAccount(province, 1))
  taken(await approveChanges(province, cycleId))
  taken(await service.releaseHold(actors.officer, about))
  const { holdId } = taken(
    await service.placeHold(actors.officer, { subject: 'commune', subjectId: province.communeId, reason: 'Thanh tra' }),
  )
  taken(await service.releaseDatedHold(actors.officer, { holdId, reason: 'Đã kết luận' }))
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const ordered = await loadLines(province, cycleId)
  const lines = ordered.map((line, index) => (index === 1 ? { ...line, amount: line.amount + 500_000 } : line))
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes: bankList(lines) }))
  const { owed } = taken(await service.close(actors.officer, { cycleId }))
  await giveBack(province, cycleId)
  const back = bankList(lines, [lines[0]?.reference ?? ''])
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq-2.csv', bytes: back }))
  await claimBack(province, cycleId)
  await supplement(province, cycleId)
  const ending = {
    cycleId,
    sums: owed,
    decision: { number: '88/QĐ-UBND', date: plainDate('2024-08-05') },
    reason: 'Tổ đã giải thể',
  }
  const { endingIds } = taken(await service.proposeEnding(actors.officer, ending))
  taken(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' }))
}

/** That a supplement gives a group what a corrected report adds. What else it would rest on is not looked at. */
async function supplement({ platform }: PayingProvince, cycleId: string): Promise<void> {
  await sql`INSERT INTO correction_supplement (id, cycle_id, month, group_id, confirmation_id, amount_vnd, reason, decided_by, decided_at)
    SELECT ${platform.newId()}, ${cycleId}, month, group_id, id, 1000, 'x', ${platform.newId()}, now() FROM report_confirmation LIMIT 1`.execute(
    platform.database,
  )
}

/** A claim, given up in part by a decision. */
async function claimBack({ platform, service, actors, groupIds }: PayingProvince, cycleId: string): Promise<void> {
  const reading = readingService(platform)
  const [payment] = taken(await reading.claimable(actors.officer, { cycleId, groupId: groupIds[1] ?? '' }))
  const sums = [{ disbursementId: payment?.disbursementId ?? '', amount: vnd(500_000) }]
  const evidence = { number: '15/BB', date: plainDate('2024-08-05') }
  const reason = 'Báo cáo bị huỷ'
  const { claimIds } = taken(await service.proposeClaims(actors.officer, { cycleId, sums, cause: 'other', evidence, reason }))
  taken(await service.decideClaims(actors.lead, { cycleId, claimIds, outcome: 'confirmed' }))
  const claimId = claimIds[0] ?? ''
  const wanted = { kind: 'write-off', amount: vnd(200_000) } as const
  const { decisionId } = taken(await service.proposeRecovery(actors.officer, { claimId, wanted, decision: evidence, reason }))
  taken(await service.decideRecovery(actors.lead, { claimId, decisionId, outcome: 'confirmed' }))
}

/** The bank paid one of them over, and gives that back. */
async function giveBack({ service, actors, platform }: PayingProvince, cycleId: string): Promise<void> {
  const [claim] = taken(await readingService(platform).bankDifferences(actors.officer, cycleId))
  const about = { cycleId, differenceId: claim?.id ?? '' }
  taken(await service.proposeOutcome(actors.financeOfficer, { ...about, outcome: 'given-back', reason: 'Giấy báo có số 12' }))
  taken(await service.decideDifference(actors.financeLead, { ...about, verdict: 'confirmed' }))
}

/** What a month by itself does not write: accounts, roles, doubts, reorganisations. */
async function fillTheRest({ platform, groupIds, communeId, provinceId, lineId }: PayingProvince): Promise<void> {
  const [user, other] = [platform.newId(), platform.newId()]
  await platform.database.transaction().execute(async (transaction) => {
    await sql`INSERT INTO app_user (id, username, display_name) VALUES (${user}, 'mot', 'Một'), (${other}, 'hai', 'Hai')`.execute(
      transaction,
    )
    await sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
      VALUES (${platform.newId()}, ${user}, 'auditor', ${communeId}, '[2024-01-01,)', ${other})`.execute(transaction)
    await sql`INSERT INTO auth_account (id, account_id, provider_id, user_id, password)
      VALUES (${user}, ${user}, 'credential', ${user}, 'hash'), (${other}, ${other}, 'credential', ${other}, 'other hash')`.execute(
      transaction,
    )
    await sql`INSERT INTO auth_two_factor (id, user_id, secret, backup_codes) VALUES (${user}, ${user}, 's', 'c')`.execute(
      transaction,
    )
    await sql`INSERT INTO passkey (id, user_id, credential_id, public_key, sign_count, may_be_copied, is_copied, transports, name)
      VALUES (${user}, ${user}, 'c', '\\x01', 1, true, false, '{}', 'Máy')`.execute(transaction)
    await sql`INSERT INTO provider_identity (id, user_id, issuer, subject_index, subject_end, linked_by)
      VALUES (${user}, ${user}, 'https://dang-nhap.example/', '\\x01', '•••• 0001', ${other})`.execute(transaction)
    await sql`INSERT INTO arrears_funding (cycle_id, payer, unit_id, year, line_id, amount_vnd, moved_by, moved_at)
      SELECT id, 'nobody', ${provinceId}, 2025, ${lineId}, 1, ${user}, now() FROM payment_cycle WHERE month = '2024-07'`.execute(
      transaction,
    )
    await sql`INSERT INTO approval_threshold (id, act, at_least_vnd, approvers, from_day, decision_number, decision_date, reason, proposed_by, proposed_at)
      VALUES (${user}, 'order', 1000, 1, '2024-08-01', '1', '2024-07-01', 'x', ${user}, now())`.execute(transaction)
    await sql`INSERT INTO further_approval (id, cycle_id, act, subject_id, ordinal, amount_vnd, by_user, at)
      SELECT ${user}, id, 'order', id, 1 + (SELECT count(*) FROM payment_order o WHERE o.cycle_id = c.id), 1000, ${user}, now()
      FROM payment_cycle c WHERE month = '2024-07'`.execute(transaction)
    await sql`INSERT INTO fact_batch (id, decision_number, decision_date, reason, proposed_by, proposed_at)
      VALUES (${user}, '1', '2024-07-01', 'x', ${user}, now())`.execute(transaction)
    await sql`INSERT INTO fact_value (id, batch_id, fact, subject_kind, subject_id, from_day, value)
      VALUES (${user}, ${user}, 'households', 'group', ${user}, '2024-07-01', '5')`.execute(transaction)
    await sql`INSERT INTO look_rule (id, share_per_mille, first_groups, from_day, decision_number, decision_date, reason, proposed_by, proposed_at)
      VALUES (${user}, 50, 20, '2024-08-01', '1', '2024-07-01', 'x', ${user}, now())`.execute(transaction)
    await sql`INSERT INTO look_draw (id, cycle_id, ordinal, rule_id, seed, population, drawn, drawn_at)
      SELECT ${user}, id, 1, ${user}, ${'a'.repeat(64)}, 1, '[]', now() FROM payment_cycle WHERE month = '2024-07'`.execute(
      transaction,
    )
    await sql`ALTER TABLE report_look DISABLE TRIGGER of_what_stands`.execute(transaction)
    await sql`INSERT INTO report_look (id, confirmation_id, ordinal, cycle_id, group_id, outcome, looked_by, looked_at)
      SELECT ${user}, r.id, 1, c.id, r.group_id, 'agreed', ${user}, now() FROM report_confirmation r, payment_cycle c
      WHERE c.month = '2024-07' LIMIT 1`.execute(transaction)
    await sql`ALTER TABLE report_look ENABLE TRIGGER of_what_stands`.execute(transaction)
    await sql`INSERT INTO guidance_session_version (version_id, session_id, ordinal, group_id, change_number, is_conflicting, content, recorded_by, made_at, arrived_at)
      VALUES (${user}, ${user}, 1, ${groupIds[0]}, 1, false, '{"day": "2024-02-01", "people": 1, "times": 1, "isWithdrawn": false}', ${user}, now(), now())`.execute(
      transaction,
    )
    await sql`INSERT INTO setting (key, value) VALUES ('odd', '1')`.execute(transaction)
    await sql`INSERT INTO reorganisation (id, on_date, title, basis, plan, impacts, fingerprint, applied_by)
      VALUES (${user}, '2024-06-01', 'Sắp xếp', 'NQ 1', '{}', '{}', 'x', ${user})`.execute(transaction)
    await sql`INSERT INTO reorganisation_review (id, reorganisation_id, kind, subject_id, unit_id, label)
      VALUES (${other}, ${user}, 'hamlet-unplaced', ${other}, ${communeId}, 'Ấp 1')`.execute(transaction)
    await sql`INSERT INTO unit_flag (id, group_id, unit_id, on_date, basis, raised_by)
      VALUES (${user}, ${groupIds[0]}, ${communeId}, '2024-06-01', 'NQ 1', ${user})`.execute(transaction)
    await sql`INSERT INTO duplicate_case (id, reason, person_a, person_b)
      SELECT ${user}, 'same-name-and-birth', min(id::text)::uuid, max(id::text)::uuid FROM person`.execute(transaction)
    await sql`INSERT INTO account_request (id, kind, account_id, wish, asked_by)
      VALUES (${user}, 'issue-password', ${user}, '{}', ${other})`.execute(transaction)
    await sql`INSERT INTO role_exclusion (id, role, other_role, valid, reason, asked_by, confirmed_by)
      VALUES (${user}, 'auditor', 'delegate', '[2024-01-01,)', 'x', ${user}, ${other})`.execute(transaction)
    await sql`INSERT INTO account_notice (id, user_id, kind, detail, made_by)
      VALUES (${user}, ${user}, 'issue-password', '{}', ${other})`.execute(transaction)
    await sql`INSERT INTO data_request (id, person_id, kind, received_on, due_on, words, proof, recorded_by, recorded_by_name, recorded_at)
      SELECT ${user}, min(id::text)::uuid, 'access', '2024-06-03', '2024-06-05', 'Xin biết', 'Thẻ', ${user}, 'Một', now() FROM person`.execute(
      transaction,
    )
    await sql`INSERT INTO objection (id, cycle_id, group_id, entitlement_amount_vnd, what, raised_by, raised_at)
      SELECT ${user}, id, ${groupIds[0]}, 1500000, 'Sai tên', ${user}, now() FROM payment_cycle WHERE month = '2024-07'`.execute(
      transaction,
    )
  })
}
