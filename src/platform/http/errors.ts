import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DatabaseFault, databaseFault } from '../db/database-fault.ts'
import { KeyMissing } from '../keyring.ts'
import type { Log } from '../platform.ts'
import { sendProblem } from './problem.ts'
import { isDataRefused, isFormBrokenOff } from './request/data-problem.ts'
import { FieldTwice } from './request/field-twice.ts'
import { isRead } from './request/reads.ts'
import { fieldTwiceText, fileTooLargeText, type ProblemKind, problemText } from './text.ts'
import { fieldProblems } from './validation.ts'

const KIND_OF_CODE: Readonly<Record<string, { status: number; kind: ProblemKind }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, kind: 'too-large' },
  FST_FILES_LIMIT: { status: 413, kind: 'too-many-parts' },
  FST_PARTS_LIMIT: { status: 413, kind: 'too-many-parts' },
  FST_FIELDS_LIMIT: { status: 413, kind: 'too-many-parts' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, kind: 'media-type-unknown' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { status: 415, kind: 'media-type-unknown' },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, kind: 'body-unreadable' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, kind: 'body-unreadable' },
  BODY_UNREADABLE: { status: 400, kind: 'body-unreadable' },
  CLAIM_LOST: { status: 503, kind: 'try-again' },
  SESSION_UNREADABLE: { status: 503, kind: 'try-again' },
}

/** The size limit of a body without files. */
export const BODY_LIMIT_BYTES = 1_048_576

/** Thrown by the platform's body parsers when a request is malformed. */
export class UnreadableBody extends Error {
  readonly code = 'BODY_UNREADABLE'
}

/** Thrown by a route for an invalid cursor. */
export class UnknownCursor extends Error {
  readonly code = 'CURSOR_UNKNOWN'
}

/** Maps every error to a problem with both languages; unexpected errors disclose no details. */
export function answerErrors(app: FastifyInstance, log: Log, uploadLimitBytes = BODY_LIMIT_BYTES): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation !== undefined) return sendValidation(error, reply)
    if (error instanceof FieldTwice) return sendFieldTwice(reply, error.field)
    if (error.code === 'FST_REQ_FILE_TOO_LARGE') return sendFileTooLarge(reply, uploadLimitBytes)
    const known = KIND_OF_CODE[error.code ?? ''] ?? unavailable(error, request) ?? clientProblem(error)
    if (known?.status === 503)
      log.warn({ err: error, requestId: request.id, route: request.routeOptions.url }, 'the database did not answer a request')
    if (known !== undefined) return sendKnown(reply, known)
    log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'a request failed')
    const kind = error instanceof KeyMissing ? 'key-missing' : 'failed-here'
    return sendProblem(reply, { status: 500, kind, text: problemText[kind], place: { requestId: request.id } })
  })
}

const KIND_OF_FAULT = {
  busy: 'busy',
  'too-slow': 'took-too-long',
  away: 'try-again',
  'outcome-unknown': 'outcome-unknown',
} as const satisfies Record<DatabaseFault, ProblemKind>

/** Of a mutation without a key nobody can say that nothing was done: it may have committed before the connection was lost. */
function unavailable(
  error: unknown,
  { method, sender, headers }: FastifyRequest,
): { status: number; kind: ProblemKind } | undefined {
  const fault = databaseFault(error)
  if (fault === undefined) return undefined
  const isOneUnit = isRead(method) || (sender !== '' && headers['idempotency-key'] !== undefined)
  return { status: 503, kind: fault === 'away' && !isOneUnit ? 'outcome-unknown' : KIND_OF_FAULT[fault] }
}

function clientProblem({ statusCode, code, message }: FastifyError): { status: number; kind: ProblemKind } | undefined {
  if (code === 'CURSOR_UNKNOWN') return { status: 400, kind: 'cursor-unknown' }
  if (isFormBrokenOff(message)) return { status: 400, kind: 'body-unreadable' }
  if (isDataRefused(code)) return { status: 400, kind: 'value-unusable' }
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return undefined
  if (statusCode === 404) return { status: 404, kind: 'route-unknown' }
  if (statusCode === 413) return { status: 413, kind: 'too-large' }
  if (statusCode === 429) return { status: 429, kind: 'too-many-requests' }
  return { status: statusCode, kind: 'not-understood' }
}

/** Also for whoever sees the length before the file. */
export const sendFileTooLarge = (reply: FastifyReply, limitBytes: number): FastifyReply =>
  sendProblem(reply, { status: 413, kind: 'too-large', text: fileTooLargeText(limitBytes), place: { limitBytes } })

function sendKnown(reply: FastifyReply, { status, kind }: { status: number; kind: ProblemKind }): FastifyReply {
  if (status === 503) reply.header('retry-after', '1')
  return sendProblem(reply, { status, kind, text: problemText[kind] })
}

function sendValidation(error: FastifyError, reply: FastifyReply): FastifyReply {
  const fields = fieldProblems(error.validation ?? [])
  const text = { vi: fields.map(({ vi }) => vi).join(' '), en: fields.map(({ en }) => en).join(' ') }
  return sendProblem(reply, {
    status: 400,
    kind: 'fields-invalid',
    text,
    place: { in: error.validationContext ?? 'body', fields },
  })
}

const sendFieldTwice = (reply: FastifyReply, field: string): FastifyReply =>
  sendProblem(reply, { status: 400, kind: 'field-twice', text: fieldTwiceText(field), place: { field } })

export const sendNotFound = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(reply, { status: 404, kind: 'route-unknown', text: problemText['route-unknown'] })
