import { asWritten, type Points } from '../tree/points.ts'
import type { Score, Scorecard, SideBySide, TotalScore } from './scorecard.ts'

const written = (value: Points | null): number | null => (value === null ? null : asWritten(value))

const writtenScore = (score: Score) => ({
  ...score,
  points: written(score.points),
  pointsSoFar: asWritten(score.pointsSoFar),
  maximum: asWritten(score.maximum),
  maximumLeftOut: asWritten(score.maximumLeftOut),
})
const writtenTotal = (total: TotalScore) => ({
  ...writtenScore(total),
  basic: written(total.basic),
  bonus: written(total.bonus),
  penalty: written(total.penalty),
  standards: total.standards,
})

const beside = <From extends Score, To>({ self, verified, gap }: SideBySide<From>, write: (score: From) => To) => ({
  self: write(self),
  verified: write(verified),
  gap: written(gap),
})

/** A scorecard for a file or an answer: points as a paper writes them, 787.84, instead of whole hundredths. */
export const writtenScorecard = ({ lines, total, ...card }: Scorecard) => ({
  ...card,
  lines: lines.map(({ criterion, ...sides }) => ({ criterion, ...beside(sides, writtenScore) })),
  total: beside(total, writtenTotal),
})
