import { findYearsOfLines, type LineWithBalance, listPayingLines } from '../../budget/service.ts'
import { lastDayOf, type PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import { unitNames } from '../../units/service.ts'
import { queriesFor } from '../approval/funding-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { paysLater, yearOfPayment } from '../guards/year-of-payment.ts'
import { listOwedByLine } from './later-line-store.ts'

/** A share that an order of today would take from the estimate of another year than that of its month. */
export interface ShareToMove {
  readonly payer: string
  readonly unitId: string
  readonly unitName: string
  readonly amount: Vnd
  readonly fromYear: number
  readonly toYear: number
  /** Lines of that year that could bear it: with several, whoever orders chooses. */
  readonly lines: readonly { readonly id: string; readonly name: string; readonly source: string; readonly left: Vnd }[]
}

/** What {@link import('./later-line-service.ts').moveToYearOfPayment} would do. */
export async function previewMoves(database: Database, cycle: PaymentCycle, today: PlainDate): Promise<ShareToMove[]> {
  if (!paysLater(cycle)) return []
  const owed = await listOwedByLine(database, cycle)
  const years = await findYearsOfLines(
    database,
    owed.map(({ lineId }) => lineId),
  )
  const { document } = await findProvisionVersion(database, cycle.provisionId)
  const names = await unitNames(
    database,
    owed.map(({ unitId }) => unitId),
    lastDayOf(cycle.month),
  )
  const moved: ShareToMove[] = []
  for (const { payer, unitId, lineId, amount } of owed) {
    const fromYear = years.get(lineId) ?? 0
    const toYear = yearOfPayment(cycle, { dueFor: fromYear, on: today })
    if (toYear === fromYear) continue
    const query = queriesFor(document, { provisionCode: cycle.provisionCode, year: toYear })({ payer, unitId })
    const lines = (await listPayingLines(database, query)).map(asChoice)
    moved.push({ payer, unitId, unitName: names.get(unitId) ?? '', amount, fromYear, toYear, lines })
  }
  return moved
}

const asChoice = ({ id, name, source, balance }: LineWithBalance) => ({ id, name, source, left: balance.left })
