import { under } from '../../kernel/form-finding.ts'
import { isObject } from '../../kernel/is-object.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import type { Form, Ratio, ScoredOption } from '../tree/criteria-tree.ts'
import { hasHundredths } from '../tree/points.ts'
import type { SheetFinding } from '../tree/sheet-doubt.ts'

/** What a unit answers: its form depends on the criterion's. */
export type Answer = number | string | boolean | PartOfWhole | PartsMet
export interface PartOfWhole {
  readonly part: number
  readonly whole: number
}
/** By the code of the part; `null`, like a part that is absent, is not known. */
export type PartsMet = Readonly<Record<string, boolean | null>>

/** The bound of any measured value. */
const MOST = 1e15

/** Validates an answer against the form of its criterion. Empty: it can be scored. */
export function findAnswerDoubts(
  form: Form,
  answer: unknown,
  { maximum, pointer }: { readonly maximum: number; readonly pointer: string },
): SheetFinding[] {
  switch (form.kind) {
    case 'steps':
    case 'linear':
      return checkNumber(answer, { pointer, minimum: -MOST, maximum: MOST })
    case 'best-of-block':
      return checkNumber(answer, { pointer, minimum: 0, maximum: MOST })
    case 'each':
      return checkCount(answer, pointer)
    case 'ratio':
      return checkRatio(form, answer, pointer)
    case 'full-half-none':
      return checkLevel(['full', 'half', 'none'], answer, pointer)
    case 'levels':
      return checkLevel(
        form.levels.map(({ code }) => code),
        answer,
        pointer,
      )
    case 'parts':
      return checkParts(form.parts, answer, pointer)
    case 'manual': {
      const scale = form.betweenAllowed ? undefined : form.scale.map((step) => step.points)
      return checkGivenPoints(answer, { pointer, maximum, scale })
    }
    case 'pass-fail':
      return typeof answer === 'boolean' ? [] : [wrongType('boolean', answer, pointer)]
  }
}

function wrongType(expected: string, got: unknown, pointer: string): SheetFinding {
  const type = got === null ? 'null' : Array.isArray(got) ? 'array' : typeof got
  return { pointer, code: 'wrong-type', expected, got: type }
}

interface Bounds {
  readonly pointer: string
  readonly minimum: number
  readonly maximum: number
}

function checkNumber(got: unknown, { pointer, minimum, maximum }: Bounds): SheetFinding[] {
  if (typeof got !== 'number') {
    const isPercentage = typeof got === 'string' && got.trim().endsWith('%')
    return [isPercentage ? { pointer, code: 'percentage', got } : wrongType('number', got, pointer)]
  }
  if (!Number.isFinite(got)) return [{ pointer, code: 'not-finite', got: String(got) }]
  if (got < minimum) return [{ pointer, code: 'below-minimum', minimum, got }]
  return got > maximum ? [{ pointer, code: 'above-maximum', maximum, got }] : []
}

function checkCount(got: unknown, pointer: string): SheetFinding[] {
  const wrong = checkNumber(got, { pointer, minimum: 0, maximum: MOST })
  return wrong.length > 0 || Number.isInteger(got) ? wrong : [{ pointer, code: 'not-whole', got: got as number }]
}

function checkRatio({ mayExceedWhole = false }: Ratio, got: unknown, pointer: string): SheetFinding[] {
  if (!isObject(got)) return [wrongType('object', got, pointer)]
  const { part, whole, ...others } = got
  const wrong = [
    ...Object.keys(others).map(
      (field): SheetFinding => ({
        pointer: under(pointer, field),
        code: 'field-unknown',
        field,
        near: nearMatches(field, ['part', 'whole']),
      }),
    ),
    ...(['part', 'whole'] as const).flatMap((field): SheetFinding[] =>
      field in got
        ? checkNumber(got[field], { pointer: under(pointer, field), minimum: 0, maximum: MOST })
        : [{ pointer, code: 'field-missing', field }],
    ),
  ]
  if (wrong.length > 0) return wrong
  if (whole === 0) return [{ pointer: under(pointer, 'whole'), code: 'whole-is-zero' }]
  const exceeds = (part as number) > (whole as number) && !mayExceedWhole
  return exceeds ? [{ pointer, code: 'part-exceeds-whole', part: part as number, whole: whole as number }] : []
}

function checkLevel(values: readonly string[], got: unknown, pointer: string): SheetFinding[] {
  if (typeof got !== 'string') return [wrongType('string', got, pointer)]
  return values.includes(got) ? [] : [{ pointer, code: 'level-unknown', got, values, near: nearMatches(got, values) }]
}

function checkParts(parts: readonly ScoredOption[], got: unknown, pointer: string): SheetFinding[] {
  if (!isObject(got)) return [wrongType('object', got, pointer)]
  const codes = parts.map(({ code }) => code)
  return Object.entries(got).flatMap(([code, met]): SheetFinding[] => {
    const at = under(pointer, code)
    if (!codes.includes(code)) return [{ pointer: at, code: 'part-unknown', got: code, near: nearMatches(code, codes) }]
    return met === null || typeof met === 'boolean' ? [] : [wrongType('boolean', met, at)]
  })
}

/** Validates points given by a person: between 0 and the maximum, with at most two decimals. */
export function checkGivenPoints(
  got: unknown,
  {
    pointer,
    maximum,
    scale,
  }: { readonly pointer: string; readonly maximum: number; readonly scale?: readonly number[] | undefined },
): SheetFinding[] {
  const wrong = checkNumber(got, { pointer, minimum: 0, maximum })
  if (wrong.length > 0 || typeof got !== 'number') return wrong
  if (!hasHundredths(got)) return [{ pointer, code: 'too-precise', got }]
  return scale === undefined || scale.includes(got) ? [] : [{ pointer, code: 'not-on-scale', got, values: scale }]
}
