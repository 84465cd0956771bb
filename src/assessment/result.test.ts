import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Entry, getShippedTree, isAskedOf, shapeOf } from '../criteria/index.ts'
import type { Actor } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import type { CouncilDecision, CouncilMatter } from './council/council-decision.ts'
import { type AssessmentRefusal, assessmentRefusalText } from './index.ts'
import { openJson } from './result/open-data.ts'
import { resultService } from './service.ts'
import { type AssessedProvince, assessedProvince, done, openedRound } from './testing.ts'

let province: AssessedProvince
let roundId: string
let service: ReturnType<typeof resultService>
let officer: Actor
let lead: Actor
const decisions: CouncilDecision[] = []
const verified = new Map<string, Record<string, Entry>>()
const decide = (matter: CouncilMatter): void => {
  const id = province.platform.newId()
  decisions.push({ id, sittingId: province.platform.newId(), matter, decidedAt: province.platform.clock.now().toISOString() })
}
const PAPER = {
  ...{ decisionNumber: '12/QĐ-UBND', decidedOn: plainDate('2025-01-10') },
  ...{ signerName: 'Nguyễn Văn A', signerPosition: 'Chủ tịch' },
}

function kindOf(result: Result<unknown, AssessmentRefusal>): string {
  if (result.ok) return 'done'
  const { vi, en } = tellRefusal(result.refusal, assessmentRefusalText)
  expect(vi.length).toBeGreaterThan(8)
  expect(en).not.toBe(vi)
  return result.refusal.kind
}
const missingIn = (result: Result<unknown, AssessmentRefusal>): string[] =>
  result.ok || result.refusal.kind !== 'result-not-ready' ? [] : result.refusal.missing.map(({ code }) => code)

/** Every criterion of a block given these points of its maximum by the appraisers. */
function appraised(block: string, share: number): Record<string, Entry> {
  const tree = getShippedTree('dx-example-two-blocks')
  const shape = shapeOf(tree)
  const asked = tree.criteria.filter((one) => isAskedOf(shape, one, block))
  const worth = (maximum: number): number => Math.round(maximum * share * 100) / 100
  return Object.fromEntries(
    asked.map(({ code, maximum = 0, counts }) => [code, { points: counts ? 0 : worth(maximum), reason: 'x' }]),
  )
}

beforeAll(async () => {
  province = await assessedProvince()
  const { platform, people, agencyId, districtId } = province
  roundId = await openedRound(province)
  service = resultService(platform, {
    readVerified: () => Promise.resolve(verified),
    findCarriedDecisions: () => Promise.resolve(decisions),
  })
  officer = people.officer
  lead = people.lead
  for (const [unitId, contact] of [
    [agencyId, people.agency],
    [districtId, people.district],
  ] as const) {
    const { missing } = done(await province.service.sheet(contact, { roundId, unitId }))
    const head = { headName: 'x', headPosition: 'x', missing: missing.length }
    done(await province.service.submit(contact, { roundId, unitId, ...head }))
  }
  done(await province.service.closeAnswers(lead, { roundId }))
  verified.set(agencyId, appraised('departments', 0.6))
  verified.set(districtId, appraised('districts', 0.8))
  await sql`UPDATE assessment_round SET state = 'deliberating' WHERE id = ${roundId}`.execute(platform.database)
  province.goTo('2025-01-12')
}, 60_000)
afterAll(() => province.platform.close())

const fingerprintNow = async (): Promise<string> => done(await service.result(officer, roundId)).current?.fingerprint ?? ''
const publish = async (by: Actor, change: Partial<typeof PAPER> & { fingerprint?: string } = {}) =>
  service.publish(by, { roundId, fingerprint: await fingerprintNow(), ...PAPER, ...change })

describe('a result before it is published', () => {
  test('is for whoever draws it up and publishes it; the Council chooses the method first, and units wait', async () => {
    const { people, actorAs } = province
    expect(done(await service.result(officer, roundId)).hidden).toBeNull()
    expect(done(await service.result(lead, roundId)).hidden).toBeNull()
    expect(done(await service.result(actorAs('council-member'), roundId)).hidden).toBe('method-first')
    expect(done(await service.result(people.agency, roundId))).toMatchObject({
      hidden: 'not-published',
      draft: null,
      current: null,
    })
    expect(kindOf(await service.version(people.agency, { roundId, version: 1 }))).toBe('result-unknown')
    expect(kindOf(await service.drawUp(people.agency, roundId))).toBe('not-allowed')
    expect(kindOf(await service.drawUp(lead, roundId))).toBe('not-allowed')
    expect(kindOf(await publish(officer))).toBe('not-allowed')
  })

  test('says what is missing: method, drawing up, the Council’s word; and is drawn up once by one hand', async () => {
    expect(missingIn(await publish(lead))).toEqual(['method-chosen', 'questions-settled', 'drawn-up', 'second-person', 'adopted'])
    decide({ kind: 'method', method: 'share' })
    done(await service.drawUp(officer, roundId))
    const { fingerprint } = done(await service.drawUp(officer, roundId))
    const { draft, checklist } = done(await service.result(province.actorAs('council-member'), roundId))
    expect(draft).toMatchObject({ fingerprint, isCurrent: true, byName: 'dx-officer' })
    expect(checklist.filter(({ isMet }) => !isMet).map(({ code }) => code)).toEqual(['adopted'])
    expect(missingIn(await publish(lead))).toEqual(['adopted'])
    const rows = await sql`SELECT id FROM drawn_up_result`.execute(province.platform.database)
    expect(rows.rows).toHaveLength(1)
  })

  test('that the Council adopted is not published once something has changed: another fingerprint is another result', async () => {
    const before = await fingerprintNow()
    decide({ kind: 'adopt', fingerprint: before })
    decide({ kind: 'score', unitId: province.agencyId, criterion: 'G1.1', entry: { points: 1, reason: 'x' }, reason: 'x' })
    expect(await fingerprintNow()).not.toBe(before)
    expect(kindOf(await publish(lead, { fingerprint: before }))).toBe('result-differs')
    expect(missingIn(await publish(lead))).toEqual(['drawn-up', 'second-person', 'adopted'])
    decide({ kind: 'score', unitId: province.agencyId, criterion: 'G1.1', entry: { points: 6, reason: 'x' }, reason: 'x' })
  })

  test('is not published by the human who drew it up, whichever account they use, nor under a decision that cannot be', async () => {
    const { platform, actorAs } = province
    const both = { ...actorAs('dx-lead'), grants: [...officer.grants, ...actorAs('dx-lead').grants] }
    const { fingerprint } = done(await service.drawUp(both, roundId))
    decide({ kind: 'adopt', fingerprint })
    expect(missingIn(await publish(both))).toEqual(['second-person'])
    const index = Buffer.alloc(32, 7)
    for (const { userId } of [both, lead])
      await sql`INSERT INTO app_user (id, username, display_name, identity_index, identity_last4)
        VALUES (${userId}, ${userId}, 'x', ${index}, '0001')`.execute(platform.database)
    expect(missingIn(await publish(lead))).toEqual(['second-person'])
    await sql`UPDATE app_user SET identity_index = ${Buffer.alloc(32, 8)} WHERE id = ${lead.userId}`.execute(platform.database)
    expect(kindOf(await publish(lead, { decisionNumber: '  ' }))).toBe('publication-decision-incomplete')
    expect(kindOf(await publish(lead, { decidedOn: plainDate('2025-01-13') }))).toBe('publication-decision-to-come')
    expect(kindOf(await service.correct(lead, { roundId, fingerprint, ...PAPER, reason: 'x' }))).toBe('round-not-in-state')
  })
})

describe('a published result', () => {
  const file = (criterion: string, by = province.people.agency, unitId = province.agencyId) =>
    service.appeal(by, { roundId, unitId, criterion, grounds: 'Tài liệu đã nộp đúng hạn', evidenceIds: [] })

  test('is published under a decision, once, and read by every unit', async () => {
    expect(done(await publish(lead))).toEqual({ version: 1 })
    expect(kindOf(await publish(lead))).toBe('round-not-in-state')
    const shown = done(await service.version(province.people.district, { roundId, version: 1 }))
    expect(shown).toMatchObject({ version: 1, decisionNumber: '12/QĐ-UBND', method: 'share', reason: null })
    expect(shown.document.units.map(({ rank }) => rank)).toEqual([1, 2])
    const changed = sql`UPDATE round_result SET method = 'z-score' WHERE round_id = ${roundId}`
    await expect(changed.execute(province.platform.database)).rejects.toThrow()
  })

  test('is appealed against by the unit, within the days, once per criterion', async () => {
    const { people, districtId, goTo } = province
    expect(kindOf(await file('G1.1', people.district))).toBe('not-allowed')
    expect(kindOf(await file('G1.1', officer))).toBe('not-allowed')
    expect(kindOf(await file('G9', people.agency))).toBe('criterion-not-asked')
    const foreign = {
      roundId,
      unitId: province.agencyId,
      criterion: 'G1.1',
      grounds: 'x',
      evidenceIds: [province.platform.newId()],
    }
    expect(kindOf(await service.appeal(people.agency, foreign))).toBe('appeal-evidence-unknown')
    expect(kindOf(await service.appeal(people.agency, { ...foreign, evidenceIds: [], grounds: ' ' }))).toBe(
      'round-reason-missing',
    )
    expect(await Promise.all([file('G1.1'), file('G1.1')]).then((all) => all.map(kindOf).toSorted())).toEqual([
      'appeal-open-already',
      'done',
    ])
    expect(kindOf(await file('G1.1', people.district, districtId))).toBe('done')
    goTo('2025-02-11')
    expect(kindOf(await file('G1.2'))).toBe('done')
    goTo('2025-02-12')
    expect(kindOf(await file('G2.1'))).toBe('not-the-time-to-appeal')
    expect(done(await service.appeals(officer, roundId)).window).toEqual({ firstDay: '2025-01-12', lastDay: '2025-02-11' })
  })

  test('shows what upholding would change before anything is decided', async () => {
    const [first] = done(await service.appeals(officer, roundId)).appeals
    const id = first?.id ?? ''
    const preview = done(await service.previewAppeal(lead, { roundId, appealId: id, entry: { points: 10, reason: 'x' } }))
    expect(preview.movements).toMatchObject([
      { unitId: province.agencyId, before: { rank: 2 }, after: { rank: 2 }, paid: 'same' },
    ])
    expect(kindOf(await service.previewAppeal(lead, { roundId, appealId: id, entry: { points: 11, reason: 'x' } }))).toBe(
      'appeal-entry-doubtful',
    )
    expect(kindOf(await service.previewAppeal(officer, { roundId, appealId: id, entry: { points: 1, reason: 'x' } }))).toBe(
      'not-allowed',
    )
    expect(done(await service.appeals(lead, roundId)).appeals.every(({ decision }) => decision === null)).toBe(true)
  })

  test('is taken back by the unit itself, with a reason, and filed again; nobody else and not after a vote', async () => {
    const { people, agencyId, goTo } = province
    goTo('2025-02-10')
    const { id: appealId } = done(await file('G2.1'))
    const given = { roundId, unitId: agencyId, appealId, reason: 'Đã thống nhất lại số liệu' }
    expect(kindOf(await service.withdrawAppeal(people.district, given))).toBe('not-allowed')
    expect(kindOf(await service.withdrawAppeal(people.agency, { ...given, reason: ' ' }))).toBe('round-reason-missing')
    const ofDistrict = { ...given, unitId: province.districtId }
    expect(kindOf(await service.withdrawAppeal(people.district, ofDistrict))).toBe('appeal-unknown')
    expect(done(await service.withdrawAppeal(people.agency, given)).withdrawal).toMatchObject({ reason: given.reason })
    expect(kindOf(await service.withdrawAppeal(people.agency, given))).toBe('appeal-withdrawn')
    expect(kindOf(await service.decideAppeal(lead, { roundId, appealId, isUpheld: false, reason: 'x' }))).toBe('appeal-withdrawn')
    const { id: again } = done(await file('G2.1'))
    decide({ kind: 'appeal', appealId: again, isUpheld: false, reason: 'x' })
    expect(kindOf(await service.withdrawAppeal(people.agency, { ...given, appealId: again }))).toBe('appeal-voted-already')
    const { appeals } = done(await service.appeals(lead, roundId))
    expect(appeals.find(({ id }) => id === again)).toMatchObject({
      waitsFor: 'writing-down',
      councilUpholds: false,
      mayDecide: true,
    })
    done(await service.decideAppeal(lead, { roundId, appealId: again, isUpheld: false, reason: 'Theo Hội đồng' }))
    const forgery = sql`UPDATE score_appeal SET withdrawn_reason = 'khác' WHERE id = ${appealId}`
    await expect(forgery.execute(province.platform.database)).rejects.toThrow(/ends once/)
    goTo('2025-02-12')
  })

  test('is decided by others than those who scored, as the Council voted where it did, and once', async () => {
    const { platform, agencyId } = province
    const { appeals } = done(await service.appeals(officer, roundId))
    const [first, second, third] = appeals.filter(({ criterion }) => criterion !== 'G2.1').map(({ id }) => id)
    const standingOf = async (by: Actor) => done(await service.appeals(by, roundId)).appeals.find(({ id }) => id === first)
    expect(await standingOf(lead)).toMatchObject({ waitsFor: 'decider', mayDecide: true, mayWithdraw: false })
    expect(await standingOf(province.people.agency)).toMatchObject({ mayDecide: false, mayWithdraw: true })
    const judged = { agrees: true, seat: 1, revision: 1, submission: 1 }
    await sql`INSERT INTO judgement (round_id, unit_id, criterion, seat, revision, submission, agrees, entry, checks, after_reveal,
        judged_by, judged_by_name, judged_at)
      VALUES (${roundId}, ${agencyId}, 'G1.1', ${judged.seat}, 1, 1, true, '{"points":6,"reason":"x"}', '{}', false, ${lead.userId}, 'x', now())`.execute(
      platform.database,
    )
    const upheld = {
      roundId,
      appealId: first ?? '',
      isUpheld: true,
      entry: { points: 10, reason: 'Có minh chứng' },
      reason: 'Có minh chứng',
    }
    expect(kindOf(await service.decideAppeal(lead, upheld))).toBe('appeal-decided-by-scorer')
    expect(await standingOf(lead)).toMatchObject({ mayDecide: false })
    const other = province.actorAs('dx-lead')
    expect(kindOf(await service.decideAppeal(other, { ...upheld, reason: '' }))).toBe('round-reason-missing')
    expect(kindOf(await service.decideAppeal(other, { ...upheld, entry: undefined }))).toBe('appeal-entry-doubtful')
    expect(done(await service.decideAppeal(other, upheld)).decision).toMatchObject({ isUpheld: true, councilDecisionId: null })
    expect(kindOf(await service.decideAppeal(other, upheld))).toBe('appeal-decided-already')
    const key = { roundId, unitId: agencyId, criterion: 'G1.1' }
    const steps = done(await service.scoreHistory(officer, key)).map(({ kind, points, by }) => [kind, points, by])
    expect(steps.find(([kind]) => kind === 'judged')).toEqual(['judged', 6, 'x'])
    expect(steps.at(0)?.at(0)).toBe('answered')
    const told = done(await service.scoreHistory(province.people.agency, key))
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['answered', 'judged', 'appealed', 'upheld']))
    expect(told.find(({ kind }) => kind === 'judged')?.by).toBeNull()
    expect(kindOf(await service.scoreHistory(province.people.district, key))).toBe('not-allowed')
    decide({ kind: 'appeal', appealId: second ?? '', isUpheld: false, reason: 'x' })
    const voted = { roundId, appealId: second ?? '', reason: 'Không có căn cứ' }
    expect(kindOf(await service.decideAppeal(lead, { ...voted, isUpheld: true, entry: { points: 9, reason: 'x' } }))).toBe(
      'appeal-council-decided-otherwise',
    )
    expect(done(await service.decideAppeal(lead, { ...voted, isUpheld: false })).decision?.councilDecisionId).not.toBeNull()
    province.goTo('2025-02-20')
    expect(kindOf(await service.close(lead, roundId))).toBe('appeals-open')
    done(await service.decideAppeal(other, { roundId, appealId: third ?? '', isUpheld: false, reason: 'x' }))
    expect(kindOf(await service.close(lead, roundId))).toBe('correction-outstanding')
  })

  test('is corrected as the next version, with its reason; the one before stays; then the round is closed', async () => {
    const correct = async (reason?: string) =>
      service.correct(lead, { roundId, fingerprint: await fingerprintNow(), ...PAPER, reason })
    expect(kindOf(await correct())).toBe('round-reason-missing')
    expect(missingIn(await correct('x'))).toEqual(['drawn-up', 'second-person'])
    done(await service.drawUp(officer, roundId))
    expect(done(await correct('Theo kiến nghị được chấp nhận'))).toEqual({ version: 2 })
    expect(missingIn(await correct('x'))).toEqual(['changed'])
    const pointsIn = async (version: number) => {
      const { document } = done(await service.version(province.people.agency, { roundId, version }))
      return document.units.find(({ id }) => id === province.agencyId)?.criteria.find(({ criterion }) => criterion === 'G1.1')
        ?.counted
    }
    expect([await pointsIn(1), await pointsIn(2)]).toEqual([6, 10])
    province.goTo('2025-02-11')
    expect(kindOf(await service.close(lead, roundId))).toBe('appeals-still-run')
    province.goTo('2025-02-12')
    expect(done(await service.close(lead, roundId)).state).toBe('closed')
  })

  test('is recomputed from its open data by the script, which names nobody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'open-data-'))
    const data = JSON.stringify(openJson(done(await service.version(officer, { roundId, version: 2 }))))
    for (const secret of ['Nguyễn Văn A', 'Có minh chứng', 'dx-officer', officer.userId]) expect(data).not.toContain(secret)
    await writeFile(join(folder, 'data.json'), data)
    const script = fileURLToPath(new URL('../../bin/recompute-result.mjs', import.meta.url))
    const out = await new Promise<string>((resolve) => {
      execFile(process.execPath, [script, join(folder, 'data.json')], (_, said) => resolve(said))
    })
    expect(out).toContain('Khớp đến chữ số cuối')
    await rm(folder, { recursive: true })
  })
})
