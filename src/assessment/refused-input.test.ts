import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkCriteriaTree, getShippedTree } from '../criteria/index.ts'
import { keepAccount } from '../identity/testing.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import { ALL_METHODS, councilProvince, deliberatedRound, openedMotion, openedSitting } from './council/testing.ts'
import { type AssessmentRefusal, assessmentRefusalText } from './index.ts'
import { type AssessedProvince, assessedProvince, done, openedRound, submit } from './testing.ts'

/** What a round refuses, in the order in which it could come in: each with its reason in both languages, and the way out. */

let province: AssessedProvince
beforeAll(async () => {
  province = await assessedProvince()
})
beforeEach(() => province.goTo('2024-12-02'))
afterAll(() => province.platform.close())

interface Told {
  readonly vi: string
  readonly en: string
}

function reasonOf(result: Result<unknown, AssessmentRefusal>): Told {
  if (result.ok) throw new Error('it was not refused')
  return tellRefusal(result.refusal, assessmentRefusalText)
}

function doubtsOf(change: (code: string) => object): Told[] {
  const tree = getShippedTree('dx-example-two-blocks')
  const criteria = tree.criteria.map((one) => ({ ...one, ...change(one.code) }))
  return checkCriteriaTree({ ...tree, criteria }).doubts.filter(({ severity }) => severity === 'error')
}

test('points that do not add up to those of their branch', () => {
  expect(doubtsOf((code) => (code === 'G1.2' ? { maximum: 9 } : {}))).toMatchObject([
    { vi: expect.stringContaining('19'), en: expect.stringContaining('19') },
  ])
})

test('weights of one branch that do not come to a hundred', () => {
  const tree = {
    ...getShippedTree('dx-example-two-blocks'),
    ...{ counting: 'weights', standards: [], maximum: 100, bonus: undefined, penalty: undefined },
    criteria: [60, 30].map((weight, at) => ({
      ...{ code: `C${at}`, title: { vi: `Tiêu chí ${at}` }, weight, maximum: 10, form: { kind: 'full-half-none' } },
    })),
  }
  const wrong = checkCriteriaTree(JSON.parse(JSON.stringify(tree))).doubts.filter(({ severity }) => severity === 'error')
  expect(wrong).toMatchObject([{ vi: expect.stringContaining('90'), en: expect.stringContaining('90') }])
})

test('a score over the maximum of its criterion, by the unit and by an appraiser', async () => {
  const { service, people, agencyId, districtId } = province
  const roundId = await openedRound(province, 'tren-toi-da')
  const own = { roundId, unitId: districtId, criterion: 'E2', field: 'entry', base: 0 } as const
  const written = reasonOf(await service.write(people.district, { ...own, body: { value: 11 } }))
  expect(written).toMatchObject({ vi: expect.stringContaining('E2'), en: expect.stringContaining('E2') })
  for (const [by, unitId] of [
    [people.agency, agencyId],
    [people.district, districtId],
  ] as const)
    await submit(province, { by, roundId, unitId })
  done(await service.closeAnswers(people.lead, { roundId }))
  province.goTo('2024-12-17')
  await keepAccount(province.platform, people.appraiser)
  const { userId: appraiserId } = people.appraiser
  const whole = { roundId, unitIds: [agencyId], branch: '', seat: 1, appraiserId, reason: 'Phân công' } as const
  done(await service.appoint(people.officer, whole))
  const found = { roundId, unitId: agencyId, criterion: 'G1.1', base: 0, agrees: false, entry: { points: 10.5 }, reason: 'x' }
  const judged = reasonOf(await service.judge(people.appraiser, found))
  expect(judged).toMatchObject({ vi: expect.stringContaining('10'), en: expect.stringContaining('10') })
})

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const MEGABYTE = 1_048_576
const fileOf = (name: string, head: readonly number[], size = 2_000) => {
  const bytes = new Uint8Array(size)
  bytes.set(head)
  return { name, bytes }
}

test.each([
  ['of 200 MB', fileOf('bao-cao.pdf', PDF, 200 * MEGABYTE), '20 MB', '20 MB'],
  ['of a kind that is not taken', fileOf('bao-cao.xlsx', [0x50, 0x4b, 0x03, 0x04]), '.pdf', '.pdf'],
  ['that is disguised', fileOf('bao-cao.pdf', [0x4d, 0x5a]), 'bao-cao.pdf', 'bao-cao.pdf'],
])('a file %s', async (_what, file, vi, en) => {
  const { service, people, agencyId: unitId } = province
  const document = { unitId, number: '1/BC', title: 'Báo cáo', issuer: 'Sở Nội vụ', file }
  const told = reasonOf(await service.recordEvidence(people.agency, document))
  expect(told.vi).toContain(vi)
  expect(told.en).toContain(en)
})

test('an answer, and a sheet, after the last day', async () => {
  const { service, people, agencyId: unitId } = province
  const roundId = await openedRound(province, 'nop-muon')
  const { missing } = done(await service.sheet(people.agency, { roundId, unitId }))
  province.goTo('2024-12-16')
  const answer = { roundId, unitId, criterion: 'G1.1', field: 'entry', base: 0, body: { value: 3 } } as const
  expect(reasonOf(await service.write(people.agency, answer)).vi).toContain('15/12/2024')
  const head = { headName: 'An', headPosition: 'Giám đốc', missing: missing.length }
  const late = reasonOf(await service.submit(people.agency, { roundId, unitId, ...head }))
  expect(late.vi).toContain('15/12/2024')
  expect(late.en).not.toBe(late.vi)
})

test('an appraiser on their own unit, whichever of their accounts', async () => {
  const { service, people, agencyId, actorAs } = province
  const roundId = await openedRound(province, 'don-vi-minh')
  await submit(province, { by: people.agency, roundId, unitId: agencyId })
  done(await service.closeAnswers(people.lead, { roundId, unsubmitted: 1 }))
  province.goTo('2024-12-17')
  const own = actorAs('unit-contact', agencyId)
  const both = { ...own, grants: [...own.grants, ...actorAs('appraiser').grants] }
  const judged = { roundId, unitId: agencyId, criterion: 'G1.1', base: 0, agrees: true }
  const told = reasonOf(await service.judge(both, judged))
  expect(told.vi.length).toBeGreaterThan(20)
  expect(told.en).not.toBe(told.vi)
})

test('a vote without a quorum, and a second vote', async () => {
  const seated = await councilProvince()
  const { council, people, voters, seatIds } = seated
  const roundId = await deliberatedRound(seated, 'bieu-quyet')
  const sittingId = await openedSitting(seated, { roundId, present: 6 })
  const motionId = await openedMotion(seated, sittingId, ALL_METHODS)
  const [first = people.officer, second = people.officer] = voters
  done(await council.vote(first, { sittingId, motionId, choice: 'share' }))
  const twice = reasonOf(await council.vote(first, { sittingId, motionId, choice: 'percentile' }))
  expect(twice.vi.length).toBeGreaterThan(20)
  expect(twice.en).not.toBe(twice.vi)
  done(await council.notePresence(people.officer, { sittingId, memberId: seatIds[5] ?? '', kind: 'left' }))
  expect(reasonOf(await council.vote(second, { sittingId, motionId, choice: 'share' }))).toEqual({
    vi: expect.stringContaining('có mặt 5, cần 6'),
    en: expect.stringContaining('5 present, 6 needed'),
  })
  await seated.platform.close()
})
