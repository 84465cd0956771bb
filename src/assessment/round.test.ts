import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { type AssessedProvince, assessedProvince, done, openedRound, PLAN, plannedRound } from './testing.ts'

let province: AssessedProvince
beforeAll(async () => {
  province = await assessedProvince()
})
afterAll(() => province.platform.close())

describe('a round', () => {
  test('is planned, its units invited, opened, answered, submitted and closed to answers', async () => {
    const { service, people, agencyId, districtId } = province
    const roundId = await openedRound(province)
    const key = { roundId, unitId: agencyId }
    const write = { ...key, criterion: 'G1.1', field: 'entry' as const, base: 0, body: { value: 3 } }
    expect(done(await service.write(people.agency, write))).toMatchObject({ revision: 1, body: { value: 3 } })
    const sheet = done(await service.sheet(people.agency, key))
    expect(sheet.lines.find(({ code }) => code === 'G1.1')).toMatchObject({
      score: { points: 750, maximum: 1000 },
      mayAnswer: true,
    })
    const { missing } = sheet
    expect(missing).not.toContain('G1.1')
    const head = { headName: 'Nguyễn Văn A', headPosition: 'Giám đốc Sở' }
    expect(await service.submit(people.agency, { ...key, ...head, missing: 0 })).toMatchObject({
      refusal: { kind: 'missing-not-seen', missing: missing.length },
    })
    expect(done(await service.submit(people.agency, { ...key, ...head, missing: missing.length }))).toEqual({
      number: 1,
      missing: missing.length,
    })
    const overview = done(await service.round(people.officer, roundId))
    expect(overview.units.map(({ unitId, state, points }) => ({ unitId, state, points }))).toEqual([
      { unitId: agencyId, state: 'submitted', points: 750 },
      { unitId: districtId, state: 'invited', points: null },
    ])
    expect(await service.closeAnswers(people.lead, { roundId })).toMatchObject({
      refusal: { kind: 'answers-outstanding', units: 1 },
    })
    expect(done(await service.closeAnswers(people.lead, { roundId, unsubmitted: 1 }))).toMatchObject({ state: 'appraising' })
  })

  test('does not open before what it needs is there, and says what', async () => {
    const { service, people } = province
    const { id: roundId } = done(await service.plan(people.officer, { ...PLAN, code: 'nobody' }))
    expect(await service.open(people.lead, roundId)).toMatchObject({
      refusal: { kind: 'round-not-ready', missing: [{ code: 'units' }] },
    })
    expect(await service.open(people.officer, roundId)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  })

  test('takes no unit twice, none of another kind, and no tree that is not in force', async () => {
    const { service, people, agencyId, districtId, treeId, platform } = province
    const roundId = await plannedRound(province, 'invitations')
    const invite = async (...units: { unitId: string; treeId?: string; block: string }[]) => {
      const given = units.map((unit) => ({ treeId, ...unit }))
      const result = await service.invite(people.officer, { roundId, units: given })
      return result.ok || result.refusal.kind !== 'invitations-doubtful'
        ? []
        : result.refusal.doubts.map(({ because }) => because)
    }
    const agency = { unitId: agencyId, block: 'departments' }
    expect(await invite(agency, agency)).toEqual(['unit-twice'])
    expect(await invite({ ...agency, block: 'districts' })).toEqual(['block-of-another-kind'])
    expect(await invite({ ...agency, block: 'nowhere' })).toEqual(['block-unknown'])
    expect(await invite({ unitId: platform.newId(), block: 'departments' })).toEqual(['unit-unknown'])
    expect(await invite({ ...agency, treeId: platform.newId() })).toEqual(['tree-not-in-force'])
    expect(await invite({ unitId: districtId, block: 'districts' })).toEqual([])
    expect(done(await service.round(people.officer, roundId)).units).toHaveLength(1)
  })

  test('keeps the days that have passed once it is open, and asks why others are moved', async () => {
    const { service, people } = province
    const roundId = await openedRound(province, 'calendar')
    const [self, appraisal] = PLAN.stages
    const set = (lastDay: string, firstDay = '2024-12-01', reason?: string) =>
      service.setCalendar(people.officer, {
        roundId,
        stages: [
          { stage: 'self-assessment', firstDay: plainDate(firstDay), lastDay: plainDate(lastDay) },
          ...(appraisal === undefined ? [] : [appraisal]),
        ],
        reason,
      })
    expect(self?.lastDay).toBe('2024-12-15')
    expect(await set('2024-12-18')).toMatchObject({ refusal: { kind: 'round-reason-missing' } })
    expect(await set('2024-12-15', '2024-12-02', 'x')).toMatchObject({
      refusal: { kind: 'calendar-doubtful', doubts: [{ kind: 'passed-day-changed' }] },
    })
    expect(await set('2024-12-01', '2024-12-01', 'x')).toMatchObject({ refusal: { kind: 'calendar-doubtful' } })
    expect(done(await set('2024-12-18', '2024-12-01', 'Lũ lụt')).stages[0]).toMatchObject({ lastDay: '2024-12-18' })
  })
})
