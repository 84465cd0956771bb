import type { Reach } from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { KeptDoubt } from '../import/import.ts'
import { Comparison } from '../import/incoming-service.ts'
import { keptDoubt, stateOf } from '../import/row-content.ts'
import { selectDecisionsTold } from '../import/row-look-store.ts'
import type { RowSource } from '../import/row-store.ts'
import type { BatchRow } from '../import/store.ts'
import { type DoubtCode, holdsRow } from '../reading/doubt.ts'
import type { RegisterGroup } from '../reading/register.ts'
import { asRow } from '../tray/recheck-service.ts'
import type { ReadyRows } from './ready-rows-service.ts'
import type { ReadyRow } from './ready-store.ts'

/** What other files or people may have brought into the registers since the rows were read. */
const OF_REGISTERS: ReadonlySet<DoubtCode> = new Set([
  'person-in-two-groups',
  'identity-number-shared',
  'same-name-and-phone',
  'phone-shared',
  'account-shared',
  'near-group',
  'decision-shared',
])

/** What the registers say of rows before the first of them is taken. */
export interface SaidByRegisters {
  /** What is told of a row that goes in, by the row's id. */
  readonly told: ReadonlyMap<string, readonly KeptDoubt[]>
  /** By the row's id. */
  readonly doubted: ReadonlyMap<string, readonly KeptDoubt[]>
  /** The names of the groups that are kept, by the key of the row's group. */
  readonly names: ReadonlyMap<string, string>
}

interface Holding {
  readonly platform: Platform
  readonly batch: BatchRow
  readonly reach: Reach
  readonly ready: ReadyRows
  readonly source: RowSource
}

/**
 * Ready rows that the registers speak against by now: two files that were read side by side were held against neither. Asked
 * before the first row is taken, so that no row of the import is held against another, of which the reading has asked.
 */
export async function holdAgainstRegisters(
  transaction: Transaction,
  { platform, batch, reach, ready, source }: Holding,
): Promise<SaidByRegisters> {
  const doubted = new Map<string, KeptDoubt[]>()
  const told = new Map<string, KeptDoubt[]>()
  const names = new Map<string, string>()
  const comparison = new Comparison({ ...platform, database: transaction }, { asOf: batch.as_of, reach })
  comparison.decisions.leaveOut(await selectDecisionsTold(transaction, source))
  for await (const rows of ready.parts()) {
    for (const { id, doubts, isHeld } of await doubtedOf(comparison, rows)) (isHeld ? doubted : told).set(id, doubts)
    for (const { content } of rows) {
      const kept = comparison.kept.groupOf(content.group.key)
      if (kept !== undefined) names.set(content.group.key, kept.name)
    }
  }
  return { doubted, told, names }
}

interface Doubted {
  readonly id: string
  readonly doubts: KeptDoubt[]
  readonly isHeld: boolean
}

async function doubtedOf(comparison: Comparison, rows: readonly ReadyRow[]): Promise<Doubted[]> {
  const groups = new Map<string, RegisterGroup>()
  const compared = await comparison.compare(
    rows.map((ready) => ({ row: asRow(ready, groups), doubts: [], indexes: ready.indexes, stays: ready.content.stays ?? [] })),
  )
  return rows.flatMap(({ id, content, decision }, index) => {
    const { doubts = [], change = 'joined' } = compared[index] ?? {}
    const against = doubts
      .filter(({ code }) => OF_REGISTERS.has(code) && content.stays?.includes(code) !== true)
      .map((doubt) => keptDoubt(doubt, content.written))
    const isHeld = stateOf(against, { change, decision }) === 'doubtful'
    const said = isHeld ? against : against.filter((doubt) => !holdsRow(doubt))
    return said.length === 0 ? [] : [{ id, doubts: said, isHeld }]
  })
}
