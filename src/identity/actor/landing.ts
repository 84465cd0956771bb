import { includesDay, type PlainDate } from '../../kernel/calendar.ts'
import type { Actor } from './actor.ts'
import type { Role } from './permissions.ts'

/** The screen a person begins their day with. */
export type Landing =
  | 'this-month'
  | 'tasks'
  | 'approvals'
  | 'budget'
  | 'ledger'
  | 'accounts'
  | 'policies'
  | 'my-group'
  | 'assessment'

const LANDING_OF_ROLE: { readonly [R in Role]: Landing } = {
  'dx-officer': 'this-month',
  'dx-lead': 'approvals',
  'finance-lead': 'approvals',
  'finance-officer': 'approvals',
  'commune-officer': 'tasks',
  'district-officer': 'this-month',
  auditor: 'ledger',
  administrator: 'accounts',
  delegate: 'policies',
  appraiser: 'tasks',
  'council-member': 'assessment',
  'unit-contact': 'assessment',
  'group-leader': 'my-group',
  'group-member': 'my-group',
}

/** By the role that comes first in the table above, of those held on the day; one's tasks when none is. */
export function landingOf(actor: Actor, on: PlainDate): Landing {
  const held = new Set(actor.grants.filter((grant) => includesDay(grant, on)).map(({ role }) => role))
  const first = (Object.keys(LANDING_OF_ROLE) as Role[]).find((role) => held.has(role))
  return first === undefined ? 'tasks' : LANDING_OF_ROLE[first]
}
