import { findCycles } from '../../kernel/find-cycles.ts'
import { under } from '../../kernel/form-finding.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import type { CriteriaTree, Criterion } from './criteria-tree.ts'
import type { TreeFinding } from './tree-doubt.ts'

/** Finds duplicate codes, unknown parents, and cycles. */
export function findBrokenLinks({ criteria, blocks, standards = [] }: CriteriaTree): TreeFinding[] {
  return [
    ...givenTwice(criteria, '/criteria'),
    ...givenTwice(blocks, '/blocks'),
    ...givenTwice(standards, '/standards'),
    ...orphans(criteria),
    ...cycles(criteria),
    ...tooDeep(criteria),
  ]
}

/** Also for the levels and parts of a form, and for checks. */
export function givenTwice(coded: readonly { readonly code: string }[], pointer: string): TreeFinding[] {
  const firstAt = new Map<string, number>()
  return coded.flatMap(({ code }, index): TreeFinding[] => {
    const before = firstAt.get(code)
    if (before === undefined) firstAt.set(code, index)
    const at = under(under(pointer, index), 'code')
    return before === undefined ? [] : [{ pointer: at, code: 'code-given-twice', value: code, firstAt: under(pointer, before) }]
  })
}

function orphans(criteria: readonly Criterion[]): TreeFinding[] {
  const codes = new Set(criteria.map(({ code }) => code))
  return criteria.flatMap(({ code, parent }, index): TreeFinding[] => {
    if (parent === undefined || codes.has(parent)) return []
    const pointer = under(under('/criteria', index), 'parent')
    return [{ pointer, code: 'parent-unknown', parent, near: nearMatches(parent, [...codes]).filter((near) => near !== code) }]
  })
}

/** Each cycle is reported once, at its first criterion in the list. */
const cycles = (criteria: readonly Criterion[]): TreeFinding[] =>
  findCycles(new Map(criteria.map(({ code, parent }) => [code, parent]))).map((path) => {
    const [first = ''] = path
    const index = criteria.findIndex(({ code }) => code === first)
    return { pointer: under(under('/criteria', index), 'parent'), code: 'cycle', path: [...path, first] }
  })

/** A pillar, its indices and their criteria are three; nobody reads twenty. */
const DEEPEST = 20

function tooDeep(criteria: readonly Criterion[]): TreeFinding[] {
  const parentOf = new Map(criteria.map(({ code, parent }) => [code, parent]))
  const first = criteria.findIndex(({ code }) => {
    let depth = 0
    for (let at: string | undefined = code; at !== undefined && depth <= DEEPEST; at = parentOf.get(at)) depth++
    return depth > DEEPEST && !isInCircle(code, parentOf)
  })
  return first < 0 ? [] : [{ pointer: under(under('/criteria', first), 'parent'), code: 'too-deep', most: DEEPEST }]
}

function isInCircle(code: string, parentOf: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = code; at !== undefined; at = parentOf.get(at)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
