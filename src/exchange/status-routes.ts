import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import type { ImportRefusal } from './import/import-refusal.ts'
import { refusalText } from './import/refusal-text.ts'

const STATUS: RefusalStatuses<ImportRefusal> = {
  'not-allowed': 403,
  'import-unknown': 404,
  'row-unknown': 404,
  'no-files': 400,
  'day-malformed': 400,
  'day-in-future': 422,
  'day-not-said': 409,
  'no-old-font': 422,
  'not-remembered': 404,
  'correction-unknown': 404,
  'nothing-corrected': 422,
  'rests-on-it': 409,
  'wrong-state': 409,
  'reading-interrupted': 409,
  'month-being-paid': 409,
  'outside-your-communes': 403,
  'person-beyond-reach': 403,
  'daily-limit-reached': 429,
  'register-changed-since': 409,
  'row-not-open': 409,
  'reason-missing': 422,
  'nothing-to-decide': 422,
  'membership-not-left': 422,
  'heading-unknown': 422,
  'too-large-to-mark': 422,
  'content-erased': 410,
  'file-empty': 422,
  'file-too-large': 413,
  'not-a-workbook': 422,
  'password-protected': 422,
  'old-excel-format': 422,
  'unpacks-too-large': 422,
  'workbook-damaged': 422,
  'too-many-rows': 422,
  'too-many-columns': 422,
  'cell-too-long': 422,
  'too-many-groups': 422,
  'no-register-found': 422,
  'same-file-twice': 422,
  'ending-differs': 422,
}

export const { answer, answerRefusal } = answersWith(refusalText, STATUS)
