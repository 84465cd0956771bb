import type { Database } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { CouncilDecision } from './council-decision.ts'
import { listCarried } from './sitting/motion-store.ts'

/** What the Council has decided about a round, in the order it was decided. Whoever asks, it is all of it. */
export const findCarriedDecisions = (database: Database, roundId: string): Promise<CouncilDecision[]> =>
  beyondReach('carried-decisions', () => listCarried(database, roundId))
