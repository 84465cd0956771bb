export { approversNeeded } from './approvals.ts'
export {
  checkProvision,
  evaluateDocuments,
  type NotEvaluated,
  type ProvisionCheck,
  provisionSchema,
  readProvision,
} from './check-provision.ts'
export { formatCitation } from './citation-text.ts'
export { type Description, describeProvision } from './describe-text.ts'
export type { Doubt } from './doubt.ts'
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
export { readFacts } from './fact-reading.ts'
export type { Facts, PersonFacts } from './facts.ts'
export { factsSchema } from './facts-schema.ts'
export { personAmounts } from './portion.ts'
export type { Benefit, Citation, Payee, Provision, Text, WorkedExample } from './provision.ts'
export { MOVES, PROVISION_STATES, type ProvisionState } from './provision-version.ts'
export { capText, factLabel, reasonText, stepText, valueLabel } from './reason-text.ts'
export { policyRefusalText, provisionStateText } from './refusal-text.ts'
export { getShippedProvision, SHIPPED_PROVISIONS } from './shipped-provisions.ts'
export { doubtText, notEvaluatedText } from './text.ts'
export { outsideText } from './top-up-text.ts'
export { type FactDefinition, GROUP_FACTS, type GroupFactName, PERSON_FACTS, type PersonFactName } from './vocabulary.ts'
export type { ExampleOutcome } from './worked-example.ts'
