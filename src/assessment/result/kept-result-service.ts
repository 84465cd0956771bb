import { createHash } from 'node:crypto'
import type { Database } from '../../platform/db/database.ts'
import { type KeptByStamp, keepByStamp } from '../../platform/kept-by-stamp.ts'
import { unitsNear } from '../../units/service.ts'
import type { CouncilDecision } from '../council/council-decision.ts'
import { lastDayOfYear } from '../round/round.ts'
import { listStamps } from '../round/stamp-store.ts'
import { computeResult, countPaidRanks, type ResultSource } from './computing-service.ts'
import type { RoundResult } from './result.ts'
import { canonicalText } from './result-document.ts'
import { listCorrections } from './result-store.ts'
import { type AskedQuestion, askedQuestions } from './result-text.ts'
import type { ResultSources } from './sources-service.ts'

/** What is told of a result as it follows now, without what stands in it. */
export interface ResultHead {
  readonly fingerprint: string
  readonly method: RoundResult['method']
  readonly questions: RoundResult['questions']
  readonly asked: readonly AskedQuestion[]
}

/** Results kept at once: rounds that are before their Council, or in appeal. */
const RESULTS_KEPT = 16
const keptOf = new WeakMap<ResultSources, KeptByStamp<ResultHead>>()

/**
 * The result as it follows now, computed once for all who read it: again as soon as an answer, a judgement, a decision, an appeal
 * that was upheld, a unit’s name or state is another. What acts rest on is never read from here: they compute it for themselves.
 */
export async function readResultHead(
  database: Database,
  { round, sources, today }: ResultSource,
): Promise<ResultHead & { readonly decisions: readonly CouncilDecision[] }> {
  const kept = keptOf.get(sources) ?? keepByStamp<ResultHead>(RESULTS_KEPT)
  keptOf.set(sources, kept)
  const { stamp, decisions } = await stampOf(database, { round, sources, today })
  const found = kept.find(round.id, stamp)
  if (found !== undefined) return { ...found, decisions }
  const { fingerprint, result, decisions: then } = await computeResult(database, { round, sources, today })
  const { method, questions } = result
  const head = { fingerprint, method, questions, asked: askedQuestions(result) }
  if ((await stampOf(database, { round, sources, today })).stamp === stamp) kept.keep(round.id, stamp, head)
  return { ...head, decisions: then }
}

/** Everything that the result follows from. Trees that were put in force, and what has been written, never change. */
async function stampOf(database: Database, { round, sources, today }: ResultSource) {
  const units = await listStamps(database, { roundId: round.id, compared: [] })
  const unitIds = units.map(({ unitId }) => unitId)
  const names = await unitsNear(database, { unitIds, provinceId: round.provinceId, on: lastDayOfYear(round) })
  const decisions = await sources.findCarriedDecisions(database, round.id)
  const corrections = await listCorrections(database, round.id)
  // Once it is published, what was paid then stays.
  const paidRanks = round.state === 'deliberating' ? await countPaidRanks(database, { round, today }) : null
  const text = canonicalText({ round, units, names: [...names], decisions, corrections, paidRanks })
  return { decisions, stamp: createHash('sha256').update(text).digest('hex') }
}
