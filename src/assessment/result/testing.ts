import { type CriteriaTree, type Criterion, type Entry, getShippedTree, isAskedOf, shapeOf } from '../../criteria/index.ts'
import type { CouncilDecision, CouncilMatter } from '../council/council-decision.ts'
import type { AssessedTree, AssessedUnit } from './assessed-tree.ts'

/** A tree of three criteria of ten, twenty and seventy points that an assessor gives. */
export const SIMPLE_TREE: CriteriaTree = {
  ...getShippedTree('dx-example-two-blocks'),
  code: 'simple',
  criteria: [
    ...([10, 20, 70] as const).map((maximum, place): Criterion => {
      const code = `C${place + 1}`
      return { code, title: { vi: code, en: code }, maximum, form: { kind: 'manual', scale: [], betweenAllowed: true } }
    }),
  ],
}

/** A unit whose appraised points are those given, in the order of the criteria; itself it claims full marks. */
export function unitOf(unitId: string, points: readonly (number | null)[], change: Partial<AssessedUnit> = {}): AssessedUnit {
  const entry = (value: number | null): Entry => (value === null ? null : { value })
  const codes = points.map((_, place) => `C${place + 1}`)
  return {
    ...{ unitId, code: unitId, name: `Đơn vị ${unitId}`, block: 'departments', hasSubmitted: true },
    self: Object.fromEntries(codes.map((code, place) => [code, entry(SIMPLE_TREE.criteria[place]?.maximum ?? 0)])),
    verified: Object.fromEntries(codes.map((code, place) => [code, entry(points[place] ?? null)])),
    ...change,
  }
}

export const treeOf = (units: readonly AssessedUnit[], tree = SIMPLE_TREE): AssessedTree => ({ treeId: tree.code, tree, units })

let decided = 0
export function decisionOf(matter: CouncilMatter): CouncilDecision {
  decided++
  return { id: `decision-${decided}`, sittingId: 'sitting-1', matter, decidedAt: '2025-01-10T02:00:00Z' }
}

/** How a form is answered so that it earns about the share given. */
function answerTo({ form, maximum = 0 }: Criterion, share: number): Entry {
  switch (form?.kind) {
    case 'steps':
      return { value: Math.round((form.steps.at(-1)?.from ?? 1) * share) }
    case 'ratio':
      return { value: { part: Math.round(share * 100), whole: 100 } }
    case 'full-half-none':
      return { value: share > 0.7 ? 'full' : share > 0.3 ? 'half' : 'none' }
    case 'levels':
      return { value: form.levels[Math.min(form.levels.length - 1, Math.floor(share * form.levels.length))]?.code ?? '' }
    case 'parts':
      return { value: Object.fromEntries(form.parts.map(({ code }, place) => [code, place / form.parts.length < share])) }
    case 'best-of-block':
      return { value: 1 + Math.round(share * 100) }
    case 'linear':
      return { value: form.zeroAt + (form.fullAt - form.zeroAt) * (Math.round(share * 100) / 100) }
    case 'manual':
      return form.betweenAllowed
        ? { value: Math.round(maximum * share * 100) / 100 }
        : { value: form.scale[Math.floor(share * (form.scale.length - 1))]?.points ?? 0 }
    case 'each':
      return { value: Math.round(share * 3) }
    case 'pass-fail':
      return { value: share > 0.5 }
    case undefined:
      return null
  }
}

/** Units of one block, each answering every criterion it is asked, by a chance that is given. */
export function generatedUnits(
  tree: CriteriaTree,
  { block, count, random }: { readonly block: string; readonly count: number; readonly random: () => number },
): AssessedUnit[] {
  const shape = shapeOf(tree)
  const asked = tree.criteria.filter((criterion) => isAskedOf(shape, criterion, block))
  return Array.from({ length: count }, (_, place) => {
    const unitId = `${block}-${place + 1}`
    const level = random()
    const side = () => Object.fromEntries(asked.map((one) => [one.code, answerTo(one, Math.min(1, (level + random()) / 2))]))
    return { unitId, code: unitId, name: `Đơn vị ${unitId}`, block, hasSubmitted: true, self: side(), verified: side() }
  })
}
