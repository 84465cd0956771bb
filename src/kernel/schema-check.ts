import { assert } from './assert.ts'
import { type FormFinding, under } from './form-finding.ts'
import { isObject } from './is-object.ts'
import { nearMatches } from './near-match.ts'

/** The part of JSON Schema 2020-12 that our published schemas use. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly string[]
  /** Only tells the branches of a `oneOf` apart. */
  readonly const?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly minProperties?: number
  readonly maxLength?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  /** The schema of fields not listed in `properties`; `false`: no others are allowed. */
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  /** Branches that shut each other out: no value fits two. */
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
}

/**
 * Validates a value against a schema and returns every violation, each with a code that has a sentence for officers.
 *
 * Written here because validator libraries compile schemas with `new Function`, which our Content-Security-Policy
 * forbids, and because their messages name schema keywords. A test compares the result with such a library.
 */
export function checkAgainst(schema: Schema, value: unknown): FormFinding[] {
  const findings: FormFinding[] = []
  check(schema, value, { pointer: '', root: schema, findings })
  return findings
}

interface Place {
  readonly pointer: string
  readonly root: Schema
  readonly findings: FormFinding[]
}

function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')]
  assert(target !== undefined, `${schema.$ref} stands in the schema`)
  return resolve(target, root)
}

function check(written: Schema, value: unknown, place: Place): void {
  const schema = resolve(written, place.root)
  const found = findingFor(schema, value, place.pointer)
  if (found !== undefined) return void place.findings.push(found)
  if (isObject(value)) checkObject(schema, value, place)
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema
    value.forEach((item, index) => {
      check(items, item, { ...place, pointer: under(place.pointer, index) })
    })
  }
  if (schema.oneOf !== undefined) checkOneOf(schema.oneOf, value, place)
}

function findingFor(schema: Schema, value: unknown, pointer: string): FormFinding | undefined {
  if (schema.type !== undefined && !hasType(schema.type, value)) return wrongType(schema.type, value, pointer)
  if (typeof value === 'number') return findingForNumber(schema, value, pointer)
  if (typeof value === 'string') return findingForText(schema, value, pointer)
  return Array.isArray(value) ? findingForCount(schema, value.length, pointer) : undefined
}

function findingForCount(
  { minItems = 0, maxItems = Number.POSITIVE_INFINITY }: Schema,
  count: number,
  pointer: string,
): FormFinding | undefined {
  if (count < minItems) return { pointer, code: 'too-few', minimum: minItems }
  return count > maxItems ? { pointer, code: 'too-many', maximum: maxItems } : undefined
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  return typeOf(value) === type && (type !== 'number' || Number.isFinite(value))
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function wrongType(expected: string, value: unknown, pointer: string): FormFinding {
  if (typeof value === 'string' && /^\s*\d+([.,]\d+)?\s*%\s*$/.test(value)) return { pointer, code: 'percentage', got: value }
  if (expected === 'integer' && Number.isFinite(value)) return { pointer, code: 'not-whole', got: value as number }
  if (typeof value === 'number' && !Number.isFinite(value)) return { pointer, code: 'not-finite', got: String(value) }
  return { pointer, code: 'wrong-type', expected, got: typeOf(value) }
}

function findingForNumber(
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: Schema,
  got: number,
  pointer: string,
): FormFinding | undefined {
  if (got < minimum) return { pointer, code: 'below-minimum', minimum, got }
  return got > maximum ? { pointer, code: 'above-maximum', maximum, got } : undefined
}

function findingForText(schema: Schema, got: string, pointer: string): FormFinding | undefined {
  const { minLength = 0, maxLength, pattern = '' } = schema
  if (schema.enum !== undefined && !schema.enum.includes(got)) {
    const near = nearMatches(got, schema.enum)
    return { pointer, code: 'not-among', got, values: schema.enum, near }
  }
  const isTooShort = charactersOf(got.trim()) < minLength
  if (isTooShort || charactersOf(got) > (maxLength ?? Number.POSITIVE_INFINITY))
    return { pointer, code: 'wrong-form', got, expected: `${minLength}–${maxLength ?? '…'}` }
  return new RegExp(pattern, 'u').test(got) ? undefined : { pointer, code: 'wrong-form', got, expected: pattern }
}

/** As JSON Schema counts them: one written with two code units is one. */
const charactersOf = (text: string): number => [...text].length

function checkObject(schema: Schema, value: Readonly<Record<string, unknown>>, place: Place): void {
  const { properties = {}, required = [], minProperties = 0, additionalProperties } = schema
  const { pointer, findings } = place
  for (const field of required) {
    if (!Object.hasOwn(value, field)) findings.push({ pointer, code: 'field-missing', field })
  }
  if (Object.keys(value).length < minProperties) findings.push({ pointer, code: 'too-few', minimum: minProperties })
  for (const [field, inner] of Object.entries(value)) {
    const named = Object.hasOwn(properties, field) ? properties[field] : undefined
    const known = named ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
    if (known !== undefined) check(known, inner, { ...place, pointer: under(pointer, field) })
    else if (additionalProperties === false) {
      findings.push({
        pointer: under(pointer, field),
        code: 'field-unknown',
        field,
        near: nearMatches(field, Object.keys(properties)),
      })
    }
  }
}

/**
 * Picks one branch of `oneOf` and reports only its violations. With a discriminant (each branch has a `const` for the
 * same field) the value of that field picks it; otherwise the first branch whose type fits and whose first required
 * field is present, then one that requires nothing.
 */
function checkOneOf(branches: readonly Schema[], value: unknown, place: Place): void {
  const resolved = branches.map((branch) => resolve(branch, place.root))
  const field = Object.keys(resolved[0]?.properties ?? {}).find((name) =>
    resolved.every((branch) => constOf(branch, name) !== undefined),
  )
  if (field !== undefined && isObject(value)) {
    checkNamed(resolved, { field, value }, place)
    return
  }
  const fitting = resolved.filter((branch) => {
    const mark = markOf(branch)
    const hasMark = mark === undefined || (isObject(value) && Object.hasOwn(value, mark))
    return hasMark && (branch.type === undefined || hasType(branch.type, value))
  })
  const marked = fitting.filter((branch) => markOf(branch) !== undefined)
  const [only, ...more] = marked.length > 0 ? marked : fitting
  if (only !== undefined && more.length === 0) {
    check(only, value, place)
    return
  }
  const options = resolved.map((branch) => markOf(branch) ?? branch.type ?? '')
  if (typeof value === 'number' && options.includes('integer'))
    place.findings.push({ pointer: place.pointer, code: 'not-whole', got: value })
  else place.findings.push({ pointer: place.pointer, code: 'choose-one', options })
}

const constOf = ({ properties }: Schema, field: string): string | undefined => properties?.[field]?.const
/** The field by which a branch without a name is known. */
const markOf = ({ required }: Schema): string | undefined => required?.[0]

function checkNamed(
  branches: readonly Schema[],
  { field, value }: { readonly field: string; readonly value: Readonly<Record<string, unknown>> },
  place: Place,
): void {
  const { findings } = place
  const pointer = under(place.pointer, field)
  const name = value[field]
  const names = branches.flatMap((one) => constOf(one, field) ?? [])
  const branch = branches[names.indexOf(name as string)]
  if (branch !== undefined) check(branch, value, place)
  else if (name === undefined) findings.push({ pointer: place.pointer, code: 'field-missing', field })
  else if (typeof name !== 'string') findings.push({ pointer, code: 'wrong-type', expected: 'string', got: typeOf(name) })
  else findings.push({ pointer, code: 'not-among', got: name, values: names, near: nearMatches(name, names) })
}
