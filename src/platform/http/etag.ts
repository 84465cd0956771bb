import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem.ts'
import { problemText } from './text.ts'

/** Marks an answer with the version of what it shows. */
export const setVersion = (reply: FastifyReply, version: number | string): FastifyReply => reply.header('etag', `"${version}"`)

/**
 * The version the client edits, from `If-Match`, for the use case to compare in its transaction.
 * Without the header the request is answered 428 and `undefined` comes back: the route returns at once.
 */
export function versionEdited(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const version = /^(?:W\/)?"([^"]*)"$/.exec(request.headers['if-match']?.trim() ?? '')?.[1]
  if (version === undefined) {
    void sendProblem(reply, { status: 428, kind: 'if-match-required', text: problemText['if-match-required'] })
  }
  return version
}

/** For a use case that found a newer version: 412, with the version there is now. */
export const sendChangedMeanwhile = (reply: FastifyReply, currentVersion: number | string): FastifyReply =>
  sendProblem(setVersion(reply, currentVersion), {
    status: 412,
    kind: 'changed-meanwhile',
    text: problemText['changed-meanwhile'],
    place: { currentVersion: String(currentVersion) },
  })
