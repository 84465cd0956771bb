import { type Doers, doersOf, type Permission, type RoleHolder } from '../identity/index.ts'
import type { BilingualText } from '../kernel/result.ts'
import type { StepState } from '../payments/index.ts'

export const FIRST_STEPS = ['accounts', 'policy', 'budget', 'registers', 'payees', 'open', 'pay'] as const
export type FirstStepName = (typeof FIRST_STEPS)[number]

interface FirstStepRule {
  /** One of these is needed to be shown the step. */
  readonly reads: readonly Permission[]
  /** What has to be there before it can begin. */
  readonly after: readonly FirstStepName[]
}

/** The way from an empty programme to the first month that is paid. */
const RULES: Readonly<Record<FirstStepName, FirstStepRule>> = {
  accounts: { reads: ['accounts:read', 'people:read'], after: [] },
  policy: { reads: ['policies:read'], after: [] },
  budget: { reads: ['budget:read'], after: ['policy'] },
  registers: { reads: ['people:read'], after: [] },
  payees: { reads: ['people:read'], after: ['registers'] },
  open: { reads: ['payments:read'], after: ['policy', 'registers'] },
  pay: { reads: ['payments:read'], after: ['open'] },
}

/** What was found of a step: never a tick that somebody stored. */
export interface StepFound {
  readonly isDone: boolean
  /** What comes after it can begin, though something of it is left. */
  readonly isEnough: boolean
  /** What its next act needs. */
  readonly permission: Permission
  /** What is left of it, in a sentence. */
  readonly why: BilingualText | null
  readonly href: string
  /** Accounts that may not do its next act, having done the one before. */
  readonly notBy?: readonly string[]
  /** Whom it waits for, where another list knows better. */
  readonly doers?: Doers
  readonly isYours?: boolean
}

export interface FirstStep {
  readonly step: FirstStepName
  readonly state: StepState
  readonly why: BilingualText | null
  readonly doers: Doers
  readonly isYours: boolean
  readonly href: string
  readonly after: readonly FirstStepName[]
}

export interface FirstReader {
  readonly userId: string
  readonly permissions: readonly Permission[]
}

/** Whether the list is for them at all: the office, the communes' officers, whoever gives access. */
export const seesFirstDays = ({ permissions }: FirstReader): boolean =>
  RULES.accounts.reads.some((permission) => permissions.includes(permission))

/** The steps a reader is shown. */
export const stepsFor = ({ permissions }: FirstReader): FirstStepName[] =>
  FIRST_STEPS.filter((step) => RULES[step].reads.some((permission) => permissions.includes(permission)))

/** Each step with its state, whom it waits for, and what comes before it. */
export function drawFirstDays(
  found: ReadonlyMap<FirstStepName, StepFound>,
  { reader, holders }: { readonly reader: FirstReader; readonly holders: readonly RoleHolder[] },
): FirstStep[] {
  return [...found].map(([step, { isDone, permission, notBy = [], why, href, ...known }]) => {
    const barred = new Set(holders.filter(({ id }) => notBy.includes(id)).map(({ human }) => human))
    const free = holders.filter(({ human }) => !barred.has(human))
    const doers = known.doers ?? doersOf(permission, free)
    const after = RULES[step].after.filter((before) => found.get(before)?.isEnough === false)
    const state = stateOf({ isDone, after, doers })
    const may = known.isYours ?? (reader.permissions.includes(permission) && !isBarred(reader.userId, { holders, barred, notBy }))
    return { step, state, why: isDone ? null : why, doers, isYours: may && state === 'ready', href, after }
  })
}

function stateOf({ isDone, after, doers }: { isDone: boolean; after: readonly FirstStepName[]; doers: Doers }): StepState {
  if (isDone) return 'done'
  if (after.length > 0) return 'later'
  return doers.people.length === 0 ? 'held' : 'ready'
}

interface Barred {
  readonly holders: readonly RoleHolder[]
  readonly barred: ReadonlySet<string>
  readonly notBy: readonly string[]
}

const isBarred = (userId: string, { holders, barred, notBy }: Barred): boolean =>
  notBy.includes(userId) || holders.some(({ id, human }) => id === userId && barred.has(human))
