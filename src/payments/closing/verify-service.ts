import type { Month } from '../../kernel/calendar.ts'
import type { Verification } from '../../ledger/index.ts'
import { concludeFrom, verifyLedger } from '../../ledger/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { SealFault, SealNotice } from '../../platform/db/seal/fault.ts'
import { type Outside, readOutside, verifyRecord } from '../../platform/db/seal/verify-record.ts'
import type { Platform } from '../../platform/platform.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { CycleFault } from '../cycle/cycle-fault.ts'
import { findCycle } from '../cycle/cycle-store.ts'
import type { BooksFault } from '../cycle/fault-text.ts'
import { differencesIn } from '../cycle/reconciliation.ts'
import { readFigures } from '../entitlement/entitlement-store.ts'
import { readTotals } from './close-store.ts'
import {
  findAlteredEntitlement,
  hasStrayApproval,
  listApproversWhoMadeIt,
  listBookedCycleIds,
  listPaymentsToOthers,
  listStatesWithoutAct,
  listUnsoundClaims,
  monthsOfCycles,
} from './verify-store.ts'

/** The verdict, and what could not be proved though nothing disagrees. */
export interface BooksVerified extends Verification<BooksFault> {
  readonly notices: readonly SealNotice[]
}

/**
 * Verifies all that money rests on: every sealed row against the record; the ledger's chain and balance; of every cycle, that Approved = File = Bank = Ledger = Budget to the
 * đồng, that the stored rows match the approved fingerprint, and that each amount matches its digest. It reads one
 * snapshot, so that a payment made meanwhile is not reported as a fault.
 */
export async function verifyBooks({ database, seals }: Pick<Platform, 'database' | 'seals'>): Promise<BooksVerified> {
  const outside = await readOutside(seals)
  if (database.isTransaction) return recompute(database, outside)
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((transaction) => recompute(transaction, outside))
}

async function recompute(database: Database, outside: Outside): Promise<BooksVerified> {
  const ledger = await verifyLedger(database)
  const record = await verifyRecord(database, outside)
  const months = await monthsOfCycles(database)
  const faults: BooksFault[] = [...ledger.faults, ...record.faults.map((fault) => withMonth(fault, months))]
  for (const { id: cycleId, month, state } of await listStatesWithoutAct(database))
    faults.push({ kind: 'state-without-act', cycleId, month, state })
  for (const id of await listBookedCycleIds(database)) {
    const cycle = await findCycle(database, id)
    if (cycle !== undefined) faults.push(...(await faultsOfCycle(database, cycle)))
  }
  return { ...concludeFrom(faults, ledger), notices: record.notices }
}

/** A row of a cycle is told with the cycle's month; a row that is gone has the cycle in its key. */
function withMonth(fault: SealFault, months: ReadonlyMap<string, Month>): SealFault {
  if (!('about' in fault) || fault.about['month'] !== undefined) return fault
  const cycleId = fault.about['cycle_id'] ?? fault.key.slice(0, UUID_LENGTH)
  const month = months.get(cycleId)
  return month === undefined ? fault : { ...fault, about: { month, ...fault.about } }
}

const UUID_LENGTH = 36

async function faultsOfCycle(database: Database, cycle: PaymentCycle): Promise<CycleFault[]> {
  const about = { cycleId: cycle.id, month: cycle.month }
  const faults: CycleFault[] = differencesIn(await readTotals(database, cycle)).map((difference) => ({
    kind: 'cycle-totals-differ',
    ...about,
    ...difference,
  }))
  const { fingerprint } = await readFigures(database, cycle)
  if (fingerprint !== cycle.fingerprint) faults.push({ kind: 'cycle-fingerprint-differs', ...about })
  for (const approverId of await listApproversWhoMadeIt(database, cycle))
    faults.push({ kind: 'approval-by-maker', ...about, approverId })
  for (const { id: disbursementId, reference } of await listPaymentsToOthers(database, cycle))
    faults.push({ kind: 'payment-to-another', ...about, reference, disbursementId })
  for (const claimId of await listUnsoundClaims(database, cycle)) faults.push({ kind: 'claim-unsound', ...about, claimId })
  if (await hasStrayApproval(database, cycle)) faults.push({ kind: 'approval-of-another-fingerprint', ...about })
  const altered = await findAlteredEntitlement(database, cycle)
  if (altered !== undefined) faults.push({ kind: 'entitlement-altered', ...about, entitlementId: altered })
  return faults
}
