import { findTreesInForce, markTreesUsed } from '../../criteria/service.ts'
import type { Actor } from '../../identity/index.ts'
import { unitsWithRole } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Acting, moveRound, recordRoundAct } from './act-service.ts'
import { findAsked } from './asked-service.ts'
import { isOfYear } from './invitation.ts'
import { checkReadiness, missingOf, type ReadinessItem } from './readiness.ts'
import type { AnswersNotClosed, NotExempted, NotExtended, RoundNotOpened } from './refusal.ts'
import { lastDayToAnswer, ROUND_MOVES, type Round } from './round.ts'
import {
  deleteExemption,
  insertExemption,
  insertExtension,
  listExtensions,
  listRoundUnits,
  updateRoundState,
} from './round-store.ts'

interface OfCriterion {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
  readonly reason: string
}

/** Takes a criterion out of what a unit is asked: it leaves the denominator, and the reason stands beside it. */
export function exempt(
  platform: Platform,
  actor: Actor,
  { roundId, unitId, criterion, ...given }: OfCriterion & { readonly isLifted?: boolean | undefined },
): Promise<Result<Round, NotExempted>> {
  const acting = { platform, actor }
  const reason = tidy(given.reason)
  return moveRound<Round, NotExempted>(acting, { roundId, move: 'exempt' }, async (transaction, round) => {
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    const asked = await findAsked(transaction, { roundId, unitId, criterion })
    if (!asked.ok) return asked
    const key = { roundId, unitId, criterion }
    if (given.isLifted === true) await deleteExemption(transaction, key)
    else await insertExemption(transaction, { ...key, reason, by: actor.userId, at: platform.clock.now() })
    const kind = given.isLifted === true ? 'exemption-lifted' : 'exempted'
    await recordRoundAct(transaction, acting, { roundId, unitId, kind, reason, detail: { criterion } })
    return accept(round)
  })
}

/** Lets a unit answer one criterion later than the others. */
export function extend(
  platform: Platform,
  actor: Actor,
  { roundId, unitId, criterion, until, ...given }: OfCriterion & { readonly until: PlainDate },
): Promise<Result<Round, NotExtended>> {
  const acting = { platform, actor }
  const reason = tidy(given.reason)
  const today = platform.clock.today()
  return moveRound<Round, NotExtended>(acting, { roundId, move: 'extend' }, async (transaction, round) => {
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    const asked = await findAsked(transaction, { roundId, unitId, criterion })
    if (!asked.ok) return asked
    if (until < today) return refuse({ kind: 'extension-passed', roundId, unitId, until, today })
    const granted = { id: platform.newId(), roundId, unitId, criterion, until, reason }
    await insertExtension(transaction, { ...granted, by: actor.userId, at: platform.clock.now() })
    await recordRoundAct(transaction, acting, { roundId, unitId, kind: 'extended', reason, detail: { criterion, until } })
    return accept(round)
  })
}

/** The checklist before a round opens. */
export async function readReadiness(database: Database, round: Round, today: PlainDate): Promise<ReadinessItem[]> {
  const units = await listRoundUnits(database, round.id)
  const trees = await findTreesInForce(database, [...new Set(units.map(({ treeId }) => treeId))])
  const held = new Set(trees.filter(({ inForce }) => isOfYear(inForce, round.year)).map(({ id }) => id))
  const contacts = new Set(await unitsWithRole(database, 'unit-contact', today))
  return checkReadiness({
    round,
    today,
    units: units.length,
    withoutTree: units.filter(({ treeId }) => !held.has(treeId)).length,
    withoutContact: units.filter(({ unitId }) => !contacts.has(unitId)).length,
  })
}

/** Opens a round: its units may answer, and its trees, units and days that have passed stay as they are. */
export function openRound(platform: Platform, actor: Actor, roundId: string): Promise<Result<Round, RoundNotOpened>> {
  const acting = { platform, actor }
  return moveRound<Round, RoundNotOpened>(acting, { roundId, move: 'open' }, async (transaction, round) => {
    const missing = missingOf(await readReadiness(transaction, round, platform.clock.today()))
    if (missing.length > 0) return refuse({ kind: 'round-not-ready', roundId, missing })
    const units = await listRoundUnits(transaction, roundId)
    const ids = [...new Set(units.map(({ treeId }) => treeId))]
    await markTreesUsed(transaction, { ids, at: platform.clock.now() })
    return accept(await goOn(transaction, acting, { round, move: 'open', detail: { units: units.length, trees: ids } }))
  })
}

export interface CloseAnswers {
  readonly roundId: string
  /** How many units have not submitted, as whoever closes saw it: while the days still run it is asked. */
  readonly unsubmitted?: number | undefined
}

/** Ends the answering: what was submitted is what is appraised. */
export function closeAnswers(
  platform: Platform,
  actor: Actor,
  { roundId, unsubmitted }: CloseAnswers,
): Promise<Result<Round, AnswersNotClosed>> {
  const acting = { platform, actor }
  return moveRound<Round, AnswersNotClosed>(acting, { roundId, move: 'close-answers' }, async (transaction, round) => {
    const left = (await listRoundUnits(transaction, roundId)).filter(({ state }) => state !== 'submitted').length
    const extensions = await listExtensions(transaction, roundId)
    const lastDay = lastDayToAnswer({ round, extensions }) ?? null
    if (left > 0 && unsubmitted !== left) return refuse({ kind: 'answers-outstanding', roundId, units: left, lastDay })
    return accept(await goOn(transaction, acting, { round, move: 'close-answers', detail: { unsubmitted: left } }))
  })
}

async function goOn(
  transaction: Transaction,
  acting: Acting,
  { round, move, detail }: { readonly round: Round; readonly move: 'open' | 'close-answers'; readonly detail: object },
): Promise<Round> {
  const { to: state } = ROUND_MOVES[move]
  await updateRoundState(transaction, { id: round.id, state, at: acting.platform.clock.now() })
  const kind = move === 'open' ? 'opened' : 'answers-closed'
  await recordRoundAct(transaction, acting, {
    roundId: round.id,
    kind,
    before: { state: round.state },
    detail: { state, ...detail },
  })
  return { ...round, state }
}
