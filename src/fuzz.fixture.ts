import fc from 'fast-check'
import { isObject } from './kernel/is-object.ts'

type Json = Readonly<Record<string, unknown>>

const LONE_SURROGATE = '\ud800'
/** What no database keeps: asked more often than the rest. */
const BROKEN = ['\u0000', `a${LONE_SURROGATE}b`, 'a\u0000b']
const TEXTS = [
  ...BROKEN,
  ...BROKEN,
  '',
  ' ',
  '\u202Egnp.exe',
  '\u200b',
  'ｱ',
  '🏛️'.repeat(40),
  'ă'.repeat(3000),
  'x'.repeat(30_000),
  '0000-01-01',
  '9999-12-31',
  '2024-02-30',
  '2024-13',
  '9999-12',
  '-infinity',
  'urn:uuid:00000000-0000-7000-8000-000000000001',
  'NaN',
  '1e400',
  '99999999999999999999',
  "' OR 1=1 --",
  '%',
  '\\',
  '../../etc/passwd',
  'CON.xlsx',
  '[]',
  'W10',
  '(',
]
const DAYS = [
  '0000-01-01',
  '0000-01-01',
  '0000-01-01',
  '0000-12',
  '9999-12-31',
  '9999-12',
  '2024-02-30',
  '2024-00-00',
  '-infinity',
]
const NUMBERS = [-1, 0, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, Number.MIN_VALUE]
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
const OTHERS = [null, true, [], {}, [[]], { a: 1 }, deep(300), Array.from({ length: 3000 }, () => 'x')]

const hostile = fc.record({
  text: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  ),
  day: fc.constantFrom(...DAYS),
  number: fc.constantFrom(...NUMBERS),
  other: fc.constantFrom<unknown>(...OTHERS),
  isOfItsKind: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0),
})
type Hostile = typeof hostile extends fc.Arbitrary<infer Drawn> ? Drawn : never

/** A request as it should be, with one value of it made hostile; one in five is left as it is. */
export function spoiled<Request extends object>(good: fc.Arbitrary<Request>): fc.Arbitrary<Request> {
  return fc.tuple(good, hostile, fc.nat()).map(([request, drawn, at]) => {
    const leaves = leavesOf(request)
    const leaf = at % 5 === 0 ? undefined : leaves[Math.floor(at / 5) % Math.max(1, leaves.length)]
    return leaf === undefined ? request : (replaced(request, leaf, drawn) as Request)
  })
}

type Leaf = readonly string[]

function leavesOf(value: unknown, path: Leaf = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function replaced(value: unknown, [key, ...rest]: Leaf, drawn: Hostile): unknown {
  if (key === undefined) return hostileFor(value, drawn)
  const entries = Object.entries(value as object).map(([name, inner]) => [
    name,
    name === key ? replaced(inner, rest, drawn) : inner,
  ])
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

function hostileFor(value: unknown, { text, day, number, other, isOfItsKind }: Hostile): unknown {
  if (!isOfItsKind) return other
  if (/^\d{4}-\d\d(-\d\d)?$/.test(String(value))) return day
  return typeof value === 'number' ? number : text
}

export interface Described {
  /** The description of the API, whose references are followed. */
  readonly components: { readonly schemas: Readonly<Record<string, Json>> }
  /** Ids of things that are there. */
  readonly ids: readonly string[]
}

/** Values as a schema wants them. */
export const valuesOf = (schema: unknown, about: Described): fc.Arbitrary<unknown> => goodValues(resolve(schema, about), about)

function resolve(schema: unknown, { components }: Described): Json {
  if (!isObject(schema)) return {}
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined
  return name === undefined ? schema : (components.schemas[name] ?? {})
}

function goodValues(schema: Json, about: Described): fc.Arbitrary<unknown> {
  const { enum: values, const: only, anyOf, type } = schema
  if (Array.isArray(values)) return fc.constantFrom<unknown>(...values)
  if (only !== undefined) return fc.constant(only)
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((branch) => goodValues(resolve(branch, about), about)))
  if (type === 'object') return objects(schema, about)
  if (type === 'array')
    return fc.array(valuesOf(schema['items'], about), { maxLength: 3, minLength: Number(schema['minItems'] ?? 0) })
  if (type === 'integer' || type === 'number') return numbers(schema)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return type === 'string' ? texts(schema, about) : fc.object({ maxDepth: 2 })
}

function objects({ properties, required = [] }: Json, about: Described): fc.Arbitrary<unknown> {
  const fields = Object.entries(isObject(properties) ? properties : {})
  return fc.record(Object.fromEntries(fields.map(([name, schema]) => [name, valuesOf(schema, about)])), {
    requiredKeys: required as string[],
  })
}

const numbers = ({ minimum = 0, maximum = 1000 }: Json) =>
  fc.integer({ min: Math.max(Number(minimum), -(2 ** 31)), max: Math.min(Number(maximum), 2 ** 31 - 1) })

function texts({ format, pattern, minLength = 0, maxLength = 20 }: Json, { ids }: Described): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.constantFrom(...ids)
  if (format === 'date') return fc.constantFrom('2024-06-30', '2024-08-06', '1900-01-01', '2199-12-31')
  if (typeof pattern === 'string' && pattern.includes('1[0-2]')) return fc.constantFrom('2024-06', '2024-07', '2199-12')
  return fc.oneof(
    fc.constantFrom('Tổ công nghệ số', '15/QĐ-UBND', '2024-06-30', '2024-06', 'hanh', 'name'),
    fc.string({ unit: 'grapheme', minLength: Number(minLength), maxLength: Math.min(Number(maxLength), 60) }),
  )
}
