import { type AppraisalWaiting, assessmentService } from '../assessment/service.ts'
import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { PendingWork } from './task.ts'
import { taskText } from './text.ts'

/** Until when a stage of a round lasts, where its days are set. */
function dueOf({ round }: AppraisalWaiting, stage: 'appraisal' | 'explanation'): Pick<PendingWork, 'dueOn'> {
  const days = round.stages.find((one) => one.stage === stage)
  return days === undefined ? {} : { dueOn: days.lastDay }
}

/** What waits in appraisals: criteria for an appraiser, explanations for a unit, an appraisal to end for whoever ends it. */
export async function appraisals(platform: Platform, actor: Actor): Promise<PendingWork[]> {
  const waiting = await assessmentService(platform).appraisalWaiting(actor)
  if (!waiting.ok) return []
  return waiting.value.flatMap((one) => [toJudge(one), ...explanations(one), ...toConclude(one)])
}

function toJudge(waiting: AppraisalWaiting): PendingWork {
  const { round, toJudge: count } = waiting
  return {
    ...{ id: `judge:${round.id}`, kind: 'assessment', count, href: `/assessment/${round.id}/appraisal` },
    text: taskText.toJudge(count, round.title),
    ...dueOf(waiting, 'appraisal'),
  }
}

const explanations = (waiting: AppraisalWaiting): PendingWork[] =>
  waiting.explaining.map(({ unitId, name, criteria }) => ({
    ...{ id: `explain:${waiting.round.id}:${unitId}`, kind: 'assessment' as const, count: criteria },
    href: `/assessment/${waiting.round.id}/units/${unitId}`,
    text: taskText.explain({ unit: name, count: criteria, title: waiting.round.title }),
    ...dueOf(waiting, 'explanation'),
  }))

const toConclude = ({ round, isConcludable }: AppraisalWaiting): PendingWork[] =>
  isConcludable
    ? [
        {
          ...{ id: `conclude:${round.id}`, kind: 'assessment', count: 1, href: `/assessment/${round.id}/appraisal` },
          text: taskText.concludeAppraisal(round.title),
        },
      ]
    : []
