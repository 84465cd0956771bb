import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform } from '../../platform/platform.ts'
import { listAppeals } from '../appeal/appeal-store.ts'
import type { ResultUnknown } from '../result/refusal.ts'
import { findPublished } from '../result/result-store.ts'
import { type UpheldAppeal, type VersionDifference, versionDifference } from './version-difference.ts'

interface OfVersion {
  readonly roundId: string
  readonly version: number
}

/** What a published version changed of the one before; the first has none before it. */
export async function readDifference(
  platform: Platform,
  actor: Actor,
  { roundId, version }: OfVersion,
): Promise<Result<VersionDifference, NotAllowed | ResultUnknown>> {
  const { database } = platform
  const may = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  if (!may.ok) return may
  const after = await findPublished(database, { roundId, version })
  if (after === undefined) return refuse({ kind: 'result-unknown', version })
  const before = await findPublished(database, { roundId, version: version - 1 })
  if (before === undefined) return refuse({ kind: 'result-unknown', version: version - 1 })
  const upheld = await listUpheld(database, roundId, after.at)
  return accept(versionDifference({ to: version, before: before.document, after: after.document, upheld }))
}

/** Those decided before the version was published, of whichever unit: what it changes is published. */
async function listUpheld(database: Database, roundId: string, at: string): Promise<UpheldAppeal[]> {
  const appeals = await beyondReach('upheld-appeals', () => listAppeals(database, roundId))
  return appeals
    .flatMap(({ id: appealId, unitId, criterion, decision }) => {
      if (decision === null || !decision.isUpheld || decision.at > at) return []
      const { councilDecisionId, at: decidedAt } = decision
      return [{ appealId, unitId, criterion, councilDecisionId, decidedAt }]
    })
    .toSorted((one, other) => (one.decidedAt < other.decidedAt ? -1 : 1))
}
