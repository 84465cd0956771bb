import {
  type Benefit,
  type Condition,
  GROUP_FACTS,
  type GroupFactName,
  type Provision,
  singlesOf,
} from '../../../src/policies/index.ts'

const COUNTED_BY: Readonly<Record<string, GroupFactName>> = {
  member: 'memberCount',
  'member-day': 'memberDays',
  'mobilised-person': 'mobilisedPersonCount',
  'person-day': 'personDays',
  'person-night': 'personNights',
  person: 'personCount',
  household: 'households',
  session: 'sessionsHeld',
  'unit-rank': 'rank',
  cost: 'approvedCosts',
}
const TYPES_ASKED: ReadonlySet<string> = new Set(['yes-no', 'count', 'vnd', 'day', 'choice'])

/** The facts about a group that this provision looks at: what a trial must ask for, and nothing more. */
export function factsAskedBy(provision: Provision): readonly GroupFactName[] {
  const names = new Set<GroupFactName>()
  const seeAll = (conditions: readonly Condition[] = []): void => {
    for (const { about, fact } of conditions.flatMap(singlesOf)) if (about !== 'person') names.add(fact as GroupFactName)
  }
  const see = ({ conditions, per, rate, partMonth, inside }: Benefit): void => {
    seeAll(conditions)
    const counted = COUNTED_BY[per]
    if (counted) names.add(counted)
    if (rate && 'tiers' in rate) names.add(rate.tiers.by)
    if (rate && 'cases' in rate) for (const { when } of rate.cases) seeAll(when)
    if (rate && 'table' in rate)
      for (const { about, fact } of rate.table.by) if (about !== 'person') names.add(fact as GroupFactName)
    if (partMonth?.rule === 'by-day' || partMonth?.rule === 'full-months-only') names.add('activeDays')
    inside?.forEach(see)
  }
  seeAll(provision.conditions)
  for (const { when } of provision.sharing?.cases ?? []) seeAll(when)
  provision.benefits.forEach(see)
  if (provision.noOverlap?.scope === 'group') names.add('supportedElsewhere')
  // What an act declares itself has no field here.
  return [...names].filter((name) => Object.hasOwn(GROUP_FACTS, name) && TYPES_ASKED.has(GROUP_FACTS[name].type))
}
