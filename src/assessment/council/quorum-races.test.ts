import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { done } from '../testing.ts'
import { type CouncilProvince, councilProvince, deliberatedRound, openedMotion, openedSitting } from './testing.ts'

let province: CouncilProvince
let sittingId = ''
let rounds = 0

beforeAll(async () => {
  province = await councilProvince()
})
afterAll(() => province.platform.close())

beforeEach(async () => {
  rounds += 1
  sittingId = await openedSitting(province, { roundId: await deliberatedRound(province, `dua-${rounds}`), present: 6 })
})

type Outcome = { readonly ok: boolean; readonly refusal?: { readonly kind: string } }
const kinds = (results: readonly Outcome[]): string[] =>
  results.map(({ ok, refusal }) => (ok ? 'accepted' : (refusal?.kind ?? ''))).toSorted()

describe('at once', () => {
  test('two counts: one counts, the other is told', async () => {
    const { council, people } = province
    const motionId = await openedMotion(province, sittingId)
    const count = () => council.count(people.officer, { sittingId, motionId })
    expect(kinds(await Promise.all([count(), count()]))).toEqual(['accepted', 'motion-counted'])
  })

  test('two motions: never both open', async () => {
    const { council, people } = province
    const proposal = { kind: 'method', methods: ['share', 'z-score'] } as const
    const items = [
      done(await council.addItem(people.officer, { sittingId, title: 'a', proposal })),
      done(await council.addItem(people.officer, { sittingId, title: 'b', proposal })),
    ]
    const opened = await Promise.all(items.map(({ id }) => council.openMotion(people.officer, { sittingId, itemId: id })))
    expect(kinds(opened)).toEqual(['accepted', 'motion-still-open'])
  })

  test('a vote and a member who leaves: the vote is in before, or refused after', async () => {
    const { council, people, voters, seatIds } = province
    const motionId = await openedMotion(province, sittingId)
    const left = council.notePresence(people.officer, { sittingId, memberId: seatIds[5] ?? '', kind: 'left' })
    const votes = voters.slice(0, 5).map((voter) => council.vote(voter, { sittingId, motionId, choice: 'share' }))
    const [gone, ...cast] = await Promise.all([left, ...votes])
    expect(gone?.ok).toBe(true)
    for (const { ok, ...refused } of cast)
      expect(ok || refused).toEqual(
        ok ? true : expect.objectContaining({ refusal: expect.objectContaining({ kind: 'quorum-broken' }) }),
      )
    expect(done(await council.count(people.officer, { sittingId, motionId })).tally?.result.outcome).toBe('no-quorum')
  })

  test('a count and a member who leaves: carried with the quorum, or not for want of it', async () => {
    const { council, people, voters, seatIds } = province
    const motionId = await openedMotion(province, sittingId)
    for (const voter of voters.slice(0, 6)) done(await council.vote(voter, { sittingId, motionId, choice: 'share' }))
    const [counted] = await Promise.all([
      council.count(people.officer, { sittingId, motionId }),
      council.notePresence(people.officer, { sittingId, memberId: seatIds[5] ?? '', kind: 'left' }),
    ])
    const tally = done(counted).tally
    expect([
      ['carried', 6],
      ['no-quorum', 5],
    ]).toContainEqual([tally?.result.outcome, tally?.present])
  })

  test('two choices of one voter: one is cast', async () => {
    const { council, people, voters } = province
    const motionId = await openedMotion(province, sittingId)
    const vote = (choice: string) => council.vote(voters[0] ?? people.officer, { sittingId, motionId, choice })
    expect(kinds(await Promise.all([vote('share'), vote('percentile')]))).toEqual(['accepted', 'voted-already'])
    const [motion] = done(await council.sitting(people.officer, sittingId)).motions
    expect(motion?.voterIds).toHaveLength(1)
  })

  test('the same choice twice: one vote, and both are told it is in', async () => {
    const { council, people, voters } = province
    const motionId = await openedMotion(province, sittingId)
    const vote = () => council.vote(voters[0] ?? people.officer, { sittingId, motionId, choice: 'share' })
    expect(kinds(await Promise.all([vote(), vote()]))).toEqual(['accepted', 'accepted'])
    const [motion] = done(await council.sitting(people.officer, sittingId)).motions
    expect(motion?.voterIds).toHaveLength(1)
  })
})
