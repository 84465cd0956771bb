/** The pure face of exchange: what is read of a register, what is doubted, and the sentences for both. */
export { DOUBTS, type Doubt, type DoubtCode, type Severity, severityOf } from './doubt.ts'
export { FIELDS, type Field, isField } from './field.ts'
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
} from './import.ts'
export type { ImportRefusal } from './import-refusal.ts'
export { issueOf } from './issue.ts'
export type { Mapping } from './layout.ts'
export { importText, severityText, tellDoubt, workbookText } from './text.ts'
export { LIMITS as WORKBOOK_LIMITS, type WorkbookRefused } from './workbook-refusal.ts'
