export { formatCitation } from './citation-text.ts'
export { type Evaluate, evaluate, prepare } from './evaluate.ts'
export type {
  CapThatBit,
  Evaluation,
  PayerShare,
  PersonAmount,
  Portion,
  Reason,
  Step,
  TopUpDue,
} from './evaluation.ts'
export type { Facts, PersonFacts } from './facts.ts'
export { personAmounts } from './portion.ts'
export type { Benefit, Citation, Payee, Provision, Text, WorkedExample } from './provision.ts'
export { getShippedProvision, SHIPPED_PROVISIONS } from './shipped-provisions.ts'
export { type FactDefinition, GROUP_FACTS, type GroupFactName, PERSON_FACTS, type PersonFactName } from './vocabulary.ts'
