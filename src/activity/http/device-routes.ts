import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { readDevice } from '../../identity/index.ts'
import { ById, listOf, Nothing, problems, Uuid, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { deviceCookie } from '../device/device-session-service.ts'
import { deviceService } from '../service.ts'
import { CodeShown, DeviceShown } from './schemas-routes.ts'
import { answer } from './status-routes.ts'

const tags = ['field']
/** Guesses from one address; a whole commune may stand behind one. */
const rateLimit = { max: 30, timeWindow: 60_000 }

/** What an officer does with the phones of a group’s members: give a code, see what was given, end. */
export const deviceRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const devices = deviceService(platform)
    const body = Type.Object({ groupId: Uuid, personId: Uuid }, { additionalProperties: false })
    const give = { tags, body, response: { 201: CodeShown, ...problems(400, 403, 404, 422) } }
    app.post('/field/codes', { schema: give }, async (request, reply) =>
      answer(reply, await devices.give(request.actor, request.body), 201),
    )

    const querystring = Type.Object({ groupId: Uuid })
    const list = { tags, querystring, response: { 200: listOf(DeviceShown), ...problems(400, 403, 404) } }
    app.get('/field/devices', { schema: list }, async (request, reply) =>
      answer(reply, await devices.list(request.actor, request.query.groupId), { 200: (items) => ({ items: [...items] }) }),
    )

    const reason = Type.Object({ reason: words(2000) }, { additionalProperties: false })
    const end = { tags, params: ById, body: reason, response: { 204: Nothing, ...problems(400, 403, 404, 409) } }
    app.post('/field/devices/:id/end', { schema: end }, async (request, reply) =>
      answer(reply, await devices.end(request.actor, { id: request.params.id, ...request.body }), 204),
    )
  }

/** How a phone signs in and out. */
export const phoneRoutes =
  (platform: Platform, publicUrl: URL): FastifyPluginAsyncTypebox =>
  async (app) => {
    const devices = deviceService(platform)
    const body = Type.Object({ code: words(40) }, { additionalProperties: false })
    const Linked = Type.Object({ person: Type.Object({ id: Uuid, name: Type.String() }) }, { title: 'FieldLinked' })
    const link = { tags, body, response: { 200: Linked, ...problems(400, 422, 429) } }
    app.post('/field/session', { config: { isPublic: true, rateLimit }, schema: link }, async (request, reply) => {
      const { browser, system } = readDevice(request.headers['user-agent'] ?? '')
      const deviceName = [browser, system].filter((name) => name !== '').join(', ')
      const linked = await devices.link({ code: request.body.code, deviceName })
      if (linked.ok) reply.header('set-cookie', deviceCookie(publicUrl, linked.value.secret))
      return answer(reply, linked, { 200: ({ actor }) => ({ person: { id: actor.userId, name: actor.name } }) })
    })

    const out = { tags, response: { 204: Nothing, ...problems(401) } }
    app.delete('/field/session', { config: { isForDevices: true }, schema: out }, async (request, reply) => {
      const { deviceId } = request.signedIn ?? {}
      if (deviceId !== undefined) await devices.signOut(request.actor, deviceId)
      return reply.header('set-cookie', deviceCookie(publicUrl, '')).code(204).send(null)
    })
  }
