import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { problems } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { type ActivityHooks, fieldService } from '../service.ts'
import { MOST_CHANGES } from '../sync/sync.ts'
import { ChangesAnswer, DeskShown, PushAnswer, PushBody } from './schemas-routes.ts'
import { answer } from './status-routes.ts'

const tags = ['field']

/** What a phone sends and what it learns: described in docs/sync.md. */
export const syncRoutes =
  (platform: Platform, hooks: ActivityHooks): FastifyPluginAsyncTypebox =>
  async (app) => {
    const field = fieldService(platform, hooks)
    const config = { isForDevices: true }

    const desk = { tags, response: { 200: DeskShown, ...problems(401, 403) } }
    app.get('/field/desk', { config, schema: desk }, async (request, reply) =>
      answer(reply, await field.desk(request.actor), {
        200: ({ groups, ...rest }) => ({
          ...rest,
          groups: groups.map((group) => ({ ...group, members: [...group.members], months: [...group.months] })),
        }),
      }),
    )

    // What is there already changes nothing, so no answer is kept to tell a second time from the first.
    const push = { tags, body: PushBody, response: { 200: PushAnswer, ...problems(400, 401, 403, 429) } }
    app.post('/field/sync/push', { config: { ...config, keepsNoAnswer: true }, schema: push }, async (request) => {
      const { records } = request.body
      const acknowledgements = await field.push(request.actor, { records, deviceId: request.signedIn?.deviceId ?? null })
      return { acknowledgements: acknowledgements.map((one) => ({ ...one }) as never) }
    })

    const querystring = Type.Object({
      cursor: Type.Optional(Type.String({ maxLength: 20_000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_CHANGES, default: MOST_CHANGES })),
    })
    const changes = { tags, querystring, response: { 200: ChangesAnswer, ...problems(400, 401, 403) } }
    app.get('/field/sync/changes', { config, schema: changes }, async (request, reply) =>
      answer(reply, await field.changes(request.actor, request.query), {
        200: ({ items, ...rest }) => ({ ...rest, items: items as never }),
      }),
    )
  }
