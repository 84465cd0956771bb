import { type CriteriaTree, getShippedTree, shapeOf } from '../../src/criteria/index.ts'
import { criteriaService } from '../../src/criteria/service.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { taken } from '../taken.ts'
import type { RoundCast } from './cast.ts'
import type { AssessedUnit } from './units.ts'

export type TreeOfYear = { readonly id: string; readonly tree: CriteriaTree }
export type TreesOfYear = Readonly<Record<AssessedUnit['tree'], TreeOfYear>>

/** The one criterion of each group that the shorter trees of the first year ask about: it is worth what the group is. */
const OF_FIRST_YEAR: Readonly<Record<AssessedUnit['tree'], readonly string[]>> = {
  'dong-nai-departments': ['G1.3', 'G2.1', 'G3.1', 'G4.1', 'E1.2', 'S1.1'],
  'dong-nai-districts': ['G1.3', 'G2.1', 'G3.1', 'E1.2', 'E2.1', 'S1.1', 'S2.1'],
}

/** The illustrative trees of the two years: the second year's version ends the first's. */
export const enterFirstYear = (platform: Platform, cast: RoundCast): Promise<TreesOfYear> =>
  enterTrees(platform, cast, (code) => shortened(getShippedTree(code), OF_FIRST_YEAR[code]))

export const enterSecondYear = (platform: Platform, cast: RoundCast): Promise<TreesOfYear> =>
  enterTrees(platform, cast, getShippedTree)

function shortened({ criteria, ...tree }: CriteriaTree, kept: readonly string[]): CriteriaTree {
  const shape = shapeOf({ ...tree, criteria })
  return {
    ...tree,
    inForceFrom: plainDate('2023-01-01'),
    criteria: criteria
      .filter((one) => !shape.isLeaf(one) || shape.isBeyond(one) || kept.includes(one.code))
      .map((one) => {
        const maximum = kept.includes(one.code) ? shape.byCode.get(one.parent ?? '')?.maximum : one.maximum
        return maximum === undefined ? one : { ...one, maximum }
      }),
  }
}

type TreeOf = (code: AssessedUnit['tree']) => CriteriaTree

async function enterTrees(platform: Platform, { officer, lead }: RoundCast, treeOf: TreeOf): Promise<TreesOfYear> {
  const criteria = criteriaService(platform)
  const enter = async (code: AssessedUnit['tree']): Promise<TreeOfYear> => {
    const tree = treeOf(code)
    const { id } = taken(await criteria.draft(officer, tree))
    taken(await criteria.putInForce(lead, { id }))
    return { id, tree }
  }
  return {
    'dong-nai-departments': await enter('dong-nai-departments'),
    'dong-nai-districts': await enter('dong-nai-districts'),
  }
}
