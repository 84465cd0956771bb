import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { tellRefusal } from '../../kernel/result.ts'
import { answersWith } from '../../platform/http/answer.ts'
import { sendChangedMeanwhile, setVersion, versionEdited } from '../../platform/http/etag.ts'
import type { RefusalStatuses } from '../../platform/http/problem.ts'
import { ById, Day, Instant, listOf, oneOf, orNull, problems, Told, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { criteriaService, type InForcePreview } from '../service.ts'
import type { TreeRefusal } from '../versions/refusal.ts'
import { treeRefusalText } from '../versions/refusal-text.ts'
import { type StoredTree, TREE_MOVES, TREE_STATES } from '../versions/tree-version.ts'
import { Doubts, TreeDocument } from './schemas-routes.ts'

const STATUS: RefusalStatuses<TreeRefusal> = {
  'not-allowed': 403,
  'tree-unknown': 404,
  'tree-not-draft': 409,
  'tree-changed-meanwhile': 412,
  'tree-decided-by-drafter': 403,
  'tree-not-ready': 422,
  'tree-overlaps': 409,
  'tree-not-withdrawable': 409,
  'tree-used': 409,
  'tree-code-missing': 422,
  'tree-draft-exists': 409,
  'tree-code-fixed': 422,
  'tree-reason-missing': 422,
}
const { answer } = answersWith(treeRefusalText, STATUS)

const LISTED = {
  id: Uuid,
  code: Type.String(),
  version: Type.Integer(),
  revision: Type.Integer(),
  state: oneOf(TREE_STATES, { title: 'CriteriaVersionState' }),
  inForceFrom: orNull(Day),
  inForceUntil: orNull(Day),
  draftedByName: Type.String(),
  editedAt: Instant,
  decidedByName: orNull(Type.String()),
  decidedAt: orNull(Instant),
  withdrawnReason: orNull(Type.String()),
  isUsed: Type.Boolean(),
  moves: Type.Array(Type.String()),
  title: Type.Unknown(),
  criteria: Type.Integer({ description: 'How many lines it has, pillars included' }),
}
const Listed = Type.Object(LISTED, { title: 'CriteriaVersionListed' })
const Shown = Type.Object({ ...LISTED, document: TreeDocument }, { title: 'CriteriaVersion' })
const Preview = Type.Object(
  {
    isReady: Type.Boolean(),
    doubts: Doubts,
    ends: Type.Array(Type.Object({ id: Uuid, version: Type.Integer(), inForceUntil: Day })),
    refusal: Type.Optional(Told),
  },
  { title: 'CriteriaInForcePreview' },
)

function asListed({ document, inForce, usedAt, ...tree }: StoredTree): Static<typeof Listed> {
  const { title = null, criteria = [] } = (document ?? {}) as { readonly title?: unknown; readonly criteria?: readonly unknown[] }
  return {
    id: tree.id,
    code: tree.code,
    version: tree.version,
    revision: tree.revision,
    state: tree.state,
    inForceFrom: inForce?.from ?? null,
    inForceUntil: inForce?.until ?? null,
    draftedByName: tree.draftedByName,
    editedAt: tree.editedAt,
    decidedByName: tree.decidedByName,
    decidedAt: tree.decidedAt,
    withdrawnReason: tree.withdrawnReason,
    isUsed: usedAt !== null,
    moves: [...TREE_MOVES[tree.state]],
    title,
    criteria: Array.isArray(criteria) ? criteria.length : 0,
  }
}

const showWithVersion = (reply: FastifyReply) => (tree: StoredTree) => {
  setVersion(reply, tree.revision)
  return { ...asListed(tree), document: tree.document }
}

const asPreview = ({ tree, doubts, ends, refusal }: InForcePreview): Static<typeof Preview> => ({
  isReady: tree !== undefined,
  doubts,
  ends: [...ends],
  ...(refusal !== undefined && { refusal: { ...refusal, ...tellRefusal(refusal, treeRefusalText) } }),
})

const tags = ['assessment']
const Draft = Type.Object({ document: TreeDocument }, { title: 'CriteriaDraft', additionalProperties: false })

/** Versions of criteria trees: drafted, edited, put in force by a second person, withdrawn. */
export const treeVersionRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = criteriaService(platform)
  return async (app) => {
    app.get(
      '/criteria-versions',
      { schema: { tags, response: { 200: listOf(Listed), ...problems(403) } } },
      async (request, reply) =>
        answer(reply, await service.list(request.actor), { 200: (trees) => ({ items: trees.map(asListed) }) }),
    )
    app.get(
      '/criteria-versions/:id',
      { schema: { tags, params: ById, response: { 200: Shown, ...problems(403, 404) } } },
      async (request, reply) =>
        answer(reply, await service.get(request.actor, request.params.id), { 200: showWithVersion(reply) }),
    )
    app.post(
      '/criteria-versions',
      { schema: { tags, body: Draft, response: { 201: Shown, ...problems(403, 409, 422) } } },
      async (request, reply) =>
        answer(reply, await service.draft(request.actor, request.body.document), { 201: showWithVersion(reply) }),
    )
    app.put(
      '/criteria-versions/:id',
      { schema: { tags, params: ById, body: Draft, response: { 200: Shown, ...problems(403, 404, 409, 412, 422, 428) } } },
      async (request, reply) => {
        const revision = versionEdited(request, reply)
        if (revision === undefined) return reply
        const given = { id: request.params.id, revision: Number(revision), document: request.body.document }
        const edited = await service.edit(request.actor, given)
        if (!edited.ok && edited.refusal.kind === 'tree-changed-meanwhile')
          return sendChangedMeanwhile(reply, edited.refusal.revision)
        return answer(reply, edited, { 200: showWithVersion(reply) })
      },
    )
  }
}

/** Acts on a version: look at what putting it in force would do, put it in force, withdraw. */
export const treeActRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = criteriaService(platform)
  return async (app) => {
    app.get(
      '/criteria-versions/:id/in-force-preview',
      { schema: { tags, params: ById, response: { 200: Preview, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.previewInForce(request.actor, request.params.id), { 200: asPreview }),
    )
    const Revision = Type.Object(
      { revision: Type.Optional(Type.Integer({ minimum: 1, description: 'The one that was looked at' })) },
      { additionalProperties: false },
    )
    app.post(
      '/criteria-versions/:id/put-in-force',
      {
        schema: {
          ...{ tags, params: ById, body: orNull(Revision) },
          response: { 200: Shown, ...problems(403, 404, 409, 412, 422) },
        },
      },
      async (request, reply) => {
        const given = { id: request.params.id, revision: request.body?.revision }
        return answer(reply, await service.putInForce(request.actor, given), { 200: showWithVersion(reply) })
      },
    )
    const Reason = Type.Object({ reason: words(2000) }, { additionalProperties: false })
    app.post(
      '/criteria-versions/:id/withdraw',
      { schema: { tags, params: ById, body: Reason, response: { 200: Shown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) => {
        const given = { id: request.params.id, reason: request.body.reason }
        return answer(reply, await service.withdraw(request.actor, given), { 200: showWithVersion(reply) })
      },
    )
  }
}
