import { conditionsAskedBy, GROUP_FACTS, type GroupFactName, type Provision, withInside } from '../../../src/policies/index.ts'

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
  const add = ({ about, fact }: { readonly about?: string; readonly fact: string }): void => {
    if (about !== 'person') names.add(fact as GroupFactName)
  }
  conditionsAskedBy(provision).forEach(add)
  for (const { per, rate, partMonth } of provision.benefits.flatMap(withInside)) {
    const counted = COUNTED_BY[per]
    if (counted) names.add(counted)
    if (rate && 'tiers' in rate) names.add(rate.tiers.by)
    if (rate && 'table' in rate) rate.table.by.forEach(add)
    if (partMonth?.rule === 'by-day' || partMonth?.rule === 'full-months-only') names.add('activeDays')
  }
  if (provision.noOverlap?.scope === 'group') names.add('supportedElsewhere')
  // What an act declares itself has no field here.
  return [...names].filter((name) => Object.hasOwn(GROUP_FACTS, name) && TYPES_ASKED.has(GROUP_FACTS[name].type))
}
