import { type Month, monthsBetween } from '../../kernel/calendar.ts'
import { under } from '../../kernel/form-finding.ts'
import { multiplyVnd, sumVnd, type Vnd, vnd } from '../../kernel/money.ts'
import { prepare } from '../evaluation/evaluate.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Facts } from '../evaluation/facts.ts'
import { opensPeriod } from '../evaluation/paid-earlier.ts'
import { vocabularyOf } from '../provision/declared-facts.ts'
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
  /** Benefits something was due of. */
  readonly reached: readonly string[]
}

export type WorkedExamples = Pick<Worked, 'outcomes' | 'findings'>

/** Evaluates every worked example and reports each difference, and each example that cannot be evaluated. */
export function workExamples(provision: Provision): WorkedExamples {
  if (provision.workedExamples.length === 0) {
    return { outcomes: [], findings: [{ pointer: '/workedExamples', code: 'no-worked-example' }] }
  }
  const worked = provision.workedExamples.map((example, index) => examine(provision, example, under('/workedExamples', index)))
  return {
    outcomes: worked.flatMap(({ outcomes }) => outcomes),
    findings: [...worked.flatMap(({ findings }) => findings), ...unproven(provision, worked)],
  }
}

/** What no example shows: that anything is paid at all, or a sum of the provision. Said once the examples themselves are sound. */
function unproven({ benefits, workedExamples }: Provision, worked: readonly Worked[]): Finding[] {
  if (worked.some(({ findings }) => findings.length > 0)) return []
  if (workedExamples.every(({ expect }) => (expect.amount ?? 0) === 0))
    return [{ pointer: '/workedExamples', code: 'examples-expect-nothing' }]
  const reached = new Set(worked.flatMap((one) => one.reached))
  return benefits.flatMap(({ id }, index): Finding[] =>
    reached.has(id) ? [] : [{ pointer: under('/benefits', index), code: 'benefit-unreached', benefit: id }],
  )
}

function examine(provision: Provision, example: WorkedExample, pointer: string): Worked {
  const months = monthsOf(example)
  const first = months[0]
  if (first === undefined || months.length > MOST_MONTHS)
    return { outcomes: [], findings: [badPeriod(example, pointer)], reached: [] }
  const vocabulary = vocabularyOf(provision)
  const facts = readFacts(example.facts, months.length === 1 ? first : undefined, vocabulary)
  if (!facts.ok) {
    return {
      outcomes: [],
      reached: [],
      findings: facts.refusal.map((finding) => ({ ...finding, pointer: `${pointer}/facts${finding.pointer}` })),
    }
  }
  try {
    const evaluations = workMonths(provision, facts.value, months)
    const outcome = outcomeOf(example, evaluations)
    const reached = evaluations.flatMap(({ benefits }) =>
      benefits.filter(({ amount }) => amount > 0).map(({ benefit }) => benefit),
    )
    return { outcomes: [outcome], findings: differencesOf(outcome, pointer), reached }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      outcomes: [],
      findings: [{ pointer, code: 'example-cannot-be-worked', example: example.title.vi, why }],
      reached: [],
    }
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

/** Evaluates one example month by month; amounts of earlier months count against limits of longer periods. */
function workMonths(provision: Provision, facts: Facts, months: readonly Month[]): Evaluation[] {
  const answer = prepare(provision)
  let known = facts
  return months.map((month, index) => {
    if (index > 0) known = afterPeriods(known, month)
    const evaluation = answer(known, month)
    if (months.length > 1) known = paidOneMonthMore(known, evaluation)
    return evaluation
  })
}

function outcomeOf(example: WorkedExample, evaluations: readonly Evaluation[]): ExampleOutcome {
  const got = addUp(evaluations, example.times ?? 1)
  return { title: example.title, expected: example.expect, got, holds: differences(example.expect, got).length === 0 }
}

/** The books of a period that begins with the month are empty. */
function afterPeriods(facts: Facts, month: Month): Facts {
  return {
    ...facts,
    ...(opensPeriod(month, 'year') && { paidEarlierThisYear: vnd(0), paidEarlierByBenefit: {} }),
    ...(opensPeriod(month, 'half-year') && { paidEarlierThisHalfYear: {} }),
    ...(opensPeriod(month, 'quarter') && { paidEarlierThisQuarter: {} }),
  }
}

function paidOneMonthMore(facts: Facts, { amount, benefits }: Evaluation): Facts {
  const more = (book: Facts['paidEarlierInAll']) => ({
    ...book,
    ...Object.fromEntries(benefits.map((portion) => [portion.benefit, vnd((book?.[portion.benefit] ?? 0) + portion.amount)])),
  })
  return {
    ...facts,
    paidEarlierThisYear: vnd((facts.paidEarlierThisYear ?? 0) + amount),
    paidEarlierByBenefit: more(facts.paidEarlierByBenefit),
    paidEarlierThisQuarter: more(facts.paidEarlierThisQuarter),
    paidEarlierThisHalfYear: more(facts.paidEarlierThisHalfYear),
    paidEarlierInAll: more(facts.paidEarlierInAll),
  }
}

function addUp(evaluations: readonly Evaluation[], times: number): ExampleOutcome['got'] {
  const total = (amounts: readonly Vnd[]) => multiplyVnd(sumVnd(amounts), times)
  const payers = [...new Set(evaluations.flatMap(({ shares }) => shares.map(({ payer }) => payer)))]
  const topUps = evaluations.flatMap(({ topUp }) => (topUp === undefined ? [] : [topUp.amount]))
  const borneBy = (payer: string) =>
    evaluations.flatMap(({ shares }) => shares.filter((share) => share.payer === payer).map((share) => share.amount))
  return {
    amount: total(evaluations.map(({ amount }) => amount)),
    reasons: [...new Set(evaluations.flatMap(({ reasons }) => reasons.map(({ code }) => code)))],
    shares: payers.map((payer) => ({ payer, amount: total(borneBy(payer)) })),
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
