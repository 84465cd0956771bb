import { isAskedOf, shapeOf } from '../../criteria/index.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitsNear } from '../../units/service.ts'
import { namedEvidence } from '../evidence/evidence-store.ts'
import { moveRound, recordRoundAct } from '../round/act-service.ts'
import { findUnitWithTree } from '../round/asked-service.ts'
import type { UnitNotInRound } from '../round/refusal.ts'
import { lastDayOfYear, type Round } from '../round/round.ts'
import { listExemptionsOf, updateRoundUnitState } from '../round/round-store.ts'
import { findWritingMove, lockUnitFor } from '../round/unit-move-service.ts'
import { answersOf, NOTHING_WRITTEN } from './answer-field.ts'
import { listFields } from './answer-store.ts'
import type { NotSubmitted, NotTakenBack } from './refusal.ts'
import { missingOf, scoreThemselves } from './self-scores.ts'
import { insertSubmission, type SubmittedAnswer } from './submission-store.ts'

export interface SubmitSheet {
  readonly roundId: string
  readonly unitId: string
  readonly headName: string
  readonly headPosition: string
  /** How many criteria stay without an answer, as the page showed it: a submission never leaves one out unseen. */
  readonly missing: number
}

export interface Submitted {
  readonly number: number
  readonly missing: number
}

/**
 * Submits what a unit has answered, or explained when it was asked to, under the name of its head. Nothing is answered after it
 * unless it is taken back; what was explained is not.
 */
export async function submitSheet(
  platform: Platform,
  actor: Actor,
  { roundId, unitId, missing: seen, ...head }: SubmitSheet,
): Promise<Result<Submitted, NotSubmitted>> {
  const acting = { platform, actor }
  const key = { roundId, unitId }
  const [headName, headPosition] = [tidy(head.headName), tidy(head.headPosition)]
  const isExplained = (await findWritingMove(platform.database, key)) === 'explain'
  const move = isExplained ? 'explain' : 'submit'
  return moveRound<Submitted, NotSubmitted>(acting, { ...key, move }, async (transaction, round) => {
    const open = await lockUnitFor(transaction, { round, unitId, move, today: platform.clock.today() })
    if (!open.ok) return open
    if (headName === '' || headPosition === '') return refuse({ kind: 'head-missing' })
    const written = await readSheet(transaction, { round, unitId })
    if (!written.ok) return written
    const { sheet, missing } = written.value
    if (missing !== seen) return refuse({ kind: 'missing-not-seen', ...key, missing })
    const by = { by: actor.userId, byName: actor.name, at: platform.clock.now() }
    const number = await insertSubmission(transaction, { ...key, sheet, missing, headName, headPosition, ...by })
    await updateRoundUnitState(transaction, { ...key, state: isExplained ? 'explained' : 'submitted' })
    const detail = { number, missing, headName, headPosition }
    await recordRoundAct(transaction, acting, { ...key, kind: isExplained ? 'explained' : 'submitted', detail })
    return accept({ number, missing })
  })
}

/** Takes back what was submitted, while there is still time to answer: the next submission follows it. */
export function takeBack(
  platform: Platform,
  actor: Actor,
  key: { readonly roundId: string; readonly unitId: string },
): Promise<Result<void, NotTakenBack>> {
  const acting = { platform, actor }
  return moveRound<void, NotTakenBack>(acting, { ...key, move: 'take-back' }, async (transaction, round) => {
    const open = await lockUnitFor(transaction, { ...key, round, move: 'take-back', today: platform.clock.today() })
    if (!open.ok) return open
    await updateRoundUnitState(transaction, { ...key, state: 'invited' })
    await recordRoundAct(transaction, acting, { ...key, kind: 'taken-back', detail: {} })
    return accept(undefined)
  })
}

/** Every criterion the unit is asked, with what it answered and the documents it names. */
async function readSheet(
  transaction: Transaction,
  { round, unitId }: { readonly round: Round; readonly unitId: string },
): Promise<Result<{ readonly sheet: Record<string, SubmittedAnswer>; readonly missing: number }, UnitNotInRound>> {
  const key = { roundId: round.id, unitId }
  const found = await findUnitWithTree(transaction, key)
  if (!found.ok) return found
  const { unit, tree } = found.value
  const answers = answersOf(await listFields(transaction, key))
  const exemptions = await listExemptionsOf(transaction, key)
  const code =
    (await unitsNear(transaction, { ...round, unitIds: [unitId], on: lastDayOfYear(round) })).get(unitId)?.code ?? unitId
  const entries = new Map([...answers].map(([criterion, { entry }]) => [criterion, entry]))
  const scores = scoreThemselves(tree, [{ unitId, code, block: unit.block, entries }], { exemptions })
  const documents = Map.groupBy(await namedEvidence(transaction, key), ({ criterion }) => criterion)
  const shape = shapeOf(tree)
  const sheet = Object.fromEntries(
    tree.criteria
      .filter((one) => isAskedOf(shape, one, unit.block))
      .map((one): [string, SubmittedAnswer] => {
        const evidence = (documents.get(one.code) ?? []).map(({ id }) => id)
        return [one.code, { ...(answers.get(one.code) ?? NOTHING_WRITTEN), evidence }]
      }),
  )
  return accept({ sheet, missing: missingOf(scores, unitId).length })
}
