import { fold } from '../../kernel/vietnamese-text.ts'
import { cellAt, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import type { ColumnUse } from './field.ts'
import { readOldFont } from './old-font.ts'

/** What a column shows as a whole, and one of its cells alone does not. */
export interface Habits {
  /** Names stand after `Ông`, `Bà` …; otherwise the word is a surname. */
  readonly saysTitles: boolean
  /** Day and month changed places in the date cells: an Excel of American habits took `02/11` for 11 February. */
  readonly turnsDates: boolean
  /** Names are typed with a font of the time before Unicode. */
  readonly hasOldFont: boolean
}

/** Before a name: a form of address, which may be a surname. */
export const ADDRESS = /^(ông|bà|anh|chị|cô|chú|bác)[\s.:]+(?=\p{L})/iu
/** Before a name: comrades and degrees, one after another, which are nobody's surname. */
export const RANK =
  /^(?:(?:đ\/c|đc|đồng chí|(?:thạc|tiến|bác|dược|luật) sĩ|kỹ sư|cử nhân|(?:th\.? ?s|ts|pgs|gs|bs|ks|ds|cn|ls)(?=\.))[\s.:]+)+(?=\p{L})/iu

const textsOf = (rows: readonly SheetRow[], uses: readonly ColumnUse[], field: ColumnUse['field']): string[] =>
  uses
    .filter((use) => use.field === field)
    .flatMap(({ column }) => rows.flatMap((row) => cellAt(row, column)?.text.normalize('NFC') ?? []))

/** @param rows those under the headings, as far as they were read */
export function habitsOf(rows: readonly SheetRow[], uses: readonly ColumnUse[]): Habits {
  const names = textsOf(rows, uses, 'fullName')
  return {
    saysTitles: names.filter((name) => ADDRESS.test(name.trim()) || RANK.test(name.trim())).length > names.length / 2,
    turnsDates: turnsDates(rows, uses),
    hasOldFont: names.filter((name) => readOldFont(name, { isExpected: false }) !== undefined).length > names.length / 5,
  }
}

const FEWEST = 2

/**
 * A spreadsheet that reads month first makes dates of what it can, day and month changed, and leaves the rest as text:
 * so every date cell has a day up to 12, and every text one above.
 */
function turnsDates(rows: readonly SheetRow[], uses: readonly ColumnUse[]): boolean {
  return uses
    .filter(({ field }) => field === 'birth' || field === 'birthMale' || field === 'birthFemale')
    .some(({ column }) => {
      const cells = rows.flatMap((row) => cellAt(row, column) ?? [])
      const dates = cells.flatMap(({ date }) => date ?? [])
      const texts = cells.flatMap(({ kind, text }) =>
        kind === 'text' ? (/^\s*(\d{1,2})[/.-]\d{1,2}[/.-]\d{4}\s*$/.exec(text)?.[1] ?? []) : [],
      )
      return (
        dates.length >= FEWEST &&
        texts.length >= FEWEST &&
        dates.every((date) => Number(date.slice(8)) <= 12) &&
        texts.every((day) => Number(day) > 12)
      )
    })
}

/** Words by which a note says that somebody is no longer there. "Nghỉ hưu" is not one: a pensioner may well be a member. */
const LEFT =
  /\b(chet|tu tran|qua doi|ra khoi to|roi khoi to|xin rut|thoi tham gia|khong (?:con )?tham gia)\b|^(?:da |xin )?(?:nghi|thoi)(?: viec| to| han)?(?:[ ,.;]|$)(?!huu)|\b(?:da |moi )?chuyen (?:cong tac|di|cho o|noi|khau|sang)\b|^(?:da )?chuyen$/
export const saysLeft = (note: string): boolean =>
  LEFT.test(fold(note)) || /(?<!\p{L})đã mất(?!\p{L})|^mất(?!\p{L})/iu.test(note.normalize('NFC'))
