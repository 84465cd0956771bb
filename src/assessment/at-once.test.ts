import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../identity/index.ts'
import { keepAccount } from '../identity/testing.ts'
import type { Judgement } from './appraisal/judgement.ts'
import { type AssessedProvince, assessedProvince, done, openedRound, submit } from './testing.ts'

/** Two people at once, in a sheet and at a desk: nothing is lost, and nobody writes over another unseen. Votes: `council/quorum-races`. */

let province: AssessedProvince
beforeAll(async () => {
  province = await assessedProvince()
})
afterAll(() => province.platform.close())

const CRITERIA = ['G1.1', 'G2.2', 'G2.4', 'S1'] as const

test('two editors of one sheet: each field of each criterion is in, by whoever wrote it', async () => {
  const { service, people, actorAs, agencyId: unitId } = province
  const key = { roundId: await openedRound(province, 'hai-nguoi-soan'), unitId, base: 0 }
  const other = actorAs('unit-contact', unitId)
  const written = await Promise.all(
    CRITERIA.flatMap((criterion, at) => [
      service.write(people.agency, { ...key, criterion, field: 'entry', body: { value: at + 1 } }),
      service.write(other, { ...key, criterion, field: 'explanation', body: `Giải thích ${criterion}` }),
    ]),
  )
  expect(written.every(({ ok }) => ok)).toBe(true)
  const { lines } = done(await service.sheet(people.agency, key))
  const told = CRITERIA.map((code) => lines.find((line) => line.code === code))
  expect(told.map((line) => [line?.entry?.body, line?.explanation?.body])).toEqual(
    CRITERIA.map((criterion, at) => [{ value: at + 1 }, `Giải thích ${criterion}`]),
  )
})

test('two editors of one field: one is in, the other is shown that wording and chooses; both wordings are kept', async () => {
  const { service, people, actorAs, agencyId: unitId } = province
  const key = { roundId: await openedRound(province, 'mot-o'), unitId, criterion: 'G1.1', field: 'entry' } as const
  const other = actorAs('unit-contact', unitId)
  const bodies = [{ value: 1 }, { value: 2 }]
  const [mine, theirs] = await Promise.all([
    service.write(people.agency, { ...key, base: 0, body: bodies[0] }),
    service.write(other, { ...key, base: 0, body: bodies[1] }),
  ])
  expect([mine.ok, theirs.ok].toSorted()).toEqual([false, true])
  const [won, lost] = mine.ok ? [bodies[0], theirs] : [bodies[1], mine]
  expect(lost).toMatchObject({ refusal: { kind: 'field-changed-meanwhile', current: { revision: 1, body: won } } })
  done(await service.write(other, { ...key, base: 1, body: { value: 3 } }))
  const { lines } = done(await service.sheet(people.agency, key))
  expect(lines.find(({ code }) => code === 'G1.1')?.entry).toMatchObject({ revision: 2, body: { value: 3 } })
})

const found = (points: number) => ({ base: 0, agrees: false, entry: { points }, reason: 'Đối chiếu tài liệu' })

test('two appraisers at once: both are in, blind to one another, and where they differ it is told; two windows of one are not', async () => {
  const { service, people, actorAs, agencyId: unitId, platform, goTo } = province
  const roundId = await openedRound(province, 'hai-nguoi-cham')
  done(await service.setAppraisers(people.officer, { roundId, appraisers: 2 }))
  const appraisers: readonly Actor[] = [1, 2].map((at) => ({ ...actorAs('appraiser'), name: `Người ${at}` }))
  for (const [at, appraiser] of appraisers.entries()) {
    await keepAccount(platform, appraiser)
    const seat = at === 0 ? 1 : 2
    const whole = { roundId, unitIds: [unitId], branch: '', seat, appraiserId: appraiser.userId, reason: 'Phân công' } as const
    done(await service.appoint(people.officer, whole))
  }
  await submit(province, { by: people.agency, roundId, unitId })
  done(await service.closeAnswers(people.lead, { roundId, unsubmitted: 1 }))
  goTo('2024-12-17')
  const key = { roundId, unitId }
  const judgements = await Promise.all(
    CRITERIA.flatMap((criterion) =>
      appraisers.map((appraiser, at) => service.judge(appraiser, { ...key, criterion, ...found(criterion === 'S1' ? at : 1) })),
    ),
  )
  expect(judgements.map((one) => done(one)).map(({ seat, revision }: Judgement) => [seat, revision])).toEqual(
    CRITERIA.flatMap(() => [
      [1, 1],
      [2, 1],
    ]),
  )
  const overview = done(await service.appraisal(people.officer, roundId))
  expect(overview.units.find((unit) => unit.unitId === unitId)).toMatchObject({ differing: 1 })
  const [first = people.appraiser] = appraisers
  const windows = await Promise.all(
    [2, 3].map((points) => service.judge(first, { ...key, criterion: 'G1.1', ...found(points), base: 1 })),
  )
  expect(windows.filter(({ ok }) => ok)).toHaveLength(1)
  expect(windows.find(({ ok }) => !ok)).toMatchObject({
    refusal: { kind: 'judgement-changed-meanwhile', current: { revision: 2 } },
  })
  goTo('2024-12-02')
})
