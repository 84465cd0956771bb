import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { councilRoutes } from '../http/council-routes.ts'
import { voteRoutes } from '../http/council-sitting-routes.ts'
import { done, openedRound } from '../testing.ts'
import { SHIPPED_RULES } from './council-rule.ts'
import type { Proposal } from './sitting/sitting.ts'
import {
  ALL_METHODS,
  type CouncilProvince,
  councilProvince,
  deliberatedRound,
  openedMotion,
  openedSitting,
  putBeforeCouncil,
  SEATS,
} from './testing.ts'

let province: CouncilProvince
beforeAll(async () => {
  province = await councilProvince()
})
afterAll(() => province.platform.close())

const TODAY = plainDate('2024-12-02')

async function putTo(sittingId: string, proposal: Proposal) {
  const { council, people } = province
  const item = await council.addItem(people.officer, { sittingId, title: 'x', proposal })
  return item.ok ? council.openMotion(people.officer, { sittingId, itemId: item.value.id }) : item
}

async function chosenMethod(sittingId: string): Promise<void> {
  const { council, people, voters } = province
  const motionId = await openedMotion(province, sittingId)
  for (const voter of voters.slice(0, SEATS)) done(await council.vote(voter, { sittingId, motionId, choice: 'share' }))
  done(await council.count(people.officer, { sittingId, motionId }))
}

describe('a council', () => {
  test('seats one human once, whichever account is named, and one chair', async () => {
    const { council, people, councilId, voters, platform } = province
    const [chair, , , , , , , , , ninth, tenth] = voters
    const seat = { councilId, position: 'x', from: TODAY, role: 'member' as const, name: 'x' }
    expect(await council.seat(people.officer, { ...seat, userId: chair?.userId ?? '' })).toMatchObject({
      refusal: { kind: 'seated-already' },
    })
    // The tenth account is the chair’s other one.
    await sql`UPDATE app_user SET identity_index = sha256('0a'), identity_last4 = '1234'
      WHERE id = ANY(${[chair?.userId, tenth?.userId]}::uuid[])`.execute(platform.database)
    expect(await council.seat(people.officer, { ...seat, userId: tenth?.userId ?? '' })).toMatchObject({
      refusal: { kind: 'seated-already' },
    })
    const more = { ...seat, userId: ninth?.userId ?? '' }
    expect(await council.seat(people.officer, { ...more, role: 'chair' })).toMatchObject({ refusal: { kind: 'chair-taken' } })
    expect(await council.seat(people.officer, { ...more, until: plainDate('2024-01-01') })).toMatchObject({
      refusal: { kind: 'term-impossible' },
    })
    expect(await council.seat(people.officer, { ...seat, userId: platform.newId() })).toMatchObject({
      refusal: { kind: 'no-council-role' },
    })
    expect(await council.seat(chair ?? people.officer, more)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  })

  test('ends a seat with a day and a reason, and keeps who held it', async () => {
    const { council, people, councilId, voters } = province
    const last = voters[9]
    const seat = {
      councilId,
      userId: last?.userId ?? '',
      name: 'Người thôi',
      position: 'x',
      role: 'member' as const,
      from: TODAY,
    }
    const { id: memberId } = done(await council.seat(people.officer, seat))
    const end = { councilId, memberId, until: TODAY }
    expect(await council.endMembership(people.officer, { ...end, reason: ' ' })).toMatchObject({
      refusal: { kind: 'round-reason-missing' },
    })
    done(await council.endMembership(people.officer, { ...end, reason: 'Chuyển công tác' }))
    expect(await council.endMembership(people.officer, { ...end, reason: 'x' })).toMatchObject({
      refusal: { kind: 'council-member-ended' },
    })
    const { members } = done(await council.council(people.officer, councilId))
    expect(members.find(({ id }) => id === memberId)).toMatchObject({ until: TODAY, endedReason: 'Chuyển công tác' })
  })

  test('sets a rule from a day with its citation; none for a day that has passed, none that cannot be met', async () => {
    const { council, people, councilId } = province
    const rule = SHIPPED_RULES.exclude
    const given = { councilId, kind: 'exclude' as const, citation: 'Điều 6', rule }
    const passed = await council.setRule(people.officer, { ...given, inForceFrom: plainDate('2024-12-01') })
    expect(passed).toMatchObject({ refusal: { kind: 'rule-impossible', because: 'day-passed' } })
    const more = { ...rule, threshold: { over: 1, under: 1 }, passes: 'more-than' } as const
    expect(await council.setRule(people.officer, { ...given, inForceFrom: TODAY, rule: more })).toMatchObject({
      refusal: { because: 'share' },
    })
    done(await council.setRule(people.officer, { ...given, inForceFrom: TODAY }))
    expect(await council.setRule(people.officer, { ...given, inForceFrom: TODAY })).toMatchObject({
      refusal: { because: 'day-taken' },
    })
    const { rules } = done(await council.council(people.officer, councilId))
    expect(rules.filter(({ kind }) => kind === 'exclude').map(({ isIllustrative }) => isIllustrative)).toEqual([false, true])
  })
})

describe('what is put to the vote', () => {
  test('chooses a method once, before the Council sees what units earned', async () => {
    const { council, people, voters, service, agencyId } = province
    const [member = people.officer] = voters
    const roundId = await openedRound(province, 'nhin')
    const answer = { roundId, unitId: agencyId, criterion: 'G1.1', field: 'entry', base: 0, body: { value: 4 } } as const
    done(await service.write(people.agency, answer))
    await putBeforeCouncil(province, roundId)
    const sittingId = await openedSitting(province, { roundId })
    const adopt = { kind: 'adopt', fingerprint: 'f' } as const
    expect(await putTo(sittingId, adopt)).toMatchObject({ refusal: { kind: 'method-not-chosen' } })
    expect(done(await service.round(member, roundId)).units.map(({ points }) => points)).toEqual([null, null])
    expect(await service.sheet(member, { roundId, unitId: agencyId })).toMatchObject({
      refusal: { kind: 'results-not-seen-yet' },
    })
    expect(done(await service.round(people.officer, roundId)).units.map(({ points }) => points)).toEqual([1000, null])
    await chosenMethod(sittingId)
    expect(done(await service.round(member, roundId)).units.map(({ points }) => points)).toEqual([1000, null])
    expect((await service.sheet(member, { roundId, unitId: agencyId })).ok).toBe(true)
    expect(await putTo(sittingId, ALL_METHODS)).toMatchObject({ refusal: { kind: 'method-already-chosen' } })
    expect((await putTo(sittingId, adopt)).ok).toBe(true)
    expect(await council.close(people.officer, sittingId)).toMatchObject({ refusal: { kind: 'motion-still-open' } })
  })

  test('names units and criteria of the round, with a reason', async () => {
    const { agencyId, districtId, platform } = province
    const sittingId = await openedSitting(province, { roundId: await deliberatedRound(province, 'de-nghi') })
    const reason = 'x'
    expect(await putTo(sittingId, { kind: 'exclude', unitId: platform.newId(), reason })).toMatchObject({
      refusal: { kind: 'unit-not-in-round' },
    })
    expect(await putTo(sittingId, { kind: 'exclude', unitId: agencyId, reason: ' ' })).toMatchObject({
      refusal: { kind: 'round-reason-missing' },
    })
    expect(await putTo(sittingId, { kind: 'tie', unitIds: [agencyId, agencyId], reason })).toMatchObject({
      refusal: { because: 'same-unit-twice' },
    })
    expect(await putTo(sittingId, { kind: 'tie', unitIds: [agencyId, districtId], reason })).toMatchObject({
      refusal: { kind: 'method-not-chosen' },
    })
    expect(await putTo(sittingId, { kind: 'method', methods: ['share'] })).toMatchObject({ refusal: { because: 'one-choice' } })
    const score = { kind: 'score', unitId: agencyId, reason } as const
    expect(await putTo(sittingId, { ...score, criterion: 'nowhere', entry: { value: 1 } })).toMatchObject({
      refusal: { kind: 'criterion-not-asked' },
    })
    const wrong = { value: 'không phải số' } as never
    expect(await putTo(sittingId, { ...score, criterion: 'G1.1', entry: wrong })).toMatchObject({ refusal: { because: 'entry' } })
  })

  test('about a unit is not voted on by whoever holds a role in it, nor by whoever is recused', async () => {
    const { council, people, voters, seatIds, agencyId, platform } = province
    const [, second, third] = voters
    const roundId = await deliberatedRound(province, 'xung-dot')
    const sittingId = await openedSitting(province, { roundId })
    await sql`INSERT INTO role_grant (id, user_id, role, unit_id, valid, granted_by)
      VALUES (${platform.newId()}, ${second?.userId}, 'unit-contact', ${agencyId}, '[2024-01-01,)', ${third?.userId})`.execute(
      platform.database,
    )
    const { id: itemId } = done(
      await council.addItem(people.officer, {
        sittingId,
        title: 'x',
        proposal: { kind: 'exclude', unitId: agencyId, reason: 'x' },
      }),
    )
    done(await council.recuse(people.officer, { sittingId, itemId, memberId: seatIds[2] ?? '', reason: 'Vợ là Giám đốc Sở' }))
    const { id: motionId } = done(await council.openMotion(people.officer, { sittingId, itemId }))
    const vote = (at: number, choice = 'for') => council.vote(voters[at] ?? people.officer, { sittingId, motionId, choice })
    expect(await vote(1)).toMatchObject({ refusal: { kind: 'member-recused' } })
    expect(await vote(2)).toMatchObject({ refusal: { kind: 'member-recused', reason: 'Vợ là Giám đốc Sở' } })
    const stranger = { ...(third ?? people.officer), userId: platform.newId() }
    expect(await council.vote(stranger, { sittingId, motionId, choice: 'for' })).toMatchObject({
      refusal: { kind: 'no-seat-here' },
    })
    expect(await vote(3, 'whatever')).toMatchObject({ refusal: { kind: 'option-unknown' } })
    done(await vote(3))
    expect(await council.recuse(people.officer, { sittingId, itemId, memberId: seatIds[3] ?? '', reason: 'x' })).toMatchObject({
      refusal: { kind: 'voted-already' },
    })
    for (const at of [0, 4, 5, 6]) done(await vote(at))
    // Two of nine are recused: five of seven are more than two thirds.
    expect(done(await council.count(people.officer, { sittingId, motionId })).tally).toMatchObject({
      ...{ recused: 2, present: 7, result: { outcome: 'carried', of: 7, needed: 5 } },
    })
    const view = done(await council.sitting(third ?? people.officer, sittingId))
    expect(view.recusals.map(({ isFound }) => isFound).toSorted()).toEqual([false, true])
  })

  test('is not voted on by a member who declared a conflict of interest in the appraisal of the unit', async () => {
    const { service, council, people, voters, seatIds, districtId } = province
    const reason = 'Anh trai là Chủ tịch huyện'
    const ownRound = await deliberatedRound(province, 'xung-dot-khai')
    done(await service.declareConflict(voters[4] ?? people.officer, { roundId: ownRound, unitId: districtId, reason }))
    const ownSitting = await openedSitting(province, { roundId: ownRound })
    const proposal = { kind: 'exclude' as const, unitId: districtId, reason: 'x' }
    const motionId = await openedMotion(province, ownSitting, proposal)
    const view = done(await council.sitting(people.officer, ownSitting))
    expect(view.recusals).toMatchObject([{ memberId: seatIds[4], reason, isFound: true }])
    const vote = await council.vote(voters[4] ?? people.officer, { sittingId: ownSitting, motionId, choice: 'for' })
    expect(vote).toMatchObject({ refusal: { kind: 'member-recused', reason } })
  })

  test('is voted on by a substitute in the member’s place where the rule lets one, and by the member no more', async () => {
    const { council, people, councilId, voters, seatIds } = province
    const [memberId = ''] = seatIds.slice(8)
    const substitute = voters[9] ?? people.officer
    const seat = { councilId, userId: substitute.userId, name: 'Người thay', position: 'Phó Giám đốc', role: 'member' as const }
    const { id: substituteId } = done(
      await council.seat(people.officer, { ...seat, from: plainDate('2024-12-03'), substituteFor: memberId }),
    )
    province.goTo('2024-12-03')
    const held = (code: string) =>
      deliberatedRound(province, code).then((roundId) => openedSitting(province, { roundId, present: 8 }))
    const first = await held('thay-1')
    const sit = { sittingId: first, memberId, kind: 'arrived' as const }
    expect(await council.notePresence(people.officer, { ...sit, substituteId: seatIds[0] })).toMatchObject({
      refusal: { kind: 'no-substitute-of-theirs' },
    })
    done(await council.notePresence(people.officer, { ...sit, substituteId }))
    expect(await council.notePresence(people.officer, { ...sit, substituteId })).toMatchObject({
      refusal: { kind: 'presence-same' },
    })
    const not = await openedMotion(province, first)
    const vote = (who: typeof substitute, sittingId: string, motionId: string) =>
      council.vote(who, { sittingId, motionId, choice: 'share' })
    expect(await vote(substitute, first, not)).toMatchObject({ refusal: { kind: 'not-present' } })
    done(
      await council.setRule(people.officer, {
        ...{ councilId, kind: 'method', inForceFrom: plainDate('2024-12-03'), citation: 'x' },
        rule: { ...SHIPPED_RULES.method, allowsSubstitutes: true },
      }),
    )
    const second = await held('thay-2')
    done(await council.notePresence(people.officer, { ...sit, sittingId: second, substituteId }))
    const motionId = await openedMotion(province, second)
    expect(await vote(voters[8] ?? people.officer, second, motionId)).toMatchObject({ refusal: { kind: 'not-present' } })
    done(await vote(substitute, second, motionId))
    const [motion] = done(await council.sitting(people.officer, second)).motions
    expect(motion?.voterIds).toEqual([memberId])
  })

  test('keeps the rule it was opened under', async () => {
    const { council, people, voters } = province
    const sittingId = await openedSitting(province, { roundId: await deliberatedRound(province, 'quy-tac') })
    const motionId = await openedMotion(province, sittingId)
    province.goTo('2024-12-04')
    const strict = { ...SHIPPED_RULES.method, threshold: { over: 1, under: 1 }, passes: 'at-least' } as const
    done(
      await council.setRule(people.officer, {
        councilId: province.councilId,
        kind: 'method',
        inForceFrom: plainDate('2024-12-04'),
        rule: strict,
        citation: 'y',
      }),
    )
    for (const voter of voters.slice(0, 5)) done(await council.vote(voter, { sittingId, motionId, choice: 'share' }))
    expect(done(await council.count(people.officer, { sittingId, motionId })).tally?.result.outcome).toBe('carried')
  })
})

test('the route of a secret ballot is the one that keeps no answer', async () => {
  const kept: string[] = []
  const { default: Fastify } = await import('fastify')
  const app = Fastify()
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.keepsNoAnswer === true) kept.push(url)
  })
  await app.register(councilRoutes(province.platform))
  await app.register(voteRoutes(province.platform))
  expect(kept).toEqual(['/sittings/:id/motions/:motionId/ballots'])
})
