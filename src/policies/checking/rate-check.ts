import { under } from '../../kernel/form-finding.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import type { Vocabulary } from '../provision/declared-facts.ts'
import type { Benefit, ByCase, Rate, ShareOfCosts, Tier, Tiered } from '../provision/provision.ts'
import { checkConditions } from './condition-check.ts'
import type { Finding } from './doubt.ts'
import { checkTable } from './table-check.ts'

interface RatePlace {
  readonly vocabulary: Vocabulary
  /** Of the benefit. */
  readonly pointer: string
  readonly nobodyCounted?: string | undefined
  readonly benefit: string
}

export function checkRate({ rate, per, inside }: Benefit, place: RatePlace): Finding[] {
  const at = under(place.pointer, 'rate')
  if (per === 'cost') return checkCosts(rate, at)
  if (rate === undefined) return [{ pointer: place.pointer, code: 'rate-missing' }]
  if ('ceiling' in rate) return checkCeiling({ per, inside }, at)
  if ('tiers' in rate) return checkTiers(rate, { ...place, pointer: under(at, 'tiers') })
  if ('ranks' in rate) return checkRanks(rate, per, at)
  if ('share' in rate) return [{ pointer: at, code: 'share-needs-costs' }]
  if ('cases' in rate) return checkCases(rate, { ...place, pointer: at })
  return 'table' in rate ? checkTable(rate, { ...place, pointer: under(at, 'table') }) : []
}

/** Costs are paid as they are, or a part of them: any sum would be multiplied by their đồng. */
function checkCosts(rate: Rate | undefined, pointer: string): Finding[] {
  if (rate === undefined) return []
  if (!('share' in rate)) return [{ pointer, code: 'costs-take-a-share' }]
  return aboveWhole(rate) ? [{ pointer: under(pointer, 'share'), code: 'share-above-whole' }] : []
}

const aboveWhole = ({ share }: ShareOfCosts): boolean => share.part > share.whole

/** A ceiling is of everything inside it together: nothing is counted to multiply it by. */
function checkCeiling(
  { per, inside = [] }: Pick<Benefit, 'per'> & { readonly inside?: Benefit['inside'] | undefined },
  pointer: string,
): Finding[] {
  return [
    ...(inside.length === 0 ? [{ pointer, code: 'ceiling-holds-nothing' as const }] : []),
    ...(per === 'group' ? [] : [{ pointer, code: 'ceiling-is-of-the-group' as const }]),
  ]
}

function checkRanks({ ranks }: Extract<Rate, { ranks: unknown }>, per: Benefit['per'], pointer: string): Finding[] {
  if (per !== 'unit-rank') return [{ pointer, code: 'ranks-need-units' }]
  const rising = ranks.some((amount, index) => amount > (ranks[index - 1] ?? Number.POSITIVE_INFINITY))
  return rising ? [{ pointer, code: 'ranks-not-descending' }] : []
}

function checkCases({ cases, otherwise }: ByCase, place: RatePlace): Finding[] {
  const findings = cases.flatMap(({ when }, index) =>
    checkConditions(when, { ...place, pointer: under(under(under(place.pointer, 'cases'), index), 'when') }),
  )
  return otherwise === undefined
    ? [...findings, { pointer: place.pointer, code: 'cases-without-otherwise', benefit: place.benefit }]
    : findings
}

function checkTiers({ tiers }: Tiered, { vocabulary, pointer }: RatePlace): Finding[] {
  const at = under(pointer, 'by')
  const definition = Object.hasOwn(vocabulary.group, tiers.by) ? vocabulary.group[tiers.by] : undefined
  if (definition === undefined)
    return [{ pointer: at, code: 'fact-unknown', fact: tiers.by, near: nearMatches(tiers.by, Object.keys(vocabulary.group)) }]
  if (definition.type !== 'count') return [{ pointer: at, code: 'test-does-not-fit', fact: tiers.by, type: definition.type }]
  const steps = under(pointer, 'steps')
  return [...checkSteps(tiers.steps, steps), ...checkEnds(tiers.steps, { pointer: steps, lowest: tiers.by === 'rank' ? 1 : 0 })]
}

function checkSteps(steps: readonly Tier[], pointer: string): Finding[] {
  return steps.flatMap((tier, index): Finding[] => {
    const at = under(pointer, index)
    if (tier.until !== undefined && tier.until < tier.from)
      return [{ pointer: at, code: 'ends-before-it-begins', from: String(tier.from), until: String(tier.until) }]
    const next = steps[index + 1]
    if (next === undefined) return []
    if (tier.until === undefined || next.from <= tier.until)
      return [{ pointer: under(pointer, index + 1), code: 'tiers-overlap', at: next.from }]
    return next.from > tier.until + 1
      ? [{ pointer: under(pointer, index + 1), code: 'tiers-leave-a-gap', at: tier.until + 1 }]
      : []
  })
}

/** Whoever is below the first or above the last has nothing: the act may mean it, or a step was forgotten. */
function checkEnds(
  steps: readonly Tier[],
  { pointer, lowest }: { readonly pointer: string; readonly lowest: number },
): Finding[] {
  const [first] = steps
  const last = steps.at(-1)
  return [
    ...(first !== undefined && first.from > lowest
      ? [{ pointer: under(pointer, 0), code: 'tiers-open-below' as const, at: first.from }]
      : []),
    ...(last?.until !== undefined
      ? [{ pointer: under(pointer, steps.length - 1), code: 'tiers-open-above' as const, at: last.until }]
      : []),
  ]
}
