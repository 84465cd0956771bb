import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../identity/index.ts'
import { keepAccount } from '../identity/testing.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import { readAppraisals, scoreAppraised } from './appraisal/appraised-service.ts'
import type { JudgeCriterion } from './appraisal/judge-service.ts'
import { type AssessmentRefusal, assessmentRefusalText } from './index.ts'
import { findRound } from './round/round-store.ts'
import { type AssessedProvince, assessedProvince, done, openedRound, submit } from './testing.ts'

let province: AssessedProvince
let [first, second, third]: Actor[] = []
let roundId = ''
let number = 0
beforeAll(async () => {
  province = await assessedProvince()
  ;[first, second, third] = ['appraiser', 'appraiser', 'appraiser'].map((role, at) => ({
    ...province.actorAs(role as 'appraiser'),
    name: `Appraiser ${at + 1}`,
  }))
  for (const one of [first, second, third]) if (one !== undefined) await keepAccount(province.platform, one)
})
afterAll(() => province.platform.close())

const by = (actor: Actor | undefined): Actor => {
  if (actor === undefined) throw new Error('the province is there')
  return actor
}

/** What a refusal is called; that it is told in both languages is looked at with it. */
function kindOf(result: Result<unknown, AssessmentRefusal>): string {
  if (result.ok) return 'done'
  const { vi, en } = tellRefusal(result.refusal, assessmentRefusalText)
  expect(vi.length).toBeGreaterThan(8)
  expect(en).not.toBe(vi)
  return result.refusal.kind
}

const agency = () => ({ roundId, unitId: province.agencyId })

/** A round in which the agency answered some criteria and submitted; the district submitted nothing. */
async function appraisedRound(appraisers: 1 | 2 = 1): Promise<void> {
  const { service, people } = province
  province.goTo('2024-12-02')
  roundId = await openedRound(province, `tham-dinh-${++number}`)
  if (appraisers === 2) done(await service.setAppraisers(people.officer, { roundId, appraisers }))
  for (const [criterion, body] of [
    ['G1.1', { value: 3 }],
    ['G1.2', { value: 'full' }],
    ['G2.1', { value: { part: 3, whole: 4 } }],
  ] as const)
    done(await service.write(people.agency, { ...agency(), criterion, field: 'entry', base: 0, body }))
  await submit(province, { by: people.agency, ...agency() })
  done(await service.closeAnswers(people.lead, { roundId, unsubmitted: 1 }))
  province.goTo('2024-12-17')
}

const appoint = (appraiser: Actor | undefined, seat: 1 | 2, branch = '') =>
  province.service.appoint(province.people.officer, {
    ...{ roundId, unitIds: [province.agencyId], branch, seat, appraiserId: by(appraiser).userId },
    reason: 'Theo phân công',
  })

type Finding = Partial<JudgeCriterion> & { readonly criterion: string }
const judge = (actor: Actor | undefined, given: Finding) =>
  province.service.judge(by(actor), { ...agency(), base: 0, agrees: given.entry === undefined, ...given })
const lineFor = async (actor: Actor | undefined, code: string) => {
  const { lines } = done(await province.service.appraisalSheet(by(actor), agency()))
  return lines.find((line) => line.code === code)
}
const foundOf = async (criterion: string) => {
  const round = await findRound(province.platform.database, roundId)
  if (round === undefined) throw new Error('the round is there')
  return (await readAppraisals(province.platform.database, round)).get(province.agencyId)?.get(criterion)
}

describe('one appraiser a criterion', () => {
  beforeEach(() => appraisedRound())

  test('agrees, or finds otherwise with a reason; what the unit said stays beside it', async () => {
    done(await appoint(first, 1))
    done(await judge(first, { criterion: 'G1.1' }))
    done(await judge(first, { criterion: 'G1.2', entry: { value: 'half' }, reason: 'Thiếu quyết định phê duyệt' }))
    expect(await lineFor(first, 'G1.1')).toMatchObject({ state: 'agreed', judgements: [{ agrees: true, entry: { value: 3 } }] })
    const line = await lineFor(first, 'G1.2')
    expect(line).toMatchObject({ state: 'agreed', answered: { entry: { value: 'full' } }, judgements: [{ agrees: false }] })
    expect([line?.self?.points, line?.appraised?.points]).toEqual([1000, 500])
  })

  test('whoever finds otherwise says why; what was not answered is not agreed to, and gets points for a reason', async () => {
    done(await appoint(first, 1))
    expect(kindOf(await judge(first, { criterion: 'G1.2', entry: { value: 'half' } }))).toBe('judgement-reason-missing')
    expect(kindOf(await judge(first, { criterion: 'G2.3' }))).toBe('nothing-to-agree-to')
    expect(kindOf(await judge(first, { criterion: 'G1.2', entry: { points: 11 }, reason: 'Nhiều hơn tối đa' }))).toBe(
      'judgement-doubtful',
    )
    expect(kindOf(await judge(first, { criterion: 'G2.3', entry: { points: 0 }, reason: 'Không có minh chứng' }))).toBe('done')
    expect(await lineFor(first, 'G2.3')).toMatchObject({ appraised: { state: 'scored', points: 0 } })
  })

  test('judges only what they are assigned; the nearest branch counts', async () => {
    done(await appoint(first, 1))
    done(await appoint(second, 1, 'G1'))
    expect(kindOf(await judge(first, { criterion: 'G1.1' }))).toBe('not-assigned')
    expect(kindOf(await judge(second, { criterion: 'G1.1' }))).toBe('done')
    expect(kindOf(await judge(second, { criterion: 'G2.1' }))).toBe('not-assigned')
    expect(kindOf(await judge(first, { criterion: 'G2.1' }))).toBe('done')
    expect(kindOf(await appoint(first, 1, 'X9'))).toBe('branch-unknown')
    expect(kindOf(await appoint(first, 2))).toBe('seat-not-there')
    expect(kindOf(await appoint(province.people.officer, 1))).toBe('appraiser-unknown')
  })

  test('of two windows of one seat one is in, the other is shown both; the same again is once', async () => {
    done(await appoint(first, 1))
    const given = (value: number) => ({ criterion: 'G1.1', entry: { value }, reason: 'Đếm lại văn bản' })
    const results = await Promise.all([0, 1, 2, 4].map((value) => judge(first, given(value))))
    expect(results.map(kindOf).toSorted()).toEqual(['done', ...Array(3).fill('judgement-changed-meanwhile')])
    const before = (await foundOf('G1.1'))?.judgements[0]
    expect(before).toMatchObject({ revision: 1 })
    const again = { ...given(1), entry: before?.entry }
    expect(done(await judge(first, again))).toMatchObject({ revision: 1 })
    expect(done(await judge(first, { ...given(2), base: 1, entry: { value: 2.5 } }))).toMatchObject({ revision: 2 })
  })

  test('a judgement is taken back, and missing is not zero', async () => {
    done(await appoint(first, 1))
    done(await judge(first, { criterion: 'G1.1' }))
    done(await judge(first, { criterion: 'G1.1', base: 1, agrees: false, entry: null }))
    expect(await lineFor(first, 'G1.1')).toMatchObject({ state: 'open', appraised: { points: null } })
  })

  test('nobody judges their own unit, or one they declared a conflict with: what they judged is judged anew', async () => {
    done(await appoint(first, 1))
    done(await judge(first, { criterion: 'G1.1' }))
    done(await province.service.declareConflict(by(first), { ...agency(), reason: 'Vợ làm ở Sở' }))
    expect(kindOf(await judge(first, { criterion: 'G1.1', base: 1 }))).toBe('judge-recused')
    expect(kindOf(await province.service.appraisalSheet(by(first), agency()))).toBe('judge-recused')
    expect(kindOf(await appoint(first, 1))).toBe('judge-recused')
    expect(await foundOf('G1.1')).toBeUndefined()
    done(await appoint(second, 1))
    expect(await lineFor(second, 'G1.1')).toMatchObject({ judgements: [], base: 1 })
    expect(done(await judge(second, { criterion: 'G1.1', base: 1 }))).toMatchObject({ revision: 2 })

    const insider = province.actorAs('appraiser')
    const [grant] = province.actorAs('unit-contact', province.agencyId).grants
    await keepAccount(province.platform, { ...insider, grants: [...insider.grants, ...(grant === undefined ? [] : [grant])] })
    expect(kindOf(await appoint(insider, 1))).toBe('own-unit')
    expect(kindOf(await judge(insider, { criterion: 'G1.1' }))).toBe('own-unit')
  })

  test('a conflict is declared of oneself by whoever judges, of others by whoever runs the round', async () => {
    const { service, people } = province
    const declare = (actor: Actor, personId?: string) => service.declareConflict(actor, { ...agency(), reason: 'x', personId })
    expect(kindOf(await declare(by(second), by(third).userId))).toBe('not-allowed')
    expect(kindOf(await declare(people.officer, by(third).userId))).toBe('done')
    expect(kindOf(await declare(people.agency))).toBe('not-allowed')
    expect(kindOf(await appoint(third, 1))).toBe('judge-recused')
  })

  test('what a unit did not submit is not judged', async () => {
    const unitIds = [province.districtId]
    const district = { roundId, unitId: province.districtId }
    done(
      await province.service.appoint(province.people.officer, {
        ...{ roundId, unitIds, branch: '', seat: 1, appraiserId: by(first).userId, reason: 'x' },
      }),
    )
    const given = { criterion: 'G1.1', base: 0, agrees: false, entry: { points: 0 }, reason: 'Không nộp' }
    expect(kindOf(await province.service.judge(by(first), { ...district, ...given }))).toBe('unit-not-in-state')
  })

  test('the unit sees nothing of it', async () => {
    done(await appoint(first, 1))
    done(await judge(first, { criterion: 'G1.2', entry: { value: 'half' }, reason: 'Thiếu quyết định' }))
    done(await province.service.mark(by(first), { ...agency(), criterion: 'G1.2', question: 'Gửi quyết định phê duyệt.' }))
    expect(kindOf(await province.service.appraisalSheet(province.people.agency, agency()))).toBe('not-allowed')
    const member = province.actorAs('council-member')
    expect(kindOf(await province.service.appraisalSheet(member, agency()))).toBe('results-not-seen-yet')
    expect(kindOf(await province.service.memory(member, { ...agency(), criterion: 'G1.2' }))).toBe('results-not-seen-yet')
    expect(kindOf(await province.service.appraisal(member, roundId))).toBe('results-not-seen-yet')
    const sheet = done(await province.service.sheet(province.people.agency, agency()))
    done(await province.service.declareConflict(by(second), { ...agency(), reason: 'Vợ làm ở Sở' }))
    const told = done(await province.service.round(province.people.agency, roundId))
    expect(JSON.stringify([sheet, told])).not.toMatch(/Thiếu quyết định|Gửi quyết định|Vợ làm|Appraiser/)
    expect(JSON.stringify(done(await province.service.round(by(first), roundId)))).toMatch(/Vợ làm/)
  })
})

describe('two appraisers a criterion', () => {
  beforeEach(async () => {
    await appraisedRound(2)
    done(await appoint(first, 1))
    done(await appoint(second, 2))
  })

  test('do not see one another before both are in', async () => {
    done(await judge(first, { criterion: 'G1.1', entry: { value: 2 }, reason: 'Chỉ hai văn bản' }))
    expect(await lineFor(first, 'G1.1')).toMatchObject({ state: 'open', judgements: [{ seat: 1 }], appraised: { points: null } })
    expect(await lineFor(second, 'G1.1')).toMatchObject({ state: 'open', judgements: [] })
    expect(await lineFor(third, 'G1.1')).toMatchObject({ state: 'open', judgements: [] })
    done(await judge(second, { criterion: 'G1.1', entry: { value: 4 }, reason: 'Bốn văn bản' }))
    for (const actor of [first, second, third])
      expect(await lineFor(actor, 'G1.1')).toMatchObject({ state: 'differing', judgements: [{ seat: 1 }, { seat: 2 }] })
    expect(await lineFor(first, 'G1.1')).toMatchObject({ appraised: { points: null } })
  })

  test('agree where they found the same, or what is worth the same', async () => {
    for (const actor of [first, second]) done(await judge(actor, { criterion: 'G1.2' }))
    expect((await foundOf('G1.2'))?.state).toBe('agreed')
    done(await judge(first, { criterion: 'G2.1', entry: { value: { part: 1, whole: 2 } }, reason: 'Đếm lại' }))
    done(await judge(second, { criterion: 'G2.1', entry: { value: { part: 2, whole: 4 } }, reason: 'Đếm lại' }))
    expect((await foundOf('G2.1'))?.state).toBe('agreed')
  })

  test('differ until one revises, which is marked as said after the other was seen, or a third settles', async () => {
    const { service } = province
    done(await judge(first, { criterion: 'G1.2', entry: { value: 'half' }, reason: 'Một nửa' }))
    done(await judge(second, { criterion: 'G1.2' }))
    const settlement = { ...agency(), criterion: 'G1.2', entry: { value: 'none' }, reason: 'Không có quyết định nào' }
    expect(kindOf(await service.settle(by(first), settlement))).toBe('settled-by-one-of-both')
    done(await service.settle(by(third), settlement))
    expect(await lineFor(first, 'G1.2')).toMatchObject({ state: 'settled', appraised: { points: 0 } })
    expect(done(await judge(first, { criterion: 'G1.2', base: 1 }))).toMatchObject({ afterReveal: true })
    expect(await lineFor(first, 'G1.2')).toMatchObject({ state: 'agreed', appraised: { points: 1000 } })
    expect(kindOf(await service.settle(by(third), settlement))).toBe('nothing-to-settle')
  })

  test('are two humans, whatever their accounts', async () => {
    expect(kindOf(await appoint(first, 2))).toBe('seat-of-one-twice')
    const { database } = province.platform
    const twin = { ...province.actorAs('appraiser'), name: 'Twin' }
    await keepAccount(province.platform, twin)
    await sql`UPDATE app_user SET identity_index = decode(repeat('aa', 32), 'hex'), identity_last4 = '0001'
      WHERE id = ANY(${[twin.userId, by(first).userId]}::uuid[])`.execute(database)
    expect(kindOf(await appoint(twin, 2))).toBe('seat-of-one-twice')
    expect(await lineFor(twin, 'G1.1')).toMatchObject({ seat: 1 })
  })

  test('write notes that the other sees only once both are in', async () => {
    done(await province.service.noteDown(by(first), { ...agency(), criterion: 'G1.1', body: 'Xem lại trang 3' }))
    expect((await lineFor(first, 'G1.1'))?.notes).toHaveLength(1)
    expect((await lineFor(second, 'G1.1'))?.notes).toEqual([])
    for (const actor of [first, second]) done(await judge(actor, { criterion: 'G1.1' }))
    expect((await lineFor(second, 'G1.1'))?.notes).toMatchObject([{ body: 'Xem lại trang 3' }])
  })
})

describe('a unit is asked once to explain', () => {
  const question = 'Gửi quyết định phê duyệt kế hoạch.'
  beforeEach(async () => {
    await appraisedRound()
    done(await appoint(first, 1))
    done(await judge(first, { criterion: 'G1.2', entry: { value: 'none' }, reason: 'Không có quyết định' }))
    done(await judge(first, { criterion: 'G1.1' }))
  })

  test('only what was marked, with the question it reads; it is judged anew, the rest stands', async () => {
    const { service, people } = province
    expect(kindOf(await service.returnSheet(by(first), agency()))).toBe('nothing-marked')
    expect(kindOf(await service.mark(by(first), { ...agency(), criterion: 'G1.2', question: 'Sao?' }))).toBe('question-too-short')
    done(await service.mark(by(first), { ...agency(), criterion: 'G1.2', question }))
    done(await service.returnSheet(by(first), agency()))
    const sheet = done(await service.sheet(people.agency, agency()))
    expect(sheet.lines.filter(({ mayAnswer }) => mayAnswer).map(({ code }) => code)).toEqual(['G1.2'])
    expect(sheet.lines.find(({ code }) => code === 'G1.2')?.request).toMatchObject({ question, by: 'Appraiser 1' })

    const write = { ...agency(), field: 'explanation', base: 0, body: 'Quyết định số 5' } as const
    expect(kindOf(await service.write(people.agency, { ...write, criterion: 'G1.1' }))).toBe('criterion-not-returned')
    expect(kindOf(await judge(first, { criterion: 'G1.2', base: 1 }))).toBe('awaits-explanation')
    done(await service.write(people.agency, { ...write, criterion: 'G1.2' }))
    expect(kindOf(await service.concludeAppraisal(people.lead, roundId))).toBe('appraisal-unfinished')
    await submit(province, { by: people.agency, ...agency() })

    expect(await lineFor(first, 'G1.2')).toMatchObject({ state: 'open', base: 1, answered: { explanation: 'Quyết định số 5' } })
    expect(await lineFor(first, 'G1.1')).toMatchObject({ state: 'agreed' })
    done(await judge(first, { criterion: 'G1.2', base: 1 }))
    expect(await lineFor(first, 'G1.2')).toMatchObject({ state: 'agreed', appraised: { points: 1000 } })
    expect(kindOf(await service.mark(by(first), { ...agency(), criterion: 'G1.1', question }))).toBe('unit-not-in-state')
    expect(kindOf(await service.returnSheet(by(first), agency()))).toBe('unit-not-in-state')
    expect(kindOf(await service.write(people.agency, { ...write, criterion: 'G1.2', base: 1, body: 'x' }))).toBe(
      'round-not-in-state',
    )
  })

  test('what is marked and taken back is not asked', async () => {
    const { service, people } = province
    for (const criterion of ['G1.1', 'G1.2']) done(await service.mark(by(first), { ...agency(), criterion, question }))
    done(await service.mark(by(first), { ...agency(), criterion: 'G1.1', question: null }))
    done(await service.returnSheet(by(first), agency()))
    const { lines } = done(await service.sheet(people.agency, agency()))
    expect(lines.filter(({ request }) => request !== null).map(({ code }) => code)).toEqual(['G1.2'])
  })

  test('one that stays silent keeps what it submitted, once its days are over', async () => {
    const { service, people } = province
    const stages = done(await service.appraisal(by(first), roundId)).round.stages
    const explanation = { stage: 'explanation', firstDay: '2024-12-18', lastDay: '2024-12-20' } as never
    done(await service.setCalendar(people.officer, { roundId, stages: [...stages, explanation], reason: 'Thêm bước' }))
    done(await service.mark(by(first), { ...agency(), criterion: 'G1.2', question }))
    done(await service.returnSheet(by(first), agency()))
    expect(kindOf(await service.endExplanation(people.officer, agency()))).toBe('still-explaining')
    province.goTo('2024-12-21')
    const late = { ...agency(), criterion: 'G1.2', field: 'explanation', base: 0, body: 'Muộn' } as const
    expect(kindOf(await service.write(people.agency, late))).toBe('not-the-time-to-answer')
    done(await service.endExplanation(people.officer, agency()))
    expect(await lineFor(first, 'G1.2')).toMatchObject({ state: 'agreed', appraised: { points: 0 } })
  })
})

describe('the end of the appraisal', () => {
  beforeEach(() => appraisedRound())

  test('is when every criterion of every unit that submitted is judged; then nothing is judged', async () => {
    const { service, people, platform } = province
    done(await appoint(first, 1))
    const { lines } = done(await service.appraisalSheet(by(first), agency()))
    const refused = await service.concludeAppraisal(people.lead, roundId)
    expect(!refused.ok && refused.refusal).toMatchObject({ kind: 'appraisal-unfinished', open: lines.length, differing: 0 })
    for (const { code, answered } of lines)
      done(
        await judge(
          first,
          answered.entry === null ? { criterion: code, entry: { points: 0 }, reason: 'Không trả lời' } : { criterion: code },
        ),
      )
    expect(done(await service.concludeAppraisal(people.lead, roundId)).state).toBe('deliberating')
    expect(kindOf(await judge(first, { criterion: 'G1.1', base: 1, entry: { value: 0 }, reason: 'x' }))).toBe(
      'round-not-in-state',
    )
    const round = await findRound(platform.database, roundId)
    const [scored] =
      round === undefined
        ? []
        : [
            ...(
              await scoreAppraised(platform.database, round, { appraisals: await readAppraisals(platform.database, round) })
            ).values(),
          ]
    expect(scored?.cards.get(province.agencyId)?.total.verified.state).toBe('scored')
    expect(scored?.cards.get(province.districtId)?.total.verified.points).toBeNull()
  })
})

describe('the database keeps it', () => {
  test('a judgement stays, and one without a reason does not get in', async () => {
    await appraisedRound()
    done(await appoint(first, 1))
    done(await judge(first, { criterion: 'G1.1' }))
    const { database } = province.platform
    await expect(sql`UPDATE judgement SET agrees = false`.execute(database)).rejects.toThrow()
    await expect(sql`DELETE FROM judgement`.execute(database)).rejects.toThrow()
    const bare = sql`INSERT INTO judgement SELECT round_id, unit_id, criterion, seat, revision + 1, submission, false, entry, NULL, checks,
      after_reveal, judged_by, judged_by_name, judged_at FROM judgement WHERE round_id = ${roundId}`
    await expect(bare.execute(database)).rejects.toThrow('judgement_reason')
    const twice = sql`UPDATE round_unit SET state = 'submitted' WHERE round_id = ${roundId} AND unit_id = ${province.districtId}`
    await expect(twice.execute(database)).rejects.toThrow(/does not go/)
  })
})
