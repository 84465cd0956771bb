import { createHash } from 'node:crypto'
import { addVnd, type Vnd, vnd } from '../kernel/money.ts'
import type { Database } from '../platform/db/database.ts'
import { entryHash, postingLine } from './canonical-form.ts'
import { GENESIS_HASH, type LedgerEntry } from './entry.ts'
import type { LedgerFault, Verification } from './fault.ts'
import { treeHead } from './merkle-tree.ts'
import { findHead, findStrayPostings, listCheckpoints, sha256, streamEntries, streamPostings } from './store.ts'

/**
 * Verifies the whole ledger against its postings: each sum, each hash, the head of the chain, and the Merkle root of
 * each closed month. It reads one snapshot, so that an entry appended meanwhile is not reported as a fault.
 */
export async function verifyLedger(database: Database): Promise<Verification> {
  if (database.isTransaction) return recompute(database)
  return database.transaction().setIsolationLevel('repeatable read').execute(recompute)
}

async function recompute(database: Database): Promise<Verification> {
  const faults: LedgerFault[] = []
  const hashes: string[] = []
  let previous = GENESIS_HASH
  let expected = 1
  for await (const entry of streamEntries(database)) {
    if (entry.seq !== expected) faults.push({ kind: 'entry-missing', seq: expected })
    faults.push(...(await faultsOf(database, entry, previous)))
    hashes.push(entry.hash)
    previous = entry.hash
    expected = entry.seq + 1
  }
  faults.push(...(await faultsAtHead(database, { seq: expected - 1, hash: previous })))
  faults.push(...(await faultsOfCheckpoints(database, hashes)))
  return concludeFrom(faults, { entries: hashes.length, head: previous })
}

/** Builds the verdict from the faults found. Payments add their own to those of the ledger. */
export function concludeFrom<Fault extends { readonly kind: string }>(
  faults: readonly Fault[],
  { entries, head }: { entries: number; head: string },
): Verification<Fault> {
  const broken = faults.flatMap((fault) => ('seq' in fault && typeof fault.seq === 'number' ? [fault.seq] : []))
  return {
    ok: faults.length === 0,
    entries,
    head,
    balanced: faults.every(({ kind }) => kind !== 'entry-unbalanced'),
    faults,
    ...(broken.length > 0 ? { firstBroken: Math.min(...broken) } : {}),
  }
}

async function faultsOf(database: Database, entry: LedgerEntry, previous: string): Promise<LedgerFault[]> {
  const { seq, id: entryId } = entry
  const faults: LedgerFault[] = []
  const { count, digest, total, debit } = await foldPostings(database, seq)
  if (entry.previousHash !== previous) faults.push({ kind: 'entry-not-linked', seq, entryId })
  if (entry.hash !== entryHash(sha256, entry.previousHash, entry)) faults.push({ kind: 'entry-altered', seq, entryId })
  if (count !== entry.postingCount || digest !== entry.postingsDigest || debit !== entry.debit)
    faults.push({ kind: 'postings-altered', seq, entryId })
  if (total !== 0) faults.push({ kind: 'entry-unbalanced', seq, entryId, over: total })
  return faults
}

interface Folded {
  readonly count: number
  readonly digest: string
  readonly total: Vnd
  readonly debit: Vnd
}

async function foldPostings(database: Database, seq: number): Promise<Folded> {
  const digest = createHash('sha256')
  let [count, total, debit] = [0, vnd(0), vnd(0)]
  for await (const page of streamPostings(database, seq)) {
    for (const { position, posting } of page) {
      digest.update(`${count === 0 ? '' : '\n'}${postingLine(position, posting)}`)
      count += 1
      total = addVnd(total, posting.amount)
      if (posting.amount > 0) debit = addVnd(debit, posting.amount)
    }
  }
  return { count, digest: digest.digest('hex'), total, debit }
}

async function faultsAtHead(database: Database, last: { seq: number; hash: string }): Promise<LedgerFault[]> {
  const head = await findHead(database)
  const stray = await findStrayPostings(database, last.seq)
  return [
    ...(stray === undefined ? [] : [{ kind: 'postings-without-entry', seq: stray } as const]),
    ...(head.seq === last.seq && head.hash === last.hash ? [] : [{ kind: 'head-differs', seq: last.seq } as const]),
  ]
}

async function faultsOfCheckpoints(database: Database, hashes: readonly string[]): Promise<LedgerFault[]> {
  const checkpoints = await listCheckpoints(database)
  return checkpoints
    .filter(({ lastSeq, treeHead: kept }) => treeHead(sha256, hashes.slice(0, lastSeq)) !== kept)
    .map(({ month, lastSeq }) => ({ kind: 'checkpoint-differs', month, seq: lastSeq }))
}
