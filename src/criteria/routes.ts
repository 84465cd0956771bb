import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { holdsAnywhere, type NotAllowed, notAllowedText } from '../identity/index.ts'
import { answersWith } from '../platform/http/answer.ts'
import { problems } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { Doubts, TreeDocument } from './http/schemas-routes.ts'
import { tableRoutes } from './http/table-routes.ts'
import { treeActRoutes, treeVersionRoutes } from './http/version-routes.ts'
import { checkCriteriaTree, criteriaTreeSchema } from './tree/check-criteria-tree.ts'
import { SHIPPED_TREES } from './tree/shipped-trees.ts'

const tags = ['assessment']
const { answerRefusal } = answersWith<NotAllowed>(notAllowedText, { 'not-allowed': 403 })
const Templates = Type.Object(
  { items: Type.Array(Type.Object({ code: Type.String(), title: Type.Unknown(), document: TreeDocument })) },
  { title: 'CriteriaTreeTemplates' },
)
const Document = Type.Object({ document: TreeDocument }, { title: 'CriteriaTreeToCheck', additionalProperties: false })
const TreeChecked = Type.Object({ isReady: Type.Boolean(), doubts: Doubts }, { title: 'CriteriaTreeChecked' })

/** Versions of criteria trees; their schema, sample trees, and validation, which stores nothing. */
export const criteriaRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(treeVersionRoutes(platform))
    await app.register(treeActRoutes(platform))
    await app.register(tableRoutes(platform))
    const Schema = Type.Unknown({ title: 'JsonSchema' })
    app.get('/criteria-tree-schema', { schema: { tags, response: { 200: Schema } } }, async () => criteriaTreeSchema)
    app.get('/criteria-tree-templates', { schema: { tags, response: { 200: Templates } } }, async () => ({
      items: SHIPPED_TREES.map((document) => ({ code: document.code, title: document.title, document })),
    }))

    app.post(
      '/criteria-trees/check',
      { schema: { tags, body: Document, response: { 200: TreeChecked, ...problems(403) } } },
      async (request, reply) => {
        const may = holdsAnywhere(request.actor, 'policies:read', platform.clock.today())
        if (!may.ok) return answerRefusal(reply, may.refusal)
        const { tree, doubts } = checkCriteriaTree(request.body.document)
        return reply.send({ isReady: tree !== undefined, doubts })
      },
    )
  }
