import { plainDate } from '../kernel/calendar.ts'
import { accept } from '../kernel/result.ts'
import { readingService } from './service.ts'
import { taken } from './testing.ts'
import type { Recovering } from './worked-acts.fixture.ts'
import type { Step } from './worked-month.fixture.ts'

type Ruling = Pick<Recovering, 'service' | 'actors' | 'today'>

/** A rule of looking again, set by two people. It is the province's: a case ends its own, or it holds in others. */
export async function setLookRule({ service, actors, today }: Ruling, { perMille = 0, from }: Step) {
  const decision = { number: '91/QĐ-UBND', date: today }
  const rule = { sharePerMille: perMille, firstGroups: 0, decision, reason: 'Quy chế xem lại của tỉnh' }
  const { ruleId } = taken(
    await service.proposeLookRule(actors.officer, { ...rule, from: from === undefined ? today : plainDate(from) }),
  )
  return accept(taken(await service.decideLookRule(actors.lead, { ruleId, outcome: 'confirmed' })))
}

/** A second officer looks at the confirmation of a group's report; or whoever gave it, who may not. */
export async function look({ platform, service, actors, cycleId, groupId }: Recovering, { by, backBecause }: Step) {
  const { items } = taken(await readingService(platform).looks(actors.officer, cycleId))
  const confirmedBy = items.find((item) => item.groupId === groupId)?.confirmedBy
  const actor = by === 'proposer' && confirmedBy !== undefined ? { ...actors.officer, userId: confirmedBy } : actors.officer
  const outcome = backBecause === undefined ? 'agreed' : 'sent-back'
  return service.lookAtReport(actor, { cycleId, groupId, outcome, reason: backBecause })
}
