export { type ChecksFound, findUnreadableChecks, judgeCheck, leftOf } from './checklist/check-found.ts'
export { checkKindText, checkSentence } from './checklist/check-text.ts'
export { tableNoteText, tableRefusalText } from './office/note-text.ts'
export type { TreeTable } from './office/read-tree-table.ts'
export { TABLE_BLOCK_KINDS, type TableBlock, type TableFrame, tableDocument } from './office/table-document.ts'
export { type Pool, poolUnits, poolUnitsOf } from './pool/pool.ts'
export {
  type OpenQuestion,
  POOL_METHODS,
  type PoolMethod,
  type PoolRanking,
  type PoolUnit,
} from './pool/pool-ranking.ts'
export { notPooledText, openQuestionText, poolMethodText } from './pool/pool-text.ts'
export { poolUnitsOfTrees, type ScoredTree } from './pool/pool-trees.ts'

export { type FormExample, formExamples } from './scoring/form-examples.ts'
export { scoreStepText } from './scoring/score-text.ts'
export { findSheetDoubts, scoreUnits } from './scoring/score-units.ts'
export type { Score, Scorecard, ScoreLine, TotalScore } from './scoring/scorecard.ts'
export type { Entry, Side, UnitSheet } from './scoring/unit-sheet.ts'
export { worthOf } from './scoring/worth-of.ts'
export { writtenScorecard } from './scoring/written-scorecard.ts'
export { checkCriteriaTree, readCriteriaTree, type TreeCheck } from './tree/check-criteria-tree.ts'

export { compareTrees, forYear } from './tree/compare-trees.ts'
export type { Check, CriteriaTree, Criterion, Form } from './tree/criteria-tree.ts'
export { formKindText, formSentence } from './tree/form-text.ts'
export { asWritten, formatPoints, type Points, points, subtractPoints, sumPoints } from './tree/points.ts'
export type { SheetDoubt } from './tree/sheet-doubt.ts'
export { getShippedTree, SHIPPED_TREES } from './tree/shipped-trees.ts'
export { isAskedOf, shapeOf, type TreeShape } from './tree/tree-shape.ts'
export type { TreeRefusal } from './versions/refusal.ts'
export { treeRefusalText } from './versions/refusal-text.ts'
export type { StoredTree, TreeVersion } from './versions/tree-version.ts'
