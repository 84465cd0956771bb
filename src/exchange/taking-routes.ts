import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ById, Nothing, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { Day, Reason } from './schemas-routes.ts'
import { importService } from './service.ts'
import { answer } from './status-routes.ts'

const tags = ['imports']
const refusals = problems(400, 403, 404, 409, 422)
const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })

const rowTold = { id: Uuid, row: Type.Integer(), sheet: Text, fullName: Text, group: Text }
const Rows = Type.Array(Type.Object(rowTold))
const Answers = Type.Object({
  items: Type.Array(
    Type.Object(
      { importId: Uuid, files: Type.Array(Text), asOf: Day, startedAt: Text, rows: Rows, absent: Rows },
      { title: 'AnsweredImport' },
    ),
  ),
  aside: Type.Array(Type.Object({ ...rowTold, reason: Text })),
})
const PuttingAside = Type.Object(
  { rowIds: Type.Array(Uuid, { minItems: 1, maxItems: 5000 }), reason: Reason },
  { title: 'RowsToPutAside', additionalProperties: false },
)

const Undo = Type.Object(
  {
    groups: Count,
    memberships: Count,
    reopened: Count,
    roles: Count,
    accounts: Count,
    people: Count,
    completed: Count,
    positions: Type.Array(Text),
    answered: Count,
    rests: Type.Array(Type.Object({ vi: Text, en: Text })),
  },
  { title: 'ImportToUndo' },
)

/** What taking closes elsewhere, and how a mistaken import is undone. */
export const takingRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    app.get(
      '/imports/:id/answers',
      { schema: { tags, params: ById, response: { 200: Answers, ...refusals } } },
      async (request, reply) =>
        answer(reply, await imports.answers(request.actor, { importId: request.params.id }), {
          200: ({ items, aside }) => ({ items: [...items], aside: [...aside] }),
        }),
    )

    app.post(
      '/imports/:id/aside',
      { schema: { tags, params: ById, body: PuttingAside, response: { 204: Nothing, ...refusals } } },
      async (request, reply) =>
        answer(reply, await imports.putAside(request.actor, { ...request.body, importId: request.params.id }), 204),
    )

    app.post(
      '/imports/:id/aside/undo',
      { schema: { tags, params: ById, response: { 204: Nothing, ...refusals } } },
      async (request, reply) => answer(reply, await imports.takeBackAside(request.actor, { importId: request.params.id }), 204),
    )

    app.get(
      '/imports/:id/undo',
      { schema: { tags, params: ById, response: { 200: Undo, ...refusals } } },
      async (request, reply) => answer(reply, await imports.previewUndo(request.actor, { importId: request.params.id })),
    )

    const Undoing = Type.Object({ reason: Reason }, { additionalProperties: false })
    app.post(
      '/imports/:id/undo',
      { schema: { tags, params: ById, body: Undoing, response: { 204: Nothing, ...refusals } } },
      async (request, reply) =>
        answer(reply, await imports.undo(request.actor, { importId: request.params.id, reason: request.body.reason }), 204),
    )
  }
