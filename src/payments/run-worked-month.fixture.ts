import { officer } from '../groups/testing.ts'
import type { Actor } from '../identity/index.ts'
import { addMonths, type Month, month, type PlainDate, plainDate } from '../kernel/calendar.ts'
import { accept, type Result } from '../kernel/result.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { type PaymentService, readingService } from './service.ts'
import { approve, approveChanges, type PayingProvince, taken } from './testing.ts'
import { mergeCommunes, nameLeader, newAccount } from './worked-acts.fixture.ts'
import { type Case, type Ground, layGround } from './worked-ground.fixture.ts'
import { linesOfBank, listOfBank } from './worked-lists.fixture.ts'
import { setLookRule } from './worked-looks.fixture.ts'
import type { Step, WorkedGroup, WorkedMonth } from './worked-month.fixture.ts'
import { type Onlooker, type Outcome, tellOutcome } from './worked-outcome.fixture.ts'
import { recover } from './worked-recovery.fixture.ts'

/** Runs a month through the real services. @param serial parts the case from the others of the platform */
export async function runWorkedMonth(
  platform: TestPlatform,
  worked: WorkedMonth,
  { serial, look }: { readonly serial: number; readonly look?: Onlooker },
): Promise<Outcome> {
  const days = { today: plainDate(worked.today ?? '2024-08-06') }
  const clock = { now: () => new Date(`${days.today}T02:00:00Z`), today: () => days.today }
  const run = await Run.begin({ ...platform, clock }, { worked, serial, days })
  for (const earlier of worked.earlier ?? []) await run.wholeMonth(month(earlier))
  await run.open()
  await look?.({ ...run.seen, act: 'open' })
  for (const step of worked.happens) {
    await run.take(step)
    await look?.({ ...run.seen, act: step.act })
  }
  return run.outcome()
}

/** The day it is, which a case may move on. */
interface Days {
  today: PlainDate
}

class Run {
  readonly #days: Days
  readonly #platform: TestPlatform
  readonly #worked: WorkedMonth
  readonly #ground: Ground
  readonly #service: PaymentService
  #cycleId = ''
  /** The month's own cycle and its supplements. */
  #ofMonth: string[] = []
  #ordered = 0
  #lists = 0
  #accounts = 0

  private constructor(platform: TestPlatform, worked: WorkedMonth, { ground, days }: { ground: Ground; days: Days }) {
    this.#platform = platform
    this.#days = days
    this.#worked = worked
    this.#ground = ground
    this.#service = ground.province.service
  }

  static async begin(platform: TestPlatform, given: Case & { readonly days: Days }): Promise<Run> {
    return new Run(platform, given.worked, { ground: await layGround(platform, given), days: given.days })
  }

  get #actors(): PayingProvince['actors'] {
    return this.#ground.province.actors
  }

  get seen(): Omit<Parameters<Onlooker>[0], 'act'> {
    return { platform: this.#platform, actors: this.#actors, cycleId: this.#cycleId }
  }

  /** A month in which every report is approved, every payee paid and the books closed. */
  async wholeMonth(workedMonth: Month): Promise<void> {
    await this.#confirm(workedMonth, this.#worked.groups, 'approved')
    await this.open(workedMonth)
    for (const act of ['compute', 'submit', 'approve', 'order', 'bank', 'close'] as const) await this.take({ act })
    this.#ordered = 0
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
    if (openedMonth === undefined) this.#ofMonth = [this.#cycleId]
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
        return this.#service.compute(dx, { cycleId, reason: step.because })
      case 'submit':
        return this.#service.submit(dx, { cycleId, lines: this.#chosenLines(), reason: step.because })
      case 'approve':
        return approve(this.#ground.province, cycleId).then((value) => ({ ok: true, value }))
      case 'order':
        return this.#order(financeOfficer, step)
      case 'close':
        return this.#service.close(dx, { cycleId })
      case 'hold':
        return this.#service.hold(dx, { cycleId, groupId: this.#groupId(step.group), reason: step.because ?? '' })
      case 'bank':
        return this.#bank(step, 'on-their-way')
      case 'new-account':
        this.#accounts += 1
        return newAccount(this.#platform, this.#actors, { groupId: this.#groupId(step.group), serial: this.#accounts })
      case 'send-back':
        return this.#service.return(this.#actors.lead, { cycleId, reason: step.because ?? '' })
      case 'approve-change':
        return approveChanges(this.#ground.province, cycleId)
      case 'report':
        return this.#lateReport(this.#groupId(step.group))
      case 'merge':
        return mergeCommunes(this.#platform, this.#worked, { provinceId: this.#ground.province.provinceId, step })
      default:
        return this.#actLater(step)
    }
  }

  /** What may be done of a month when it is closed, or beside it. */
  async #actLater(step: Step): Promise<Result<unknown, { readonly kind: string }>> {
    const { officer: dx } = this.#actors
    const cycleId = this.#cycleId
    switch (step.act) {
      case 'release-hold':
        return this.#service.releaseHold(dx, { cycleId, groupId: this.#groupId(step.group), reason: step.because ?? '' })
      case 'leader':
        return nameLeader(this.#platform, this.#actors.commune, {
          groupId: this.#groupId(step.group),
          from: plainDate(step.on ?? ''),
        })
      case 'day':
        this.#days.today = plainDate(step.on ?? '')
        return accept(undefined)
      case 'next-month':
        return this.#nextMonth()
      case 'main':
        this.#cycleId = this.#ofMonth[0] ?? ''
        return accept(undefined)
      case 'supplement':
        return this.#supplement()
      case 'propose-ending':
        return this.#proposeEnding(step)
      case 'end':
      case 'decline-ending':
        return this.#end(step)
      case 'propose-difference':
        return this.#service.proposeOutcome(this.#actors.financeOfficer, {
          ...(await this.#difference(step)),
          outcome: step.as ?? 'claimed',
          reason: step.because ?? '',
        })
      case 'decide-difference':
        return this.#decideDifference(step)
      default:
        return step.act === 'bank-again' ? this.#bank(step, 'paid-once') : this.#recover(step)
    }
  }

  #recover(step: Step) {
    const at = { platform: this.#platform, service: this.#service, actors: this.#actors, today: this.#days.today }
    if (step.act === 'look-rule') return setLookRule(at, step)
    return recover({ ...at, cycleId: this.#ofMonth[0] ?? '', groupId: this.#groupId(step.group) }, step)
  }

  async #nextMonth() {
    const next = addMonths(month(this.#worked.month), 1)
    await this.#confirm(next, this.#worked.groups, 'approved')
    await this.open(next)
    return accept(undefined)
  }

  async #supplement() {
    const opened = await this.#service.openSupplement(this.#actors.officer, { cycleId: this.#ofMonth[0] ?? '' })
    if (opened.ok) {
      this.#cycleId = opened.value.id
      this.#ofMonth.push(opened.value.id)
    }
    return opened
  }

  async #arrears() {
    const { items } = taken(await readingService(this.#platform).arrears(this.#actors.officer, { limit: 1000 }))
    return items.filter(({ cycleId }) => this.#ofMonth.includes(cycleId))
  }

  async #proposeEnding({ group, because = '' }: Step) {
    const groupId = this.#groupId(group)
    const sums = (await this.#arrears()).flatMap(({ entitlementId, payeeKey, ...item }) =>
      item.groupId === groupId && payeeKey !== null ? [{ entitlementId, payeeKey }] : [],
    )
    const decision = { number: '88/QĐ-UBND', date: this.#days.today }
    return this.#service.proposeEnding(this.#actors.officer, { cycleId: this.#cycleId, sums, decision, reason: because })
  }

  async #end({ act, group, by, because }: Step) {
    const groupId = this.#groupId(group)
    const items = await this.#arrears()
    const endingIds = items.flatMap(({ ending, ...item }) => (item.groupId === groupId && ending !== null ? [ending.id] : []))
    const { officer: dx, lead } = this.#actors
    const actor = by === 'proposer' ? { ...dx, grants: [...dx.grants, ...lead.grants] } : lead
    const outcome = act === 'end' ? 'confirmed' : 'declined'
    return this.#service.decideEnding(actor, { cycleId: this.#cycleId, endingIds, outcome, reason: because })
  }

  async #difference({ group }: Step): Promise<{ cycleId: string; differenceId: string }> {
    const cycleId = this.#cycleId
    const all = taken(await readingService(this.#platform).bankDifferences(this.#actors.officer, cycleId))
    const groupId = this.#groupId(group)
    return { cycleId, differenceId: all.find((one) => one.groupId === groupId)?.id ?? '' }
  }

  async #decideDifference(step: Step) {
    const { financeOfficer, financeLead } = this.#actors
    const proposer = { ...financeOfficer, grants: [...financeOfficer.grants, ...financeLead.grants] }
    const actor = step.by === 'proposer' ? proposer : financeLead
    return this.#service.decideDifference(actor, { ...(await this.#difference(step)), verdict: 'confirmed' })
  }

  #groupId(name = ''): string {
    const groupId = this.#ground.groupIds.get(name)
    if (groupId === undefined) throw new Error(`no group is called “${name}”`)
    return groupId
  }

  #chosenLines() {
    const budget = this.#worked.budget.filter(({ year }) => year === undefined)
    if (budget.length === 1) return undefined
    return budget.map(({ payer }, index) => ({ payer: payer ?? '', lineId: this.#ground.lineIds[index] ?? '' }))
  }

  async #confirm(reportedMonth: Month, groups: readonly WorkedGroup[], state: 'approved' | 'returned'): Promise<void> {
    for (const [communeId, some] of Map.groupBy(groups, ({ commune }) => this.#ground.communes.get(commune) ?? '')) {
      const actor = officer(this.#platform, 'commune-officer', communeId)
      const groupIds = some.map(({ name }) => this.#groupId(name))
      const early = this.#worked.confirmedBecause
      const reason =
        state === 'returned' ? { reason: 'Báo cáo thiếu ngày hoạt động' } : early === undefined ? {} : { reason: early }
      taken(await this.#service.confirmReports(actor, { month: reportedMonth, of: { groupIds }, state, ...reason }))
    }
  }

  #lateReport(groupId: string) {
    const whose = { groupIds: [groupId] }
    return this.#service.confirmReports(this.#actors.commune, { month: month(this.#worked.month), of: whose, state: 'approved' })
  }

  async #order(actor: Actor, { arrears = false }: Step) {
    const asked = { cycleId: this.#cycleId, arrearsOf: arrears ? await this.#payableOfMonth(actor) : [] }
    const result = await this.#service.order(actor, asked)
    if (!result.ok) return result
    const { order, arrears: others } = result.value
    const all = [{ cycleId: this.#cycleId, order }, ...others]
    const isMeant = ({ cycleId }: { cycleId: string }) => this.#ofMonth.length === 0 || this.#ofMonth.includes(cycleId)
    for (const { order: one } of all.filter(isMeant)) this.#ordered += one.total
    return result
  }

  /** What is offered to go out with an order, of the month that the case is about. */
  async #payableOfMonth(actor: Actor): Promise<string[]> {
    const preview = taken(await readingService(this.#platform).orderPreview(actor, { cycleId: this.#cycleId }))
    return preview.arrears.map(({ cycleId }) => cycleId).filter((id) => this.#ofMonth.includes(id))
  }

  /** A list of what is on its way; or of everything that was paid, of which some comes back or is paid once more. */
  async #bank(step: Step, lines: Parameters<typeof linesOfBank>[2]) {
    const { database } = this.#platform
    return this.#settle(listOfBank(await linesOfBank(database, this.#cycleId, lines), step, this.#days.today))
  }

  #settle(bytes: Uint8Array) {
    this.#lists += 1
    const fileName = `ngan-hang-${this.#lists}.csv`
    return this.#service.settle(this.#actors.financeOfficer, { cycleId: this.#cycleId, fileName, bytes })
  }

  outcome(): Promise<Outcome> {
    const { province, lineIds, groupIds } = this.#ground
    const cycleIds = this.#ofMonth
    return tellOutcome(this.#platform, this.#worked, { province, lineIds, groupIds, cycleIds, ordered: this.#ordered })
  }
}
