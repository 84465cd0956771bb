import type { SessionContent } from './session.ts'

/** What a group's sessions of a month come to. A figure that no session tells is not known, which is not zero. */
export interface MonthFigures {
  readonly sessions: number
  readonly people: number | null
  readonly times: number | null
}

export function figuresOf(sessions: readonly SessionContent[]): MonthFigures {
  const counted = sessions.filter(({ isWithdrawn }) => !isWithdrawn)
  return {
    sessions: counted.length,
    people: sumKnown(counted.map(({ people }) => people)),
    times: sumKnown(counted.map(({ times }) => times)),
  }
}

function sumKnown(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}
