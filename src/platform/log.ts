import { type DestinationStream, pino } from 'pino'
import type { Log } from './platform.ts'

/** Whatever field carries something personal or secret, at one level of nesting or none: it never reaches a log. */
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

/** The database repeats the row it refused in `detail`, so only what names the fault is kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : 'not an Error' }
  const { name, message, stack, code, table, constraint } = error as Error & {
    code?: unknown
    table?: unknown
    constraint?: unknown
  }
  return { name, message, stack, code, table, constraint }
}
