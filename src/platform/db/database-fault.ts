import { OutcomeUnknown } from './unit-of-work.ts'

/**
 * Why the database did not do what it was asked, when the fault is none of the statement:
 *
 * - `busy`: somebody else held the lock or all the connections, or it asked to be tried again
 * - `too-slow`: the statement took longer than it may
 * - `away`: it is not reached, starting up, or was lost before anything was committed
 * - `outcome-unknown`: it was lost during the COMMIT
 */
export type DatabaseFault = 'busy' | 'too-slow' | 'away' | 'outcome-unknown'

/** Codes of PostgreSQL (Appendix A of its manual) and of the operating system. */
const FAULT_OF_CODE: Readonly<Record<string, DatabaseFault>> = {
  '40001': 'busy',
  '40P01': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'too-slow',
  '25P03': 'too-slow',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '08000': 'away',
  '08003': 'away',
  '08006': 'away',
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
  EHOSTUNREACH: 'away',
  ENOTFOUND: 'away',
}

/** What pg says without a code. */
const FAULT_OF_MESSAGE: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^timeout exceeded when trying to connect$/, 'busy'],
  [/^Connection terminated/, 'away'],
  [/^Client has encountered a connection error/, 'away'],
  [/^Client was closed and is not queryable$/, 'away'],
]

/** @returns nothing for an error that is not the database's being busy or away */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  if (error instanceof OutcomeUnknown) return 'outcome-unknown'
  if (!(error instanceof Error)) return undefined
  const { code, syscall } = error as NodeJS.ErrnoException
  // The socket of a server on this machine that is not there.
  if (code === 'ENOENT') return syscall === 'connect' ? 'away' : undefined
  return FAULT_OF_CODE[code ?? ''] ?? FAULT_OF_MESSAGE.find(([message]) => message.test(error.message))?.[1]
}
