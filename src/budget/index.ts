export {
  type BudgetBalance,
  type BudgetEntry,
  type BudgetEntryKind,
  type BudgetLine,
  type BudgetShort,
  balanceAfter,
  type Decision,
  EMPTY_BALANCE,
  PAYER_LEVELS,
  type PayerLevel,
} from './budget-line.ts'
export type { BudgetLineAmbiguous, BudgetRefusal, NoBudgetLine } from './refusal.ts'
export { budgetEntryText, budgetRefusalText, payerLevelText } from './text.ts'
