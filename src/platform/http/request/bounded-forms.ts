import type { FastifyInstance } from 'fastify'
import { sendProblem } from '../problem.ts'
import { problemText } from '../text.ts'

/**
 * Refuses a form before it is read when it does not announce how large it is: the limit is held against the length, and
 * Node holds the form to it. A body without files is bounded as it comes.
 */
export function boundForms(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }, reply) => {
    const isForm = /^multipart\//i.test(headers['content-type'] ?? '')
    if (!isForm || headers['content-length'] !== undefined) return undefined
    return sendProblem(reply, { status: 411, kind: 'length-required', text: problemText['length-required'] })
  })
}
