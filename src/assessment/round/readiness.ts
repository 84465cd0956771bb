import type { PlainDate } from '../../kernel/calendar.ts'
import { type Round, stageOf } from './round.ts'

/** What a round needs before it opens. `advised`: it may open without. */
export interface ReadinessItem {
  readonly code: 'calendar' | 'time-left' | 'units' | 'trees-in-force' | 'contacts'
  readonly isMet: boolean
  readonly weight: 'needed' | 'advised'
  /** How many stand against it. */
  readonly lacking: number
}

export interface ReadinessFacts {
  readonly round: Pick<Round, 'stages'>
  readonly today: PlainDate
  readonly units: number
  /** Units whose tree is not in force any more. */
  readonly withoutTree: number
  /** Units that nobody may answer for. */
  readonly withoutContact: number
}

/** The checklist before a round opens, in the order in which one goes through it. */
export function checkReadiness({ round, today, units, withoutTree, withoutContact }: ReadinessFacts): ReadinessItem[] {
  const stage = stageOf(round, 'self-assessment')
  const isPast = stage !== undefined && stage.lastDay < today
  return [
    { code: 'calendar', isMet: stage !== undefined, weight: 'needed', lacking: stage === undefined ? 1 : 0 },
    { code: 'time-left', isMet: stage !== undefined && !isPast, weight: 'needed', lacking: isPast ? 1 : 0 },
    { code: 'units', isMet: units > 0, weight: 'needed', lacking: units > 0 ? 0 : 1 },
    { code: 'trees-in-force', isMet: withoutTree === 0, weight: 'needed', lacking: withoutTree },
    { code: 'contacts', isMet: withoutContact === 0, weight: 'advised', lacking: withoutContact },
  ]
}

export const missingOf = (items: readonly ReadinessItem[]): ReadinessItem[] =>
  items.filter(({ isMet, weight }) => !isMet && weight === 'needed')
