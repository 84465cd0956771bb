import { SHOWN_FIELDS, type ShownField } from '../columns/field.ts'
import { type RegisterWords, valueKey } from '../columns/register-words.ts'
import { type Doubt, holdsRow } from './doubt.ts'
import { type ReadingAt, type ReadPerson, readPerson } from './read-person.ts'
import type { ReadCells } from './register.ts'

/**
 * Reads a person. Where a cell holds its row back and its text was explained with an earlier file, that explanation counts,
 * and is told; what can be read as it stands is never read otherwise.
 */
export function readPersonBy(words: RegisterWords, cells: ReadCells, at: ReadingAt): ReadPerson {
  const read = readPerson(cells, at)
  const known = words.values.size === 0 ? [] : SHOWN_FIELDS.flatMap((field) => explained(field, { cells, words, read }))
  if (known.length === 0) return read
  const replaced = Object.fromEntries(known.map(({ field, cell, becomes }) => [field, { ...cell, kind: 'text', text: becomes }]))
  const again = readPerson({ ...cells, ...replaced } as ReadCells, at)
  if (known.some(({ cell }) => again.doubts.some((doubt) => isHeldAt(doubt, cell.column)))) return read
  const told = known.map(({ cell: { column, heading, text }, becomes }): Doubt => {
    const { place, block } = at
    return { code: 'read-as-remembered', place, block, column, heading, value: text, detail: { becomes } }
  })
  const mended = Object.fromEntries(known.map(({ field, becomes }) => [field, becomes]))
  return { person: again.person, written: read.written, doubts: [...again.doubts, ...told], mended }
}

const isHeldAt = (doubt: Doubt, column: number): boolean => column > 0 && doubt.column === column && holdsRow(doubt)

function explained(
  field: ShownField,
  { cells, words, read }: { cells: ReadCells; words: RegisterWords; read: Pick<ReadPerson, 'doubts'> },
) {
  const cell = cells[field]
  if (cell === undefined || !read.doubts.some((doubt) => isHeldAt(doubt, cell.column))) return []
  const becomes = words.values.get(valueKey(field, cell.text))
  return becomes === undefined ? [] : [{ field, cell, becomes }]
}
