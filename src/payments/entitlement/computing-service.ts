import { Type } from 'typebox'
import type { Actor } from '../../identity/index.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform, Progress } from '../../platform/platform.ts'
import { communesWithin } from '../../units/service.ts'
import { openTo } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { findCycle } from '../cycle/cycle-store.ts'
import { answerTimeGuards } from '../cycle/guarded-act-service.ts'
import type { NotComputed } from '../cycle/refusal.ts'
import { countReports } from '../reports/report-progress-store.ts'
import { type ComputeCycle, computeCycle } from './cycle-service.ts'

export const COMPUTE_JOB = {
  kind: 'payments.compute',
  input: Type.Object({ cycleId: Uuid, reason: Type.Optional(words(2000)) }, { additionalProperties: false }),
}

/** A queued or running computation, and who started it. */
export interface Computing {
  readonly jobId: string
  readonly by: string | null
}

export async function findComputing({ jobs }: Platform, cycleId: string): Promise<Computing | undefined> {
  const job = await jobs.findOpen(COMPUTE_JOB, { cycleId })
  return job === undefined ? undefined : { jobId: job.id, by: job.startedBy }
}

/** Starts a job that computes a month in the background, unless one is queued or running. */
export async function startComputing(
  platform: Platform,
  actor: Actor,
  { cycleId, reason }: ComputeCycle,
): Promise<Result<{ jobId: string }, NotComputed>> {
  const { database, jobs } = platform
  const cycle = await findCycle(database, cycleId)
  const acting = { platform, actor }
  const open = await openTo(database, acting, { cycleId, cycle, move: 'compute' })
  if (!open.ok) return open
  const answered = await answerTimeGuards(database, acting, { cycle: open.value, act: 'compute', reason })
  if (!answered.ok) return answered
  const running = await findComputing(platform, cycleId)
  const input = { cycleId, ...(answered.value.reason !== undefined && { reason: answered.value.reason }) }
  return accept({ jobId: running?.jobId ?? (await jobs.start(COMPUTE_JOB, input, actor.userId)) })
}

/** The body of the job: one transaction, so that a killed worker leaves the month unchanged. */
export async function computeInJob(
  platform: Platform,
  actor: Actor,
  { cycleId, reason, progress }: ComputeCycle & { readonly progress: Progress },
): Promise<Result<PaymentCycle, NotComputed>> {
  const groups = await countGroups(platform.database, cycleId)
  return computeCycle(platform, actor, { cycleId, reason, progress: (done) => progress({ done, total: Math.max(done, groups) }) })
}

async function countGroups(database: Database, cycleId: string): Promise<number> {
  const cycle = await findCycle(database, cycleId)
  if (cycle === undefined) return 0
  const communeIds = await communesWithin(database, [cycle.provinceId], lastDayOf(cycle.month))
  return (await countReports(database, { month: cycle.month, communeIds })).groups
}
