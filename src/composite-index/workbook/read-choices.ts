import { nearMatches } from '../../kernel/near-match.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import type { FileCell, FileTable } from '../spec/file-table.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { textOf } from '../spec/index-table.ts'
import { CHOICES, type Choice, type Chosen } from './choices.ts'
import { meaningOf, SHEETS, wordsNear } from './office-words.ts'

/** Reads the sheet of choices: each once, with a value that there is. What is not there is refused, not taken to be usual. */
export function readChoices({ sheet = SHEETS.choices, rows }: FileTable): Result<Chosen, readonly IndexRefusal[]> {
  const chosen = new Map<string, string | number>()
  const firsts = new Map<string, string>()
  const refusals: IndexRefusal[] = []
  for (const [at, row] of rows.entries()) {
    const label = textOf(row[0]?.value)
    const place = `${sheet}!A${at + 1}`
    if (label === null || (at === 0 && spellingKey(label) === spellingKey(SHEETS.choices))) continue
    const choice = (CHOICES as readonly Choice[]).find((own) => spellingKey(own.label) === spellingKey(label))
    if (choice === undefined) {
      refusals.push({ kind: 'choice-not-known', choice: label, near: nearMatches(label, labels), cell: place })
      continue
    }
    const first = firsts.get(choice.key)
    if (first !== undefined) refusals.push({ kind: 'choice-doubled', choice: label, first, cell: place })
    firsts.set(choice.key, first ?? place)
    const value = chosenIn(choice, row[1])
    if (typeof value === 'object') refusals.push({ ...value, cell: `${sheet}!B${at + 1}` })
    else chosen.set(choice.key, value)
  }
  const missing = (CHOICES as readonly Choice[]).filter(({ key }) => !firsts.has(key))
  refusals.push(...missing.map(({ label }): IndexRefusal => ({ kind: 'choice-missing', choice: label, sheet })))
  return refusals.length > 0 ? refuse(refusals) : accept(Object.fromEntries(chosen) as Chosen)
}

const labels = CHOICES.map(({ label }) => label)

function chosenIn(choice: Choice, cell: FileCell | undefined): string | number | IndexRefusal {
  const value = textOf(cell?.value) ?? ''
  if ('words' in choice) {
    return (
      meaningOf(choice.words, value) ?? {
        kind: 'choice-unknown',
        choice: choice.label,
        value,
        options: wordsNear(choice.words, value),
      }
    )
  }
  const number = typeof cell?.value === 'number' ? cell.value : numberIn(value)
  const { least, most, isWhole } = choice
  const fits = number >= least && number <= most && (!isWhole || Number.isInteger(number)) && !cell?.isPercent
  return fits ? number : { kind: 'choice-out-of-range', choice: choice.label, value, least, most, ...(isWhole && { isWhole }) }
}

/** A number that was typed as text, its decimals after a comma or a point. */
const numberIn = (text: string): number => (/^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN)
