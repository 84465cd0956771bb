import { type CriteriaTree, getShippedTree, isAskedOf, shapeOf } from '../../../src/criteria/index.ts'
import type { Round, RoundOverview, Sheet, SheetLine, Standing } from './api.ts'

/** The sample tree that is shipped: every form of a criterion stands in it. */
export const TREE: CriteriaTree = getShippedTree('dx-example-two-blocks')

export const ROUND: Round = {
  ...{ id: 'r-1', code: 'cds-2024', title: 'Round 2024', year: 2024, provinceId: 'p-1', state: 'answering', appraisers: 1 },
  stages: [{ stage: 'self-assessment', firstDay: '2024-08-01', lastDay: '2024-08-20' }],
}

const NO_SCORE = { state: 'missing', points: null, pointsSoFar: 0, maximum: 80, maximumLeftOut: 0 } as const

const lineOf = (code: string): SheetLine => ({
  ...{ code, entry: null, explanation: null, evidence: [], exempted: null, lastDay: '2024-08-20', mayAnswer: true },
  ...{ score: null, before: null, request: null },
})

/** The sheet of a department that has answered nothing yet. */
export function sheetOf(change: Partial<Sheet> = {}): Sheet {
  const shape = shapeOf(TREE)
  const asked = TREE.criteria.filter((criterion) => isAskedOf(shape, criterion, 'departments'))
  return {
    ...{ round: ROUND, tree: TREE, branches: [], total: NO_SCORE, undecided: [], lastDay: '2024-08-20', submission: null },
    unit: { unitId: 'unit-1', name: 'Agency 1', treeId: 't-1', block: 'departments', state: 'invited' },
    ...{ lines: asked.map(({ code }) => lineOf(code)), missing: asked.map(({ code }) => code), atStake: 91 },
    ...{ maySubmit: true, mayTakeBack: false, known: [] },
    ...change,
  }
}

const standingOf = (unitId: string, name: string, change: Partial<Standing> = {}): Standing => ({
  ...{ unitId, name, code: unitId, treeId: 't-1', block: 'departments', state: 'invited', asked: 11, missing: 11, documents: 0 },
  ...{ points: 0, maximum: 80, submittedAt: null, headName: null, lastDay: '2024-08-20', isLate: false, hasContact: true },
  ...change,
})

/** A round of two units, one of which has submitted. */
export const overviewOf = (change: Partial<RoundOverview> = {}): RoundOverview => ({
  ...{ round: ROUND, trees: [], exemptions: [], extensions: [], readiness: [], events: [], moves: [] },
  units: [
    standingOf('unit-1', 'Agency 1', { hasContact: false }),
    standingOf('unit-2', 'Agency 2', { state: 'submitted', missing: 0, submittedAt: '2024-08-05T03:00:00Z', headName: 'Head 2' }),
  ],
  ...change,
})
