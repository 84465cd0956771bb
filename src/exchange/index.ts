/** The pure face of exchange: the types of a parsed register and its doubts, and their sentences. */

export { FIELDS, type Field, fieldTraits, isField, SHOWN_FIELDS, type ShownField } from './columns/field.ts'

export {
  IMPORT_STATES,
  type ImportCounts,
  type ImportState,
  type Issue,
  type RowChange,
  type RowDecision,
  type RowState,
} from './import/import.ts'
export type { ImportRefusal } from './import/import-refusal.ts'
export { tellImport } from './import/refusal-text.ts'
export { DOUBTS, type Doubt, type DoubtCode, mayStayAsWritten, type Severity } from './reading/doubt.ts'

export { issueOf } from './tray/issue.ts'
