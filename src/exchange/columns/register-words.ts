import { tidy } from '../../kernel/vietnamese-text.ts'
import { type ColumnUse, type Field, headingWords } from './field.ts'
import type { Heading } from './heading.ts'

/** What somebody explained once of the words in registers; what a file says by itself is never read by it. */
export interface RegisterWords {
  /** The field of a heading, by its words. */
  readonly headings: ReadonlyMap<string, Field>
  /** What the text of a cell stands for, by field and text. */
  readonly values: ReadonlyMap<string, string>
}

export const NO_WORDS: RegisterWords = { headings: new Map(), values: new Map() }

/** Two texts with one key are one value: only spaces, capitals and the way letters are composed differ. */
export const wordKey = (text: string): string => tidy(text).toLocaleLowerCase('vi')

export const valueKey = (field: Field, text: string): string => `${field} ${wordKey(text)}`

/**
 * Whether what was put right in one file may be said of the next. A role may; that a word stands for nothing may, unless there
 * are digits in it, which may be somebody's. A place never: the next file is of another.
 */
export const mayRemember = (
  field: Field,
  { written, becomes }: { readonly written: string; readonly becomes: string },
): boolean => wordKey(written) !== '' && !/\d/.test(written) && (field === 'role' || (becomes === '' && CAN_BE_ABSENT.has(field)))

const CAN_BE_ABSENT: ReadonlySet<Field> = new Set(['birth', 'phone', 'identity', 'account', 'bank'])

/** Columns that the table does not use, where their heading was explained before and nothing else is read as that field. */
export function withRemembered(uses: readonly ColumnUse[], { columns }: Heading, { headings }: RegisterWords): ColumnUse[] {
  const found = [...uses]
  for (const { column, text } of columns) {
    const field = text === '' ? undefined : headings.get(headingWords(text))
    if (field === undefined || found.some((use) => use.column === column)) continue
    if (field !== 'ignored' && found.some((use) => use.field === field)) continue
    found.push({ column, field, heading: text, isRemembered: true })
  }
  return found.toSorted((a, b) => a.column - b.column)
}
