import { type DestinationStream, pino } from 'pino'
import type { Log } from './platform.ts'

/** Fields with personal or secret data, at the top level or one below: redacted from the log. */
const PRIVATE = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'cookie',
  'authorization',
  'identityNumber',
  'accountNumber',
  'phone',
  'fullName',
  'code',
]

/**
 * The program's log, one JSON object a line.
 *
 * @param level of pino: `silent` … `debug`
 */
export function createLog({ level = 'info', destination }: { level?: string; destination?: DestinationStream } = {}): Log {
  const redact = { paths: PRIVATE.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[left out]' }
  const options = { level, base: null, redact, serializers: { err: describeError } }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** An error of PostgreSQL repeats the refused row in `detail`, so `detail` is not logged. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : 'not an Error' }
  const { name, message, stack, code, table, constraint } = error as Error & {
    code?: unknown
    table?: unknown
    constraint?: unknown
  }
  return { name, message, stack, code, table, constraint }
}
