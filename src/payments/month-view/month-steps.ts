import type { Doers, Permission } from '../../identity/index.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import { type CycleMoveName, getMove, isOpenTo, NEXT_MOVE } from '../cycle/cycle-state.ts'
import { getObstacle, type Obstacle, type OrderObstacle } from '../disbursement/obstacle.ts'
import type { RailName, RailStation } from './rail.ts'
import { stepText } from './step-text.ts'

/** A station that somebody brings the month to. That a month is reconciled follows from the others: it is nobody's step. */
export type MonthStepName = Exclude<RailName, 'reconciled'>

/** The screen on which a hindrance can be resolved; `month`: by an act of the month itself. */
export const CLEARED_IN = [
  ...(['held-groups', 'account-changes', 'changed-payees', 'group'] as const satisfies readonly Obstacle['clearedIn'][]),
  ...(['month', 'looks', 'confirmations', 'objections', 'budget', 'accounts', 'not-entitled'] as const),
] as const
export type ClearedIn = (typeof CLEARED_IN)[number]

/** What stands in the way of a step. */
export interface Hindrance {
  readonly text: BilingualText
  readonly clearedIn: ClearedIn
  /** The act is refused until this is gone; otherwise it is done without what is named. */
  readonly isRefused: boolean
}

/** `held`: whoever may do it would be refused. `later`: another step comes before. */
export type StepState = 'done' | 'ready' | 'held' | 'later'

export interface MonthStep {
  readonly step: MonthStepName
  readonly state: StepState
  readonly doers: Doers
  /** Whether the reader is one of them, now. */
  readonly isYours: boolean
  readonly hindrances: readonly Hindrance[]
  /** The step that comes first; `null` unless the state is `later`. */
  readonly after: MonthStepName | null
}

/** One payer's share: what it costs and what is left on the lines that could bear it. */
export interface ShareToFund {
  readonly amount: Vnd
  readonly lines: readonly { readonly left: Vnd }[]
}

/** Of those who have to say yes before the next order: how many there are to be, and how many have. */
export interface YesesToOrder {
  readonly needed: number
  readonly given: number
}

/** Of the confirmations that are looked at again: how many there are, and how many wait. */
export interface LooksToSubmit {
  readonly drawn: number
  readonly missing: number
  readonly isDrawn: boolean
}

export interface StepsGiven {
  readonly cycle: Pick<PaymentCycle, 'state' | 'entitledGroups'>
  readonly rail: readonly RailStation[]
  readonly moves: readonly CycleMoveName[]
  /** Of the communes the reader sees: groups nobody has spoken of, and communes where nobody may. */
  readonly silent: { readonly groups: number; readonly communes: number; readonly unstaffed: number }
  readonly mayConfirm: boolean
  /** The reader computed the month and entered accounts that it pays into: somebody else submits it. */
  readonly mayNotSubmit: boolean
  readonly openObjections: number
  readonly approvals: { readonly needed: number | null; readonly given: number }
  /** `null` for a reader of a part of the month, who cannot tell what the whole lacks. */
  readonly whole: {
    readonly shares: readonly ShareToFund[]
    readonly orderable: number
    readonly yeses: YesesToOrder
    readonly looks?: LooksToSubmit | null
  } | null
  readonly obstacles: readonly { readonly obstacle: OrderObstacle; readonly payees: number }[]
  readonly sent: Vnd
  readonly doersOf: (step: MonthStepName) => Doers
}

const LEADING: readonly CycleMoveName[] = ['open', ...Object.values(NEXT_MOVE).filter((move) => move !== null)]

/** The move of the table that brings a month to a station; a commune's word on reports is no move of it. */
const moveTo = (step: MonthStepName): CycleMoveName | undefined => LEADING.find((move) => getMove(move).to === step)

/** What somebody needs to do a step. */
export function permissionOf(step: MonthStepName): Permission {
  const move = moveTo(step)
  return move === undefined ? 'reports:confirm' : getMove(move).permission
}

/** What of a month is done, what waits for whom, and why: the rail's stations, by the table of moves. */
export function drawMonthSteps(given: StepsGiven): MonthStep[] {
  const isStep = (station: RailStation): station is RailStation & { station: MonthStepName } => station.station !== 'reconciled'
  const stations = given.rail.filter(isStep)
  return stations.map(({ station: step, state }, index) => {
    const doers = given.doersOf(step)
    if (state === 'done' || state === 'skipped')
      return { step, state: 'done', doers, isYours: false, hindrances: [], after: null }
    const move = moveTo(step)
    if (move !== undefined && !isOpenTo(move, given.cycle)) {
      const after = stations.slice(0, index).findLast((before) => before.state !== 'done')
      return { step, state: 'later', doers, isYours: false, hindrances: [], after: after?.station ?? null }
    }
    const hindrances = [...hindrancesTo(step, given), ...nobodyFor(doers)]
    const isHeld = hindrances.some(({ isRefused }) => isRefused)
    const isYours = move === undefined ? given.mayConfirm && given.silent.groups > 0 : given.moves.includes(move)
    return { step, state: isHeld ? 'held' : 'ready', doers, isYours, hindrances, after: null }
  })
}

const nobodyFor = ({ people }: Doers): Hindrance[] =>
  people.length > 0 ? [] : [{ text: stepText.nobody, clearedIn: 'accounts', isRefused: true }]

function hindrancesTo(step: MonthStepName, given: StepsGiven): Hindrance[] {
  switch (step) {
    case 'reported':
      return [...silence(given), ...unstaffed(given)]
    case 'computed':
      return silence(given)
    case 'submitted':
      return [...silence(given), ...whyNotSubmitted(given)]
    case 'approved':
      return approvalsMissing(given)
    case 'ordered':
      return [...nothingToOrder(given), ...yesesMissing(given), ...obstructed(given)]
    case 'paid':
      return given.sent === 0 ? [] : [{ text: stepText.answersAwaited(given.sent), clearedIn: 'month', isRefused: false }]
    case 'closed':
      return [...stillToOrder(given), ...obstructed(given)]
    case 'opened':
      return []
  }
}

const silence = ({ silent: { groups, communes } }: StepsGiven): Hindrance[] =>
  groups === 0 ? [] : [{ text: stepText.silent(groups, communes), clearedIn: 'confirmations', isRefused: false }]

const unstaffed = ({ silent }: StepsGiven): Hindrance[] =>
  silent.unstaffed === 0 ? [] : [{ text: stepText.unstaffed(silent.unstaffed), clearedIn: 'accounts', isRefused: false }]

/** As `submitCycle` refuses it, but for what only computing again would tell. */
function whyNotSubmitted({ cycle, openObjections, whole, mayNotSubmit }: StepsGiven): Hindrance[] {
  const why: Hindrance[] = []
  // It stands in the way of this reader only.
  if (mayNotSubmit) why.push({ text: stepText.submitterBarred, clearedIn: 'month', isRefused: false })
  if ((cycle.entitledGroups ?? 0) === 0) why.push({ text: stepText.nobodyEntitled, clearedIn: 'not-entitled', isRefused: true })
  if (openObjections > 0) why.push({ text: stepText.objections(openObjections), clearedIn: 'objections', isRefused: true })
  why.push(...looksMissing(whole?.looks))
  for (const { amount, lines } of whole?.shares ?? []) {
    const [only, ...others] = lines
    if (only === undefined) why.push({ text: stepText.noLine(amount), clearedIn: 'budget', isRefused: true })
    else if (others.length > 0) why.push({ text: stepText.severalLines, clearedIn: 'month', isRefused: false })
    else if (only.left < amount) why.push({ text: stepText.short(only.left, amount), clearedIn: 'budget', isRefused: true })
  }
  return why
}

function looksMissing(looks: LooksToSubmit | null | undefined): Hindrance[] {
  if (!looks || (looks.isDrawn && looks.missing === 0)) return []
  if (!looks.isDrawn) return [{ text: stepText.looksNotDrawn, clearedIn: 'month', isRefused: true }]
  const text = stepText.looks(looks.drawn - looks.missing, looks.drawn)
  return [{ text, clearedIn: 'looks', isRefused: true }]
}

function approvalsMissing({ approvals: { needed, given } }: StepsGiven): Hindrance[] {
  return needed === null ? [] : [{ text: stepText.approvals(given, needed), clearedIn: 'month', isRefused: false }]
}

const nothingToOrder = ({ whole }: StepsGiven): Hindrance[] =>
  whole?.orderable === 0 ? [{ text: stepText.nothingToOrder, clearedIn: 'month', isRefused: true }] : []

const yesesMissing = ({ whole }: StepsGiven): Hindrance[] =>
  whole === null || whole.orderable === 0 || whole.yeses.given >= whole.yeses.needed
    ? []
    : [{ text: stepText.yesesToOrder(whole.yeses.given, whole.yeses.needed), clearedIn: 'month', isRefused: true }]

const stillToOrder = ({ whole }: StepsGiven): Hindrance[] =>
  whole === null || whole.orderable === 0
    ? []
    : [{ text: stepText.stillToOrder(whole.orderable), clearedIn: 'month', isRefused: true }]

const obstructed = ({ obstacles }: StepsGiven): Hindrance[] =>
  obstacles.map(({ obstacle, payees }) => {
    const { why, clearedIn } = getObstacle(obstacle)
    return { text: stepText.obstructed(payees, why), clearedIn, isRefused: false }
  })
