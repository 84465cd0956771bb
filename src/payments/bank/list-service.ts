import type { Actor } from '../../identity/index.ts'
import { subtractVnd, sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { lookFirst } from '../../platform/db/unit-of-work.ts'
import type { Platform, ReceivedFile } from '../../platform/platform.ts'
import { type ProcessLimits, runApart, TookTooMuch } from '../../platform/thread/run-apart.ts'
import { type Acting, type CyclesTogether, openTo } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { findCycle } from '../cycle/cycle-store.ts'
import type { LineRefusal, NotSettled } from '../cycle/refusal.ts'
import { listSentTogether } from '../disbursement/together-store.ts'
import type { TimeGuard } from '../guards/time-guard.ts'
import type readBankList from './bank-list.ts'
import type { BankList } from './bank-list.ts'
import type { ListReading } from './list-columns.ts'
import { joinNews, matchTogether, type NewsOfLines, sumNews } from './matching-service.ts'
import { listReadings } from './reading-store.ts'
import type { ReadList, SettlementLine } from './settlement.ts'
import { countAllSent, findTakenFile } from './settlement-store.ts'

/** A list as it was received: its bytes are read where it is parsed, and never stand in this process. */
type ReceivedList = Pick<ReceivedFile, 'path' | 'sha256'>

export interface SettleCycle {
  readonly cycleId: string
  readonly fileName: string
  readonly bytes: Uint8Array | ReceivedList
  /** How the officer said that this list is read; it is kept for lists with the same headings once one is taken. */
  readonly reading?: ListReading | undefined
  /** Why it is taken although it dates payments before their order. */
  readonly reason?: string | undefined
}

/** What taking a bank's list would do, and how it was read. Nothing is changed. */
export interface SettlementPreview extends Omit<ReadList, 'lines' | 'signature'>, NewsOfLines {
  /** How many rows are refused; `refused` tells the first of them. */
  readonly refusedCount: number
  /** What is unusual about the days it names: taken only with a reason. */
  readonly guards: readonly TimeGuard[]
  /** What would still be without an answer. */
  readonly awaited: { readonly payees: number; readonly amount: Vnd }
}

/** The most refused rows that are told one by one. */
const MOST_REFUSED = 200

/** Reads a bank's list and says what taking it would do. It only looks: no connection is held while the file is read. */
export const previewSettlement = (
  platform: Platform,
  actor: Actor,
  given: SettleCycle,
): Promise<Result<SettlementPreview, NotSettled>> => lookFirst(() => preview(platform, actor, given))

async function preview(platform: Platform, actor: Actor, given: SettleCycle): Promise<Result<SettlementPreview, NotSettled>> {
  const { database } = platform
  const open = await openToSettle(database, { platform, actor }, given.cycleId)
  if (!open.ok) return open
  const cycles = open.value
  const taken = await findTakenFile(database, await computeDigest(given.bytes))
  if (taken !== undefined)
    return refuse({ kind: 'file-taken-already', fileName: given.fileName, takenAt: taken.takenAt.toISOString() })
  const list = await readFile(given, await listReadings(database, cycles[0].provinceId))
  if (!list.ok) return list
  const { lines, refused, signature: _signature, ...read } = list.value
  const matched = joinNews(await matchTogether(platform, database, { cycles, lines }))
  const sent = await countAllSent(database, cycles)
  return accept({
    ...read,
    ...sumNews(matched),
    refused: [...refused, ...matched.refused].slice(0, MOST_REFUSED),
    refusedCount: refused.length + matched.refused.length,
    guards: matched.guards,
    awaited: {
      payees: sent.payees - matched.answered.length - matched.partly.length,
      amount: subtractVnd(sent.amount, sumVnd([...matched.answered, ...matched.partly].map(({ ordered }) => ordered))),
    },
  })
}

/** Off the event loop: a list may have 25 MB. */
export const computeDigest = async (bytes: Uint8Array | ReceivedList): Promise<string> =>
  bytes instanceof Uint8Array
    ? Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')
    : bytes.sha256

/** The cycle, and those of whose orders some went out with one of it: the bank answers for all of them in one list. */
export async function openToSettle(
  database: Database,
  acting: Acting,
  cycleId: string,
): Promise<Result<CyclesTogether, NotSettled>> {
  const isOpen = async (id: string) =>
    openTo(database, acting, { cycleId: id, cycle: await findCycle(database, id), move: 'settle', later: 'settle-again' })
  const first = await isOpen(cycleId)
  if (!first.ok) return first
  const others: PaymentCycle[] = []
  for (const id of await listSentTogether(database, cycleId)) {
    const other = await isOpen(id)
    if (!other.ok) return other
    others.push(other.value)
  }
  return accept([first.value, ...others])
}

/** A list of 100,000 lines takes 2 seconds and 60 MB, the longest three times as much. */
const READING: ProcessLimits = { megabytes: 192, seconds: 30 }

/** Reads a list in a process of its own. @param kept how lists were read before */
export async function readFile(
  { fileName, bytes, reading = {} }: SettleCycle,
  kept: ReadonlyMap<string, ListReading>,
): Promise<Result<ReadList, NotSettled>> {
  const list = { fileName, told: { chosen: reading, kept } }
  const [input, file] = bytes instanceof Uint8Array ? [{ ...list, bytes }, undefined] : [list, bytes.path]
  try {
    const read = await runApart<Omit<BankList, 'bytes'> & Partial<BankList>, Awaited<ReturnType<typeof readBankList>>>(
      new URL('./bank-list.ts', import.meta.url),
      input,
      { ...READING, file },
    )
    return read.ok ? read : refuse({ ...read.refusal, fileName })
  } catch (error) {
    if (error instanceof TookTooMuch) return refuse({ kind: 'file-unreadable', fileName, because: 'too-much-work' })
    throw error
  }
}

/** The refusals of a list that says nothing new. */
export const answeredAlready = (lines: readonly SettlementLine[]): LineRefusal[] =>
  lines.map(({ row, reference, outcome: state }) => ({ row, reference, kind: 'answered-already', state }))
