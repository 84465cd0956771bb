import { assessmentService } from '../assessment/service.ts'
import { criteriaService } from '../criteria/service.ts'
import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

/** Rounds of which something may wait: those that are prepared or answered. */
async function openRounds(platform: Platform, actor: Actor) {
  const service = assessmentService(platform)
  const rounds = await service.rounds(actor)
  if (!rounds.ok) return []
  const overviews = []
  for (const { id, state } of rounds.value)
    if (state === 'planned' || state === 'answering') {
      const overview = await service.round(actor, id)
      if (overview.ok) overviews.push(overview.value)
    }
  return overviews
}

/** The sheets that wait for whoever answers for a unit. */
export async function sheets(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found: PendingWork[] = []
  for (const { round, units } of await openRounds(platform, actor)) {
    if (round.state !== 'answering') continue
    for (const { unitId, name, state, missing, lastDay } of units) {
      const may = await authoriseFor(platform, actor, { permission: 'assessment:answer', unitId })
      if (state !== 'invited' || !may.ok) continue
      found.push({
        ...{ id: `sheet:${round.id}:${unitId}`, kind: 'assessment', count: Math.max(missing, 1) },
        href: `/assessment/${round.id}/units/${unitId}`,
        text: taskText.sheet({ unit: name, title: round.title, missing }),
        ...(lastDay !== null && { dueOn: lastDay }),
      })
    }
  }
  return found
}

/** What waits for whoever opens rounds and closes them to answers, and puts criteria in force that somebody else wrote. */
export async function decisions(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const found: PendingWork[] = []
  const today = platform.clock.today()
  for (const { round, units, readiness } of await openRounds(platform, actor)) {
    const href = `/assessment/${round.id}`
    const isReady = readiness.every(({ isMet, weight }) => isMet || weight === 'advised')
    if (round.state === 'planned' && isReady)
      found.push({ id: `open:${round.id}`, kind: 'assessment', count: 1, href, text: taskText.openRound(round.title) })
    const isOver = units.every(({ state, lastDay }) => state === 'submitted' || (lastDay !== null && lastDay < today))
    if (round.state === 'answering' && isOver)
      found.push({ id: `close:${round.id}`, kind: 'assessment', count: 1, href, text: taskText.closeAnswers(round.title) })
  }
  const trees = await criteriaService(platform).list(actor)
  const drafts = trees.ok ? trees.value.filter(({ state, editors }) => state === 'draft' && !editors.includes(actor.userId)) : []
  for (const { id, code, version } of drafts)
    found.push({
      ...{ id: `criteria:${id}`, kind: 'assessment', count: 1, href: `/assessment/criteria/${id}` },
      text: taskText.criteria(code, version),
    })
  return found
}

/** Units that are late, for whoever runs the round. */
export async function lateUnits(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  return (await openRounds(platform, actor)).map(({ round, units }) => {
    const count = units.filter(({ isLate }) => isLate).length
    return {
      id: `late:${round.id}`,
      kind: 'assessment',
      count,
      href: `/assessment/${round.id}`,
      text: taskText.lateUnits(count, round.title),
    }
  })
}
