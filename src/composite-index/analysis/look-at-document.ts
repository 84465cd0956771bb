import { refuseParameters, refuseVariations, type Variation } from '../computation/variation.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { Step } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import type { IndexDocument } from './read-index-spec.ts'

/**
 * What a spec names that its index does not have, in every part of it: who asks for one part is told of them all.
 *
 * Groups, units and children are looked for where they are used, after the steps before.
 */
export function lookAtDocument({ tree, groups }: IndexData, document: IndexDocument): IndexRefusal[] {
  const { steps, ranks, outranking = [], check, uncertainty, sensitivity } = document
  const variations = [...(uncertainty?.vary ?? []), ...(sensitivity?.vary ?? [])]
  const allSteps = [...steps, ...variations.flatMap((variation) => (variation.vary === 'step' ? variation.options : []))]
  return unique([
    ...allSteps.flatMap((step) => refuseStep(step, { tree, groups })),
    ...(ranks?.within === undefined || groups.has(ranks.within)
      ? []
      : [{ kind: 'column-missing' as const, code: ranks.within, step: 'ranks' }]),
    ...unknownAmong(tree, outranking, 'outranking'),
    ...unknownAmong(tree, nodesOf(uncertainty), 'uncertainty'),
    ...unknownAmong(tree, nodesOf(sensitivity), 'sensitivity'),
    ...(check?.between ?? [])
      .flat()
      .flatMap((level) => (hasLevel(tree, level) ? [] : [{ kind: 'level-not-there' as const, level }])),
    ...refuseParameters(steps, variations),
    ...refuseVariations(tree, uncertainty?.vary ?? []),
    ...refuseVariations(tree, sensitivity?.vary ?? []),
  ])
}

const nodesOf = (asked: { readonly node?: string; readonly vary: readonly Variation[] } | undefined): string[] =>
  asked?.node === undefined ? [] : [asked.node]

const unknownAmong = ({ nodes }: IndexTree, codes: readonly string[], step: string): IndexRefusal[] =>
  codes.filter((code) => !nodes.has(code)).map((code) => ({ kind: 'code-unknown', code, step }))

const hasLevel = ({ nodes }: IndexTree, wanted: number): boolean => [...nodes.values()].some(({ level }) => level === wanted)

function refuseStep(step: Step, { tree, groups }: Pick<IndexData, 'tree' | 'groups'>): IndexRefusal[] {
  switch (step.do) {
    case 'impute': {
      const { method, group, level } = step
      const isByGroup = method.startsWith('group')
      return [
        ...(isByGroup && group !== undefined && !groups.has(group)
          ? [{ kind: 'column-missing' as const, code: group, step: 'impute' }]
          : []),
        ...(level === undefined || hasLevel(tree, level) ? [] : [{ kind: 'level-unknown' as const, level }]),
      ]
    }
    case 'denominate':
      return unknownAmong(tree, Object.keys({ ...step.by, ...step.scale }), 'denominate')
    case 'treat':
    case 'normalise':
      return unknownAmong(tree, Object.keys(step.indicators ?? {}), step.do)
    case 'aggregate':
      return Object.keys(step.nodes ?? {})
        .filter((code) => !tree.aggregates.includes(code))
        .map((code) => ({ kind: 'code-unknown', code, step: 'aggregate' }))
    case 'screen':
      return []
  }
}

const unique = (refusals: readonly IndexRefusal[]): IndexRefusal[] => [
  ...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values(),
]
