export { type Pool, poolUnits, poolUnitsOf } from './pool/pool.ts'
export type { PoolUnit } from './pool/pool-ranking.ts'
export { notPooledText, openQuestionText, poolMethodText } from './pool/pool-text.ts'
export { poolUnitsOfTrees, type ScoredTree } from './pool/pool-trees.ts'

export { scoreUnits } from './scoring/score-units.ts'
export type { Scorecard, TotalScore } from './scoring/scorecard.ts'
export type { Side } from './scoring/unit-sheet.ts'
export { writtenScorecard } from './scoring/written-scorecard.ts'
export { checkCriteriaTree, readCriteriaTree } from './tree/check-criteria-tree.ts'

export { asWritten, formatPoints } from './tree/points.ts'
