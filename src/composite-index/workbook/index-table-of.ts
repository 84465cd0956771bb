import { accept, type Result, refuse } from '../../kernel/result.ts'
import { fold, spellingKey } from '../../kernel/vietnamese-text.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { AnsweredColumn } from './column-role.ts'
import type { OfficeColumn, OfficeTable } from './office-table.ts'
import type { OfficeValue } from './office-value.ts'

/** A criterion of a new workbook. */
export interface NewCriterion {
  readonly code: string
  readonly column: OfficeColumn
  readonly direction: 1 | -1
  readonly weight: number
  /** The code of the group it is under. */
  readonly parent: string
}

/** What a new workbook of an index is made from. */
export interface NewIndex {
  readonly units: readonly { readonly code: string; readonly name: string; readonly block: string | null }[]
  readonly hasBlocks: boolean
  readonly criteria: readonly NewCriterion[]
  readonly denominators: readonly { readonly code: string; readonly column: OfficeColumn }[]
  /** Groups of criteria; none where all stand under the top. */
  readonly pillars: readonly { readonly code: string; readonly name: string }[]
}

/** The code of the whole index. */
export const TOP = 'CSTH'

type Refusals = readonly IndexRefusal[]

/** Makes an index of a table and what was said of its columns, or tells everything that stands against it, each with its cell. */
export function indexOfTable(table: OfficeTable, answered: readonly AnsweredColumn[]): Result<NewIndex, Refusals> {
  const having = (role: AnsweredColumn['answer']['role']) => answered.filter(({ answer }) => answer.role === role)
  const [units, codes, blocks] = [having('unit'), having('code'), having('block')]
  const refusals: IndexRefusal[] = [
    ...(units.length === 1 ? [] : [{ kind: 'unit-column-unclear' as const, table: table.sheet, headings: headingsOf(units) }]),
    ...[codes, blocks].flatMap((own) =>
      own.length > 1 ? [{ kind: 'role-doubled' as const, table: table.sheet, headings: headingsOf(own) }] : [],
    ),
    ...(having('criterion').length === 0 ? [{ kind: 'no-criteria' as const, table: table.sheet }] : []),
    ...[...having('criterion'), ...having('denominator')].flatMap(({ column }) => refuseColumn(table, column)),
  ]
  const [unit] = units
  if (unit === undefined || refusals.length > 0) return refuse(refusals)
  const names = namesOf(table, unit.column)
  const own = codesOf(table, names, codes[0]?.column)
  if (!own.ok || names.refusals.length > 0) return refuse([...names.refusals, ...(own.ok ? [] : own.refusal)])
  const pillars = pillarsOf(having('criterion'))
  const block = blocks[0]?.column.values.map(textIn) ?? table.sections
  return accept({
    units: names.names.map((name, at) => ({ code: own.value[at] as string, name, block: block[at] ?? null })),
    hasBlocks: block.some((text) => text !== null),
    criteria: having('criterion').map(({ column, answer: { direction, weight, pillar } }, at) => ({
      code: `C${String(at + 1).padStart(2, '0')}`,
      column,
      direction,
      weight,
      parent: pillars.find(({ name }) => spellingKey(name) === spellingKey(pillar))?.code ?? TOP,
    })),
    denominators: having('denominator').map(({ column }, at) => ({ code: `M${String(at + 1).padStart(2, '0')}`, column })),
    pillars,
  })
}

const headingsOf = (own: readonly AnsweredColumn[]): string[] => own.map(({ column }) => `${column.letters}: ${column.heading}`)
const textIn = (value: OfficeValue): string | null => (value.kind === 'text' ? value.text : null)

/** What a column of numbers has that is none, or can be read in two ways: once for each kind, with its first cell. */
function refuseColumn({ sheet, rows }: OfficeTable, { letters, heading, values }: OfficeColumn): IndexRefusal[] {
  const cellsWhere = (is: (value: OfficeValue) => boolean) => {
    const [first, ...more] = values.flatMap((value, at) => (is(value) ? [at] : []))
    return (
      first !== undefined && {
        table: sheet,
        heading,
        cell: `${sheet}!${letters}${rows[first]}`,
        ...(more.length > 0 && { more: more.length }),
        value: values[first] as OfficeValue,
      }
    )
  }
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.isPercent] : []))
  const isMixed = numbers.includes(true) && numbers.includes(false)
  const [text, unclear, open, failed, percent] = [
    cellsWhere(({ kind }) => kind === 'text'),
    cellsWhere(({ kind }) => kind === 'mark-unclear'),
    cellsWhere(({ kind }) => kind === 'no-result'),
    cellsWhere(({ kind }) => kind === 'error'),
    isMixed && cellsWhere((value) => value.kind === 'number' && value.isPercent),
  ]
  return [
    ...(text ? [{ ...text, kind: 'cell-not-a-number' as const, value: writtenIn(text.value) }] : []),
    ...(failed ? [{ ...failed, kind: 'cell-not-a-number' as const, value: '#' }] : []),
    ...(unclear ? [{ ...unclear, kind: 'decimal-mark-unclear' as const, value: writtenIn(unclear.value) }] : []),
    ...(open ? [{ ...withoutValue(open), kind: 'formula-without-value' as const }] : []),
    ...(percent ? [{ ...withoutValue(percent), kind: 'percent-among-numbers' as const }] : []),
  ]
}

const writtenIn = (value: OfficeValue): string => ('text' in value ? value.text : '')
const withoutValue = <Place extends { readonly value: OfficeValue }>({ value: _, ...place }: Place): Omit<Place, 'value'> => place

/** The name of each unit; none is empty, no two are one. */
function namesOf({ sheet, rows }: OfficeTable, { letters, values }: OfficeColumn) {
  const firsts = new Map<string, number>()
  const refusals = values.flatMap((value, at): IndexRefusal[] => {
    const cell = `${sheet}!${letters}${rows[at]}`
    if (value.kind !== 'text') return [{ kind: 'unit-without-name', table: sheet, cell }]
    const first = firsts.get(spellingKey(value.text))
    firsts.set(spellingKey(value.text), first ?? at)
    return first === undefined
      ? []
      : [{ kind: 'unit-doubled', table: sheet, unit: value.text, first: `${letters}${rows[first]}`, cell }]
  })
  return { names: values.map((value) => textIn(value) ?? ''), refusals }
}

/** The codes of the table, or ones made of the names: next year, in another order, a unit has the same. */
function codesOf(
  { sheet, rows }: OfficeTable,
  { names }: { readonly names: readonly string[] },
  column: OfficeColumn | undefined,
): Result<readonly string[], Refusals> {
  if (column === undefined) return accept(madeCodes(names))
  const codes = column.values.map((value) => (value.kind === 'number' ? String(value.value) : (textIn(value) ?? '')))
  const refusals = codes.flatMap((code, at): IndexRefusal[] => {
    const cell = `${sheet}!${column.letters}${rows[at]}`
    if (code === '') return [{ kind: 'unit-without-code', row: rows[at] ?? 0, cell }]
    const first = codes.findIndex((other) => spellingKey(other) === spellingKey(code))
    return first === at ? [] : [{ kind: 'duplicate-unit', unit: code, cell }]
  })
  return refusals.length > 0 ? refuse(refusals) : accept(codes)
}

/** First letters of the words; those that are alike get a number, in the order of the names. */
function madeCodes(names: readonly string[]): string[] {
  const initials = names.map((name) =>
    fold(name)
      .split(/[^a-z0-9]+/)
      .map((word) => (/^\d/.test(word) ? word : word.slice(0, 1)))
      .join('')
      .toUpperCase(),
  )
  return initials.map((code, at) => {
    const alike = names.filter((_, other) => initials[other] === code).toSorted()
    const place = alike.indexOf(names[at] as string)
    return place < 1 ? code : `${code}.${place + 1}`
  })
}

function pillarsOf(criteria: readonly AnsweredColumn[]): { code: string; name: string }[] {
  const names = new Map(criteria.map(({ answer }) => [spellingKey(answer.pillar), answer.pillar]))
  const own = [...names.values()].filter((name) => name !== '')
  return own.length < 2 ? [] : own.map((name, at) => ({ code: `N${at + 1}`, name }))
}
