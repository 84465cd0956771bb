import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { moveRound, recordRoundAct } from '../round/act-service.ts'
import { ROUND_MOVES, type Round } from '../round/round.ts'
import { listRoundUnits, updateRoundState } from '../round/round-store.ts'
import type { UnitProgress } from './progress.ts'
import { readUnitAppraisals } from './progress-service.ts'
import type { AppraisalUnfinished, NobodySubmitted, NotConcluded } from './refusal.ts'

interface Concluded {
  readonly units: number
  readonly criteria: number
}

/** What keeps an appraisal from being concluded; without that, what was judged. Asked by whoever concludes, and by what waits for them. */
export async function readConcluded(
  database: Database,
  round: Round,
): Promise<Result<Concluded, AppraisalUnfinished | NobodySubmitted>> {
  const units = (await listRoundUnits(database, round.id)).filter(({ state }) => state !== 'invited')
  if (units.length === 0) return refuse({ kind: 'nobody-submitted', roundId: round.id })
  const progress = [...(await readUnitAppraisals(database, round, units)).values()].map((one) => one.progress)
  const sum = (count: (one: UnitProgress) => number): number => progress.reduce((all, one) => all + count(one), 0)
  const differing = sum((one) => one.differing)
  const open = sum((one) => one.asked - one.agreed - one.settled) - differing
  const explaining = units.filter(({ state }) => state === 'returned').length
  return open + differing + explaining > 0
    ? refuse({ kind: 'appraisal-unfinished', roundId: round.id, open, differing, explaining })
    : accept({ units: units.length, criteria: sum((one) => one.asked) })
}

/**
 * Ends the appraisal: every criterion of every unit that submitted is judged, nothing differs, nobody is still explaining. A
 * unit that did not submit has nothing to judge; it stays in the round without a score.
 */
export function concludeAppraisal(platform: Platform, actor: Actor, roundId: string): Promise<Result<Round, NotConcluded>> {
  const acting = { platform, actor }
  const move = 'conclude-appraisal'
  return moveRound<Round, NotConcluded>(acting, { roundId, move }, async (transaction, round) => {
    const concluded = await readConcluded(transaction, round)
    if (!concluded.ok) return concluded
    const { to: state } = ROUND_MOVES[move]
    await updateRoundState(transaction, { id: roundId, state, at: platform.clock.now() })
    const detail = { state, ...concluded.value }
    await recordRoundAct(transaction, acting, { roundId, kind: 'appraisal-concluded', before: { state: round.state }, detail })
    return accept({ ...round, state })
  })
}
