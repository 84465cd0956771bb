import type { Month } from '../../kernel/calendar.ts'
import { allocateVnd, type Vnd, vnd } from '../../kernel/money.ts'
import {
  type Benefit,
  type Evaluation,
  type Facts,
  type Provision,
  personAmounts,
  prepare,
  type Reason,
} from '../../policies/index.ts'
import { type BasisRecords, factsOf, type GroupMonth, recordsOf } from './group-month.ts'

export type EntitlementState = 'entitled' | 'not-entitled' | 'held'

/** A right to a sum for a month, or why there is none. Nothing has been paid yet. */
export interface Entitlement {
  readonly groupId: string
  readonly groupName: string
  readonly communeId: string
  readonly districtId?: string | undefined
  readonly state: EntitlementState
  /** Whole đồng; 0 when not entitled. A held one keeps its amount and is not paid. */
  readonly amount: Vnd
  /** Where nothing is due, the amount if every condition held, to show what the blockers cost; otherwise the amount. */
  readonly potential: Vnd
  readonly reasons: readonly Reason[]
  readonly answer: Answer
  readonly records: BasisRecords
  readonly parts: readonly PaymentPart[]
}

/** The facts of a month and their evaluation. Groups with the same facts share one object. */
export interface Answer {
  readonly facts: Facts
  readonly evaluation: Evaluation
  readonly potential: Vnd
}

/** One sum of an entitlement, from one payer to one payee. The parts add up to the amount. */
export interface PaymentPart {
  /** As the provision names it; empty when one budget bears all. */
  readonly payer: string
  readonly payeeKind: 'person' | 'unit'
  /** `null`: nobody to pay, such as a group without a leader. */
  readonly payeeId: string | null
  readonly payeeName: string
  /** The digest of the account the payee had when it was computed; `null`: none. Absent for units, and before it was kept. */
  readonly account?: string | null
  readonly amount: Vnd
}

/**
 * Decides what each group is entitled to for one month, in whole đồng, and its payees. It applies the
 * provision's `evaluate` and adds no rule of its own.
 *
 * @returns a function of one group: the provision is compiled once for a hundred thousand of them. Given facts, it goes by
 * those: of a closed month they stay as they were.
 */
export function entitlementsUnder(provision: Provision, month: Month): (group: GroupMonth, facts?: Facts) => Entitlement {
  const answer = answering(provision, month)
  return (group, facts = factsOf(group, month)) => {
    const answered = answer(facts)
    const { amount, reasons } = answered.evaluation
    return {
      groupId: group.groupId,
      groupName: group.name,
      communeId: group.communeId,
      districtId: group.districtId,
      state: amount > 0 ? 'entitled' : 'not-entitled',
      amount,
      potential: answered.potential,
      reasons,
      answer: answered,
      records: recordsOf(group),
      parts: amount > 0 ? partsOf(answered.evaluation, group, provision.payee) : [],
    }
  }
}

/** The size of the cache: most groups have the same facts as others of their commune. */
const REMEMBERED = 10_000

/** Evaluates facts with a cache: equal facts are evaluated once. */
function answering(provision: Provision, month: Month): (facts: Facts) => Answer {
  const evaluate = prepare(provision)
  const unconditional = prepare(withoutConditions(provision))
  const known = new Map<string, Answer>()
  return (facts) => {
    const key = JSON.stringify(facts)
    const found = known.get(key)
    if (found !== undefined) return found
    const evaluation = evaluate(facts, month)
    const potential = evaluation.amount > 0 ? evaluation.amount : unconditional(facts, month).amount
    const answer = { facts, evaluation, potential }
    if (known.size < REMEMBERED) known.set(key, answer)
    return answer
  }
}

function withoutConditions(provision: Provision): Provision {
  const { conditions: _conditions, noOverlap: _noOverlap, ...bare } = provision
  return { ...bare, benefits: bare.benefits.map(bareBenefit) }
}

function bareBenefit({ conditions: _conditions, inside, ...benefit }: Benefit): Benefit {
  return inside === undefined ? benefit : { ...benefit, inside: inside.map(bareBenefit) }
}

/** Divides the amount among payees, share by share. Members get their named amounts; the rest is divided equally. */
function partsOf(evaluation: Evaluation, group: GroupMonth, payee: Provision['payee']): PaymentPart[] {
  const shares = evaluation.shares.length > 0 ? evaluation.shares : [{ payer: '', amount: evaluation.amount }]
  const payees = payeesOf(evaluation, group, payee)
  const weights = payees.map(({ weight }) => weight)
  return shares.flatMap(({ payer, amount }) => {
    const amounts = allocateVnd(amount, weights)
    return payees
      .map(({ weight: _weight, ...whom }, index) => ({ payer, ...whom, amount: amounts[index] ?? vnd(0) }))
      .filter((part) => part.amount > 0)
  })
}

type WeightedPayee = Omit<PaymentPart, 'payer' | 'amount'> & { readonly weight: number }

const NOBODY: WeightedPayee = { payeeKind: 'person', payeeId: null, payeeName: '', weight: 1 }

function payeesOf(evaluation: Evaluation, group: GroupMonth, payee: Provision['payee']): WeightedPayee[] {
  if (payee === 'commune') return [{ payeeKind: 'unit', payeeId: group.communeId, payeeName: '', weight: 1 }]
  const members = payee === 'members' ? (group.members ?? []) : []
  if (members.length > 0) return memberPayees(evaluation, members)
  const { leader } = group
  if (payee === 'members' || leader === undefined) return [NOBODY]
  return [{ payeeKind: 'person', payeeId: leader.personId, payeeName: leader.name, account: leader.account, weight: 1 }]
}

function memberPayees(evaluation: Evaluation, members: NonNullable<GroupMonth['members']>): WeightedPayee[] {
  const named = new Map(personAmounts(evaluation).map(({ id, amount }) => [id, amount as number]))
  const namedTotal = [...named.values()].reduce((sum, amount) => sum + amount, 0)
  const rest = allocateVnd(
    vnd(evaluation.amount - namedTotal),
    members.map(() => 1),
  )
  return members.map(({ personId, name, account }, index) => ({
    payeeKind: 'person',
    payeeId: personId,
    payeeName: name,
    account,
    weight: (named.get(personId) ?? 0) + (rest[index] ?? 0),
  }))
}
