import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { sendProblem } from '../http/problem.ts'
import { ById, listOf, orNull, problems, Uuid } from '../http/schemas.ts'
import { problemText } from '../http/text.ts'
import type { JobState, Platform } from '../platform.ts'
import { listJobsOf } from './store.ts'

const JobFailed = Type.Object({ kind: Type.String(), vi: Type.String(), en: Type.String() }, { title: 'JobFailure' })
const Job = Type.Object(
  {
    id: Uuid,
    kind: Type.String(),
    state: Type.Union([Type.Literal('waiting'), Type.Literal('running'), Type.Literal('done'), Type.Literal('failed')]),
    done: Type.Integer(),
    total: orNull(Type.Integer()),
    note: orNull(Type.String()),
    result: Type.Unknown(),
    failure: orNull(JobFailed),
  },
  { title: 'Job' },
)

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

/** Progress of one's own jobs. Those of others are hidden, since a result may contain data the reader may not see. */
export const jobRoutes =
  ({ database, jobs }: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/jobs', { schema: { tags: ['jobs'], response: { 200: listOf(Job) } } }, async (request) => ({
      items: (await listJobsOf(database, request.sender, 20)).map(shown),
    }))

    const one = { params: ById, response: { 200: Job, ...problems(404) } }
    app.get('/jobs/:id', { schema: { tags: ['jobs'], ...one } }, async (request, reply) => {
      const job = await jobs.find(request.params.id)
      if (job === undefined || job.startedBy !== request.sender) {
        return sendProblem(reply, { status: 404, kind: 'job-unknown', text: problemText['job-unknown'] })
      }
      return shown(job)
    })
  }
