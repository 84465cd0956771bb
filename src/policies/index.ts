export { checkProvision, type ProvisionCheck, provisionSchema } from './checking/check-provision.ts'
export type { Doubt } from './checking/doubt.ts'
export { notEvaluatedText } from './checking/doubt-text.ts'
export { evaluateDocuments } from './checking/evaluate-documents.ts'
export { whyUnpayable } from './checking/payable-text.ts'
export type { ExampleOutcome } from './checking/worked-example.ts'
export { evaluate, prepare } from './evaluation/evaluate.ts'
export type {
  Evaluation,
  Reason,
  Step,
} from './evaluation/evaluation.ts'
export type { Facts, PersonFacts } from './evaluation/facts.ts'
export { isBooked } from './evaluation/paid-earlier.ts'
export { personAmounts } from './evaluation/portion.ts'
export { approversNeeded } from './provision/approvals.ts'
export { formatCitation } from './provision/citation-text.ts'
export { conditionsAskedBy, factsAskedBy, withInside } from './provision/facts-asked.ts'
export type {
  Act,
  Advance,
  Benefit,
  Citation,
  Condition,
  PaymentPeriod,
  Provision,
  Text,
} from './provision/provision.ts'
export { getShippedProvision, SHIPPED_PROVISIONS } from './provision/shipped-provisions.ts'
export type { FactType } from './provision/vocabulary.ts'
export {
  type FactDefinition,
  GROUP_FACTS,
  type GroupFactName,
  PERSON_FACTS,
} from './provision/vocabulary.ts'
export { describeProvision } from './telling/describe-text.ts'
export { capText, factLabel, reasonText, stepText, valueLabel } from './telling/reason-text.ts'
export { outsideText } from './telling/top-up-text.ts'
export { codesEnded } from './versions/supersession.ts'
