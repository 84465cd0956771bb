import { shapeOf } from '../../criteria/index.ts'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import { accountsOfHuman, listHolders, type NamedUser } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { moveRound, recordRoundAct } from '../round/act-service.ts'
import { findUnitWithTree } from '../round/asked-service.ts'
import type { Round } from '../round/round.ts'
import { findRound, updateRoundAppraisers } from '../round/round-store.ts'
import { endAssignments, insertConflict, listAssignmentsOf, replaceAssignment } from './assignment-store.ts'
import type { AppraiserSeat } from './judgement.ts'
import { mayJudge } from './recusal-service.ts'
import type { NotAppointed, NotDeclared } from './refusal.ts'

/** Who may appraise in the province of a round today. */
export const listAppraisers = async (
  database: Database,
  { provinceId, on }: { readonly provinceId: string; readonly on: PlainDate },
): Promise<NamedUser[]> =>
  (await listHolders(database, { unitIds: [provinceId], on })).flatMap(({ id, name, role }) =>
    role === 'appraiser' ? [{ id, name }] : [],
  )

/** Says how many appraise each criterion without knowing of one another; before the appraisal begins. */
export function setAppraisers(
  platform: Platform,
  actor: Actor,
  { roundId, appraisers }: { readonly roundId: string; readonly appraisers: 1 | 2 },
): Promise<Result<Round, NotAppointed>> {
  const acting = { platform, actor }
  return moveRound<Round, NotAppointed>(acting, { roundId, move: 'set-appraisers' }, async (transaction, round) => {
    await updateRoundAppraisers(transaction, { id: roundId, appraisers })
    const before = { appraisers: round.appraisers }
    await recordRoundAct(transaction, acting, { roundId, kind: 'appraisers-set', before, detail: { appraisers } })
    return accept({ ...round, appraisers })
  })
}

export interface Appoint {
  readonly roundId: string
  readonly unitIds: readonly string[]
  /** A criterion or branch of their tree; empty: all of it. */
  readonly branch: string
  readonly seat: AppraiserSeat
  readonly appraiserId: string
  readonly reason: string
}

/**
 * Has somebody appraise a part of some units on a seat, in the place of whoever did. Nobody is on both seats of one unit, under
 * whatever account; nobody is appointed to a unit they must not judge.
 */
export function appoint(platform: Platform, actor: Actor, given: Appoint): Promise<Result<number, NotAppointed>> {
  const { roundId, unitIds, branch, seat, appraiserId } = given
  const acting = { platform, actor }
  const reason = tidy(given.reason)
  const today = platform.clock.today()
  return moveRound<number, NotAppointed>(acting, { roundId, move: 'assign' }, async (transaction, round) => {
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    if (seat > round.appraisers) return refuse({ kind: 'seat-not-there', roundId })
    const appraisers = await listAppraisers(transaction, { provinceId: round.provinceId, on: today })
    const appraiser = appraisers.find(({ id }) => id === appraiserId)
    if (appraiser === undefined) return refuse({ kind: 'appraiser-unknown', appraiserId })
    for (const unitId of unitIds) {
      const found = await findUnitWithTree(transaction, { roundId, unitId })
      if (!found.ok) return found
      if (branch !== '' && !shapeOf(found.value.tree).byCode.has(branch))
        return refuse({ kind: 'branch-unknown', roundId, unitId, branch })
      const may = await mayJudge(transaction, { roundId, unitId, userId: appraiserId, today })
      if (!may.ok) return may
      const others = (await listAssignmentsOf(transaction, { roundId, unitId })).filter((one) => one.seat !== seat)
      if (others.some((one) => may.value.includes(one.appraiserId)))
        return refuse({ kind: 'seat-of-one-twice', roundId, unitId, branch })
      const assignment = { id: platform.newId(), unitId, branch, seat, appraiserId, appraiserName: appraiser.name }
      await replaceAssignment(transaction, { ...assignment, roundId, by: actor.userId, at: platform.clock.now(), reason })
    }
    const detail = { appraiser: appraiser.name, seat, branch, units: unitIds }
    await recordRoundAct(transaction, acting, { roundId, kind: 'appraiser-assigned', isForJudges: true, reason, detail })
    return accept(unitIds.length)
  })
}

export interface Declare {
  readonly roundId: string
  readonly unitId: string
  /** Absent: of oneself. */
  readonly personId?: string | undefined
  readonly reason: string
}

/**
 * Declares a conflict of interest: of oneself by whoever judges, of somebody else by whoever runs the round. From then on the
 * person judges nothing of the unit, and what they were assigned of it is open to others; what they have judged is judged anew
 * by whoever follows.
 */
export async function declareConflict(
  platform: Platform,
  actor: Actor,
  { roundId, unitId, personId = actor.userId, ...given }: Declare,
): Promise<Result<void, NotDeclared>> {
  const acting = { platform, actor }
  const reason = tidy(given.reason)
  const permission = personId === actor.userId ? 'assessment:read' : 'assessment:prepare'
  const anywhere = holdsAnywhere(actor, permission, platform.clock.today())
  if (!anywhere.ok) return anywhere
  return allOrNothing<void, NotDeclared>(platform.database, async (transaction) => {
    const round = await findRound(transaction, roundId)
    if (round === undefined) return refuse({ kind: 'round-unknown', roundId })
    const may = await authoriseFor({ ...platform, database: transaction }, actor, { permission, unitId: round.provinceId })
    if (!may.ok) return may
    const found = await findUnitWithTree(transaction, { roundId, unitId })
    if (!found.ok) return found
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    const person = await findJudge(transaction, { round, personId, on: platform.clock.today() })
    if (person === undefined) return refuse({ kind: 'appraiser-unknown', appraiserId: personId })
    const done = { by: actor.userId, at: platform.clock.now() }
    const accounts = await accountsOfHuman(transaction, personId)
    let isNew = false
    for (const account of accounts) {
      const conflict = { id: platform.newId(), roundId, unitId, personId: account, personName: person.name, reason }
      isNew = (await insertConflict(transaction, { ...conflict, ...done })) || isNew
    }
    if (!isNew) return accept(undefined)
    const parts = await endAssignments(transaction, { roundId, unitId, accounts, reason, ...done })
    const detail = { person: person.name, parts }
    await recordRoundAct(transaction, acting, { roundId, unitId, kind: 'conflict-declared', isForJudges: true, reason, detail })
    return accept(undefined)
  })
}

/** Somebody who judges in the province: an appraiser or a member of the Council. */
const findJudge = async (
  database: Database,
  { round, personId, on }: { readonly round: Round; readonly personId: string; readonly on: PlainDate },
): Promise<NamedUser | undefined> =>
  (await listHolders(database, { unitIds: [round.provinceId], on })).find(
    ({ id, role }) => id === personId && (role === 'appraiser' || role === 'council-member'),
  )
