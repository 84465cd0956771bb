import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import type { WorkbookRefused } from '../platform/spreadsheet/workbook-refusal.ts'
import { carriedUnits } from '../units/directory/seed-data.ts'
import { decideCommune, unitGraph } from '../units/index.ts'
import type { Layout, SavedMappings } from './columns/layout.ts'
import type { CommuneFinder } from './reading/commune-of.ts'
import type { Doubt, DoubtCode } from './reading/doubt.ts'
import { type RegisterFile, readRegister } from './reading/read-register.ts'
import type { RegisterRow } from './reading/register.ts'
import type { RegisterCounts } from './reading/weigh.ts'

export const ON = plainDate('2024-08-06')

/** The communes of Đồng Nai as they were, from the units the project carries. */
export function communesOn(on: PlainDate): CommuneFinder {
  const { versions, successions } = carriedUnits()
  const graph = unitGraph(versions, successions)
  return (clues) => decideCommune(graph, { ...clues, on })
}
const findCommune = communesOn(ON)

export interface ReadAll {
  readonly counts: RegisterCounts
  readonly rows: readonly RegisterRow[]
  readonly doubts: readonly Doubt[]
  readonly layouts: readonly Layout[]
}

/** Reads files whole, for tests: everything that a listener would be told. */
export async function readAll(
  files: readonly RegisterFile[],
  saved: SavedMappings = new Map(),
): Promise<ReadAll | WorkbookRefused> {
  const rows: RegisterRow[] = []
  const doubts: Doubt[] = []
  const layouts: Layout[] = []
  const read = await readRegister(
    files,
    { on: ON, findCommune, saved },
    {
      layout: (_file, _sheet, layout) => void layouts.push(layout),
      row: (row, found) => {
        rows.push(row)
        doubts.push(...found)
      },
      doubt: (doubt) => void doubts.push(doubt),
    },
  )
  return read.ok ? { counts: read.value, rows, doubts, layouts } : read.refusal
}

export const countCodes = (doubts: readonly Doubt[]): Partial<Record<DoubtCode, number>> => {
  const counts: Partial<Record<DoubtCode, number>> = {}
  for (const { code } of doubts) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
