import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { readingService, verifyBooks } from '../service.ts'
import { approvedMonth, loadLines, type OrderedLine, type PayingProvince, payingProvince, provinceOn, taken } from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

/** A month on its way, and lists of its bank with an account and a number of the transfer. */
async function orderedMonth(groups = 2, provision = {}) {
  const province = await provinceOn(first.platform, { groups, provision })
  const { service, actors, platform } = province
  const { id: cycleId } = await approvedMonth(province)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const lines = await loadLines(province, cycleId)
  const listOf = (...rows: readonly string[]): Uint8Array =>
    new TextEncoder().encode(['Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày,Số tài khoản,Số bút toán', ...rows, ''].join('\n'))
  const given = (bytes: Uint8Array) => ({ cycleId, fileName: 'ket-qua.csv', bytes })
  return {
    ...{ province, cycleId, lines },
    line: (at: number): OrderedLine => lines[at] ?? { reference: '', amount: 0 },
    preview: (...rows: readonly string[]) => service.previewSettlement(actors.financeOfficer, given(listOf(...rows))),
    settle: (...rows: readonly string[]) => service.settle(actors.financeOfficer, given(listOf(...rows))),
    differences: async () => taken(await readingService(platform).bankDifferences(actors.officer, cycleId)),
  }
}

const kindOf = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'done' : result.refusal?.kind)

describe('before a list is taken', () => {
  test('it is said how much came of what was ordered, went elsewhere, is claimed; nothing is changed', async () => {
    const { province, cycleId, line, preview, settle, differences } = await orderedMonth(4)
    const rows = [
      `${line(0).reference},1000000,Thành công,,06/08/2024,,FT1`,
      `${line(1).reference},1700000,Thành công,,06/08/2024,,FT2`,
      `${line(2).reference},1500000,Thành công,,06/08/2024,9704360012345678,FT3`,
      `${line(3).reference},1500000,Thành công,,06/08/2024,,FT4`,
      `${line(3).reference},1500000,Thành công,,06/08/2024,,FT5`,
    ]
    const news = {
      settled: { count: 3, amount: 4_000_000 },
      rejected: { count: 0, amount: 0 },
      returned: { count: 0, amount: 0 },
      partly: { count: 1, amount: 1_000_000, rest: 500_000 },
      elsewhere: { count: 1, amount: 1_500_000 },
      claimed: { count: 2, amount: 1_700_000 },
      givenBack: { count: 0, amount: 0 },
      repeated: 0,
      awaited: { payees: 1, amount: 1_500_000 },
    }
    expect(taken(await preview(...rows))).toMatchObject({ ...news, refused: [] })
    expect([await differences(), await loadLines(province, cycleId)]).toMatchObject([[], { length: 4 }])
    expect(taken(await settle(...rows))).toMatchObject({ ...news, cycle: { state: 'ordered' } })
    expect(taken(await preview(...rows.toReversed(), ''))).toMatchObject({
      repeated: 5,
      settled: { count: 0 },
      claimed: { count: 0 },
    })
    expect((await verifyBooks(province.platform)).faults).toEqual([])
  })

  test('a commune’s sum for several groups that came partly is refused: nobody knows whose it is', async () => {
    const { line, lines, preview } = await orderedMonth(2, { payee: 'commune' })
    expect(lines).toHaveLength(1)
    expect(taken(await preview(`${line(0).reference},1000000,ok,,,,`)).refused).toMatchObject([
      { kind: 'partly-for-many', ordered: 3_000_000, given: 1_000_000 },
    ])
  })

  test('the ordered account written with spaces, masked, or without its leading zeros is the ordered account', async () => {
    const { province, line, preview } = await orderedMonth(1)
    const { rows } = await sql<{ sealed: Buffer }>`SELECT a.account_sealed AS sealed FROM disbursement d
      JOIN payee_account a ON a.id = d.payee_account_id WHERE d.reference = ${line(0).reference}`.execute(
      province.platform.database,
    )
    const account = province.platform.keyring.open(rows[0]?.sealed ?? Buffer.alloc(0))
    for (const written of [account, `${account.slice(0, 4)} ${account.slice(4)}`, `****${account.slice(-4)}`, ''])
      expect(taken(await preview(`${line(0).reference},1500000,ok,,,${written},`)).elsewhere.count).toBe(0)
    for (const written of [`1${account}`, '****9876'])
      expect(taken(await preview(`${line(0).reference},1500000,ok,,,${written},`)).elsewhere.count).toBe(1)
  })

  test('another sum or account for a transfer that is booked is refused', async () => {
    const { line, settle, preview } = await orderedMonth(1)
    taken(await settle(`${line(0).reference},1500000,ok,,06/08/2024,,`))
    const told = async (row: string) => taken(await preview(`${line(0).reference},${row}`)).refused.map(({ kind }) => kind)
    expect(await told('1400000,ok,,06/08/2024,,')).toEqual(['said-otherwise'])
    expect(await told('1500000,ok,,06/08/2024,9704360012345678,')).toEqual(['account-told-later'])
  })
})

describe('what the bank did otherwise is decided by two', () => {
  async function paidElsewhere() {
    const month = await orderedMonth(2)
    const { province, cycleId, line, settle, differences } = month
    taken(
      await settle(
        `${line(0).reference},1500000,ok,,06/08/2024,9704360012345678,`,
        `${line(1).reference},1500000,ok,,06/08/2024,,`,
      ),
    )
    const [found] = await differences()
    const about = { cycleId, differenceId: found?.id ?? '' }
    const { service, actors } = province
    const proposal = { ...about, outcome: 'claimed' as const, reason: 'Ngân hàng nhận sai' }
    const propose = (change: object = {}, actor = actors.financeOfficer) =>
      service.proposeOutcome(actor, { ...proposal, ...change })
    const decide = (change: object = {}, actor = actors.financeLead) =>
      service.decideDifference(actor, { ...about, verdict: 'confirmed', ...change })
    return { ...month, about, propose, decide }
  }

  test('what is not said, unknown, or not open is refused', async () => {
    const { province, about, propose, decide } = await paidElsewhere()
    const { commune } = province.actors
    expect(kindOf(await propose({}, commune))).toBe('not-allowed')
    expect(kindOf(await decide({}, commune))).toBe('not-allowed')
    expect(kindOf(await propose({ reason: ' ' }))).toBe('reason-missing')
    expect(kindOf(await propose({ differenceId: about.cycleId }))).toBe('difference-unknown')
    expect(kindOf(await propose({ outcome: 'given-back' }))).toBe('difference-not-open')
    expect(kindOf(await propose({ outcome: 'accepted' }))).toBe('account-not-the-payees')
    expect(kindOf(await propose({ on: plainDate('2024-08-05') }))).toBe('difference-day-outside')
    expect(kindOf(await propose({ on: plainDate('2025-08-05') }))).toBe('difference-day-outside')
    expect(kindOf(await decide())).toBe('difference-not-proposed')
  })

  test('one proposes, another declines with a reason or confirms; nobody both', async () => {
    const { province, differences, propose, decide } = await paidElsewhere()
    const { financeOfficer, financeLead } = province.actors
    taken(await propose())
    expect(kindOf(await propose())).toBe('difference-proposed-already')
    const both = { ...financeOfficer, grants: [...financeOfficer.grants, ...financeLead.grants] }
    expect(kindOf(await decide({}, both))).toBe('difference-by-proposer')
    expect(kindOf(await decide({ verdict: 'declined' }))).toBe('reason-missing')
    taken(await decide({ verdict: 'declined', reason: 'Hỏi ngân hàng trước' }))
    expect(await differences()).toMatchObject([{ state: 'held', proposal: null }])
    taken(await propose())
    expect(taken(await decide()).cycle.state).toBe('paid')
    expect(await differences()).toMatchObject([{ state: 'claimed', proposal: null, outcomes: ['given-back', 'mistaken'] }])
    expect((await verifyBooks(province.platform)).faults).toEqual([])
  })

  test('the database refuses a decision by whoever proposed it, one without a proposal, and a second one', async () => {
    const { province, about, propose, decide } = await paidElsewhere()
    const { decisionId } = taken(await propose())
    const { database, newId } = province.platform
    const constraintOf = (statement: ReturnType<typeof sql>) =>
      statement.execute(database).then(
        () => 'allowed',
        (error: { constraint?: string }) => error.constraint,
      )
    const proposer = province.actors.financeOfficer.userId
    const decided = (
      by: string,
    ) => sql`UPDATE bank_difference_decision SET verdict = 'confirmed', decided_by = ${by}, decided_at = now()
      WHERE id = ${decisionId}`
    expect(await constraintOf(decided(proposer))).toBe('difference-by-two')
    const alone = sql`INSERT INTO bank_difference_decision (id, difference_id, cycle_id, outcome, reason, on_date, proposed_by, proposed_at,
        verdict, decided_by, decided_at)
      VALUES (${newId()}, ${about.differenceId}, ${about.cycleId}, 'claimed', 'x', '2024-08-06', ${proposer}, now(), 'confirmed', ${newId()}, now())`
    expect(await constraintOf(alone)).toBe('difference-by-two')
    taken(await decide())
    expect(await constraintOf(decided(newId()))).toBe('difference-decided-once')
  })

  test('the bank’s later answer in the right account settles it, and nothing is left to decide', async () => {
    const { province, line, settle, differences, propose } = await paidElsewhere()
    taken(await settle(`${line(0).reference},1500000,ok,,06/08/2024,,`))
    expect(await differences()).toMatchObject([{ state: 'overtaken', outcomes: [] }])
    expect(kindOf(await propose())).toBe('difference-not-open')
    expect((await verifyBooks(province.platform)).faults).toEqual([])
  })

  test('yet another account for the same transfer takes the place of the first; another transfer is claimed, told once or twice', async () => {
    const { province, line, settle, differences, propose } = await paidElsewhere()
    const into = (account: string, number: string) => `${line(0).reference},1500000,ok,,06/08/2024,${account},${number}`
    taken(await settle(into('0000000000000003', 'FT1')))
    expect((await differences()).map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
      ['paid-elsewhere', 'held'],
      ['paid-elsewhere', 'overtaken'],
    ])
    expect(kindOf(await propose())).toBe('difference-not-open')
    const twice = [into('0000000000000003', 'FT1'), into('0000000000000004', 'FT2')]
    expect(taken(await settle(...twice))).toMatchObject({ claimed: { count: 1, amount: 1_500_000 }, repeated: 1 })
    expect(await settle(...twice, '')).toMatchObject({
      refusal: { kind: 'lines-refused', lines: [{ kind: 'answered-already' }, {}] },
    })
    expect((await verifyBooks(province.platform)).faults).toEqual([])
  })

  test('what the bank gives back of a claim in its list ends the claim, and is nothing new when told again', async () => {
    const { province, line, settle, differences, propose, decide } = await paidElsewhere()
    taken(await propose())
    taken(await decide())
    const back = `${line(0).reference},1500000,Trả lại,Chi nhầm tài khoản,06/08/2024,,`
    expect(taken(await settle(back))).toMatchObject({ givenBack: { count: 1, amount: 1_500_000 }, returned: { count: 0 } })
    expect(await differences()).toMatchObject([{ state: 'given-back', endedOn: '2024-08-06' }])
    expect(await settle(`${back} `)).toMatchObject({ refusal: { kind: 'lines-refused', lines: [{ kind: 'answered-already' }] } })
    expect((await verifyBooks(province.platform)).faults).toEqual([])
  })
})

test('of a payment that came partly nothing stays on its way in the books, by the payment itself', async () => {
  const { province, line, settle } = await orderedMonth(1)
  taken(await settle(`${line(0).reference},1000000,ok,,06/08/2024,,`))
  const { rows } = await sql<{
    left: string
  }>`SELECT sum(p.amount_vnd) AS left FROM posting p JOIN disbursement d ON d.id = p.subject_id
    WHERE d.reference = ${line(0).reference} AND p.account = 'liabilities:in-transit' GROUP BY p.subject_id`.execute(
    province.platform.database,
  )
  expect(rows).toEqual([{ left: '0' }])
})

describe('the database', () => {
  test('lets a payment be split only into what came and a rest that make up the sum', async () => {
    const { province, line } = await orderedMonth(1)
    const { rows } = await sql<{ id: string; month: string }>`SELECT id, month FROM disbursement
      WHERE reference = ${line(0).reference}`.execute(province.platform.database)
    const [sent] = rows
    const split = sql`UPDATE disbursement SET state = 'settled', amount_vnd = 1000000, split_from = id, answered_on = '2024-08-06',
      settlement_id = ${province.platform.newId()} WHERE month = ${sent?.month} AND id = ${sent?.id}`
    await expect(split.execute(province.platform.database)).rejects.toMatchObject({ constraint: 'answered-once' })
  })
})
