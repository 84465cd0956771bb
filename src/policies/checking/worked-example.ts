import { type Month, monthsBetween } from '../../kernel/calendar.ts'
import { under } from '../../kernel/form-finding.ts'
import { multiplyVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { prepare } from '../evaluation/evaluate.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Facts } from '../evaluation/facts.ts'
import type { Expectation, Provision, Text, WorkedExample } from '../provision/provision.ts'
import type { Finding } from './doubt.ts'
import { readFacts } from './fact-reading.ts'

/** A worked example: its expected outcome and the evaluated one. */
export interface ExampleOutcome {
  readonly title: Text
  readonly holds: boolean
  readonly expected: Expectation
  readonly got: Required<Pick<Expectation, 'amount' | 'reasons' | 'shares'>> & Pick<Expectation, 'topUp'>
}

/** Ten years: a longer period is a slip of the pen. */
const MOST_MONTHS = 120

interface Worked {
  readonly outcomes: readonly ExampleOutcome[]
  readonly findings: readonly Finding[]
}

/** Evaluates every worked example and reports each difference, and each example that cannot be evaluated. */
export function workExamples(provision: Provision): Worked {
  if (provision.workedExamples.length === 0) {
    return { outcomes: [], findings: [{ pointer: '/workedExamples', code: 'no-worked-example' }] }
  }
  const worked = provision.workedExamples.map((example, index) => examine(provision, example, under('/workedExamples', index)))
  return {
    outcomes: worked.flatMap(({ outcomes }) => outcomes),
    findings: worked.flatMap(({ findings }) => findings),
  }
}

function examine(provision: Provision, example: WorkedExample, pointer: string): Worked {
  const months = monthsOf(example)
  const first = months[0]
  if (first === undefined || months.length > MOST_MONTHS) return { outcomes: [], findings: [badPeriod(example, pointer)] }
  const facts = readFacts(example.facts, months.length === 1 ? first : undefined)
  if (!facts.ok) {
    return {
      outcomes: [],
      findings: facts.refusal.map((finding) => ({ ...finding, pointer: `${pointer}/facts${finding.pointer}` })),
    }
  }
  try {
    const outcome = workExample(provision, example, { facts: facts.value, months })
    return { outcomes: [outcome], findings: differencesOf(outcome, pointer) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { outcomes: [], findings: [{ pointer, code: 'example-cannot-be-worked', example: example.title.vi, why }] }
  }
}

const monthsOf = ({ month }: WorkedExample): Month[] =>
  typeof month === 'string'
    ? [month]
    : Number(month.until.slice(0, 4)) - Number(month.from.slice(0, 4)) > 20
      ? []
      : monthsBetween(month.from, month.until)

function badPeriod({ month }: WorkedExample, pointer: string): Finding {
  const at = under(pointer, 'month')
  if (typeof month === 'string' || month.until >= month.from) return { pointer: at, code: 'period-too-long', months: MOST_MONTHS }
  return { pointer: at, code: 'ends-before-it-begins', from: month.from, until: month.until }
}

/** Evaluates one example month by month; amounts of earlier months count against yearly limits. */
function workExample(
  provision: Provision,
  example: WorkedExample,
  { facts, months }: { readonly facts: Facts; readonly months: readonly Month[] },
): ExampleOutcome {
  const answer = prepare(provision)
  let known = facts
  const evaluations = months.map((month, index) => {
    if (index > 0 && month.endsWith('-01')) known = { ...known, paidEarlierThisYear: vnd(0), paidEarlierByBenefit: {} }
    const evaluation = answer(known, month)
    if (months.length > 1) known = paidOneMonthMore(known, evaluation)
    return evaluation
  })
  const got = addUp(evaluations, example.times ?? 1)
  return { title: example.title, expected: example.expect, got, holds: differences(example.expect, got).length === 0 }
}

function paidOneMonthMore(facts: Facts, { amount, benefits }: Evaluation): Facts {
  const byBenefit = Object.fromEntries(
    benefits.map((portion) => [portion.benefit, vnd((facts.paidEarlierByBenefit?.[portion.benefit] ?? 0) + portion.amount)]),
  )
  return { ...facts, paidEarlierThisYear: vnd((facts.paidEarlierThisYear ?? 0) + amount), paidEarlierByBenefit: byBenefit }
}

function addUp(evaluations: readonly Evaluation[], times: number): ExampleOutcome['got'] {
  const total = (amounts: readonly Vnd[]) => multiplyVnd(sumVnd(amounts), times)
  const payers = evaluations[0]?.shares.map(({ payer }) => payer) ?? []
  const topUps = evaluations.flatMap(({ topUp }) => (topUp === undefined ? [] : [topUp.amount]))
  return {
    amount: total(evaluations.map(({ amount }) => amount)),
    reasons: [...new Set(evaluations.flatMap(({ reasons }) => reasons.map(({ code }) => code)))],
    shares: payers.map((payer, index) => ({
      payer,
      amount: total(evaluations.map(({ shares }) => shares[index]?.amount ?? vnd(0))),
    })),
    ...(topUps.length > 0 && { topUp: total(topUps) }),
  }
}

type Part = 'amount' | 'reasons' | 'shares' | 'topUp'

function differences(expected: Expectation, got: ExampleOutcome['got']): Part[] {
  return (['amount', 'reasons', 'shares', 'topUp'] as const).filter(
    (part) => expected[part] !== undefined && written(part, expected) !== written(part, got),
  )
}

function written(part: Part, from: Expectation): string {
  if (part === 'reasons') return [...new Set(from.reasons)].toSorted().join(', ') || '—'
  if (part === 'shares') return (from.shares ?? []).map(({ payer, amount }) => `${payer}: ${amount}`).join('; ')
  return String(from[part] ?? '—')
}

function differencesOf({ title, expected, got }: ExampleOutcome, pointer: string): Finding[] {
  return differences(expected, got).map((part) => ({
    pointer: `${pointer}/expect/${part}`,
    code: 'example-differs',
    example: title.vi,
    part,
    expected: written(part, expected),
    got: written(part, got),
  }))
}
