import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem.ts'
import { problemText } from './text.ts'

/** Sets the `ETag` to the version of the resource. */
export const setVersion = (reply: FastifyReply, version: number | string): FastifyReply => reply.header('etag', `"${version}"`)

/**
 * The version from `If-Match`, which the use case compares in its transaction.
 * Without the header it answers 428 and returns `undefined`, and the route must return.
 */
export function versionEdited(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const version = /^(?:W\/)?"([^"]*)"$/.exec(request.headers['if-match']?.trim() ?? '')?.[1]
  if (version === undefined) {
    void sendProblem(reply, { status: 428, kind: 'if-match-required', text: problemText['if-match-required'] })
  }
  return version
}

/** Answers 412 with the present version, for a use case that found a newer one. */
export const sendChangedMeanwhile = (reply: FastifyReply, currentVersion: number | string): FastifyReply =>
  sendProblem(setVersion(reply, currentVersion), {
    status: 412,
    kind: 'changed-meanwhile',
    text: problemText['changed-meanwhile'],
    place: { currentVersion: String(currentVersion) },
  })
