import { under } from '../../kernel/form-finding.ts'
import { isObject } from '../../kernel/is-object.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Criterion } from '../tree/criteria-tree.ts'
import type { SheetFinding } from '../tree/sheet-doubt.ts'
import type { TreeShape } from '../tree/tree-shape.ts'
import { type Answer, checkGivenPoints, findAnswerDoubts } from './answer.ts'

export const SIDES = ['self', 'verified'] as const
/** Who answered: the unit itself, or whoever verified it. Neither overwrites the other. */
export type Side = (typeof SIDES)[number]

/** The answers of one unit and of its verifier, by the code of the criterion. */
export interface UnitSheet {
  readonly unit: string
  readonly name?: string
  readonly block: string
  readonly self?: Readonly<Record<string, Entry>>
  readonly verified?: Readonly<Record<string, Entry>>
}

/** `null`, like an entry that is absent: not known, which is not zero. */
export type Entry =
  | null
  | { readonly value: Answer | null }
  | { readonly notApplicable: string }
  /** Points given by the verifier instead of the form, for a reason such as missing evidence. */
  | { readonly points: number; readonly reason: string }

/** Parses and validates sheets from a file or a form. */
export function readSheets(shape: TreeShape, documents: unknown): Result<readonly UnitSheet[], readonly SheetFinding[]> {
  if (!Array.isArray(documents)) return refuse([{ pointer: '', code: 'wrong-type', expected: 'array', got: typeof documents }])
  const seen = new Set<string>()
  const findings = documents.flatMap((document, index): SheetFinding[] => {
    const pointer = under('', index)
    const wrong = checkSheet(shape, document, pointer)
    const unit = isObject(document) ? document['unit'] : undefined
    if (typeof unit !== 'string') return wrong
    const isSecond = seen.has(unit)
    seen.add(unit)
    return isSecond ? [...wrong, { pointer: under(pointer, 'unit'), code: 'unit-given-twice', unit }] : wrong
  })
  return findings.length > 0 ? refuse(findings) : accept(documents as readonly UnitSheet[])
}

const FIELDS = ['unit', 'name', 'block', ...SIDES]

function checkSheet(shape: TreeShape, sheet: unknown, pointer: string): SheetFinding[] {
  if (!isObject(sheet)) return [{ pointer, code: 'wrong-type', expected: 'object', got: sheet === null ? 'null' : typeof sheet }]
  const unknown = Object.keys(sheet)
    .filter((field) => !FIELDS.includes(field))
    .map(
      (field): SheetFinding => ({
        pointer: under(pointer, field),
        code: 'field-unknown',
        field,
        near: nearMatches(field, FIELDS),
      }),
    )
  const words = (['unit', 'block'] as const).flatMap((field) => checkWord(sheet, field, pointer))
  const named = sheet['name'] === undefined ? [] : checkWord(sheet, 'name', pointer)
  const { block } = sheet
  const blocks = shape.tree.blocks.map(({ code }) => code)
  if (typeof block === 'string' && !blocks.includes(block)) {
    return [
      ...unknown,
      ...words,
      ...named,
      { pointer: under(pointer, 'block'), code: 'block-unknown', block, near: nearMatches(block, blocks) },
    ]
  }
  if (words.length > 0) return [...unknown, ...words, ...named]
  const unit = { unit: String(sheet['unit']), block: String(block) }
  return [
    ...unknown,
    ...named,
    ...SIDES.flatMap((side) => checkSide(sheet[side], { shape, unit, side, pointer: under(pointer, side) })),
  ]
}

function checkWord(sheet: Readonly<Record<string, unknown>>, field: string, pointer: string): SheetFinding[] {
  const word = sheet[field]
  if (word === undefined) return [{ pointer, code: 'field-missing', field }]
  if (typeof word !== 'string')
    return [{ pointer: under(pointer, field), code: 'wrong-type', expected: 'string', got: typeof word }]
  return word.trim() === '' ? [{ pointer: under(pointer, field), code: 'too-few', minimum: 1 }] : []
}

interface Place {
  readonly shape: TreeShape
  readonly unit: UnitInBlock
  readonly side: Side
  readonly pointer: string
}
export interface UnitInBlock {
  readonly unit: string
  readonly block: string
}

function checkSide(entries: unknown, place: Place): SheetFinding[] {
  if (entries === undefined) return []
  const { pointer, shape } = place
  if (!isObject(entries))
    return [{ pointer, code: 'wrong-type', expected: 'object', got: entries === null ? 'null' : typeof entries }]
  return Object.entries(entries).flatMap(([code, entry]): SheetFinding[] => {
    const at = under(pointer, code)
    const criterion = shape.byCode.get(code)
    if (criterion === undefined) {
      return [{ pointer: at, code: 'criterion-unknown', criterion: code, near: nearMatches(code, [...shape.byCode.keys()]) }]
    }
    return entry === null ? [] : checkEntry(criterion, entry, { ...place, pointer: at })
  })
}

function checkEntry(criterion: Criterion, entry: unknown, { shape, unit, side, pointer }: Place): SheetFinding[] {
  const { code, form, maximum = 0, mayNotApply = false } = criterion
  if (!shape.isLeaf(criterion) || form === undefined) return [{ pointer, code: 'criterion-is-a-branch', criterion: code }]
  if (!shape.blocksOf(criterion).has(unit.block) || isExcepted(criterion, unit, shape)) {
    return [{ pointer, code: 'criterion-not-for-unit', criterion: code }]
  }
  const fields = isObject(entry) ? Object.keys(entry).toSorted().join(' ') : ''
  const { value, notApplicable, points, reason } = (isObject(entry) ? entry : {}) as Readonly<Record<string, unknown>>
  switch (fields) {
    case 'value':
      return value === null ? [] : findAnswerDoubts(form, value, { maximum, pointer: under(pointer, 'value') })
    case 'notApplicable':
      return mayNotApply
        ? checkReason(notApplicable, under(pointer, 'notApplicable'))
        : [{ pointer, code: 'may-not-be-left-out', criterion: code }]
    case 'points reason':
      if (side === 'self') return [{ pointer, code: 'points-only-verified' }]
      return [
        ...checkGivenPoints(points, { pointer: under(pointer, 'points'), maximum }),
        ...checkReason(reason, under(pointer, 'reason')),
      ]
    case 'points':
      return [{ pointer, code: 'reason-missing' }]
    default:
      return [{ pointer, code: 'entry-unreadable' }]
  }
}

const checkReason = (reason: unknown, pointer: string): SheetFinding[] =>
  typeof reason === 'string' && reason.trim() !== '' ? [] : [{ pointer, code: 'reason-missing' }]

/** Whether the tree exempts the unit from a criterion, or from a branch above it. */
export function isExcepted(criterion: Criterion, { unit }: UnitInBlock, { byCode }: TreeShape): boolean {
  for (
    let at: Criterion | undefined = criterion;
    at !== undefined;
    at = at.parent === undefined ? undefined : byCode.get(at.parent)
  ) {
    if (at.exceptUnits?.includes(unit)) return true
  }
  return false
}
