import { type Benefit, GROUP_FACTS, type GroupFactName, type Provision } from '../../../src/policies/index.ts'

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
  const see = ({ conditions, per, rate, partMonth, inside }: Benefit): void => {
    for (const { about, fact } of conditions ?? []) if (about !== 'person') names.add(fact as GroupFactName)
    const counted = COUNTED_BY[per]
    if (counted) names.add(counted)
    if (rate && 'tiers' in rate) names.add(rate.tiers.by)
    if (partMonth?.rule === 'by-day' || partMonth?.rule === 'full-months-only') names.add('activeDays')
    inside?.forEach(see)
  }
  for (const { about, fact } of provision.conditions ?? []) if (about !== 'person') names.add(fact as GroupFactName)
  provision.benefits.forEach(see)
  if (provision.noOverlap?.scope === 'group') names.add('supportedElsewhere')
  return [...names].filter((name) => TYPES_ASKED.has(GROUP_FACTS[name].type))
}
