import { answersWith } from '../../platform/http/answer.ts'
import type { RefusalStatuses } from '../../platform/http/problem.ts'
import { type AssessmentRefusal, assessmentRefusalText } from '../refusal-text.ts'

const STATUS: RefusalStatuses<AssessmentRefusal> = {
  'not-allowed': 403,
  'round-unknown': 404,
  'unit-not-in-round': 404,
  'evidence-unknown': 404,
  'round-not-in-state': 409,
  'unit-not-in-state': 409,
  'not-the-time-to-answer': 409,
  'criterion-exempted': 409,
  'round-code-taken': 409,
  'round-not-ready': 409,
  'answers-outstanding': 409,
  'missing-not-seen': 409,
  'field-changed-meanwhile': 412,
  'criterion-not-asked': 422,
  'round-reason-missing': 422,
  'calendar-doubtful': 422,
  'invitations-doubtful': 422,
  'extension-passed': 422,
  'evidence-file-refused': 422,
  'evidence-title-missing': 422,
  'evidence-link-unreadable': 422,
  'answer-doubtful': 422,
  'head-missing': 422,
  'result-unknown': 404,
  'result-not-ready': 409,
  'result-differs': 412,
  'publication-decision-incomplete': 422,
  'publication-decision-to-come': 422,
  'not-the-time-to-appeal': 409,
  'appeal-open-already': 409,
  'appeal-evidence-unknown': 422,
  'appeal-unknown': 404,
  'appeal-decided-already': 409,
  'appeal-decided-by-scorer': 403,
  'appeal-entry-doubtful': 422,
  'appeal-council-decided-otherwise': 409,
  'appeals-still-run': 409,
  'appeals-open': 409,
  'correction-outstanding': 409,
}

/** The one table of statuses of assessment. */
export const { answer, answerRefusal } = answersWith(assessmentRefusalText, STATUS)
