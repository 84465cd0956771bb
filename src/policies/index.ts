export {
  checkProvision,
  evaluateDocuments,
  type NotEvaluated,
  type ProvisionCheck,
  provisionSchema,
  readProvision,
} from './checking/check-provision.ts'
export type { Doubt } from './checking/doubt.ts'
export { doubtText, notEvaluatedText } from './checking/doubt-text.ts'
export { readFacts } from './checking/fact-reading.ts'
export { factsSchema } from './checking/facts-schema.ts'
export type { ExampleOutcome } from './checking/worked-example.ts'
export { type Evaluate, evaluate, prepare } from './evaluation/evaluate.ts'
export type {
  CapThatBit,
  Evaluation,
  PayerShare,
  PersonAmount,
  Portion,
  Reason,
  Step,
  TopUpDue,
} from './evaluation/evaluation.ts'
export type { Facts, PersonFacts } from './evaluation/facts.ts'
export { personAmounts } from './evaluation/portion.ts'
export { approversNeeded } from './provision/approvals.ts'
export { formatCitation } from './provision/citation-text.ts'
export type { Benefit, Citation, Payee, Provision, Text, WorkedExample } from './provision/provision.ts'
export { getShippedProvision, SHIPPED_PROVISIONS } from './provision/shipped-provisions.ts'
export {
  type FactDefinition,
  GROUP_FACTS,
  type GroupFactName,
  PERSON_FACTS,
  type PersonFactName,
} from './provision/vocabulary.ts'
export { type Description, describeProvision } from './telling/describe-text.ts'
export { capText, factLabel, reasonText, stepText, valueLabel } from './telling/reason-text.ts'
export { outsideText } from './telling/top-up-text.ts'
export { MOVES, PROVISION_STATES, type ProvisionState } from './versions/provision-version.ts'
export { policyRefusalText, provisionStateText } from './versions/refusal-text.ts'
