import { type CriteriaTree, type Criterion, isAskedOf, shapeOf } from '../../criteria/index.ts'
import { findDecidedTrees } from '../../criteria/service.ts'
import { assert } from '../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { CriterionNotAsked, UnitNotInRound } from './refusal.ts'
import type { RoundUnit } from './round.ts'
import { findRoundUnit } from './round-store.ts'

/** A unit of a round with the tree it is assessed by. */
export interface UnitWithTree {
  readonly unit: RoundUnit
  readonly tree: CriteriaTree
}

/** The tree that a unit of a round is assessed by. */
export async function findUnitWithTree(
  database: Database,
  key: { readonly roundId: string; readonly unitId: string },
): Promise<Result<UnitWithTree, UnitNotInRound>> {
  const unit = await findRoundUnit(database, key)
  if (unit === undefined) return refuse({ kind: 'unit-not-in-round', ...key })
  const [version] = await findDecidedTrees(database, [unit.treeId])
  assert(version !== undefined, 'a unit is invited by a tree that was put in force')
  return accept({ unit, tree: version.document })
}

/** The criterion, where the tree asks it of the unit’s block; a branch is not asked. */
export async function findAsked(
  database: Database,
  { criterion: code, ...key }: { readonly roundId: string; readonly unitId: string; readonly criterion: string },
): Promise<Result<UnitWithTree & { readonly criterion: Criterion }, UnitNotInRound | CriterionNotAsked>> {
  const found = await findUnitWithTree(database, key)
  if (!found.ok) return found
  const { tree, unit } = found.value
  const shape = shapeOf(tree)
  const criterion = shape.byCode.get(code)
  return criterion !== undefined && isAskedOf(shape, criterion, unit.block)
    ? accept({ ...found.value, criterion })
    : refuse({ kind: 'criterion-not-asked', ...key, criterion: code })
}
