import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Day, orNull, pageOf } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { taskService } from './service.ts'

const TaskBody = Type.Object(
  {
    id: Type.String(),
    kind: Type.String({ description: 'Where in the menu the work is done' }),
    count: Type.Integer(),
    vi: Type.String(),
    en: Type.String(),
    href: Type.String(),
    dueOn: orNull(Day),
    urgency: Type.Unsafe<'late' | 'soon' | 'calm'>({ type: 'string', enum: ['late', 'soon', 'calm'] }),
  },
  { title: 'Task' },
)

/** What waits for whoever asks. */
export const taskRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const tasks = taskService(platform)
    app.get('/tasks', { schema: { tags: ['tasks'], response: { 200: pageOf(TaskBody) } } }, async (request, reply) => {
      const items = await tasks.list(request.actor)
      return reply.send({ items, nextCursor: null, total: items.length })
    })
  }
