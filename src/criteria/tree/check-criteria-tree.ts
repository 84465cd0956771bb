import { accept, type Result, refuse } from '../../kernel/result.ts'
import { checkAgainst, type Schema } from '../../kernel/schema-check.ts'
import criteriaTreeSchemaJson from './criteria-tree.schema.json' with { type: 'json' }
import type { CriteriaTree } from './criteria-tree.ts'
import { treeDoubtText } from './doubt-text.ts'
import { findTreeDoubts } from './tree-consistency.ts'
import { severityOfTree, type TreeDoubt, type TreeFinding } from './tree-doubt.ts'

/** JSON Schema 2020-12 of a criteria tree, as published. */
export const criteriaTreeSchema = criteriaTreeSchemaJson as Schema

export interface TreeCheck {
  /** Present when the tree can be used: it has no errors, perhaps warnings. */
  readonly tree?: CriteriaTree
  readonly doubts: readonly TreeDoubt[]
}

/** Validates a document as a criteria tree: its schema, then its consistency. */
export function checkCriteriaTree(document: unknown): TreeCheck {
  const form = checkAgainst(criteriaTreeSchema, document).map(aboutForm)
  if (form.length > 0) return { doubts: form.map(toDoubt) }
  const tree = document as CriteriaTree
  const doubts = findTreeDoubts(tree).map(toDoubt)
  return doubts.some(isError) ? { doubts } : { tree, doubts }
}

/** Parses a document as a criteria tree, or returns all errors. */
export function readCriteriaTree(document: unknown): Result<CriteriaTree, readonly TreeDoubt[]> {
  const { tree, doubts } = checkCriteriaTree(document)
  return tree === undefined ? refuse(doubts.filter(isError)) : accept(tree)
}

/** Reports an unknown `kind` of form as `form-unknown`, with the forms that exist. */
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
