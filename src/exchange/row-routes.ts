import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { DecisionBody, MendBody, Row, RowId } from './schemas-routes.ts'
import { importService } from './service.ts'
import { answer } from './status-routes.ts'

/** The tray: one row mended in place, or decided about. */
export const rowRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    const act = { tags: ['imports'], params: RowId, response: { 200: Row, ...problems(400, 403, 404, 409, 422, 429) } }
    app.patch('/imports/:id/rows/:rowId', { schema: { ...act, body: MendBody } }, async (request, reply) => {
      const { id: importId, rowId } = request.params
      return answer(reply, await imports.mendRow(request.actor, { importId, rowId, cells: request.body.cells }))
    })

    app.post('/imports/:id/rows/:rowId', { schema: { ...act, body: DecisionBody } }, async (request, reply) => {
      const { id: importId, rowId } = request.params
      return answer(reply, await imports.decideRow(request.actor, { importId, rowId, decision: request.body }))
    })
  }
