/** The pure face of assessment: what a round and its units are, and what may be done with them. */

export { COUNCIL_ROLES, type Council, type CouncilMember, type CouncilRole } from './council/council.ts'
export { ruleOn } from './council/council-rule.ts'
export {
  councilRoleText,
  majorityBaseText,
  matterKindText,
  sittingStateText,
  tallyText,
} from './council/refusal-text.ts'
export { RECEIPT_FORM } from './council/sitting/ballot-box.ts'
export type { AgendaItem, AttendanceEvent, Motion, Proposal, Recusal, Sitting } from './council/sitting/sitting.ts'
export { EVIDENCE_ENDINGS, MOST_EVIDENCE_BYTES } from './evidence/evidence.ts'
export { type AssessmentRefusal, assessmentRefusalText } from './refusal-text.ts'
export type { ShownResult, ShownTree, ShownUnit } from './report/shown-result.ts'
export { NOT_APPLICABLE } from './report/shown-result.ts'
export { CHEAPEST_GAINS_RULE, type UnitReport } from './report/unit-report.ts'
export { openJson } from './result/open-data.ts'
export { checklistText } from './result/refusal-text.ts'
export type { DrawnRanks, ResultDocument, WrittenUnit } from './result/result-document.ts'
export { unrankedText } from './result/result-text.ts'
export {
  invitationDoubtText,
  readinessText,
  roundStateText,
  roundUnitStateText,
  stageText,
  tellCalendarDoubt,
} from './round/refusal-text.ts'
export { getRoundMove, STAGES, type StageName } from './round/round.ts'
