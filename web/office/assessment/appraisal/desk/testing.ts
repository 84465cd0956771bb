import { type CriteriaTree, isAskedOf, shapeOf } from '../../../../../src/criteria/index.ts'
import { ROUND, TREE } from '../../testing.ts'
import type { AppraisalLine, AppraisalSheet, Judgement } from '../api.ts'

export const APPRAISING: AppraisalSheet['round'] = { ...ROUND, state: 'appraising' }

export const judgementOf = (change: Partial<Judgement> = {}): Judgement => ({
  ...{
    unitId: 'unit-1',
    criterion: 'G1.1',
    seat: 1,
    revision: 1,
    submission: 1,
    agrees: true,
    entry: { value: 3 },
    reason: null,
  },
  ...{ checks: {}, afterReveal: false, byId: 'u-1', by: 'Hà', at: '2024-09-02T03:00:00Z' },
  ...change,
})

const ANSWERED: Readonly<Record<string, unknown>> = {
  'G1.1': { value: 3 },
  'G1.2': { value: 'full' },
  'G2.1': { value: { part: 30, whole: 40 } },
}

export const lineOf = (code: string, change: Partial<AppraisalLine> = {}): AppraisalLine => ({
  ...{ code, answered: { entry: ANSWERED[code] ?? null, explanation: null }, evidence: [], exempted: null, self: null },
  ...{ appraised: null, state: 'open', judgements: [], seat: 1, base: 0, mayJudge: true, maySettle: false, request: null },
  ...{ notes: [], appraisers: [{ seat: 1, name: 'Hà', isIn: false }] },
  ...change,
})

/** The sheet of a department that answered three criteria, all of it assigned to the reader. */
export function deskOf(
  change: Partial<AppraisalSheet> = {},
  lines: Readonly<Record<string, Partial<AppraisalLine>>> = {},
): AppraisalSheet {
  const tree = (change.tree ?? TREE) as CriteriaTree
  const shape = shapeOf(tree)
  const asked = tree.criteria.filter((criterion) => isAskedOf(shape, criterion, 'departments'))
  return {
    ...{ round: APPRAISING, tree, self: null, appraised: null, lastDay: '2024-09-20', mayReturn: false },
    unit: { unitId: 'unit-1', name: 'Agency 1', treeId: 't-1', block: 'departments', state: 'submitted' },
    submission: {
      ...{ number: 1, missing: 8, headName: 'Head', headPosition: 'Director', by: 'Mai', at: '2024-08-06T03:00:00Z' },
    },
    lines: asked.map(({ code }) => lineOf(code, lines[code])),
    ...change,
  }
}

/** The sample tree, with all four kinds of checks under its first criterion. */
export const TREE_WITH_CHECKS: CriteriaTree = {
  ...TREE,
  criteria: TREE.criteria.map((criterion) =>
    criterion.code === 'G1.1'
      ? {
          ...criterion,
          checks: [
            { kind: 'document', code: 'paper', title: { vi: 'Paper' } },
            { kind: 'date', code: 'day', title: { vi: 'Day' }, due: '2024-03-31', graceDays: 15 } as never,
          ],
        }
      : criterion,
  ),
}
