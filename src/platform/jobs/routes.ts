import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { problems, sendProblem } from '../http/problem.ts'
import { problemText } from '../http/text.ts'
import type { JobState, Platform } from '../platform.ts'
import { listJobsOf } from './store.ts'

const Job = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.String(),
  state: Type.Union([Type.Literal('waiting'), Type.Literal('running'), Type.Literal('done'), Type.Literal('failed')]),
  done: Type.Integer(),
  total: Type.Union([Type.Integer(), Type.Null()]),
  note: Type.Union([Type.String(), Type.Null()]),
  result: Type.Unknown(),
  failure: Type.Union([Type.Object({ kind: Type.String(), vi: Type.String(), en: Type.String() }), Type.Null()]),
})

const shown = ({ id, kind, state, done, total, note, result, failure }: JobState) => ({
  id,
  kind,
  state,
  done,
  total,
  note,
  result,
  failure: failure ?? null,
})

/** How far one's own long work is. Nobody sees another's: a result may hold what they may not read. */
export const jobRoutes =
  ({ database, jobs }: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/jobs',
      { schema: { tags: ['jobs'], response: { 200: Type.Object({ items: Type.Array(Job) }) } } },
      async (request) => ({
        items: (await listJobsOf(database, request.sender, 20)).map(shown),
      }),
    )

    const one = { params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: { 200: Job, ...problems(404) } }
    app.get('/jobs/:id', { schema: { tags: ['jobs'], ...one } }, async (request, reply) => {
      const job = await jobs.find(request.params.id)
      if (job === undefined || job.startedBy !== request.sender) {
        return sendProblem(reply, { status: 404, kind: 'job-unknown', text: problemText['job-unknown'] })
      }
      return shown(job)
    })
  }
