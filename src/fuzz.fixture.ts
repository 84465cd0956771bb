import fc from 'fast-check'
import { isObject } from './kernel/schema-check.ts'

type Json = Readonly<Record<string, unknown>>

const LONE_SURROGATE = '\ud800'
const TEXTS = [
  '',
  ' ',
  '\u0000',
  `a${LONE_SURROGATE}b`,
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
const NUMBERS = [-1, 0, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, Number.MIN_VALUE]
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
const OTHERS = [null, true, [], {}, [[]], { a: 1 }, deep(300), Array.from({ length: 3000 }, () => 'x')]

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS),
  fc.constantFrom<unknown>(...NUMBERS),
  fc.constantFrom<unknown>(...OTHERS),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
/** What can be typed into an address: a query or a path holds texts only. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...NUMBERS.map(String)),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

export interface Described {
  /** The description of the API, whose references are followed. */
  readonly components: { readonly schemas: Readonly<Record<string, Json>> }
  /** Ids of things that are there. */
  readonly ids: readonly string[]
}

/** Values as a schema wants them, one in ten of another kind. */
export function valuesOf(schema: unknown, about: Described): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: goodValues(resolve(schema, about), about) }, { weight: 1, arbitrary: hostile })
}

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
  return type === 'string' ? texts(schema, about) : hostile
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
