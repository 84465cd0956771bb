import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DoersShown } from '../identity/service.ts'
import { Bilingual, Day, oneOf, orNull, pageOf } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { FIRST_STEPS, type FirstStep } from './first-days.ts'
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

const FirstStepBody = Type.Object(
  {
    step: oneOf(FIRST_STEPS),
    state: oneOf(['done', 'ready', 'held', 'later'] as const),
    why: orNull(Bilingual),
    doers: DoersShown,
    isYours: Type.Boolean({ description: 'Whether the reader may do it now' }),
    href: Type.String(),
    after: Type.Array(oneOf(FIRST_STEPS), { description: 'What has to be there before' }),
  },
  { title: 'FirstStep' },
)

const FirstDaysBody = Type.Object(
  { isOver: Type.Boolean({ description: 'A month was paid' }), steps: Type.Array(FirstStepBody) },
  { title: 'FirstDays' },
)

/** What waits for whoever asks, and how far a new province is. */
export const taskRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const tasks = taskService(platform)
    app.get('/tasks', { schema: { tags: ['tasks'], response: { 200: pageOf(TaskBody) } } }, async (request, reply) => {
      const items = await tasks.list(request.actor)
      return reply.send({ items, nextCursor: null, total: items.length })
    })
    app.get('/first-days', { schema: { tags: ['tasks'], response: { 200: FirstDaysBody } } }, async (request, reply) => {
      const { isOver, steps } = await tasks.firstDays(request.actor)
      const asAnswer = ({ doers: { roles, people, others }, after, ...step }: FirstStep) => {
        return { ...step, after: [...after], doers: { roles: [...roles], people: [...people], others } }
      }
      return reply.send({ isOver, steps: steps.map(asAnswer) })
    })
  }
