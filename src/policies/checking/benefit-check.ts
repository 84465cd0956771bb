import { under } from '../../kernel/form-finding.ts'
import { countingOf } from '../evaluation/quantity.ts'
import type { Vocabulary } from '../provision/declared-facts.ts'
import type { Benefit, Condition } from '../provision/provision.ts'
import { checkBenefitCaps } from './cap-check.ts'
import { checkConditions } from './condition-check.ts'
import { countsPersons, isCeiling } from './counts-persons.ts'
import type { Finding } from './doubt.ts'
import { checkRate } from './rate-check.ts'

/** A benefit in its document. */
export interface BenefitPlace {
  readonly vocabulary: Vocabulary
  readonly pointer: string
  /** Conditions of the whole. */
  readonly besides: readonly Condition[]
  readonly isInside?: true
}

export function checkBenefit(benefit: Benefit, place: BenefitPlace): Finding[] {
  const { vocabulary, pointer, besides } = place
  const at = under(pointer, 'conditions')
  const nobodyCounted = countsPersons(benefit) ? undefined : benefit.id
  return [
    ...checkConditions(benefit.conditions, { vocabulary, pointer: at, besides, nobodyCounted }),
    ...checkRate(benefit, { vocabulary, pointer, nobodyCounted, benefit: benefit.id }),
    ...checkPartMonth(benefit, pointer),
    ...checkBenefitCaps(benefit, pointer),
    ...(place.isInside ? onlyMonthly(benefit, pointer) : []),
    ...(benefit.inside ?? []).flatMap((inner, index) =>
      checkBenefit(inner, { ...place, pointer: under(under(pointer, 'inside'), index), isInside: true }),
    ),
  ]
}

const isMonthly = (benefit: Benefit): boolean => benefit.period === 'month' && countingOf(benefit.per).lastsTheMonth === true

function checkPartMonth(benefit: Benefit, pointer: string): Finding[] {
  const at = under(pointer, 'partMonth')
  const { partMonth: rule, id } = benefit
  const bears = isMonthly(benefit) && !isCeiling(benefit)
  if (rule === undefined) return bears ? [{ pointer, code: 'part-month-silent', benefit: id }] : []
  const findings: Finding[] = []
  if (!bears) findings.push({ pointer: at, code: 'part-month-without-effect', benefit: id })
  if (rule.rule === 'by-day' && rule.rounding === undefined) findings.push({ pointer: at, code: 'rounding-missing' })
  if (rule.chosenBy === 'officer' && rule.note === undefined) findings.push({ pointer: at, code: 'chosen-without-note' })
  if (rule.chosenBy === 'text' && rule.citation === undefined) findings.push({ pointer: at, code: 'stated-without-citation' })
  return findings
}

/** What was paid before is booked by benefit of the whole, not by what is inside one. */
function onlyMonthly({ period, caps = [] }: Benefit, pointer: string): Finding[] {
  const longCaps = caps.flatMap((cap, index): Finding[] =>
    cap.period === 'month' ? [] : [{ pointer: under(under(pointer, 'caps'), index), code: 'inside-only-monthly' }],
  )
  return period === 'month' ? longCaps : [{ pointer: under(pointer, 'period'), code: 'inside-only-monthly' }, ...longCaps]
}
