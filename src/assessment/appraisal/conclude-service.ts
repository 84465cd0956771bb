import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { moveRound, recordRoundAct } from '../round/act-service.ts'
import { ROUND_MOVES, type Round } from '../round/round.ts'
import { listRoundUnits, updateRoundState } from '../round/round-store.ts'
import { readAppraisals } from './appraised-service.ts'
import { countProgress } from './progress-service.ts'
import type { NotConcluded } from './refusal.ts'

/**
 * Ends the appraisal: every criterion of every unit that submitted is judged, nothing differs, nobody is still explaining. A
 * unit that did not submit has nothing to judge; it stays in the round without a score.
 */
export function concludeAppraisal(platform: Platform, actor: Actor, roundId: string): Promise<Result<Round, NotConcluded>> {
  const acting = { platform, actor }
  const move = 'conclude-appraisal'
  return moveRound<Round, NotConcluded>(acting, { roundId, move }, async (transaction, round) => {
    const units = (await listRoundUnits(transaction, roundId)).filter(({ state }) => state !== 'invited')
    const appraisals = await readAppraisals(transaction, round, { units })
    const progress = [...(await countProgress(transaction, { round, units, appraisals })).values()]
    const sum = (count: (one: (typeof progress)[number]) => number): number => progress.reduce((all, one) => all + count(one), 0)
    const differing = sum((one) => one.differing)
    const open = sum((one) => one.asked - one.agreed - one.settled) - differing
    const explaining = units.filter(({ state }) => state === 'returned').length
    if (open + differing + explaining > 0) return refuse({ kind: 'appraisal-unfinished', roundId, open, differing, explaining })
    const { to: state } = ROUND_MOVES[move]
    await updateRoundState(transaction, { id: roundId, state, at: platform.clock.now() })
    const detail = { state, units: units.length, criteria: sum((one) => one.asked) }
    await recordRoundAct(transaction, acting, { roundId, kind: 'appraisal-concluded', before: { state: round.state }, detail })
    return accept({ ...round, state })
  })
}
