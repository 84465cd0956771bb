import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { holdsAnywhere, type NotAllowed, notAllowedText } from '../identity/index.ts'
import { answersWith } from '../platform/http/answer.ts'
import { problems } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { checkCriteriaTree, criteriaTreeSchema } from './tree/check-criteria-tree.ts'
import { SHIPPED_TREES } from './tree/shipped-trees.ts'
import type { TreeDoubt } from './tree/tree-doubt.ts'

const tags = ['assessment']
const { answerRefusal } = answersWith<NotAllowed>(notAllowedText, { 'not-allowed': 403 })
const TreeDocument = Type.Unknown({
  title: 'CriteriaTreeDocument',
  description: 'As criteria-tree-schema describes it; what it lacks is told',
})
const Templates = Type.Object(
  { items: Type.Array(Type.Object({ code: Type.String(), title: Type.Unknown(), document: TreeDocument })) },
  { title: 'CriteriaTreeTemplates' },
)
const Document = Type.Object({ document: TreeDocument }, { title: 'CriteriaTreeToCheck', additionalProperties: false })
const Doubts = Type.Unsafe<readonly TreeDoubt[]>(
  Type.Array(
    Type.Object(
      { pointer: Type.String(), code: Type.String(), severity: Type.String(), vi: Type.String(), en: Type.String() },
      { additionalProperties: true },
    ),
  ),
)
const TreeChecked = Type.Object({ isReady: Type.Boolean(), doubts: Doubts }, { title: 'CriteriaTreeChecked' })

/** The schema of criteria trees, sample trees, and validation. Stores nothing. */
export const criteriaRoutes =
  ({ clock }: Pick<Platform, 'clock'>): FastifyPluginAsyncTypebox =>
  async (app) => {
    const Schema = Type.Unknown({ title: 'JsonSchema' })
    app.get('/criteria-tree-schema', { schema: { tags, response: { 200: Schema } } }, async () => criteriaTreeSchema)
    app.get('/criteria-tree-templates', { schema: { tags, response: { 200: Templates } } }, async () => ({
      items: SHIPPED_TREES.map((document) => ({ code: document.code, title: document.title, document })),
    }))

    app.post(
      '/criteria-trees/check',
      { schema: { tags, body: Document, response: { 200: TreeChecked, ...problems(403) } } },
      async (request, reply) => {
        const may = holdsAnywhere(request.actor, 'policies:read', clock.today())
        if (!may.ok) return answerRefusal(reply, may.refusal)
        const { tree, doubts } = checkCriteriaTree(request.body.document)
        return reply.send({ isReady: tree !== undefined, doubts })
      },
    )
  }
