import type { Entry } from '../../criteria/index.ts'
import type { Database } from '../../platform/db/database.ts'
import type { CouncilDecision } from '../council/council-decision.ts'

/** What other rooms tell of a round: what its appraisers found, and what its Council decided. */
export interface ResultSources {
  /** By unit and criterion: what the appraisers agreed on, or a third settled. */
  readonly readVerified: (database: Database, roundId: string) => Promise<ReadonlyMap<string, Readonly<Record<string, Entry>>>>
  /** Those that carried, in their order. */
  readonly findCarriedDecisions: (database: Database, roundId: string) => Promise<readonly CouncilDecision[]>
}

export const RESULT_SOURCES: ResultSources = {
  readVerified: () => Promise.resolve(new Map()),
  findCarriedDecisions: () => Promise.resolve([]),
}
