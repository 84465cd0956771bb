import { PEOPLE_STATUS } from '../people/index.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import type { GroupRefusal } from './group/refusal.ts'

export const GROUP_STATUS: RefusalStatuses<GroupRefusal> = {
  ...PEOPLE_STATUS,
  'month-being-paid': 409,
  'group-unknown': 404,
  'group-dissolved': 409,
  'group-name-taken': 409,
  'commune-not-there': 422,
  'sort-unknown': 400,
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
