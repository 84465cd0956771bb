import type { FastifyInstance } from 'fastify'
import { sendProblem } from '../problem.ts'
import { problemText } from '../text.ts'
import { isRead } from './reads.ts'

/**
 * Whoever is signed in names each act with a key, so that it can be sent again safely when the answer was lost. Asked
 * before the body is read; the routes of signing in are public and need none.
 */
export function requireKeys(app: FastifyInstance): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    const { method, headers, sender, routeOptions } = request
    const needsNone = isRead(method) || sender === '' || routeOptions.config?.isPublic === true
    if (needsNone || headers['idempotency-key'] !== undefined) return payload
    const kind = 'idempotency-key-missing'
    return void (await sendProblem(reply, { status: 428, kind, text: problemText[kind] }))
  })
}
