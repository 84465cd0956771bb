import { addMonths, firstDayOf, lastDayOf, type Month, month, monthOf, type PlainDate } from '../../kernel/calendar.ts'
import { countReports } from '../../payments/service.ts'
import type { Database } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import { communesWithin } from '../../units/service.ts'
import type { Round } from '../round/round.ts'

/** What the programme itself counts for a unit in the year that is assessed, to answer with. */
export interface KnownFigure {
  readonly code: 'active-groups' | 'reports-due' | 'reports-approved'
  readonly value: number
  /** Of which days it tells. */
  readonly from: PlainDate
  readonly until: PlainDate
}

/**
 * Groups and monthly reports of the communes in a unit, in the months of the year that have ended. An agency has none. Whoever
 * answers for a unit need not reach its groups: what is handed on are counts.
 */
export async function readKnownFigures(
  database: Database,
  { round, unitId, today }: { readonly round: Pick<Round, 'year'>; readonly unitId: string; readonly today: PlainDate },
): Promise<KnownFigure[]> {
  const months = monthsEnded(round.year, today)
  const last = months.at(-1)
  if (last === undefined) return []
  return beyondReach('known-figures', async () => {
    let [due, approved, groups] = [0, 0, 0]
    for (const one of months) {
      const communeIds = await communesWithin(database, [unitId], lastDayOf(one))
      if (communeIds.length === 0) return []
      const counted = await countReports(database, { month: one, communeIds })
      due += counted.groups
      approved += counted.approved
      groups = counted.groups
    }
    const span = { from: firstDayOf(months[0] ?? last), until: lastDayOf(last) }
    return [
      { code: 'active-groups', value: groups, from: firstDayOf(last), until: lastDayOf(last) },
      { code: 'reports-due', value: due, ...span },
      { code: 'reports-approved', value: approved, ...span },
    ]
  })
}

function monthsEnded(year: number, today: PlainDate): Month[] {
  const months: Month[] = []
  for (let one = month(`${year}-01`); one < monthOf(today) && one.startsWith(String(year)); one = addMonths(one, 1))
    months.push(one)
  return months
}
