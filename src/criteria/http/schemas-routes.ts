import { Type } from 'typebox'
import type { TreeDoubt } from '../tree/tree-doubt.ts'

export const TreeDocument = Type.Unknown({
  title: 'CriteriaTreeDocument',
  description: 'As criteria-tree-schema describes it; what it lacks is told',
})
export const Doubts = Type.Unsafe<readonly TreeDoubt[]>(
  Type.Array(
    Type.Object(
      { pointer: Type.String(), code: Type.String(), severity: Type.String(), vi: Type.String(), en: Type.String() },
      { additionalProperties: true },
    ),
  ),
)
