export {
  type NotPooled,
  type OpenQuestion,
  type Pool,
  type PoolMethod,
  type PoolUnit,
  poolUnits,
  poolUnitsOf,
} from './pool/pool.ts'
export { notPooledText, openQuestionText, poolMethodText } from './pool/pool-text.ts'
export { poolUnitsOfTrees, type ScoredTree } from './pool/pool-trees.ts'
export { scoreStepText } from './scoring/score-text.ts'
export { scoreUnits } from './scoring/score-units.ts'
export type { Score, Scorecard, ScoreLine, ScoreStep, SideBySide, StandardVerdict, TotalScore } from './scoring/scorecard.ts'
export type { Entry, Side, UnitSheet } from './scoring/unit-sheet.ts'
export { writtenScorecard } from './scoring/written-scorecard.ts'
export { checkCriteriaTree, criteriaTreeSchema, readCriteriaTree, type TreeCheck } from './tree/check-criteria-tree.ts'
export type { CriteriaTree, Criterion, Form, FormKind } from './tree/criteria-tree.ts'
export { asWritten, formatPoints, type Points } from './tree/points.ts'
export type { SheetDoubt } from './tree/sheet-doubt.ts'
export { getShippedTree, SHIPPED_TREES } from './tree/shipped-trees.ts'
export type { TreeDoubt } from './tree/tree-doubt.ts'
