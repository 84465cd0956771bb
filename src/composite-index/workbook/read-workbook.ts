import { nearMatches } from '../../kernel/near-match.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { spellingKey, tidy } from '../../kernel/vietnamese-text.ts'
import type { SheetSource } from '../../platform/spreadsheet/cell.ts'
import { type FileTable, type PlacedTable, placeTable } from '../spec/file-table.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { type Cell, textOf } from '../spec/index-table.ts'
import type { IndexPlaces } from '../spec/read-index-input.ts'
import { CHOICES, type Choice, type Chosen } from './choices.ts'
import { fileTableOf } from './file-table-of.ts'
import { CRITERIA_HEADINGS, DIRECTION_WORDS, meaningOf, SHEETS, TYPE_WORDS, type Words, wordsNear } from './office-words.ts'
import { readChoices } from './read-choices.ts'
import { type SpecOfChoices, specOfChoices } from './spec-of-choices.ts'

/** What the files of an index hold, read from the sheets of one workbook. */
export interface WorkbookIndex {
  readonly input: { readonly iData: PlacedTable['columns']; readonly iMeta: PlacedTable['columns'] }
  readonly places: IndexPlaces
  readonly spec: unknown
}

type Refusals = readonly IndexRefusal[]
type Sheets = readonly Pick<SheetSource, 'name' | 'rows' | 'merges'>[]

/** Whether the workbook is one of an index: it has its data and its criteria. */
export const isIndexWorkbook = (sheets: Sheets): boolean =>
  [SHEETS.data, SHEETS.criteria].every((name) => sheetsNamed(sheets, name).length > 0)

/** Reads the sheets of an index's workbook; everything that is wrong in any of them is refused with its cell. */
export function readIndexWorkbook(sheets: Sheets): Result<WorkbookIndex, Refusals> {
  const wanted = [SHEETS.data, SHEETS.criteria, SHEETS.choices].map((name) => ({ name, found: sheetsNamed(sheets, name) }))
  const wrong = wanted.flatMap(({ name, found: [one, other] }): IndexRefusal[] => {
    if (one === undefined) return [{ kind: 'sheet-missing', sheet: name }]
    return other === undefined ? [] : [{ kind: 'sheet-doubled', sheets: [one.name, other.name] }]
  })
  const [data, criteria, choices] = wanted.map(({ found }) => found[0] && fileTableOf(found[0]))
  if (wrong.length > 0 || data === undefined || criteria === undefined || choices === undefined) return refuse(wrong)
  const [ofData, ofCriteria, chosen] = [placeTable(SHEETS.data, data), readCriteria(criteria), readChoices(choices)]
  if (!ofData.ok || !ofCriteria.ok || !chosen.ok)
    return refuse([ofCriteria, ofData, chosen].flatMap((read) => (read.ok ? [] : read.refusal)))
  const iMeta = ofCriteria.value
  const iData = underCodes(ofData.value, iMeta)
  if (!iData.ok) return iData
  const hasDenominators = (iMeta.columns['Denominator'] ?? []).some((cell) => textOf(cell) !== null)
  const spec = specOfChoices(chosen.value, { block: blockHeading(iData.value), hasDenominators })
  const tooFew = refuseSensitivity(chosen.value, spec)
  if (tooFew.length > 0) return refuse(tooFew)
  return accept({
    input: { iData: iData.value.columns, iMeta: iMeta.columns },
    places: { iData: iData.value.places, iMeta: iMeta.places },
    spec,
  })
}

/** A design of fewer rows or of one choice says nothing. */
function refuseSensitivity({ sample }: Chosen, { sensitivity }: SpecOfChoices): IndexRefusal[] {
  if (sensitivity === undefined) return []
  const { label, most } = CHOICES.find(({ key }) => key === 'sample') as Extract<Choice, { readonly least: number }>
  const variations = sensitivity.vary.length
  return [
    ...(variations < 2 ? [{ kind: 'too-few-variations' as const, variations }] : []),
    ...(Number(sample) < LEAST_SAMPLE
      ? [{ kind: 'choice-out-of-range' as const, choice: label, value: String(sample), least: LEAST_SAMPLE, most }]
      : []),
  ]
}

const LEAST_SAMPLE = 8

const sheetsNamed = (sheets: Sheets, wanted: string): Sheets =>
  sheets.filter(({ name }) => spellingKey(name) === spellingKey(wanted))

const blockHeading = ({ columns }: PlacedTable): string | undefined =>
  Object.keys(columns).find((heading) => spellingKey(heading) === spellingKey('Khối'))

/** Headings that say nothing to the index: they are for people. */
const FOR_PEOPLE = ['Đơn vị đo', 'Ghi chú'].map(spellingKey)

function readCriteria(file: FileTable): Result<PlacedTable, Refusals> {
  const placed = placeTable(SHEETS.criteria, file)
  if (!placed.ok) return placed
  const { columns, places } = placed.value
  const headings = Object.keys(columns)
  const keys = headings.map((heading) => CRITERIA_HEADINGS.find(([, word]) => spellingKey(word) === spellingKey(heading))?.[0])
  const refusals = headings.flatMap((heading, at): IndexRefusal[] => {
    if (keys[at] !== undefined) return []
    const missing = CRITERIA_HEADINGS.filter(([key]) => !keys.includes(key)).map(([, word]) => word)
    const [near] = nearMatches(heading, missing)
    const cell = `${places.sheet ?? SHEETS.criteria}!${places.columns[at]}1`
    return near === undefined ? [] : [{ kind: 'heading-misspelt', table: SHEETS.criteria, heading, near, cell }]
  })
  refusals.push(
    ...doubledIn(placed.value, { table: SHEETS.criteria, meant: keys.map((key, at) => key ?? (headings[at] as string)) }),
  )
  const translated = headings.map((heading, at) => {
    const [key, cells] = [keys[at], columns[heading] ?? []]
    const words = WORDS_OF[key ?? '']
    if (words === undefined) return cells
    return cells.map((cell, row) => {
      const meaning = meantBy(words, cell)
      if (meaning !== undefined) return meaning
      const options = wordsNear(words, String(cell))
      const place = `${places.sheet ?? SHEETS.criteria}!${places.columns[at]}${places.rows[row]}`
      refusals.push({ kind: 'choice-unknown', choice: heading, value: String(cell), options, cell: place })
      return null
    })
  })
  if (refusals.length > 0) return refuse(refusals)
  const kept = headings.flatMap((heading, at) => (FOR_PEOPLE.includes(spellingKey(heading)) ? [] : [at]))
  return accept({
    columns: Object.fromEntries(kept.map((at) => [keys[at] ?? (headings[at] as string), translated[at] ?? []])),
    places: { ...places, columns: kept.map((at) => places.columns[at] as string) },
  })
}

const WORDS_OF: Readonly<Record<string, Words<string | number>>> = { Direction: DIRECTION_WORDS, Type: TYPE_WORDS }

/** The meaning of a cell; undefined when it has a word that nobody knows. */
function meantBy(words: Words<string | number>, cell: Cell): Cell | undefined {
  const text = textOf(cell)
  if (text === null) return null
  return words.some(([meaning]) => String(meaning) === text) ? cell : meaningOf(words, text)
}

/** The data under the codes of the criteria: a heading is its code, and what follows is for people. */
function underCodes({ columns, places }: PlacedTable, { columns: meta }: PlacedTable): Result<PlacedTable, Refusals> {
  const codes = new Map((meta['iCode'] ?? []).flatMap((cell) => textOf(cell) ?? []).map((code) => [spellingKey(code), code]))
  const meant = (heading: string): string => {
    const own = DATA_HEADINGS.get(spellingKey(heading))
    if (own !== undefined) return own
    const words = tidy(heading).split(' ')
    // The longest beginning that is a code: a code may have several words.
    const lengths = words.map((_, at) => words.length - at)
    const found = lengths
      .map((length) => codes.get(spellingKey(words.slice(0, length).join(' '))))
      .find((code) => code !== undefined)
    return found ?? heading
  }
  const headings = Object.keys(columns)
  const doubled = doubledIn({ columns, places }, { table: SHEETS.data, meant: headings.map(meant) })
  if (doubled.length > 0) return refuse(doubled)
  return accept({ columns: Object.fromEntries(headings.map((heading) => [meant(heading), columns[heading] ?? []])), places })
}

/** Two headings that mean one thing. */
function doubledIn(
  { columns, places }: PlacedTable,
  { table, meant }: { readonly table: string; readonly meant: readonly string[] },
): IndexRefusal[] {
  const headings = Object.keys(columns)
  return headings.flatMap((heading, at): IndexRefusal[] => {
    const first = meant.indexOf(meant[at] as string)
    const cell = `${places.sheet ?? table}!${places.columns[at]}1`
    return first === at ? [] : [{ kind: 'heading-doubled', table, headings: [headings[first] as string, heading], cell }]
  })
}

const DATA_HEADINGS = new Map([
  [spellingKey('Mã'), 'uCode'],
  [spellingKey('Tên đơn vị'), 'uName'],
])
