import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { done } from '../testing.ts'
import {
  type CouncilProvince,
  councilProvince,
  deliberatedRound,
  openedMotion,
  openedSitting,
  receiptOf,
  SEATS,
} from './testing.ts'

let province: CouncilProvince
let sittingId = ''
let motionId = ''
let rounds = 0

beforeAll(async () => {
  province = await councilProvince()
  const { council, people, councilId } = province
  const [usual] = done(await council.council(people.officer, councilId)).rules
  const rule = { ...(usual?.rule as NonNullable<typeof usual>['rule']), isSecret: true }
  const set = { councilId, kind: 'method' as const, inForceFrom: province.platform.clock.today(), rule, citation: 'Điều 5' }
  done(await council.setRule(people.officer, set))
})
afterAll(() => province.platform.close())

beforeEach(async () => {
  rounds += 1
  const roundId = await deliberatedRound(province, `kin-${rounds}`)
  sittingId = await openedSitting(province, { roundId })
  motionId = await openedMotion(province, sittingId)
})

/** Another for each motion. */
const receiptHere = (at: number): string => receiptOf(rounds * 100 + at)
const choiceOf = (at: number): string => (at % 3 === 0 ? 'percentile' : 'share')
const cast = (at: number, choice = choiceOf(at), receipt = receiptHere(at)) =>
  province.council.castBallot(province.voters[at] ?? province.people.officer, { sittingId, motionId, choice, receipt })

describe('a secret vote', () => {
  test('of nine at once is counted as exactly nine, each by a receipt that its voter finds again', async () => {
    const { council, people, voters } = province
    const all = await Promise.all(voters.slice(0, SEATS).map((_, at) => cast(at)))
    expect(all.every(({ ok }) => ok)).toBe(true)
    const { tally } = done(await council.count(people.officer, { sittingId, motionId }))
    expect(tally).toMatchObject({
      votes: { share: 6, percentile: 3, abstain: 0 },
      result: { outcome: 'carried', option: 'share' },
    })
    const [motion] = done(await council.sitting(people.officer, sittingId)).motions
    expect(motion?.ballots).toHaveLength(SEATS)
    expect(motion?.voterIds).toHaveLength(SEATS)
    for (let at = 0; at < SEATS; at += 1)
      expect(motion?.ballots).toContainEqual({ receipt: receiptHere(at), choice: choiceOf(at) })
    const receipts = motion?.ballots.map(({ receipt }) => receipt) ?? []
    expect(receipts).toEqual(receipts.toSorted())
  })

  test('sent again with its receipt is the same vote; another is refused, and a receipt serves once', async () => {
    done(await cast(0, 'share'))
    done(await cast(0, 'share'))
    expect(await cast(0, 'percentile')).toMatchObject({ refusal: { kind: 'voted-already' } })
    expect(await cast(0, 'share', receiptHere(70))).toMatchObject({ refusal: { kind: 'voted-already' } })
    expect(await cast(1, 'share', receiptHere(0))).toMatchObject({ refusal: { kind: 'receipt-taken' } })
    const twice = await Promise.all([cast(2, 'share', receiptHere(71)), cast(2, 'percentile', receiptHere(72))])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done(await province.council.sitting(province.people.officer, sittingId)).motions[0]?.voterIds).toHaveLength(2)
  })

  test('stands in no table beside its voter: neither choice nor receipt, in whatever way it is written', async () => {
    const { platform, people, council } = province
    const before = await everything()
    for (const at of [4, 2, 7, 1, 0, 3]) done(await cast(at))
    const after = await everything()
    for (let at = 0; at < SEATS; at += 1) expect(after.includes(receiptHere(at))).toBe(false)
    // The trail says that each has voted, and of what; nothing of it says which option.
    const { rows } = await sql<{ after: unknown }>`SELECT after FROM audit_event WHERE action = 'assessment.voted-in-secret'
      AND after ->> 'motionId' = ${motionId} ORDER BY seq`.execute(platform.database)
    expect(rows.map((row) => Object.keys(row.after as object).toSorted())).toEqual(Array(6).fill(['memberId', 'motionId']))
    expect(count(after, '"percentile"')).toBe(count(before, '"percentile"'))
    const held = await box()
    expect(held.voters).toEqual(held.voters.toSorted())
    // Whatever is chosen, a box is as long as any other of so many ballots.
    const long = held.box?.length
    done(await council.count(people.officer, { sittingId, motionId }))
    expect((await box()).box).toBeNull()
    motionId = ''
    const roundId = await deliberatedRound(province, `kin-dai-${rounds}`)
    sittingId = await openedSitting(province, { roundId })
    motionId = await openedMotion(province, sittingId)
    for (let at = 0; at < 6; at += 1) done(await cast(at, 'abstain'))
    expect((await box()).box?.length).toBe(long)
  })

  test('is held by the database to one ballot a voter, and to as many ballots as voters', async () => {
    const { platform, seatIds } = province
    done(await cast(0))
    const update = (set: ReturnType<typeof sql>) =>
      sql`UPDATE council_ballot_box SET ${set} WHERE motion_id = ${motionId}`.execute(platform.database)
    const [first = '', second = ''] = seatIds
    await expect(update(sql`box = NULL, ballots = '[]'`)).rejects.toThrow(/ballots_of_voters/)
    await expect(update(sql`voters = ARRAY[${first}, ${first}]::uuid[], box = 'x'`)).rejects.toThrow(/voters stand once/)
    await expect(update(sql`voters = ARRAY[${first}, ${second}]::uuid[]`)).rejects.toThrow(/one ballot at a time/)
    await expect(update(sql`voters = '{}', box = 'x'`)).rejects.toThrow(/one ballot at a time/)
    await expect(sql`DELETE FROM council_ballot_box`.execute(platform.database)).rejects.toThrow()
    await expect(
      sql`INSERT INTO council_vote VALUES (${motionId}, ${first}, 'share', ${first}, now())`.execute(platform.database),
    ).rejects.toThrow(/open motion/)
    done(await province.council.count(province.people.officer, { sittingId, motionId }))
    await expect(update(sql`ballots = '[1]'`)).rejects.toThrow(/opened once/)
  })

  test('is no open vote, and an open vote is no secret one', async () => {
    const { council, voters, people } = province
    const [voter = people.officer] = voters
    expect(await council.vote(voter, { sittingId, motionId, choice: 'share' })).toMatchObject({
      refusal: { kind: 'vote-is-secret' },
    })
  })
})

const count = (text: string, part: string): number => text.split(part).length - 1

const box = async () => {
  const { rows } = await sql<{
    voters: string[]
    box: Buffer | null
  }>`SELECT voters, box FROM council_ballot_box WHERE motion_id = ${motionId}`.execute(province.platform.database)
  return rows[0] ?? { voters: [], box: null }
}

/** All that the database holds, as text. */
async function everything(): Promise<string> {
  const { database } = province.platform
  const { rows: tables } = await sql<{ name: string }>`SELECT c.relname AS name FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`.execute(database)
  let text = ''
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`SELECT to_jsonb(t)::text AS row FROM ${sql.table(name)} t`.execute(database)
    text += rows.map(({ row }) => `${name} ${row}`).join('\n')
  }
  return text
}
