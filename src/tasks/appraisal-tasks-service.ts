import { type AppraisalWaiting, assessmentService } from '../assessment/service.ts'
import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

async function listWaiting(platform: Platform, actor: Actor): Promise<AppraisalWaiting[]> {
  const waiting = await assessmentService(platform).appraisalWaiting(actor)
  return waiting.ok ? waiting.value : []
}

/** Until when a stage of a round lasts, where its days are set. */
function dueOf({ round }: AppraisalWaiting, stage: 'appraisal' | 'explanation'): Pick<PendingWork, 'dueOn'> {
  const days = round.stages.find((one) => one.stage === stage)
  return days === undefined ? {} : { dueOn: days.lastDay }
}

/** The criteria of each round that wait for an appraiser. */
export async function criteriaToJudge(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  return (await listWaiting(platform, actor)).map((waiting) => {
    const { round, toJudge } = waiting
    return {
      ...{ id: `judge:${round.id}`, kind: 'assessment', count: toJudge, href: `/assessment/${round.id}/appraisal` },
      text: taskText.toJudge(toJudge, round.title),
      ...dueOf(waiting, 'appraisal'),
    }
  })
}

/** What units are asked to explain, for whoever answers for them. */
export async function explanations(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  return (await listWaiting(platform, actor)).flatMap((waiting) =>
    waiting.explaining.map(({ unitId, name, criteria }) => ({
      ...{ id: `explain:${waiting.round.id}:${unitId}`, kind: 'assessment' as const, count: criteria },
      href: `/assessment/${waiting.round.id}/units/${unitId}`,
      text: taskText.explain({ unit: name, count: criteria, title: waiting.round.title }),
      ...dueOf(waiting, 'explanation'),
    })),
  )
}

/** Appraisals that are complete, for whoever ends them. */
export async function appraisalsToConclude(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  return (await listWaiting(platform, actor))
    .filter(({ isConcludable }) => isConcludable)
    .map(({ round }) => ({
      ...{ id: `conclude:${round.id}`, kind: 'assessment', count: 1, href: `/assessment/${round.id}/appraisal` },
      text: taskText.concludeAppraisal(round.title),
    }))
}
