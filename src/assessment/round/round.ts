import type { Permission } from '../../identity/index.ts'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'

/** The dated parts of a round, in their order. Each but the first may be left out of the calendar until it is known. */
export const STAGES = ['self-assessment', 'appraisal', 'explanation', 'council', 'publication', 'appeal'] as const
export type StageName = (typeof STAGES)[number]

/** Both days are of the stage. */
export interface Stage {
  readonly stage: StageName
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
}

export const ROUND_STATES = ['planned', 'answering', 'appraising', 'deliberating', 'published', 'closed'] as const
export type RoundState = (typeof ROUND_STATES)[number]

/** A round of assessment (*đợt đánh giá*): one year's, of the units invited, each by a tree and a block of it. */
export interface Round {
  readonly id: string
  readonly code: string
  readonly title: string
  /** The year that is assessed. */
  readonly year: number
  readonly provinceId: string
  readonly state: RoundState
  readonly stages: readonly Stage[]
  /** How many appraise each criterion, without knowing of one another. */
  readonly appraisers: 1 | 2
}

/** `returned`: asked once to explain or complete what was marked; `explained`: it has, or its days are over. */
export const ROUND_UNIT_STATES = ['invited', 'submitted', 'returned', 'explained'] as const
export type RoundUnitState = (typeof ROUND_UNIT_STATES)[number]

/** One unit of a round. */
export interface RoundUnit {
  readonly unitId: string
  readonly treeId: string
  readonly block: string
  readonly state: RoundUnitState
}

/** A criterion that the round does not ask of a unit: its maximum leaves the denominator, visibly. */
export interface Exemption {
  readonly unitId: string
  readonly criterion: string
  readonly reason: string
}

/** A criterion that one unit may answer later than the stage ends. The latest of a criterion counts. */
export interface Extension {
  readonly unitId: string
  readonly criterion: string
  readonly until: PlainDate
  readonly reason: string
}

interface RoundMove {
  readonly from: readonly RoundState[]
  /** The state after the move; absent: the state does not change. */
  readonly to?: RoundState
  readonly permission: Permission
  /** Of one unit: authorised there, and only in these of its states. */
  readonly unitIn?: readonly RoundUnitState[]
}

/**
 * The moves of a round and of its units: the one table. Services, tasks and screens ask it; the triggers
 * `guard_assessment_round` and `guard_round_unit` allow no other. Planning is the one move that has no state before it.
 */
export const ROUND_MOVES = {
  plan: { from: [], to: 'planned', permission: 'assessment:prepare' },
  invite: { from: ['planned'], permission: 'assessment:prepare' },
  // A day that has passed stays as it was; what is still to come may be moved, with a reason once the round is open.
  'set-calendar': { from: ['planned', 'answering', 'appraising', 'deliberating', 'published'], permission: 'assessment:prepare' },
  exempt: { from: ['planned', 'answering'], permission: 'assessment:prepare' },
  open: { from: ['planned'], to: 'answering', permission: 'assessment:decide' },
  extend: { from: ['answering'], permission: 'assessment:prepare' },
  'close-answers': { from: ['answering'], to: 'appraising', permission: 'assessment:decide' },
  answer: { from: ['answering'], permission: 'assessment:answer', unitIn: ['invited'] },
  submit: { from: ['answering'], permission: 'assessment:answer', unitIn: ['invited'] },
  // What was submitted is taken back by the unit itself, while it may still answer.
  'take-back': { from: ['answering'], permission: 'assessment:answer', unitIn: ['submitted'] },
  'set-appraisers': { from: ['planned', 'answering'], permission: 'assessment:prepare' },
  assign: { from: ['answering', 'appraising'], permission: 'assessment:prepare' },
  appraise: { from: ['appraising'], permission: 'assessment:appraise', unitIn: ['submitted', 'returned', 'explained'] },
  // Once: a unit that has explained is not asked again.
  return: { from: ['appraising'], permission: 'assessment:appraise', unitIn: ['submitted'] },
  explain: { from: ['appraising'], permission: 'assessment:answer', unitIn: ['returned'] },
  'end-explanation': { from: ['appraising'], permission: 'assessment:prepare', unitIn: ['returned'] },
  'conclude-appraisal': { from: ['appraising'], to: 'deliberating', permission: 'assessment:decide' },
  convene: { from: ['deliberating', 'published'], permission: 'assessment:convene' },
  vote: { from: ['deliberating', 'published'], permission: 'assessment:vote' },
  // By one; published by another.
  'draw-up': { from: ['deliberating', 'published'], permission: 'assessment:prepare' },
  publish: { from: ['deliberating'], to: 'published', permission: 'assessment:decide' },
  appeal: { from: ['published'], permission: 'assessment:answer' },
  correct: { from: ['published'], permission: 'assessment:decide' },
  close: { from: ['published'], to: 'closed', permission: 'assessment:decide' },
} as const satisfies Record<string, RoundMove>

export type RoundMoveName = keyof typeof ROUND_MOVES

/** The rule of one move, widened to the common type. */
export const getRoundMove = (move: RoundMoveName): RoundMove => ROUND_MOVES[move]

/** The day on which units and trees of a round are looked at. */
export const lastDayOfYear = ({ year }: Pick<Round, 'year'>): PlainDate => plainDate(`${year}-12-31`)

export const stageOf = ({ stages }: Pick<Round, 'stages'>, stage: StageName): Stage | undefined =>
  stages.find((one) => one.stage === stage)

interface AnswerTime {
  readonly round: Pick<Round, 'stages'>
  /** Of the unit asked for. */
  readonly extensions: readonly Extension[]
  readonly criterion?: string | undefined
  readonly today: PlainDate
}

/** The last day on which a unit answers a criterion, or without one anything; `undefined`: the calendar does not say. */
export function lastDayToAnswer({ round, extensions, criterion }: Omit<AnswerTime, 'today'>): PlainDate | undefined {
  const stage = stageOf(round, 'self-assessment')
  const days = extensions.filter((one) => criterion === undefined || one.criterion === criterion).map(({ until }) => until)
  return [...days, ...(stage === undefined ? [] : [stage.lastDay])].toSorted().at(-1)
}

/** The last day on which a unit explains what it was asked; `undefined`: until the explanation is ended. */
export const lastDayToExplain = (round: Pick<Round, 'stages'>): PlainDate | undefined => stageOf(round, 'explanation')?.lastDay

/** A unit that was returned may explain from that moment until the last day of the stage. */
export function isTimeToExplain(round: Pick<Round, 'stages'>, today: PlainDate): boolean {
  const last = lastDayToExplain(round)
  return last === undefined || today <= last
}

/** Whether today lies in the time to answer: within the stage, or for an extended criterion until its own day. */
export function isTimeToAnswer({ today, ...asked }: AnswerTime): boolean {
  const stage = stageOf(asked.round, 'self-assessment')
  const last = lastDayToAnswer(asked)
  return stage !== undefined && last !== undefined && stage.firstDay <= today && today <= last
}
