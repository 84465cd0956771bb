import { sql } from 'kysely'
import { budgetService } from '../budget/service.ts'
import { officer } from '../groups/testing.ts'
import type { Actor } from '../identity/index.ts'
import { type Month, month, plainDate } from '../kernel/calendar.ts'
import type { Result } from '../kernel/result.ts'
import { peopleService } from '../people/service.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { reorganisationService } from '../units/service.ts'
import { type PaymentService, readingService, verifyBooks } from './service.ts'
import { approve, approveChanges, bankList, type OrderedLine, type PayingProvince, taken } from './testing.ts'
import { type Case, communeNamed, dayOfList, type Ground, layGround } from './worked-ground.fixture.ts'
import type { Expected, Step, WorkedGroup, WorkedMonth } from './worked-month.fixture.ts'

/** What came of a month, told as a file tells what it expects. */
export type Outcome = Required<Expected>

/** Runs a month through the real services. @param serial parts the case from the others of the platform */
export async function runWorkedMonth(platform: TestPlatform, worked: WorkedMonth, serial: number): Promise<Outcome> {
  const today = plainDate(worked.today ?? '2024-08-06')
  const clock = { now: () => new Date(`${today}T02:00:00Z`), today: () => today }
  const run = await Run.begin({ ...platform, clock }, { worked, serial })
  for (const earlier of worked.earlier ?? []) await run.wholeMonth(month(earlier))
  await run.open()
  for (const step of worked.happens) await run.take(step)
  return run.outcome()
}

class Run {
  readonly #platform: TestPlatform
  readonly #worked: WorkedMonth
  readonly #ground: Ground
  readonly #service: PaymentService
  #cycleId = ''
  #ordered = 0
  #released: Record<string, { amount: number; because: string }> = {}
  #lists = 0

  private constructor(platform: TestPlatform, worked: WorkedMonth, ground: Ground) {
    this.#platform = platform
    this.#worked = worked
    this.#ground = ground
    this.#service = ground.province.service
  }

  static async begin(platform: TestPlatform, given: Case): Promise<Run> {
    return new Run(platform, given.worked, await layGround(platform, given))
  }

  get #actors(): PayingProvince['actors'] {
    return this.#ground.province.actors
  }

  /** A month in which every report is approved, every payee paid and the books closed. */
  async wholeMonth(workedMonth: Month): Promise<void> {
    await this.#confirm(workedMonth, this.#worked.groups, 'approved')
    await this.open(workedMonth)
    for (const act of ['compute', 'submit', 'approve', 'order', 'bank', 'close'] as const) await this.take({ act })
    this.#ordered = 0
    this.#released = {}
  }

  async open(openedMonth?: Month): Promise<void> {
    const { provisionCode } = this.#ground.province
    const opened = openedMonth ?? month(this.#worked.month)
    if (openedMonth === undefined)
      for (const state of ['approved', 'returned'] as const)
        await this.#confirm(
          opened,
          this.#worked.groups.filter(({ report }) => report === state),
          state,
        )
    this.#cycleId = taken(await this.#service.open(this.#actors.officer, { provisionCode, month: opened })).id
  }

  async take(step: Step): Promise<void> {
    const result = await this.#act(step)
    const refused = result.ok ? undefined : result.refusal.kind
    if (refused !== step.refused) throw new Error(`${step.act}: ${refused ?? 'done'}, not ${step.refused ?? 'done'}`)
  }

  #act(step: Step): Promise<Result<unknown, { readonly kind: string }>> {
    const { officer: dx, financeOfficer } = this.#actors
    const cycleId = this.#cycleId
    switch (step.act) {
      case 'compute':
        return this.#service.compute(dx, { cycleId })
      case 'submit':
        return this.#service.submit(dx, { cycleId, lines: this.#chosenLines() })
      case 'approve':
        return approve(this.#ground.province, cycleId).then((value) => ({ ok: true, value }))
      case 'order':
        return this.#order(financeOfficer)
      case 'close':
        return this.#close(dx)
      case 'hold':
        return this.#service.hold(dx, { cycleId, groupId: this.#groupId(step.group), reason: step.because ?? '' })
      case 'bank':
        return this.#bank(step)
      case 'new-account':
        return this.#newAccount(this.#groupId(step.group))
      case 'approve-change':
        return approveChanges(this.#ground.province, cycleId)
      case 'report':
        return this.#lateReport(this.#groupId(step.group))
      case 'merge':
        return this.#merge(step)
    }
  }

  #groupId(name = ''): string {
    const groupId = this.#ground.groupIds.get(name)
    if (groupId === undefined) throw new Error(`no group is called “${name}”`)
    return groupId
  }

  #chosenLines() {
    const { budget } = this.#worked
    if (budget.length === 1) return undefined
    return budget.map(({ payer }, index) => ({ payer: payer ?? '', lineId: this.#ground.lineIds[index] ?? '' }))
  }

  async #confirm(reportedMonth: Month, groups: readonly WorkedGroup[], state: 'approved' | 'returned'): Promise<void> {
    for (const [communeId, some] of Map.groupBy(groups, ({ commune }) => this.#ground.communes.get(commune) ?? '')) {
      const actor = officer(this.#platform, 'commune-officer', communeId)
      const groupIds = some.map(({ name }) => this.#groupId(name))
      const reason = state === 'returned' ? { reason: 'Báo cáo thiếu ngày hoạt động' } : {}
      taken(await this.#service.confirmReports(actor, { month: reportedMonth, of: { groupIds }, state, ...reason }))
    }
  }

  #lateReport(groupId: string) {
    const whose = { groupIds: [groupId] }
    return this.#service.confirmReports(this.#actors.commune, { month: month(this.#worked.month), of: whose, state: 'approved' })
  }

  async #order(actor: Actor) {
    const result = await this.#service.order(actor, { cycleId: this.#cycleId })
    if (result.ok) this.#ordered += result.value.order.total
    return result
  }

  async #close(actor: Actor) {
    const result = await this.#service.close(actor, { cycleId: this.#cycleId })
    if (result.ok)
      this.#released = Object.fromEntries(
        result.value.owed.map(({ groupName, payeeName, amount, obstacle }) => [
          this.#isOfMembers ? payeeName : groupName,
          { amount, because: obstacle ?? 'not-ordered' },
        ]),
      )
    return result
  }

  get #isOfMembers(): boolean {
    return this.#worked.provision?.['payee'] === 'members'
  }

  async #bank({ returns = {}, pays = {} }: Step) {
    const lines = await this.#sent()
    const rejected = lines.filter(({ group }) => returns[group] !== undefined).map(({ reference }) => reference)
    const told = lines.map(({ reference, amount, group }) => ({ reference, amount: pays[group] ?? amount }))
    this.#lists += 1
    const fileName = `ngan-hang-${this.#lists}.csv`
    const bytes = bankList(told, rejected, this.#platform.clock.today())
    return this.#service.settle(this.#actors.financeOfficer, { cycleId: this.#cycleId, fileName, bytes })
  }

  async #sent(): Promise<(OrderedLine & { readonly group: string })[]> {
    const { rows } = await sql<
      OrderedLine & { group: string }
    >`SELECT d.reference, sum(d.amount_vnd)::bigint AS amount, min(g.name) AS group
      FROM disbursement d JOIN community_group g ON g.id = d.group_id WHERE d.cycle_id = ${this.#cycleId} AND d.state = 'sent'
      GROUP BY d.reference ORDER BY d.reference`.execute(this.#platform.database)
    return rows
  }

  /** Another account of the group's leader, proposed by one officer and confirmed by a second. */
  async #newAccount(groupId: string) {
    const { rows } = await sql<{
      id: string
    }>`SELECT person_id AS id FROM membership WHERE group_id = ${groupId} AND role = 'leader'`.execute(this.#platform.database)
    const people = peopleService(this.#platform)
    const account = { number: '590099887766', bank: 'BIDV' }
    const reason = 'Đối chiếu sổ tài khoản'
    const proposed = await people.proposeAccount(this.#actors.commune, { personId: rows[0]?.id ?? '', account, reason })
    if (!proposed.ok) return proposed
    return people.decideAccounts(this.#actors.officer, { accountIds: [proposed.value.id], confirmed: true, reason })
  }

  async #merge({ commune = '', into = '', on = '' }: Step) {
    const { platform, provinceId } = this.#ground.province
    const day = dayOfList(this.#worked)
    const { unitId } = await communeNamed(platform, commune, day)
    const { unitId: to } = await communeNamed(platform, into, day)
    const administrator = officer(platform, 'administrator', provinceId)
    return reorganisationService(platform).apply(administrator, {
      on: plainDate(on),
      title: `Nhập ${commune} vào ${into}`,
      basis: 'Nghị quyết thử nghiệm',
      changes: [{ change: 'end', unitId, into: [{ to, share: 1 }] }],
    })
  }

  async outcome(): Promise<Outcome> {
    const reading = readingService(this.#platform)
    const { officer: dx } = this.#actors
    const cycleId = this.#cycleId
    const own = new Set(this.#ground.groupIds.values())
    const { items: all } = taken(await reading.entitlements(dx, { cycleId, limit: 500 }))
    const items = all.filter(({ groupId }) => own.has(groupId))
    const { reconciliation, station } = taken(await reading.overview(dx, cycleId))
    const { totals, differences } = reconciliation
    const books = await verifyBooks(this.#platform)
    if (!books.ok || differences.length > 0) throw new Error(JSON.stringify([books.faults, differences]))
    const byName = <Value>(tell: (item: (typeof items)[number]) => Value) =>
      Object.fromEntries(items.map((item) => [item.groupName, tell(item)]))
    return {
      entitled: byName(({ amount }) => amount),
      reasons: byName(({ reasons }) => reasons.map(({ code }) => code)),
      approved: totals.approved,
      ordered: this.#ordered,
      paid: totals.settled,
      released: this.#released,
      received: await this.#received(),
      wanting: this.#wanting(items),
      budget: await this.#budget(),
      ledger: {
        expense: totals.ledger.expense,
        payable: totals.ledger.payable,
        'in-transit': totals.ledger.inTransit,
        treasury: totals.ledger.treasury,
      },
      station,
    }
  }

  #wanting(items: readonly { readonly groupName: string; readonly state: string; readonly potential: number }[]) {
    const missed = items.filter(({ state, potential }) => state === 'not-entitled' && potential > 0)
    const released = Object.entries(this.#released).map(([name, { amount }]) => [name, amount] as const)
    return Object.fromEntries([...missed.map(({ groupName, potential }) => [groupName, potential] as const), ...released])
  }

  async #received(): Promise<Record<string, number>> {
    const { rows } = await sql<{
      payee: string
      amount: number
    }>`SELECT coalesce(p.full_name, v.name) AS payee, sum(d.amount_vnd)::bigint AS amount
      FROM disbursement d LEFT JOIN person p ON p.id = d.payee_id
        LEFT JOIN unit_version v ON v.unit_id = d.payee_id AND upper_inf(v.valid)
      WHERE d.cycle_id = ${this.#cycleId} AND d.state = 'settled' GROUP BY 1`.execute(this.#platform.database)
    return Object.fromEntries(rows.map(({ payee, amount }) => [payee, amount]))
  }

  async #budget() {
    const budget = budgetService(this.#platform)
    const balances = this.#ground.lineIds.map(
      async (lineId) => taken(await budget.entries(this.#actors.financeLead, lineId)).line.balance,
    )
    return (await Promise.all(balances)).map(({ committed, consumed, left }) => ({ committed, consumed, left }))
  }
}
