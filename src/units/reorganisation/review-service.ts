import { recordAudit } from '../../audit/service.ts'
import { type Actor, authorise, holdsAnywhere, type NotAllowed, roleText } from '../../identity/index.ts'
import { carryRoles, rolesOver } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { UnknownCursor } from '../../platform/http/errors.ts'
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.ts'
import { newId } from '../../platform/new-id.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitPath } from '../directory/reach-service.ts'
import { loadGraph, selectVersionsOf } from '../directory/store.ts'
import { getUnitName as nameNear, type UnitName } from '../directory/unit-service.ts'
import { type UnitGraph, versionNear } from '../lineage/unit-graph.ts'
import type { ReviewUnknown } from '../plan/refusal.ts'
import { isUuid } from '../unit/is-uuid.ts'
import { fullUnitName } from '../unit/unit-text.ts'
import type { ImpactProvider, ReorganisationFollower } from './reorganisation-service.ts'
import {
  countOpenReviews,
  findOpenReview,
  insertReviews,
  type OpenReview,
  pageOfOpenReviews,
  type Review,
  type ReviewsAsked,
  settleReview,
} from './review-store.ts'

const SAMPLE = 5

/** Counts the roles over units that end. */
export const countRoles: ImpactProvider = async (database, { ended, on }) => {
  const unitIds = ended.map(({ unitId }) => unitId)
  const roles = await rolesOver(database, unitIds, on)
  const sample = roles.slice(0, SAMPLE).map(({ userName, role }) => `${userName} · ${roleText[role].vi}`)
  return [{ kind: 'roles', count: roles.length, sample }]
}

/**
 * Carries roles over ended units to their successors, and opens a review of each, because a merged unit is larger than
 * the one the role was granted for. A role over an abolished unit stays as it is.
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

/** Opens a review of each hamlet of a split commune that the plan did not place. */
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

/** An open review with the unit it is about and that unit's parent. */
export interface ListedReview extends OpenReview {
  readonly unit: UnitName
  readonly parent: UnitName | null
}

export interface ReviewPageAsked extends ReviewsAsked {
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export interface ReviewService {
  readonly list: (actor: Actor, asked: ReviewPageAsked) => Promise<Result<Page<ListedReview>, NotAllowed>>
  readonly settle: (actor: Actor, given: { id: string; reason: string }) => Promise<Result<Review, NotAllowed | ReviewUnknown>>
}

export function reviewService({ database, clock }: Platform): ReviewService {
  return {
    async list(actor, asked) {
      const allowed = holdsAnywhere(actor, 'units:reorganise', clock.today())
      return allowed.ok ? accept(await listReviews(database, asked)) : allowed
    },
    settle: (actor, { id, reason }) =>
      database.transaction().execute(async (transaction) => {
        const anywhere = holdsAnywhere(actor, 'units:reorganise', clock.today())
        if (!anywhere.ok) return anywhere
        const open = await findOpenReview(transaction, id)
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

async function listReviews(database: Database, asked: ReviewPageAsked): Promise<Page<ListedReview>> {
  const { limit = 50, cursor } = asked
  const after = decodeCursor(cursor, 2)
  if (cursor !== undefined && !isUuid(String(after?.[1]))) throw new UnknownCursor()
  const rows = await pageOfOpenReviews(database, asked, { after, limit: limit + 1 })
  const nameOf = await namer(database, rows)
  return toPage(rows, {
    limit,
    total: await countOpenReviews(database, asked),
    place: ({ label, id }) => [label, id],
    item: (review) => ({ ...review, ...nameOf(review) }),
  })
}

/** The names of units and their parents on the day of the reorganisation, or nearest to it. */
async function namer(
  database: Database,
  reviews: readonly OpenReview[],
): Promise<(review: OpenReview) => Pick<ListedReview, 'unit' | 'parent'>> {
  const graph = await loadGraph(database)
  const below = reviews.map(({ unitId }) => unitId).filter((unitId) => !graph.versions.has(unitId))
  const hamlets = Map.groupBy(await selectVersionsOf(database, below), ({ unitId }) => unitId)
  const all = { ...graph, versions: new Map([...graph.versions, ...hamlets]) }
  return ({ unitId, on }) => ({ unit: nameNear(all, unitId, on), parent: parentNear(all, unitId, on) })
}

/** The parent of a hamlet is the commune it is recorded under, which may have ended long before. */
function parentNear(graph: UnitGraph, unitId: string, on: PlainDate): UnitName | null {
  const parentId = versionNear(graph, unitId, on)?.parentId ?? null
  return parentId === null ? null : nameNear(graph, parentId, on)
}
