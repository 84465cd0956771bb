import { sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import {
  type Claim,
  type Cycle,
  cameBack,
  isLate,
  type Line,
  leftOf,
  lineOf,
  type Model,
  orderableParts,
  outstandingOf,
  owedOf,
  type Part,
  partsOf,
  yearBearing,
} from './model-accounts.fixture.ts'
import { named, notInState, REASON } from './model-month-acts.fixture.ts'
import { type Acts, type Attempt, attempt, type World } from './model-world.fixture.ts'

/** What an order would do: of each part what is sent, and what is kept back for claims. */
interface Planned {
  readonly part: Part
  readonly sent: number
  readonly kept: readonly { readonly claim: Claim; readonly amount: number }[]
}

/** The claims of other cycles of the provision for which something is kept back of this one, the oldest first. */
function debtsAgainst({ cycles }: Model, cycle: Cycle): Claim[] {
  const others = cycles.filter((other) => other.paying === cycle.paying && other !== cycle)
  return others
    .flatMap(({ claims }) => claims)
    .filter(({ state, terms }) => state === 'confirmed' && terms !== undefined && terms.sharePercent > 0)
    .filter(({ terms }) => terms !== undefined && terms.from <= cycle.month)
    .toSorted((one, other) => one.confirmedAs - other.confirmedAs)
}

function planOf(model: Model, cycle: Cycle): Planned[] {
  const debts = debtsAgainst(model, cycle)
  const left = new Map(debts.map((claim) => [claim, outstandingOf(claim)]))
  return orderableParts(cycle, model.today).map((part) => {
    const due = owedOf(part)
    const kept: { claim: Claim; amount: number }[] = []
    const ofPayee = debts.filter(
      ({ payment }) => payment.part.person === part.person && payment.part.right.group === part.right.group,
    )
    for (const claim of cameBack(part) ? [] : ofPayee) {
      const so = kept.reduce((all, one) => all + one.amount, 0)
      const share = Math.floor((due * (claim.terms?.sharePercent ?? 0)) / 100)
      const cap = Math.min(share, claim.terms?.most ?? share)
      const amount = Math.min(left.get(claim) ?? 0, cap - so)
      if (amount <= 0) continue
      kept.push({ claim, amount })
      left.set(claim, (left.get(claim) ?? 0) - amount)
    }
    return { part, kept, sent: due - kept.reduce((all, one) => all + one.amount, 0) }
  })
}

/** The year whose line bears what the cycle owes once it is ordered. */
function yearOfOrder(model: Model, cycle: Cycle): number {
  const isLater = cycle.state === 'closed' || cycle.kind === 'supplement'
  const owed = partsOf(cycle).some((part) => owedOf(part) > 0)
  return isLater && owed ? yearBearing(cycle.year, model.today) : cycle.year
}

const owedThat = (parts: readonly Part[], isBack: boolean): number =>
  parts.filter((part) => cameBack(part) === isBack).reduce((all, part) => all + owedOf(part), 0)

/** Whether a line is too small: for what moves to it, or for what came back and is set aside again. */
function isShort(model: Model, cycle: Cycle, planned: readonly Planned[]): boolean {
  const line = cycle.paying.lines.get(yearOfOrder(model, cycle))
  assert(line !== undefined, 'there is a line of each year')
  const moves = line === lineOf(cycle) ? 0 : owedThat(partsOf(cycle), false)
  const left = leftOf(model, line)
  if (moves > left) return true
  const inTime = planned
    .flatMap(({ kept }) => kept)
    .filter(({ claim }) => claim.payment.line === line && !isLate(claim.payment, model.today))
  const again = owedThat(
    planned.map(({ part }) => part),
    true,
  )
  return again > left - moves + inTime.reduce((all, { amount }) => all + amount, 0)
}

const order: Acts = ({ model, world }) => model.cycles.map((cycle) => orderOne(model, world, cycle))

function orderOne(model: Model, world: World, cycle: Cycle): Attempt {
  const planned = planOf(model, cycle)
  return attempt({
    act: planned.some(({ kept }) => kept.length > 0)
      ? 'order-and-keep-back'
      : cycle.state === 'closed'
        ? 'order-arrears'
        : 'order',
    about: named(cycle),
    refused: notInState(cycle, 'order', 'order-arrears')
      ? ['cycle-not-in-state']
      : [planned.length === 0 && 'nothing-to-order', isShort(model, cycle, planned) && 'budget-short'],
    by: world.actors.financeOfficer,
    perform: (by) => world.service.order(by, { cycleId: cycle.id, reason: REASON }),
    apply: async ({ order: { id, total }, setOff }) => {
      const sent = planned.reduce((all, one) => all + one.sent, 0)
      const kept = planned.flatMap((one) => one.kept).reduce((all, { amount }) => all + amount, 0)
      assert(total === sent && setOff === kept, `ordered ${total} and kept ${setOff}, not ${sent} and ${kept}`)
      cycle.year = yearOfOrder(model, cycle)
      await keepOrder(model, world, { cycle, planned, orderId: id })
      if (cycle.state !== 'closed') cycle.state = 'ordered'
    },
  })
}

/** What of an earlier month of the provision is payable goes out with the order; where claims are kept back, each by itself. */
const orderTogether: Acts = ({ model, world }) =>
  model.cycles.flatMap((first) =>
    model.cycles.flatMap((earlier) => {
      const isOffered = earlier !== first && earlier.paying === first.paying && earlier.month <= first.month
      const plans = [first, earlier].map((cycle) => planOf(model, cycle))
      const isPlain = plans.every((planned) => planned.length > 0 && planned.every(({ kept }) => kept.length === 0))
      const isOpen = [first, earlier].every((cycle) => !notInState(cycle, 'order', 'order-arrears'))
      return isOffered && isPlain && isOpen ? [together(model, world, [first, earlier])] : []
    }),
  )

/** What an order needs of the line that bears it beside what is set aside on it. */
function needOf(model: Model, cycle: Cycle, planned: readonly Planned[]) {
  const line = cycle.paying.lines.get(yearOfOrder(model, cycle))
  assert(line !== undefined, 'there is a line of each year')
  const moves = line === lineOf(cycle) ? 0 : owedThat(partsOf(cycle), false)
  const again = owedThat(
    planned.map(({ part }) => part),
    true,
  )
  return { line, need: moves + again }
}

function together(model: Model, world: World, cycles: readonly [Cycle, Cycle]): Attempt {
  const [first, earlier] = cycles
  const needs = cycles.map((cycle) => needOf(model, cycle, planOf(model, cycle)))
  const byLine = Map.groupBy(needs, ({ line }) => line)
  const isShortOf = [...byLine].some(([line, some]) => some.reduce((sum, { need }) => sum + need, 0) > leftOf(model, line))
  return attempt({
    act: 'order-together',
    about: `${named(first)} with ${named(earlier)}`,
    refused: isShortOf ? ['budget-short'] : [],
    by: world.actors.financeOfficer,
    perform: (by) => world.service.order(by, { cycleId: first.id, arrearsOf: [earlier.id], reason: REASON }),
    apply: async ({ order: { id, total }, arrears: [other] }) => {
      assert(other?.cycleId === earlier.id, 'the earlier month goes along')
      for (const [cycle, order] of [[first, { id, total }] as const, [earlier, other.order] as const]) {
        const planned = planOf(model, cycle)
        const sent = planned.reduce((all, one) => all + one.sent, 0)
        assert(order.total === sent, `ordered ${order.total}, not ${sent}`)
        cycle.year = yearOfOrder(model, cycle)
        await keepOrder(model, world, { cycle, planned, orderId: order.id })
        if (cycle.state !== 'closed') cycle.state = 'ordered'
      }
      first.besides.add(earlier)
      earlier.besides.add(first)
    },
  })
}

interface StoredPayment {
  readonly id: string
  readonly reference: string
  readonly rightId: string
  readonly personId: string
  readonly lineId: string
  readonly amount: number
}

async function keepOrder(
  model: Model,
  { platform }: World,
  { cycle, planned, orderId }: { cycle: Cycle; planned: readonly Planned[]; orderId: string },
): Promise<void> {
  const { rows } =
    await sql<StoredPayment>`SELECT id, reference, entitlement_id AS "rightId", payee_id AS "personId", line_id AS "lineId",
    amount_vnd AS amount FROM disbursement WHERE month = ${cycle.month} AND order_id = ${orderId}`.execute(platform.database)
  assert(rows.length === planned.length, `${rows.length} payments of ${planned.length} parts`)
  const line: Line | undefined = lineOf(cycle)
  for (const { part, sent, kept } of planned) {
    const stored = rows.find(({ rightId, personId }) => rightId === part.right.id && personId === part.person.id)
    const { account } = part.person
    assert(stored?.amount === sent && line !== undefined && stored.lineId === line.id && account !== undefined, 'paid as planned')
    const now = { amount: sent, state: 'sent', isPartly: false, isTakenBack: false, answeredOn: model.today } as const
    for (const { claim, amount } of kept) {
      part.kept.push({ amount, line })
      claim.recoveries.push({ kind: 'set-off', amount, isLate: isLate(claim.payment, model.today) })
    }
    part.payments.push({ id: stored.id, reference: stored.reference, part, line, account, differences: [], ...now })
  }
}

const MORE = 4_000_000

/** The estimate is raised: proposed and confirmed by two. */
const allocate: Acts = ({ model, world: { budget, actors, platform } }) =>
  model.provisions.flatMap((paying) =>
    [...paying.lines].map(([year, line]) =>
      attempt({
        act: 'allocate',
        about: `${paying.payee} ${year}`,
        refused: [],
        by: actors.financeOfficer,
        perform: async (by) => {
          const decision = { number: `12/QĐ-UBND ${platform.newId()}`, date: model.today }
          const proposal = { lineId: line.id, kind: 'allocate' as const, amount: MORE, decision, reason: REASON }
          const proposed = await budget.propose(by, proposal)
          if (!proposed.ok) return proposed
          return budget.decide(actors.financeLead, { lineId: line.id, entryId: proposed.value.id, outcome: 'confirmed' })
        },
        apply: () => {
          line.allocated += MORE
        },
        isOnce: false,
      }),
    ),
  )

export const ORDER_ACTS: readonly Acts[] = [order, orderTogether, allocate]
