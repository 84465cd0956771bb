import { columnLetter } from '../../platform/spreadsheet/cell.ts'
import type { Doubt } from '../reading/doubt.ts'
import { tellDoubt, tellMoreAlike } from '../reading/doubt-text.ts'
import type { SheetNote } from './import.ts'

/** Nobody reads more of one kind about one sheet: the others are told by their number. */
const MOST_ALIKE = 20

/** What is doubtful about whole sheets, as it is kept with the import. */
export class SheetNotes {
  private readonly notes: SheetNote[] = []
  private readonly alike = new Map<string, { readonly last: SheetNote; times: number }>()

  hear(doubt: Doubt): void {
    const note = noteOf(doubt)
    const key = JSON.stringify([note.code, note.file, note.sheet])
    const known = this.alike.get(key) ?? { last: note, times: 0 }
    this.alike.set(key, known)
    if (++known.times <= MOST_ALIKE) this.notes.push(note)
  }

  all(): SheetNote[] {
    const more = [...this.alike.values()].filter(({ times }) => times > MOST_ALIKE)
    return [...this.notes, ...more.map(({ last, times }) => ({ ...last, letter: null, ...tellMoreAlike(times - MOST_ALIKE) }))]
  }
}

const noteOf = (doubt: Doubt): SheetNote => ({
  code: doubt.code,
  file: doubt.place.file,
  sheet: doubt.place.sheet,
  letter: doubt.column === 0 ? null : columnLetter(doubt.column),
  ...tellDoubt(doubt),
})
