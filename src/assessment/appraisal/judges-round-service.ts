import type { Actor, NotAllowed } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import type { ResultsNotSeen, RoundUnknown } from '../round/refusal.ts'
import { mayCouncilSeeResults } from '../round/results-seen-service.ts'
import type { Round } from '../round/round.ts'
import { findRound } from '../round/round-store.ts'

/** The round, for whoever reads all of it in the province: never a unit, nor the Council before it has chosen the method. */
export async function findRoundForJudges(
  platform: Platform,
  actor: Actor,
  roundId: string,
): Promise<Result<Round, NotAllowed | RoundUnknown | ResultsNotSeen>> {
  const round = await findRound(platform.database, roundId)
  if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: round.provinceId })
  if (!may.ok) return may
  return (await mayCouncilSeeResults(platform, actor, { roundId, unitId: round.provinceId }))
    ? accept(round)
    : refuse({ kind: 'results-not-seen-yet', roundId })
}
