/** The pure face of exchange: what is read of a register, what is doubted, and the sentences for both. */

export { LIMITS as WORKBOOK_LIMITS, type WorkbookRefused } from '../platform/spreadsheet/workbook-refusal.ts'
export { workbookText } from '../platform/spreadsheet/workbook-text.ts'
export { FIELDS, type Field, isField } from './columns/field.ts'
export type { Mapping } from './columns/layout.ts'
export {
  DECISIONS,
  IMPORT_STATES,
  type ImportCounts,
  type ImportState,
  type Issue,
  type LeavingMember,
  ROW_STATES,
  type RowChange,
  type RowDecision,
  type RowState,
} from './import/import.ts'
export type { ImportRefusal } from './import/import-refusal.ts'
export { importText } from './import/refusal-text.ts'
export { DOUBTS, type Doubt, type DoubtCode, type Severity, severityOf } from './reading/doubt.ts'
export { severityText, tellDoubt } from './reading/doubt-text.ts'
export { issueOf } from './tray/issue.ts'
