export {
  type BudgetShort,
  PAYER_LEVELS,
  type PayerLevel,
} from './budget-line.ts'
export { lastDayToPay, yearThatPays } from './budget-year.ts'
export type { BudgetLineAmbiguous, NoBudgetLine } from './refusal.ts'
export { budgetEntryText, budgetRefusalText, payerLevelText } from './text.ts'
