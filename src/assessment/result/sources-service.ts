import type { Entry } from '../../criteria/index.ts'
import type { Database } from '../../platform/db/database.ts'
import { listEntries, readAppraisals } from '../appraisal/appraised-service.ts'
import type { CouncilDecision } from '../council/council-decision.ts'
import { findCarriedDecisions } from '../council/decisions-service.ts'
import { findRound } from '../round/round-store.ts'

/** What other rooms tell of a round: what its appraisers found, and what its Council decided. */
export interface ResultSources {
  /** By unit and criterion: what the appraisers agreed on, or a third settled. */
  readonly readVerified: (database: Database, roundId: string) => Promise<ReadonlyMap<string, Readonly<Record<string, Entry>>>>
  /** Those that carried, in their order. */
  readonly findCarriedDecisions: (database: Database, roundId: string) => Promise<readonly CouncilDecision[]>
}

export const RESULT_SOURCES: ResultSources = { readVerified, findCarriedDecisions }

async function readVerified(database: Database, roundId: string): Promise<ReadonlyMap<string, Readonly<Record<string, Entry>>>> {
  const round = await findRound(database, roundId)
  const appraisals = round === undefined ? [] : [...(await readAppraisals(database, round))]
  return new Map(appraisals.map(([unitId, own]) => [unitId, Object.fromEntries(listEntries(own))]))
}
