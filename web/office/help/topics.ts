import type { Permission } from '../../../src/identity/index.ts'
import { DESTINATIONS, type DestinationName } from '../shell/destinations.ts'

/** A page of the help: of a line of the menu, or of one’s own account. */
export type TopicName = Exclude<DestinationName, 'erasures'> | 'account'

/** The steps a page tells, each with what one needs to do it; `null`: whoever sees the screen. */
type Steps = Readonly<Record<string, Permission | null>>

/** What each page tells. Its words stand in `topic-text.ts`; a step is told to whoever may do it. */
export const TOPICS = {
  month: {
    open: 'payments:open',
    left: null,
    blocked: null,
    why: null,
    papers: 'documents:draw-up',
  },
  tasks: { look: null, late: null },
  groups: {
    find: null,
    open: null,
    change: 'groups:write',
    members: 'groups:write',
    establish: 'groups:write',
    account: 'groups:write',
  },
  imports: { choose: null, doubts: null, mend: null, take: null, back: null },
  duplicates: { compare: null, decide: null },
  accountChanges: { look: null, one: null, many: null },
  dataRequests: { record: 'people:resolve-duplicates', held: 'people:unmask', answer: null },
  confirmations: { choose: null, confirm: null, giveBack: null },
  policies: { read: null, tryOut: null, enter: 'policies:draft', activate: 'policies:activate', again: 'policies:draft' },
  facts: { read: null, tell: 'policies:draft', confirm: 'policies:activate' },
  budget: { read: null, line: 'budget:write', entry: 'budget:write', confirm: 'budget:confirm' },
  payments: {
    open: 'payments:open',
    compute: 'payments:compute',
    lookAgain: 'reports:look',
    submit: 'payments:submit',
    approve: 'payments:approve',
    order: 'payments:order',
    settle: 'payments:settle',
    close: 'payments:close',
    why: null,
  },
  arrears: {
    read: null,
    order: 'payments:order',
    supplement: 'payments:open',
    end: 'payments:close',
    confirm: 'payments:approve',
  },
  holds: { read: null, place: 'payments:compute', release: 'payments:compute' },
  thresholds: { read: null, propose: 'policies:draft', lookAgain: 'policies:draft', confirm: 'policies:activate' },
  claims: {
    read: null,
    supplement: 'payments:open',
    claim: 'payments:close',
    confirm: 'payments:approve',
    returned: 'payments:settle',
    keepBack: 'payments:close',
    agree: 'payments:approve',
  },
  objections: { read: null, answer: 'payments:compute' },
  papers: { choose: null, get: null, grounds: 'policies:draft' },
  assessment: {
    plan: 'assessment:prepare',
    units: 'assessment:prepare',
    open: 'assessment:decide',
    read: null,
    answer: 'assessment:answer',
    submit: 'assessment:answer',
    explain: 'assessment:answer',
    assign: 'assessment:prepare',
    judge: 'assessment:appraise',
    giveBack: 'assessment:appraise',
    conclude: 'assessment:decide',
  },
  awards: {
    read: null,
    drawUp: 'payments:compute',
    submit: 'payments:submit',
    approve: 'payments:approve',
    decide: 'payments:submit',
    accounts: 'payments:order',
    order: 'payments:order',
    answer: 'payments:settle',
    correct: 'payments:compute',
    settle: 'payments:close',
  },
  ledger: { read: null, verify: null, take: null },
  audit: { read: null, verify: null },
  units: { day: null, reorganise: 'units:reorganise', left: 'units:reorganise' },
  accounts: { add: null, roles: null, second: null, password: null, end: null },
  retention: { read: null, erase: null },
  myGroup: { read: null, wrong: null },
  account: { password: null, second: null, elsewhere: null },
} as const satisfies Readonly<Record<TopicName, Steps>>

export const TOPIC_NAMES = Object.keys(TOPICS) as TopicName[]

/** Roles with a page on their own day: those that have a screen to work on. */
export const HELPED_ROLES = [
  'dx-officer',
  'dx-lead',
  'finance-officer',
  'finance-lead',
  'commune-officer',
  'district-officer',
  'administrator',
  'auditor',
  'delegate',
  'group-leader',
  'group-member',
] as const
export type HelpedRole = (typeof HELPED_ROLES)[number]

const OF_THE_MENU = DESTINATIONS.flat().map(({ name, ...line }) => ({
  ...line,
  topic: name === 'erasures' ? ('dataRequests' as const) : name,
}))

/** The pages somebody is shown: of the lines of their menu, and of their own account. */
export function topicsFor(permissions: readonly Permission[]): TopicName[] {
  const may = (permission: Permission | undefined): boolean => permission !== undefined && permissions.includes(permission)
  const seen = OF_THE_MENU.filter(({ needs, unless }) => (needs === undefined || may(needs)) && !may(unless))
  return [...new Set([...seen.map(({ topic }) => topic), 'account' as const])]
}

/** The steps of a page that somebody may do. */
export const stepsOf = <Topic extends TopicName>(topic: Topic, permissions: readonly Permission[]) =>
  Object.entries<Permission | null>(TOPICS[topic])
    .filter(([, needs]) => needs === null || permissions.includes(needs))
    .map(([step]) => step)

/** The page of the screen somebody is on. */
export function topicOf(pathname: string): TopicName | undefined {
  if (pathname.startsWith('/entitlements/')) return 'payments'
  const place = `${pathname}/`
  if (place.startsWith('/account/')) return 'account'
  return OF_THE_MENU.find(({ to }) => place.startsWith(`${to}/`))?.topic
}
