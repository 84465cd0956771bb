import type { CriteriaTree, Criterion } from '../../../../src/criteria/index.ts'
import type { Sheet, SheetLine } from '../api.ts'
import type { Writing } from './writing/use-field-writer.ts'

/** A criterion that is asked, with what the unit wrote under it. */
export interface AskedLine {
  readonly criterion: Criterion
  readonly line: SheetLine
}

/** What a part of the open criterion is drawn from. */
export interface PartProps {
  readonly sheet: Sheet
  readonly tree: CriteriaTree
  readonly asked: AskedLine
  readonly writing: Writing
}

export function askedLines(tree: CriteriaTree, lines: readonly SheetLine[]): AskedLine[] {
  const byCode = new Map(lines.map((line) => [line.code, line]))
  return tree.criteria.flatMap((criterion) => {
    const line = byCode.get(criterion.code)
    return line === undefined ? [] : [{ criterion, line }]
  })
}

/** What a returned sheet asks again comes before the rest; any other stays in the order of the tree. */
export function requestedFirst({ unit }: Pick<Sheet, 'unit'>, asked: readonly AskedLine[]): readonly AskedLine[] {
  if (unit.state !== 'returned') return asked
  const { requested = [], rest = [] } = Object.groupBy(asked, ({ line }) => (line.request === null ? 'rest' : 'requested'))
  return [...requested, ...rest]
}
