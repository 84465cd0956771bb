import { nearMatches } from '../../kernel/near-match.ts'
import { type GivenParameters, PARAMETER_HEADINGS } from '../steps/given-parameters.ts'
import { readNumber, writtenCell } from './cell.ts'
import type { IndexRefusal } from './index-refusal.ts'
import { type Cell, type IndexTable, Spellings, textOf } from './index-table.ts'
import type { NodeRow } from './index-tree.ts'

const TEXT_HEADINGS = ['iCode', 'iName', 'Parent', 'Level', 'Weight', 'Direction', 'Target', 'Denominator', 'Type'] as const
export const META_HEADINGS: readonly string[] = [...TEXT_HEADINGS, ...PARAMETER_HEADINGS]

const NODES: readonly (string | null)[] = ['Indicator', 'Aggregate', null]
const TYPES = new Spellings(['Indicator', 'Aggregate', 'Group', 'Denominator', 'Other'])
const isType = (type: string): boolean => ['Indicator', 'Aggregate', 'Group', 'Denominator', 'Other'].includes(type)

/** What the metadata says: the nodes of the tree, and of the other rows which columns of the data they name. */
export interface ReadNodes {
  readonly rows: readonly NodeRow[]
  /** Columns declared to be denominators, groups or others. */
  readonly declared: ReadonlyMap<string, string>
  readonly refusals: IndexRefusal[]
}

/** Reads the rows of the metadata; each refusal names its cell. */
export function readNodes(meta: IndexTable): ReadNodes {
  const codes = new Spellings()
  const rows: NodeRow[] = []
  const declared = new Map<string, string>()
  const refusals = [...misspeltIn(meta)]
  for (let at = 0; at < meta.length; at++) {
    const under = (heading: string): Cell | undefined => meta.columns.get(heading)?.[at]
    const [written, type] = [textOf(under('iCode')), typeOf(under('Type'))]
    if (written === null) {
      refusals.push({ kind: 'node-without-code', row: at + 1, ...meta.cellAt('iCode', at) })
      continue
    }
    const code = codes.of(written)
    if (type !== null && !isType(type))
      refusals.push({ kind: 'type-unknown', code, type, row: at + 1, ...meta.cellAt('Type', at) })
    else if (!NODES.includes(type)) declared.set(code, type as string)
    else rows.push(nodeRow(under, { code, type, row: at + 1 }))
  }
  const named = rows.map((row) => ({ ...row, parent: row.parent === null ? null : codes.of(row.parent) }))
  refusals.push(...refuseNumbers(named, meta), ...refuseEmptyWeights(named, meta))
  return { rows: named, declared, refusals }
}

const typeOf = (cell: Cell | undefined): string | null => {
  const text = textOf(cell)
  return text === null ? null : TYPES.of(text)
}

function nodeRow(
  under: (heading: string) => Cell | undefined,
  { code, type, row }: { readonly code: string; readonly type: string | null; readonly row: number },
): NodeRow {
  const number = (heading: string): number | undefined => readNumber(under(heading))
  const said = {
    type: type === null ? undefined : (type as 'Indicator' | 'Aggregate'),
    name: textOf(under('iName')) ?? undefined,
    level: number('Level'),
    weight: number('Weight'),
    direction: number('Direction'),
    target: number('Target'),
    denominator: textOf(under('Denominator')) ?? undefined,
  }
  const present = Object.fromEntries(Object.entries(said).filter(([, own]) => own !== undefined))
  return { code, row, parent: textOf(under('Parent')), parameters: parametersIn(under), ...present }
}

const parametersIn = (under: (heading: string) => Cell | undefined): GivenParameters =>
  Object.fromEntries(
    PARAMETER_HEADINGS.flatMap((heading) => {
      const value = parameterOf(under(heading))
      return value === undefined ? [] : [[heading, value] as const]
    }),
  )

const YES_OR_NO: Readonly<Record<string, number>> = { TRUE: 1, FALSE: 0 }
const parameterOf = (cell: Cell | undefined): number | undefined => YES_OR_NO[writtenCell(cell).toUpperCase()] ?? readNumber(cell)

/** Refuses parameters that are not numbers. The tree validates weights, levels and directions. */
const refuseNumbers = (rows: readonly NodeRow[], meta: IndexTable): IndexRefusal[] =>
  rows.flatMap(({ code, row = 1, target, parameters }) =>
    Object.entries({ Target: target, ...parameters }).flatMap(([heading, value]): IndexRefusal[] => {
      if (value === undefined || Number.isFinite(value)) return []
      const written = writtenCell(meta.columns.get(heading)?.[row - 1])
      return [{ kind: 'meta-not-a-number', code, heading, value: written, ...meta.cellAt(heading, row - 1) }]
    }),
  )

/** An empty weight beside given ones could be 0 as well as 1. */
function refuseEmptyWeights(rows: readonly NodeRow[], meta: IndexTable): IndexRefusal[] {
  const isGiven = new Set(rows.filter(({ weight }) => weight !== undefined).map(({ parent }) => parent))
  return rows
    .filter(({ parent, weight }) => parent !== null && weight === undefined && isGiven.has(parent))
    .map(({ code, row = 1 }) => ({ kind: 'weight-missing', code, row, ...meta.cellAt('Weight', row - 1) }))
}

/** A heading nobody knows that is nearly one that is not there. */
const misspeltIn = ({ name, columns }: IndexTable): IndexRefusal[] =>
  [...columns.keys()].flatMap((heading): IndexRefusal[] => {
    if (META_HEADINGS.includes(heading)) return []
    const [near] = nearMatches(
      heading,
      META_HEADINGS.filter((known) => !columns.has(known)),
    )
    return near === undefined ? [] : [{ kind: 'heading-misspelt', table: name, heading, near }]
  })
