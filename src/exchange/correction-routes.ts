import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ById, Nothing, oneOf, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { SHOWN_FIELDS } from './columns/field.ts'
import { Alike, Corrected, Corrections, CorrectRows, FontBody, Remembered, UnknownCommunes } from './correction-schemas-routes.ts'
import { Started } from './schemas-routes.ts'
import { importService } from './service.ts'
import { answer } from './status-routes.ts'

const tags = ['imports']
const refusals = problems(400, 403, 404, 409, 422, 429)
const list = <Item>(items: readonly Item[]) => ({ items: [...items] })

/** What is put right once for many rows, for a whole file, and for the next one. */
export const correctionRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    const OneValue = Type.Object({ rowId: Uuid, field: oneOf(SHOWN_FIELDS) })
    app.get(
      '/imports/:id/alike',
      { schema: { tags, params: ById, querystring: OneValue, response: { 200: Alike, ...refusals } } },
      async (request, reply) =>
        answer(reply, await imports.alike(request.actor, { ...request.query, importId: request.params.id })),
    )

    app.get(
      '/imports/:id/corrections',
      { schema: { tags, params: ById, response: { 200: Corrections, ...refusals } } },
      async (request, reply) =>
        answer(reply, await imports.corrections(request.actor, { importId: request.params.id }), { 200: list }),
    )

    const correcting = { tags, params: ById, body: CorrectRows, response: { 201: Corrected, ...refusals } }
    app.post('/imports/:id/corrections', { schema: correcting }, async (request, reply) =>
      answer(reply, await imports.correct(request.actor, { ...request.body, importId: request.params.id }), {
        201: (done) => done,
      }),
    )

    const OneCorrection = Type.Object({ id: Uuid, correctionId: Uuid })
    app.post(
      '/imports/:id/corrections/:correctionId/undo',
      { schema: { tags, params: OneCorrection, response: { 204: Nothing, ...refusals } } },
      async ({ actor, params }, reply) =>
        answer(reply, await imports.undoCorrection(actor, { importId: params.id, correctionId: params.correctionId }), 204),
    )

    app.get(
      '/imports/:id/communes',
      { schema: { tags, params: ById, response: { 200: UnknownCommunes, ...refusals } } },
      async (request, reply) =>
        answer(reply, await imports.unknownCommunes(request.actor, { importId: request.params.id }), { 200: list }),
    )

    app.post(
      '/imports/:id/font',
      { schema: { tags, params: ById, body: FontBody, response: { 202: Started, ...refusals } } },
      async (request, reply) => {
        const result = await imports.changeFont(request.actor, { ...request.body, importId: request.params.id })
        return answer(reply, result, { 202: ({ importId: id, jobId }) => ({ id, jobId }) })
      },
    )

    app.get('/register-words', { schema: { tags, response: { 200: Remembered, ...refusals } } }, async (request, reply) =>
      answer(reply, await imports.words(request.actor), { 200: list }),
    )

    app.post(
      '/register-words/:id/forget',
      { schema: { tags, params: ById, response: { 204: Nothing, ...refusals } } },
      async (request, reply) => answer(reply, await imports.forgetWord(request.actor, { wordId: request.params.id }), 204),
    )
  }
