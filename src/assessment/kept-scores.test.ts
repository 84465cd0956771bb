import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getShippedProvision } from '../policies/index.ts'
import { policyService } from '../policies/service.ts'
import type { CouncilDecision } from './council/council-decision.ts'
import { computeResult } from './result/computing-service.ts'
import { RESULT_SOURCES } from './result/sources-service.ts'
import { findRound } from './round/round-store.ts'
import { resultService } from './service.ts'
import { type AssessedProvince, assessedProvince, done, openedRound, submit } from './testing.ts'

let province: AssessedProvince
let roundId: string
const decisions: CouncilDecision[] = []
beforeAll(async () => {
  province = await assessedProvince()
  roundId = await openedRound(province, 'luu-giu')
}, 120_000)
afterAll(() => province.platform.close())

const pointsOf = async (unitId: string): Promise<number | null | undefined> => {
  const { units } = done(await province.service.round(province.people.officer, roundId))
  return units.find((unit) => unit.unitId === unitId)?.points
}

test('a list of units tells each answer as soon as it is written, and what was submitted once it is', async () => {
  const { service, people, agencyId } = province
  const answer = { roundId, unitId: agencyId, criterion: 'G1.1', field: 'entry' } as const
  expect(await pointsOf(agencyId)).toBeNull()
  done(await service.write(people.agency, { ...answer, base: 0, body: { value: 4 } }))
  expect(await pointsOf(agencyId)).toBe(1000)
  done(await service.write(people.agency, { ...answer, base: 1, body: { value: 1 } }))
  expect(await pointsOf(agencyId)).toBe(250)
  done(await service.exempt(people.officer, { roundId, unitId: agencyId, criterion: 'G1.1', reason: 'Không thuộc chức năng' }))
  expect(await pointsOf(agencyId)).not.toBe(250)
  await submit(province, { by: people.agency, roundId, unitId: agencyId })
  expect(done(await service.round(people.officer, roundId)).units.find(({ unitId }) => unitId === agencyId)?.state).toBe(
    'submitted',
  )
})

/** Drawn anew without anything that is kept. */
async function fingerprintAnew(): Promise<string> {
  const { database } = province.platform
  const round = await findRound(database, roundId)
  if (round === undefined) return ''
  const sources = { ...RESULT_SOURCES, findCarriedDecisions: () => Promise.resolve(decisions) }
  return (await computeResult(database, { round, sources, today: province.platform.clock.today() })).fingerprint
}

test('a result that is kept is told anew as soon as a judgement, a decision, an exclusion or an appeal is another', async () => {
  const { platform, people, agencyId, districtId } = province
  const { database } = platform
  await submit(province, { by: people.district, roundId, unitId: districtId })
  for (const state of ['appraising', 'deliberating'])
    await sql`UPDATE assessment_round SET state = ${state} WHERE id = ${roundId}`.execute(database)
  const service = resultService(platform, { ...RESULT_SOURCES, findCarriedDecisions: () => Promise.resolve(decisions) })
  const told = async (): Promise<string> => done(await service.result(people.officer, roundId)).current?.fingerprint ?? ''
  const seen = [await told()]
  const changes: (() => Promise<unknown>)[] = [
    () =>
      sql`INSERT INTO judgement (round_id, unit_id, criterion, seat, revision, submission, agrees, entry, reason, checks,
        after_reveal, judged_by, judged_by_name, judged_at) VALUES (${roundId}, ${agencyId}, 'G1.2', 1, 1, 1, false,
        '{"points": 3, "reason": "x"}', 'x', '{}', false, ${people.officer.userId}, 'x', now())`.execute(database),
    () => Promise.resolve(decisions.push(decided({ kind: 'method', method: 'share' }))),
    () => Promise.resolve(decisions.push(decided({ kind: 'exclude', unitId: districtId, reason: 'Đang bị thanh tra' }))),
    () => sql`UPDATE assessment_round SET title = 'Tên khác' WHERE id = ${roundId}`.execute(database),
    payOneRankMore,
  ]
  for (const change of changes) {
    expect(await told()).toBe(seen.at(-1))
    await change()
    expect(await told()).toBe(await fingerprintAnew())
    expect(seen).not.toContain(await told())
    seen.push(await told())
  }
})

/** A provision comes in force that pays a fourth rank. */
async function payOneRankMore(): Promise<void> {
  const { platform, people } = province
  const shipped = getShippedProvision('dong-nai-2024-ranks')
  const ranks = [500_000_000, 400_000_000, 300_000_000, 200_000_000]
  const benefits = shipped.benefits.map((benefit) => ({ ...benefit, rate: { ranks } }))
  const policies = policyService(platform)
  const { id } = done(
    await policies.draft(people.officer, {
      document: { ...shipped, benefits, workedExamples: shipped.workedExamples.slice(0, 3) },
    }),
  )
  done(await policies.activate(people.lead, { id }))
}

const decided = (matter: CouncilDecision['matter']): CouncilDecision => {
  const { newId, clock } = province.platform
  return { id: newId(), sittingId: newId(), matter, decidedAt: clock.now().toISOString() }
}

/** What a result is computed from; a table that joins them belongs into the stamp as well, unless what is in it never changes. */
const IN_THE_STAMP = [
  'assessment_round',
  'round_unit',
  'self_answer',
  'self_submission',
  'round_exemption',
  'judgement',
  'conflict_of_interest',
  'explanation_request',
  'score_appeal',
  'provision',
  // Of what was published only how many ranks it paid, which stays.
  'round_result',
]
const NEVER_CHANGED = ['criteria_version', 'round_stage', 'unit_version', 'unit_succession', 'unit_revision']

test('everything that a result reads is in what it is kept by', async () => {
  const { database } = province.platform
  const statements: string[] = []
  const watched = database.withPlugin({
    transformQuery: ({ node }) => {
      statements.push(JSON.stringify(node))
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const round = await findRound(watched, roundId)
  if (round !== undefined)
    await computeResult(watched, { round, sources: RESULT_SOURCES, today: province.platform.clock.today() })
  const read = new Set(
    statements.flatMap((text) => [...text.matchAll(/(?:FROM|JOIN) ([a-z_]+)/g)].map(([, table]) => table ?? '')),
  )
  const known = new Set([...IN_THE_STAMP, ...NEVER_CHANGED, 'council_motion', 'council_item', 'council_sitting', 'unnest'])
  expect([...read].filter((table) => !known.has(table))).toEqual([])
  expect([...read]).toContain('judgement')
})
