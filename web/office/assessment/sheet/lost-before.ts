import type { SheetLine } from '../api.ts'

interface Lost {
  readonly points: number
  /** The criteria that lost any, those that lost most first. */
  readonly lines: readonly { readonly code: string; readonly points: number }[]
}

const HUNDREDTHS = 100
const exactly = (points: number): number => Math.round(points * HUNDREDTHS) / HUNDREDTHS

/** What the unit’s year before lost of these criteria; `undefined`: nothing is known of it. A score that is missing lost nothing that is known. */
export function lostBefore(lines: readonly Pick<SheetLine, 'code' | 'before'>[]): Lost | undefined {
  const known = lines.flatMap(({ code, before }) =>
    before === null || before.points === null ? [] : [{ code, points: exactly(before.maximum - before.points) }],
  )
  if (known.length === 0) return undefined
  const lost = known.filter(({ points }) => points > 0).toSorted((one, other) => other.points - one.points)
  return { points: exactly(lost.reduce((sum, { points }) => sum + points, 0)), lines: lost }
}
