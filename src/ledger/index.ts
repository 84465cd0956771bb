export type { EntryKind } from './entry.ts'
export type { LedgerFault, Verification } from './fault.ts'
export type { PostingRule } from './posting-rule.ts'
export { accountName, entryKindName, ledgerFaultText } from './text.ts'
