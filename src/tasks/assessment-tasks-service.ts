import { assessmentService, type RoundOverview } from '../assessment/service.ts'
import { criteriaService } from '../criteria/service.ts'
import { type Actor, permissionsOf } from '../identity/index.ts'
import type { PlainDate } from '../kernel/calendar.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

/** Rounds of which something may wait: those that are prepared or answered. */
async function openRounds(platform: Platform, actor: Actor): Promise<RoundOverview[]> {
  const service = assessmentService(platform)
  const rounds = await service.rounds(actor)
  if (!rounds.ok) return []
  const overviews: RoundOverview[] = []
  for (const { id, state } of rounds.value)
    if (state === 'planned' || state === 'answering') {
      const overview = await service.round(actor, id)
      if (overview.ok) overviews.push(overview.value)
    }
  return overviews
}

/** What waits in rounds that are prepared or answered: each is read once, whatever of it waits for this reader. */
export async function rounds(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const permissions = permissionsOf(actor, platform.clock.today())
  const found: PendingWork[] = []
  for (const overview of await openRounds(platform, actor)) {
    if (permissions.includes('assessment:answer')) found.push(...(await sheets(platform, actor, overview)))
    if (permissions.includes('assessment:decide')) found.push(...moves(overview, platform.clock.today()))
    if (permissions.includes('assessment:prepare')) found.push(lateUnits(overview))
  }
  return found
}

/** The sheets that wait for whoever answers for a unit. */
async function sheets(platform: Platform, actor: Actor, { round, units }: RoundOverview): Promise<PendingWork[]> {
  if (round.state !== 'answering') return []
  const found: PendingWork[] = []
  for (const { unitId, name, state, missing, lastDay } of units) {
    if (state !== 'invited') continue
    const may = await authoriseFor(platform, actor, { permission: 'assessment:answer', unitId })
    if (!may.ok) continue
    found.push({
      ...{ id: `sheet:${round.id}:${unitId}`, kind: 'assessment', count: Math.max(missing, 1) },
      href: `/assessment/${round.id}/units/${unitId}`,
      text: taskText.sheet({ unit: name, title: round.title, missing }),
      ...(lastDay !== null && { dueOn: lastDay }),
    })
  }
  return found
}

/** What waits for whoever opens rounds and closes them to answers. */
function moves({ round, units, readiness }: RoundOverview, today: PlainDate): PendingWork[] {
  const task = { kind: 'assessment' as const, count: 1, href: `/assessment/${round.id}` }
  const isReady = readiness.every(({ isMet, weight }) => isMet || weight === 'advised')
  if (round.state === 'planned' && isReady) return [{ ...task, id: `open:${round.id}`, text: taskText.openRound(round.title) }]
  const isOver = units.every(({ state, lastDay }) => state === 'submitted' || (lastDay !== null && lastDay < today))
  if (round.state !== 'answering' || !isOver) return []
  return [{ ...task, id: `close:${round.id}`, text: taskText.closeAnswers(round.title) }]
}

/** Units that are late, for whoever runs the round. */
function lateUnits({ round, units }: RoundOverview): PendingWork {
  const count = units.filter(({ isLate }) => isLate).length
  return {
    ...{ id: `late:${round.id}`, kind: 'assessment', count, href: `/assessment/${round.id}` },
    text: taskText.lateUnits(count, round.title),
  }
}

/** Criteria that somebody else wrote, for whoever puts them in force. */
export async function criteria(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const trees = await criteriaService(platform).list(actor)
  const drafts = trees.ok ? trees.value.filter(({ state, editors }) => state === 'draft' && !editors.includes(actor.userId)) : []
  return drafts.map(({ id, code, version }) => ({
    ...{ id: `criteria:${id}`, kind: 'assessment', count: 1, href: `/assessment/criteria/${id}` },
    text: taskText.criteria(code, version),
  }))
}
