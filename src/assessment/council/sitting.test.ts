import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCarriedDecisions } from '../service.ts'
import { done } from '../testing.ts'
import { type CouncilProvince, councilProvince, deliberatedRound, openedMotion, openedSitting } from './testing.ts'

let province: CouncilProvince
beforeAll(async () => {
  province = await councilProvince()
})
afterAll(() => province.platform.close())

const refusalOf = async (result: Promise<{ readonly ok: boolean; readonly refusal?: { readonly kind: string } }>) => {
  const { ok, refusal } = await result
  return ok ? 'accepted' : refusal?.kind
}

describe('a sitting', () => {
  test('is called, opened, its method chosen by open votes, counted and closed', async () => {
    const { council, people, voters, roundId, platform } = province
    const sittingId = await openedSitting(province, { roundId })
    const motionId = await openedMotion(province, sittingId)
    for (const [at, voter] of voters.slice(0, 9).entries())
      done(await council.vote(voter, { sittingId, motionId, choice: at < 6 ? 'share' : 'percentile' }))
    const counted = done(await council.count(people.officer, { sittingId, motionId }))
    expect(counted.tally).toMatchObject({
      result: { outcome: 'carried', option: 'share', of: 9, needed: 5 },
      votes: { share: 6, percentile: 3 },
    })
    expect(await findCarriedDecisions(platform.database, roundId)).toMatchObject([
      { id: motionId, sittingId, matter: { kind: 'method', method: 'share' } },
    ])
    expect(done(await council.close(people.officer, sittingId))).toMatchObject({ state: 'closed', number: 1 })
  })

  test('lets nobody vote while the quorum is broken, and carries nothing that is counted then', async () => {
    const { council, people, voters, seatIds } = province
    const roundId = await deliberatedRound(province, 'quorum')
    const sittingId = await openedSitting(province, { roundId, present: 6 })
    const motionId = await openedMotion(province, sittingId)
    for (const voter of voters.slice(0, 5)) done(await council.vote(voter, { sittingId, motionId, choice: 'share' }))
    done(await council.notePresence(people.officer, { sittingId, memberId: seatIds[0] ?? '', kind: 'left' }))
    const late = council.vote(voters[5] ?? people.officer, { sittingId, motionId, choice: 'share' })
    expect(await late).toMatchObject({ refusal: { kind: 'quorum-broken', present: 5, needed: 6 } })
    expect(done(await council.count(people.officer, { sittingId, motionId })).tally).toMatchObject({
      result: { outcome: 'no-quorum', present: 5, needed: 6 },
    })
    const { items } = done(await council.sitting(people.officer, sittingId))
    const again = council.openMotion(people.officer, { sittingId, itemId: items[0]?.id ?? '' })
    expect(await refusalOf(again)).toBe('quorum-broken')
  })
})
