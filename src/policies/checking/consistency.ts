import { isPlainDate } from '../../kernel/calendar.ts'
import { under } from '../../kernel/form-finding.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import { COUNTING, countingOf } from '../evaluation/quantity.ts'
import type {
  ApprovalThreshold,
  Benefit,
  Cap,
  Condition,
  PartMonth,
  Provision,
  Rate,
  Sharing,
  Tier,
} from '../provision/provision.ts'
import { type FactDefinition, GROUP_FACTS, PERSON_FACTS } from '../provision/vocabulary.ts'
import type { Finding } from './doubt.ts'

/** Checks the consistency that a schema cannot express. The document must already match the schema. */
export function findInconsistencies(provision: Provision): Finding[] {
  return [
    ...checkDates(provision),
    ...checkConditions(provision.conditions, '/conditions'),
    ...provision.benefits.flatMap((benefit, index) => checkBenefit(benefit, under('/benefits', index))),
    ...checkIds(provision),
    ...checkCaps(provision.caps, '/caps'),
    ...(provision.caps ?? []).flatMap((cap, index) => provisionCapOnPerson(cap, under('/caps', index))),
    ...(provision.sharing ? checkSharing(provision.sharing) : []),
    ...checkOverlapBan(provision),
    ...checkApprovals(provision.approvals ?? []),
  ]
}

function checkDates(provision: Provision): Finding[] {
  const days: [string, string | undefined][] = [
    ['/inForceFrom', provision.inForceFrom],
    ['/inForceUntil', provision.inForceUntil],
    ['/act/issuedOn', provision.act.issuedOn],
    ['/area/asOf', provision.area?.asOf],
    ['/replacedBy/from', provision.replacedBy?.from],
  ]
  const noSuch = days.flatMap(([pointer, day]): Finding[] =>
    day === undefined || isPlainDate(day) ? [] : [{ pointer, code: 'no-such-day', got: day }],
  )
  const { inForceFrom, inForceUntil, paysFrom, paysUntil } = provision
  return [...noSuch, ...inOrder('/inForceUntil', inForceFrom, inForceUntil), ...inOrder('/paysUntil', paysFrom, paysUntil)]
}

const inOrder = (pointer: string, from: string, until: string | undefined): Finding[] =>
  until !== undefined && until < from ? [{ pointer, code: 'ends-before-it-begins', from, until }] : []

function checkConditions(conditions: readonly Condition[] | undefined, pointer: string): Finding[] {
  return (conditions ?? []).flatMap((condition, index) => checkCondition(condition, under(pointer, index)))
}

function checkCondition(condition: Condition, pointer: string): Finding[] {
  const definitions: Readonly<Record<string, FactDefinition>> = condition.about === 'person' ? PERSON_FACTS : GROUP_FACTS
  const definition = Object.hasOwn(definitions, condition.fact) ? definitions[condition.fact] : undefined
  const { fact } = condition
  if (definition === undefined) {
    return [{ pointer: under(pointer, 'fact'), code: 'fact-unknown', fact, near: nearMatches(fact, Object.keys(definitions)) }]
  }
  if (definition.notForConditions) return [{ pointer: under(pointer, 'fact'), code: 'fact-not-for-conditions', fact }]
  return checkTest(condition, definition, pointer)
}

function checkTest(condition: Condition, { type, values }: FactDefinition, pointer: string): Finding[] {
  const { fact, is, oneOf, atLeast, atMost } = condition
  const none = is === undefined && oneOf === undefined && atLeast === undefined && atMost === undefined
  if (none) return type === 'yes-no' ? [] : [{ pointer, code: 'condition-without-test', fact }]
  const misfit: Finding = { pointer, code: 'test-does-not-fit', fact, type }
  if (type === 'yes-no')
    return typeof is === 'boolean' && oneOf === undefined && atLeast === undefined && atMost === undefined ? [] : [misfit]
  if (type === 'choice') {
    const named = [...(oneOf ?? []), ...(typeof is === 'string' ? [is] : [])]
    return named.length > 0 && named.every((value) => values?.includes(value)) && atLeast === undefined && atMost === undefined
      ? []
      : [misfit]
  }
  const bounds = [atLeast, atMost].filter((bound) => bound !== undefined)
  const fits = (bound: number | string) => (type === 'day' ? isPlainDate(bound) : typeof bound === 'number')
  return bounds.length > 0 && bounds.every(fits) && is === undefined && oneOf === undefined ? [] : [misfit]
}

function checkBenefit(benefit: Benefit, pointer: string): Finding[] {
  return [
    ...checkConditions(benefit.conditions, under(pointer, 'conditions')),
    ...checkRate(benefit, pointer),
    ...checkPartMonth(benefit, pointer),
    ...checkCaps(benefit.caps, under(pointer, 'caps')),
    ...personCapWithoutPersons(benefit, pointer),
    ...(benefit.inside ?? []).flatMap((inner, index) => checkBenefit(inner, under(under(pointer, 'inside'), index))),
  ]
}

function checkRate(benefit: Benefit, pointer: string): Finding[] {
  const { rate, per, inside } = benefit
  const at = under(pointer, 'rate')
  if (rate === undefined) return per === 'cost' ? [] : [{ pointer, code: 'rate-missing' }]
  if ('ceiling' in rate) return (inside?.length ?? 0) === 0 ? [{ pointer: at, code: 'ceiling-holds-nothing' }] : []
  if ('tiers' in rate) return checkTiers(rate.tiers.steps, under(under(at, 'tiers'), 'steps'))
  if ('ranks' in rate) return checkRanks(rate, per, at)
  return []
}

function checkRanks({ ranks }: Extract<Rate, { ranks: unknown }>, per: Benefit['per'], pointer: string): Finding[] {
  if (per !== 'unit-rank') return [{ pointer, code: 'ranks-need-units' }]
  const rising = ranks.some((amount, index) => amount > (ranks[index - 1] ?? Number.POSITIVE_INFINITY))
  return rising ? [{ pointer, code: 'ranks-not-descending' }] : []
}

function checkTiers(steps: readonly Tier[], pointer: string): Finding[] {
  return steps.flatMap((tier, index): Finding[] => {
    const at = under(pointer, index)
    if (tier.until !== undefined && tier.until < tier.from) {
      return [{ pointer: at, code: 'ends-before-it-begins', from: String(tier.from), until: String(tier.until) }]
    }
    const next = steps[index + 1]
    if (next === undefined) return []
    if (tier.until === undefined || next.from <= tier.until)
      return [{ pointer: under(pointer, index + 1), code: 'tiers-overlap', at: next.from }]
    return next.from > tier.until + 1
      ? [{ pointer: under(pointer, index + 1), code: 'tiers-leave-a-gap', at: tier.until + 1 }]
      : []
  })
}

function checkPartMonth(benefit: Benefit, pointer: string): Finding[] {
  const at = under(pointer, 'partMonth')
  const rule: PartMonth | undefined = benefit.partMonth
  const bears = benefit.period === 'month' && countingOf(benefit.per).lastsTheMonth === true
  const bearsCeiling = benefit.rate !== undefined && 'ceiling' in benefit.rate
  if (rule === undefined) return bears && !bearsCeiling ? [{ pointer, code: 'part-month-silent', benefit: benefit.id }] : []
  const findings: Finding[] = []
  if (rule.rule === 'by-day' && rule.rounding === undefined) findings.push({ pointer: at, code: 'rounding-missing' })
  if (rule.chosenBy === 'officer' && rule.note === undefined) findings.push({ pointer: at, code: 'chosen-without-note' })
  if (rule.chosenBy === 'text' && rule.citation === undefined) findings.push({ pointer: at, code: 'stated-without-citation' })
  return findings
}

function checkCaps(caps: readonly Cap[] | undefined, pointer: string): Finding[] {
  return (caps ?? []).flatMap((cap, index): Finding[] =>
    cap.quantity !== undefined && cap.period !== 'month'
      ? [{ pointer: under(pointer, index), code: 'quantity-cap-only-monthly' }]
      : [],
  )
}

const provisionCapOnPerson = (cap: Cap, pointer: string): Finding[] =>
  cap.per === 'person' || cap.quantity !== undefined ? [{ pointer, code: 'person-cap-without-persons' }] : []

function personCapWithoutPersons({ caps, per }: Benefit, pointer: string): Finding[] {
  const counted = 'lists' in COUNTING[per]
  return (caps ?? []).flatMap((cap, index): Finding[] =>
    cap.per === 'person' && !counted
      ? [{ pointer: under(under(pointer, 'caps'), index), code: 'person-cap-without-persons' }]
      : [],
  )
}

function everyBenefit(benefits: readonly Benefit[], pointer: string): { benefit: Benefit; pointer: string }[] {
  return benefits.flatMap((benefit, index) => {
    const at = under(pointer, index)
    return [{ benefit, pointer: at }, ...everyBenefit(benefit.inside ?? [], under(at, 'inside'))]
  })
}

function checkIds({ benefits }: Provision): Finding[] {
  const seen = new Set<string>()
  return everyBenefit(benefits, '/benefits').flatMap(({ benefit, pointer }): Finding[] => {
    if (seen.has(benefit.id)) return [{ pointer: under(pointer, 'id'), code: 'given-twice', value: benefit.id }]
    seen.add(benefit.id)
    return []
  })
}

/** Exact: the fractions are added up as whole numbers. */
function checkSharing({ payers }: Sharing): Finding[] {
  const pointer = '/sharing/payers'
  const whole = payers.reduce((product, { share }) => product * BigInt(share.whole), 1n)
  const part = payers.reduce((sum, { share }) => sum + (BigInt(share.part) * whole) / BigInt(share.whole), 0n)
  const names = payers.map(({ payer }) => payer)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return [
    ...(part === whole ? [] : [{ pointer, code: 'shares-do-not-add-up' as const, part: `${part}/${whole}` }]),
    ...(twice === undefined ? [] : [{ pointer, code: 'given-twice' as const, value: twice }]),
  ]
}

function checkOverlapBan({ noOverlap, benefits }: Provision): Finding[] {
  if (noOverlap === undefined) return []
  const counted = everyBenefit(benefits, '').some(({ benefit }) => 'lists' in COUNTING[benefit.per])
  const needsPersons = noOverlap.scope === 'person' && !counted
  const otherGroup = noOverlap.scope === 'group' && noOverlap.with.includes('other-group')
  return needsPersons || otherGroup ? [{ pointer: '/noOverlap', code: 'overlap-needs-persons' }] : []
}

function checkApprovals(thresholds: readonly ApprovalThreshold[]): Finding[] {
  return thresholds.flatMap((threshold, index): Finding[] => {
    const before = thresholds[index - 1]
    const rises = before === undefined || (threshold.atLeast > before.atLeast && threshold.approvers >= before.approvers)
    return rises ? [] : [{ pointer: under('/approvals', index), code: 'thresholds-not-rising' }]
  })
}
