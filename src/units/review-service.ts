import { recordAudit } from '../audit/service.ts'
import { type Actor, authorise, holdsAnywhere, type NotAllowed, roleText } from '../identity/index.ts'
import { carryRoles, rolesOver } from '../identity/service.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { newId } from '../platform/new-id.ts'
import type { Platform } from '../platform/platform.ts'
import { unitPath } from './reach-service.ts'
import type { ReviewUnknown } from './refusal.ts'
import type { ImpactProvider, ReorganisationFollower } from './reorganisation-service.ts'
import { insertReviews, type Review, selectOpenReviews, settleReview } from './review-store.ts'
import { selectVersionsOf } from './store.ts'
import { fullUnitName } from './text.ts'

const SAMPLE = 5

/** Counts the roles over units that end. */
export const countRoles: ImpactProvider = async (database, { ended, on }) => {
  const unitIds = ended.map(({ unitId }) => unitId)
  const roles = await rolesOver(database, unitIds, on)
  const sample = roles.slice(0, SAMPLE).map(({ userName, role }) => `${userName} · ${roleText[role].vi}`)
  return [{ kind: 'roles', count: roles.length, sample }]
}

/**
 * Carries roles over units that end to their successors, and leaves each for a person to look at: a merged unit is
 * wider than the one the role was given for. A role over a unit that was abolished stays as it is.
 */
export const followWithRoles: ReorganisationFollower = async (
  transaction,
  _actor,
  { id: reorganisationId, ended, on, basis },
) => {
  const reviews: Review[] = []
  for (const { unitId, into } of ended) {
    const roles = await rolesOver(transaction, [unitId], on)
    const to = { unitIds: into.map((share) => share.unitId), on, reason: basis }
    const label = ({ userName, role }: (typeof roles)[number]) => `${userName} · ${roleText[role].vi}`
    for (const given of await carryRoles(transaction, roles, to))
      reviews.push({
        id: newId(),
        reorganisationId,
        kind: 'role-carried',
        subjectId: given.id,
        unitId: given.unitId,
        label: label(given.carried),
      })
    if (into.length === 0)
      for (const role of roles)
        reviews.push({ id: newId(), reorganisationId, kind: 'role-without-unit', subjectId: role.id, unitId, label: label(role) })
  }
  await insertReviews(transaction, reviews)
}

/** Leaves each hamlet of a divided commune that the plan did not place for a person to place. */
export const followWithHamlets: ReorganisationFollower = async (
  transaction,
  _actor,
  { id: reorganisationId, hamletsUnplaced },
) => {
  const versions = await selectVersionsOf(transaction, hamletsUnplaced)
  const latest = new Map(versions.map((version) => [version.unitId, version]))
  await insertReviews(
    transaction,
    [...latest.values()].map((hamlet) => ({
      ...{ id: newId(), reorganisationId, kind: 'hamlet-unplaced' as const, subjectId: hamlet.unitId, unitId: hamlet.unitId },
      label: fullUnitName(hamlet),
    })),
  )
}

export interface ReviewService {
  readonly listOpen: (actor: Actor) => Promise<Result<Review[], NotAllowed>>
  readonly settle: (actor: Actor, given: { id: string; reason: string }) => Promise<Result<Review, NotAllowed | ReviewUnknown>>
}

export function reviewService({ database, clock }: Platform): ReviewService {
  return {
    async listOpen(actor) {
      const allowed = holdsAnywhere(actor, 'units:reorganise', clock.today())
      return allowed.ok ? accept(await selectOpenReviews(database)) : allowed
    },
    settle: (actor, { id, reason }) =>
      database.transaction().execute(async (transaction) => {
        const anywhere = holdsAnywhere(actor, 'units:reorganise', clock.today())
        if (!anywhere.ok) return anywhere
        const open = (await selectOpenReviews(transaction)).find((review) => review.id === id)
        if (open === undefined) return refuse({ kind: 'review-unknown' as const, id })
        const on = clock.today()
        const allowed = authorise(actor, 'units:reorganise', { unitPath: await unitPath(transaction, open.unitId, on), on })
        if (!allowed.ok) return allowed
        const settled = await settleReview(transaction, { id, by: actor.userId, reason })
        if (settled === undefined) return refuse({ kind: 'review-unknown' as const, id })
        await recordAudit(transaction, actor, {
          action: 'units.review-settled',
          subject: { kind: 'reorganisation-review', id },
          before: open,
          reason,
        })
        return accept(settled)
      }),
  }
}
