import { sql } from 'kysely'
import { plainDate } from '../kernel/calendar.ts'
import type { HoldMeant } from './holds/dated-hold-service.ts'
import { readingService } from './service.ts'
import { taken } from './testing.ts'
import type { Recovering } from './worked-acts.fixture.ts'
import type { Step } from './worked-month.fixture.ts'

/** What of the group is meant: its leader, itself, its commune, or the provision that pays it. */
async function meantBy({ platform, cycleId, groupId }: Recovering, subject: HoldMeant['subject'] = 'group'): Promise<HoldMeant> {
  const { rows } = await sql<Record<HoldMeant['subject'], string>>`
    SELECT m.person_id AS payee, g.id AS group, g.commune_id AS commune, c.provision_code AS provision
    FROM community_group g JOIN payment_cycle c ON c.id = ${cycleId} LEFT JOIN membership m ON m.group_id = g.id AND m.role = 'leader'
    WHERE g.id = ${groupId}`.execute(platform.database)
  return { subject, subjectId: rows[0]?.[subject] ?? '' }
}

export async function holdByDay(at: Recovering, { subject, from, until, because = '' }: Step) {
  const days = { ...(from && { from: plainDate(from) }), ...(until && { until: plainDate(until) }) }
  return at.service.placeHold(at.actors.officer, { ...(await meantBy(at, subject)), ...days, reason: because })
}

export async function releaseByDay(at: Recovering, { subject, because = '' }: Step) {
  const meant = await meantBy(at, subject)
  const { items } = taken(await readingService(at.platform).holds(at.actors.officer))
  const placed = items.filter((hold) => hold.subject === meant.subject && hold.placedBy === at.actors.officer.userId)
  // A commune that was merged is held under the id it had.
  const found = placed.find(({ subjectId }) => subjectId === meant.subjectId) ?? placed[0]
  return at.service.releaseDatedHold(at.actors.officer, { holdId: found?.id ?? at.cycleId, reason: because })
}
