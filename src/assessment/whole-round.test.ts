import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../identity/index.ts'
import { createDemoAccounts } from '../identity/service.ts'
import { plainDate } from '../kernel/calendar.ts'
import type { Proposal } from './council/sitting/sitting.ts'
import { type CouncilProvince, councilProvince, openedMotion, openedSitting, receiptOf, SEATS } from './council/testing.ts'
import { resultService } from './service.ts'
import { done, openedRound, submit } from './testing.ts'

let province: CouncilProvince
let roundId: string
let appraiser: Actor
let receipts = 0
beforeAll(async () => {
  province = await councilProvince()
  const { platform, provinceId } = province
  const held = { role: 'appraiser' as const, unitId: provinceId, from: plainDate('2024-01-01') }
  const person = { username: 'thamdinh', name: 'Người thẩm định', ...held }
  const ids = done(await createDemoAccounts(platform, { people: [person], today: plainDate('2024-12-02') }))
  appraiser = { userId: ids.get('thamdinh') ?? '', name: person.name, via: 'web', grants: [held] }
}, 120_000)
afterAll(() => province.platform.close())

/** Each unit answers the steps with as many meetings, and the levels alike. */
async function answerAndSubmit(unitId: string, by: Actor, meetings: number): Promise<void> {
  const answer = { roundId, unitId, criterion: 'G1.1', field: 'entry', base: 0, body: { value: meetings } } as const
  done(await province.service.write(by, answer))
  await submit(province, { by, roundId, unitId })
}

async function judgeAll(unitId: string): Promise<void> {
  const { service } = province
  const { lines } = done(await service.appraisalSheet(appraiser, { roundId, unitId }))
  for (const { code, answered } of lines) {
    const found = answered.entry === null ? { agrees: false, entry: { points: 0 }, reason: 'Không trả lời' } : { agrees: true }
    done(await service.judge(appraiser, { roundId, unitId, criterion: code, base: 0, ...found }))
  }
}

/** What the nine vote for, openly or in secret as the rule of the matter says. */
async function carry(sittingId: string, proposal: Proposal, choice: string) {
  const { council, people, voters } = province
  const motionId = await openedMotion(province, sittingId, proposal)
  const isSecret = proposal.kind !== 'method'
  for (const voter of voters.slice(0, SEATS))
    done(
      await (isSecret
        ? council.castBallot(voter, { sittingId, motionId, choice, receipt: receiptOf(++receipts) })
        : council.vote(voter, { sittingId, motionId, choice })),
    )
  return done(await council.count(people.officer, { sittingId, motionId })).tally?.result.outcome
}

test('a round goes from its answers to its close: judged, decided by the Council, published, appealed against, corrected', async () => {
  const { service, platform, people, agencyId, districtId, goTo } = province
  const result = resultService(platform)
  roundId = await openedRound(province, 'tron-ven')
  await answerAndSubmit(agencyId, people.agency, 4)
  await answerAndSubmit(districtId, people.district, 1)
  done(await service.closeAnswers(people.lead, { roundId }))
  const assigned = { roundId, unitIds: [agencyId, districtId], branch: '', seat: 1, appraiserId: appraiser.userId } as const
  done(await service.appoint(people.officer, { ...assigned, reason: 'Theo phân công' }))
  for (const unitId of [agencyId, districtId]) await judgeAll(unitId)
  expect(done(await service.concludeAppraisal(people.lead, roundId)).state).toBe('deliberating')

  const sittingId = await openedSitting(province, { roundId })
  expect(done(await result.result(province.voters[0] ?? appraiser, roundId)).hidden).toBe('method-first')
  expect(await carry(sittingId, { kind: 'method', methods: ['share', 'percentile'] }, 'share')).toBe('carried')
  const { fingerprint } = done(await result.drawUp(people.officer, roundId))
  expect(await carry(sittingId, { kind: 'adopt', fingerprint }, 'for')).toBe('carried')
  const paper = { decisionNumber: '12/QĐ-UBND', decidedOn: plainDate('2024-12-02'), signerName: 'A', signerPosition: 'Chủ tịch' }
  expect(done(await result.publish(people.lead, { roundId, fingerprint, ...paper }))).toEqual({ version: 1 })

  const readOf = async (version: number, unitId: string) => {
    const { units } = done(await result.version(people.agency, { roundId, version })).document
    const unit = units.find(({ id }) => id === unitId)
    return { rank: unit?.rank, points: (code: string) => unit?.criteria.find(({ criterion }) => criterion === code) }
  }
  const [agency, district] = [await readOf(1, agencyId), await readOf(1, districtId)]
  expect([agency.rank, district.rank]).toEqual([1, 2])
  expect(agency.points('G1.1')).toMatchObject({ self: 10, appraised: 10, counted: 10 })
  expect(district.points('G1.1')).toMatchObject({ self: 2.5, appraised: 2.5, counted: 2.5 })
  expect(agency.points('G1.2')).toMatchObject({ self: null, appraised: 0, counted: 0 })

  const grounds = 'Hai văn bản gửi đúng hạn chưa được tính'
  const filed = { roundId, unitId: agencyId, criterion: 'G1.2', grounds, evidenceIds: [] }
  const { id: appealId } = done(await result.appeal(people.agency, filed))
  expect(await carry(sittingId, { kind: 'appeal', appealId, isUpheld: true, reason: 'Có văn bản' }, 'for')).toBe('carried')
  const entry = { points: 10, reason: 'Có văn bản' }
  done(await result.decideAppeal(people.lead, { roundId, appealId, isUpheld: true, entry, reason: 'Có văn bản' }))
  const next = done(await result.drawUp(people.officer, roundId))
  const correction = { roundId, fingerprint: next.fingerprint, ...paper, reason: 'Theo kiến nghị' }
  expect(done(await result.correct(people.lead, correction))).toEqual({ version: 2 })
  expect((await readOf(2, agencyId)).points('G1.2')).toMatchObject({ self: null, appraised: 0, counted: 10 })
  expect((await readOf(1, agencyId)).points('G1.2')).toMatchObject({ counted: 0 })
  goTo('2025-01-20')
  expect(done(await result.close(people.lead, roundId)).state).toBe('closed')
}, 120_000)
