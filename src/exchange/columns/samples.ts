import { cellAt, type SheetRow } from '../../platform/spreadsheet/cell.ts'

const SAMPLES = 3

/** A few cells of a column, as they are shown to whoever says what the column holds: long numbers are masked. */
export const samplesOf = (rows: readonly SheetRow[], column: number): string[] =>
  rows
    .flatMap((row) => cellAt(row, column)?.text ?? [])
    .slice(0, SAMPLES)
    .map((text) => text.slice(0, 60).replace(/\d[\d .-]{4,}\d/g, (number) => `${'•'.repeat(4)} ${number.slice(-3)}`))
