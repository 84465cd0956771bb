import { columnLetter } from '../../platform/spreadsheet/cell.ts'
import type { Issue } from '../import/import.ts'
import { type Doubt, severityOf } from '../reading/doubt.ts'
import { tellDoubt } from '../reading/doubt-text.ts'

/** One line for machines; the sentence is in both languages, the Vietnamese first. */
export function issueOf(doubt: Doubt): Issue {
  const { vi, en } = tellDoubt(doubt)
  const { code, place, column, value } = doubt
  return {
    code,
    severity: severityOf(doubt),
    ...place,
    column: column === 0 ? '' : columnLetter(column),
    value,
    message: `${vi} / ${en}`,
  }
}
