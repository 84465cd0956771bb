import { accept, type Result, refuse } from '../../kernel/result.ts'
import { checkAgainst, type Schema } from '../../kernel/schema-check.ts'
import criteriaTreeSchemaJson from './criteria-tree.schema.json' with { type: 'json' }
import type { CriteriaTree } from './criteria-tree.ts'
import { treeDoubtText } from './doubt-text.ts'
import { findTreeFaults } from './tree-consistency.ts'
import { severityOfTree, type TreeDoubt, type TreeFinding } from './tree-doubt.ts'

/** JSON Schema 2020-12 of a criteria tree, as published. */
export const criteriaTreeSchema = criteriaTreeSchemaJson as Schema

export interface TreeCheck {
  /** There when units can be scored under it: no error, perhaps warnings. */
  readonly tree?: CriteriaTree
  readonly doubts: readonly TreeDoubt[]
}

/** Checks a document that claims to be a criteria tree: its form, and what must fit together. */
export function checkCriteriaTree(document: unknown): TreeCheck {
  const form = checkAgainst(criteriaTreeSchema, document).map(aboutForm)
  if (form.length > 0) return { doubts: form.map(toDoubt) }
  const tree = document as CriteriaTree
  const doubts = findTreeFaults(tree).map(toDoubt)
  return doubts.some(isError) ? { doubts } : { tree, doubts }
}

/** The document as a tree that units can be scored under, or every error in it. */
export function readCriteriaTree(document: unknown): Result<CriteriaTree, readonly TreeDoubt[]> {
  const { tree, doubts } = checkCriteriaTree(document)
  return tree === undefined ? refuse(doubts.filter(isError)) : accept(tree)
}

/** A kind that no form has is told as such: the forms are what an author looks for. */
function aboutForm(finding: TreeFinding): TreeFinding {
  if (finding.code !== 'not-among' || !finding.pointer.endsWith('/form/kind')) return finding
  const { pointer, got, values, near } = finding
  return { pointer, code: 'form-unknown', got, values, near }
}

const toDoubt = (finding: TreeFinding): TreeDoubt => ({
  ...finding,
  severity: severityOfTree(finding),
  ...treeDoubtText(finding),
})
const isError = ({ severity }: TreeDoubt): boolean => severity === 'error'
