import { PEOPLE_STATUS } from '../people/index.ts'
import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { groupRefusalText } from './group/group-text.ts'
import type { GroupRefusal } from './group/refusal.ts'

const STATUS: RefusalStatuses<GroupRefusal> = {
  ...PEOPLE_STATUS,
  'month-being-paid': 409,
  'group-unknown': 404,
  'group-dissolved': 409,
  'group-name-taken': 409,
  'commune-not-there': 422,
  'sort-unknown': 400,
  'list-too-long': 422,
  'day-in-future': 422,
  'before-establishment': 422,
  'status-same': 409,
  'before-current-status': 422,
  'already-member': 409,
  'second-leader': 409,
  'membership-unknown': 404,
  'membership-ended': 409,
  'ends-before-beginning': 422,
  'role-same': 409,
  'flag-unknown': 409,
  'both-in-one-group': 409,
  'membership-not-in-case': 422,
}

export const { answer, answerRefusal } = answersWith(groupRefusalText, STATUS)
