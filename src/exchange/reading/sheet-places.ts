import type { PlainDate } from '../../kernel/calendar.ts'
import { type Cell, isErrorCell, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import { readName } from '../../units/index.ts'
import { readBirth as readDayOfCell } from '../columns/birth.ts'
import { cellFor, type Layout } from '../columns/layout.ts'
import { namesGroup, readGroup } from '../columns/place-words.ts'
import { type EstablishingDecision, readDecision, readTitle, type Title } from './title.ts'

/** Parses the name of a sheet: a commune, or a group (`Ấp 1`). */
export function titleOfSheet(name: string): Title {
  const group = namesGroup(name) ? readGroup(name) : undefined
  return { ...readTitle(name), ...(group !== undefined && { group }) }
}

/** `II. Xã Phú Lý` → `Xã Phú Lý`, where the kind is said before the name. */
export const readNamed = (text: string): string => {
  const bare = text.replace(/^\s*(?:[IVX]+|\d+|[A-Z])\s*[.)/-]\s*/, '')
  return readName(bare, 'commune').kind === undefined ? text : bare
}

/** No place has a longer name: what goes on is not compared and kept with each of its rows, but still names a place of its own. */
const LONGEST_PLACE = 200

/** The value of a place's cell; an error is none. */
export const placeText = (cell: Cell | undefined): string | undefined =>
  cell === undefined || isErrorCell(cell) || cell.text.trim() === '' ? undefined : cell.text.slice(0, LONGEST_PLACE)

/** No day is written longer, however it is written. */
const LONGEST_DAY = 60

/**
 * The establishing decision that a row's own cells name: its day stands with the number, or in a column of its own.
 *
 * @param on the day of the list, after which nothing was decided
 */
export function decisionOfRow(row: SheetRow, shared: Layout['shared'], on: PlainDate): EstablishingDecision | undefined {
  const number = placeText(cellFor(row, shared, 'decision'))
  const decision = number === undefined ? undefined : readDecision(`QĐ ${number}`)
  const day = cellFor(row, shared, 'decisionDate')
  if (decision === undefined || decision.date !== undefined || day === undefined || day.text.length > LONGEST_DAY) return decision
  const read = readDayOfCell(day, on)
  return read.state === 'read' && read.birth.date !== undefined ? { ...decision, date: read.birth.date } : decision
}

export function placesOf(row: SheetRow, shared: Layout['shared']) {
  return Object.fromEntries(
    shared
      .filter(({ field }) => field !== 'ignored' && field !== 'ordinal')
      .flatMap(({ field, heading }) => {
        const cell = cellFor(row, shared, field)
        return cell === undefined ? [] : [[field, { ...cell, heading }]]
      }),
  )
}

/** What a row leaves out, the rows below it take from above. */
const CARRIED = ['district', 'communeCode', 'commune', 'group', 'hamlet'] as const
type CarriedField = (typeof CARRIED)[number]

/** Place cells that hold an error: which place the rows below them are of, nobody can say. */
export class BrokenPlaces {
  readonly #cells = new Map<CarriedField, Cell>()

  /** @returns the errors that a row takes from above, by field */
  hear(row: SheetRow, shared: Layout['shared']): readonly (readonly [CarriedField, Cell])[] {
    for (const field of CARRIED) {
      const cell = cellFor(row, shared, field)
      if (cell === undefined || cell.text.trim() === '') continue
      if (isErrorCell(cell)) this.#cells.set(field, cell)
      else this.#cells.delete(field)
    }
    return [...this.#cells].filter(([field]) => (cellFor(row, shared, field)?.text ?? '').trim() === '')
  }

  clear(): void {
    this.#cells.clear()
  }
}
