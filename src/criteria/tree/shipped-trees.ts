import communes from '../trees/commune-62-criteria.json' with { type: 'json' }
import departments from '../trees/dong-nai-departments.json' with { type: 'json' }
import districts from '../trees/dong-nai-districts.json' with { type: 'json' }
import twoBlocks from '../trees/dx-example-two-blocks.json' with { type: 'json' }
import type { CriteriaTree } from './criteria-tree.ts'

/** The criteria trees that come with the programme, in its own words, to start from. A test checks each. */
export const SHIPPED_TREES = [twoBlocks, communes, departments, districts] as unknown as readonly CriteriaTree[]

/** @throws when no shipped tree has this code */
export function getShippedTree(code: string): CriteriaTree {
  const found = SHIPPED_TREES.find((tree) => tree.code === code)
  if (found === undefined) throw new Error(`Broken invariant: no shipped criteria tree ${code}`)
  return found
}
