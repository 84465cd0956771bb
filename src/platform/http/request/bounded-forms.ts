import type { FastifyInstance } from 'fastify'
import { sendFileTooLarge } from '../errors.ts'
import { sendProblem } from '../problem.ts'
import { problemText } from '../text.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The largest form a route takes, where that is less than the server's limit. */
    formLimitBytes?: number
  }
}

/** What a form says beside its one file: boundaries, names, a few fields. */
const AROUND_FILES = 1_000_000

/**
 * Refuses a form before it is read when it does not announce how large it is, or announces more than its route takes: the
 * limit is held against the length, and Node holds the form to it. A body without files is bounded as it comes.
 */
export function boundForms(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, routeOptions }, reply) => {
    if (!/^multipart\//i.test(headers['content-type'] ?? '')) return undefined
    const length = headers['content-length']
    if (length === undefined)
      return sendProblem(reply, { status: 411, kind: 'length-required', text: problemText['length-required'] })
    const limit = routeOptions.config.formLimitBytes
    return limit !== undefined && Number(length) > limit + AROUND_FILES ? sendFileTooLarge(reply, limit) : undefined
  })
}
