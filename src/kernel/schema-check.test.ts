import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAgainst, type Schema } from './schema-check.ts'

interface Validator {
  compile(schema: unknown): (value: unknown) => boolean
}
const Ajv = createRequire(import.meta.url)('ajv/dist/2020').default as new (options: object) => Validator
const validator = new Ajv({ strict: false })

const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}$' }
const named: Schema = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', maxLength: 4 }, from: { $ref: '#/$defs/day' }, count: { type: 'integer', minimum: 1 } },
  additionalProperties: false,
  $defs: { day },
}
const rate: Schema = {
  oneOf: [
    { type: 'integer', minimum: 0 },
    { type: 'object', required: ['amount'], properties: { amount: { type: 'integer' } }, additionalProperties: false },
    { type: 'object', required: ['tiers'], properties: { tiers: { type: 'array', minItems: 1 } }, additionalProperties: false },
  ],
}
const form: Schema = {
  oneOf: [
    {
      type: 'object',
      required: ['kind', 'steps'],
      properties: { size: {}, kind: { const: 'steps' }, steps: { type: 'integer' } },
    },
    { type: 'object', required: ['kind'], properties: { kind: { const: 'manual' } }, additionalProperties: false },
  ],
}

describe('one value against one keyword', () => {
  test.each<[string, Schema, unknown, object[]]>([
    ['text for an object', { type: 'object' }, 'a', [{ pointer: '', code: 'wrong-type', expected: 'object', got: 'string' }]],
    ['a list for an object', { type: 'object' }, [], [{ pointer: '', code: 'wrong-type', expected: 'object', got: 'array' }]],
    ['a number for text', { type: 'string' }, 1.5, [{ pointer: '', code: 'wrong-type', expected: 'string', got: 'number' }]],
    ['nothing for text', { type: 'string' }, null, [{ pointer: '', code: 'wrong-type', expected: 'string', got: 'null' }]],
    ['nothing where nothing belongs', { type: 'null' }, null, []],
    ['a fraction for a whole number', { type: 'integer' }, 1.5, [{ pointer: '', code: 'not-whole', got: 1.5 }]],
    ['no number for a whole one', { type: 'integer' }, Number.NaN, [{ pointer: '', code: 'not-finite', got: 'NaN' }]],
    ['an endless number', { type: 'number' }, Infinity, [{ pointer: '', code: 'not-finite', got: 'Infinity' }]],
    ['any other number', { type: 'number' }, 1.5, []],
    ['one below the least', { minimum: 2 }, 1, [{ pointer: '', code: 'below-minimum', minimum: 2, got: 1 }]],
    ['one above the most', { maximum: 2 }, 3, [{ pointer: '', code: 'above-maximum', maximum: 2, got: 3 }]],
    ['the bounds themselves', { minimum: 2, maximum: 2 }, 2, []],
    ['too few', { minItems: 2 }, [1], [{ pointer: '', code: 'too-few', minimum: 2 }]],
    ['too many', { maxItems: 1 }, [1, 2], [{ pointer: '', code: 'too-many', maximum: 1 }]],
    ['as many as asked', { minItems: 1, maxItems: 1 }, [1], []],
    ['too few fields', { minProperties: 2 }, { a: 1 }, [{ pointer: '', code: 'too-few', minimum: 2 }]],
    ['as many fields as asked', { minProperties: 1 }, { a: 1 }, []],
    ['blank text', { minLength: 1 }, ' ', [{ pointer: '', code: 'wrong-form', got: ' ', expected: '1–…' }]],
    ['text too long', { maxLength: 2 }, 'abc', [{ pointer: '', code: 'wrong-form', got: 'abc', expected: '0–2' }]],
    ['text just as long', { minLength: 2, maxLength: 2 }, 'ab', []],
    ['a letter of two code units is one', { maxLength: 1, pattern: '^.$' }, '𠀋', []],
    ['another form', day, '7/2024', [{ pointer: '', code: 'wrong-form', got: '7/2024', expected: day.pattern }]],
    [
      'not one of',
      { enum: ['ward'] },
      'wards',
      [{ pointer: '', code: 'not-among', got: 'wards', values: ['ward'], near: ['ward'] }],
    ],
    ['one of', { enum: ['ward'] }, 'ward', []],
    ['text for fields', { required: ['name'], additionalProperties: false }, 'name', []],
  ])('%s', (_, schema, value, findings) => {
    expect(checkAgainst(schema, value)).toEqual(findings)
  })

  test.each(['70%', ' 70 % ', '0,5%', '33.33 %'])('"%s" for a number is told to be a percentage', (got) => {
    expect(checkAgainst({ type: 'integer' }, got)).toEqual([{ pointer: '', code: 'percentage', got }])
  })

  test.each(['70', '70%x', 'x70%', 'x 70%', '7x%', '7.%', '0,5x%', '1;5%', '%', ['70%']])('%j is no percentage', (got) => {
    expect(checkAgainst({ type: 'integer' }, got)).toMatchObject([{ code: 'wrong-type' }])
  })
})

describe('what stands inside', () => {
  test('is found at its place: every item, every field, through what a schema refers to', () => {
    const units: Schema = { ...named, type: 'array', items: { ...named, $defs: {} } }
    const found = checkAgainst(units, [{ name: 'a' }, { from: '2024', 'x/y': 1, nmae: 'b', count: 0 }])
    expect(found).toEqual([
      { pointer: '/1', code: 'field-missing', field: 'name' },
      { pointer: '/1/from', code: 'wrong-form', got: '2024', expected: day.pattern },
      { pointer: '/1/x~1y', code: 'field-unknown', field: 'x/y', near: [] },
      { pointer: '/1/nmae', code: 'field-unknown', field: 'nmae', near: ['name'] },
      { pointer: '/1/count', code: 'below-minimum', minimum: 1, got: 0 },
    ])
  })

  test('of fields that are not named is held to their own schema, if there is one', () => {
    const rates: Schema = { properties: { note: {} }, additionalProperties: { type: 'integer' } }
    expect(checkAgainst(rates, { note: 'x', night: 'y' })).toMatchObject([{ pointer: '/night', code: 'wrong-type' }])
    expect(checkAgainst({ properties: {} }, { anything: 1 })).toEqual([])
  })

  test('under a name of the language’s own is a field like any other', () => {
    const found = checkAgainst({ ...named, required: ['toString'] }, JSON.parse('{"constructor": 1, "__proto__": 1}'))
    expect(found).toMatchObject([
      { code: 'field-missing', field: 'toString' },
      { code: 'field-unknown', field: 'constructor' },
      { code: 'field-unknown', field: '__proto__' },
    ])
  })

  test('a schema that refers to what it does not hold is a bug', () => {
    expect(() => checkAgainst({ $ref: '#/$defs/nowhere' }, 1)).toThrow('#/$defs/nowhere stands in the schema')
    expect(() => checkAgainst({ $ref: '#/$defs/nowhere', $defs: {} }, 1)).toThrow('#/$defs/nowhere stands in the schema')
  })
})

describe('one of several', () => {
  test.each<[string, unknown, object[]]>([
    ['the one whose type fits', 5, []],
    ['its own findings only', -5, [{ pointer: '', code: 'below-minimum', minimum: 0, got: -5 }]],
    ['the one whose first field is there', { amount: 1 }, []],
    ['the findings of that one', { tiers: [] }, [{ pointer: '/tiers', code: 'too-few', minimum: 1 }]],
    ['two at once', { amount: 1, tiers: [1] }, [{ pointer: '', code: 'choose-one', options: ['integer', 'amount', 'tiers'] }]],
    ['none', { sum: 1 }, [{ pointer: '', code: 'choose-one', options: ['integer', 'amount', 'tiers'] }]],
    ['another type', 'x', [{ pointer: '', code: 'choose-one', options: ['integer', 'amount', 'tiers'] }]],
    ['a fraction where a whole number may stand', 1.5, [{ pointer: '', code: 'not-whole', got: 1.5 }]],
  ])('%s', (_, value, findings) => {
    expect(checkAgainst(rate, value)).toEqual(findings)
  })

  test('a number is not told to be whole where none may stand', () => {
    const options = ['a', 'b', 'string']
    const branches = [{ required: ['a'] }, { required: ['b'] }, { type: 'string' }]
    expect(checkAgainst({ oneOf: branches }, 1.5)).toEqual([{ pointer: '', code: 'choose-one', options }])
  })

  test('a branch without a type is known by its first field, which nothing and text do not have', () => {
    const branches: Schema[] = [{ required: ['a'] }, { required: ['b'] }]
    expect(checkAgainst({ oneOf: branches }, { b: 1 })).toEqual([])
    for (const value of [null, 'a', undefined, {}])
      expect(checkAgainst({ oneOf: branches }, value)).toEqual([{ pointer: '', code: 'choose-one', options: ['a', 'b'] }])
    expect(checkAgainst({ oneOf: [] }, 1)).toEqual([{ pointer: '', code: 'choose-one', options: [] }])
    expect(checkAgainst({ oneOf: [{}, { required: [] }] }, 1)).toEqual([{ pointer: '', code: 'choose-one', options: ['', ''] }])
  })

  test('what requires nothing is taken when nothing else fits', () => {
    const branches: Schema[] = [
      { type: 'object', additionalProperties: false },
      { type: 'object', required: ['a'] },
    ]
    expect(checkAgainst({ oneOf: branches }, { a: 1 })).toEqual([])
    expect(checkAgainst({ oneOf: branches }, { b: 1 })).toMatchObject([{ code: 'field-unknown' }])
  })

  test.each<[string, unknown, object[]]>([
    ['the one named', { kind: 'steps', steps: 1 }, []],
    ['the findings of the one named', { kind: 'steps' }, [{ pointer: '', code: 'field-missing', field: 'steps' }]],
    [
      'the findings of the other',
      { kind: 'manual', steps: 1 },
      [{ pointer: '/steps', code: 'field-unknown', field: 'steps', near: [] }],
    ],
    ['none named', { steps: 1 }, [{ pointer: '', code: 'field-missing', field: 'kind' }]],
    ['a number for a name', { kind: 1 }, [{ pointer: '/kind', code: 'wrong-type', expected: 'string', got: 'number' }]],
    [
      'an unknown name',
      { kind: 'manuel' },
      [{ pointer: '/kind', code: 'not-among', got: 'manuel', values: ['steps', 'manual'], near: ['manual'] }],
    ],
    ['no object at all', 7, [{ pointer: '', code: 'choose-one', options: ['kind', 'kind'] }]],
  ])('told apart by a name: %s', (_, value, findings) => {
    expect(checkAgainst(form, value)).toEqual(findings)
  })

  test('a name that only some branches fix tells nothing apart', () => {
    const branches: Schema[] = [
      { type: 'object', required: ['a'], properties: { kind: { const: 'x' } } },
      { type: 'object', required: ['b'], properties: { b: {} } },
      { type: 'object', required: ['c'] },
    ]
    expect(checkAgainst({ oneOf: branches }, { kind: 'y', b: 1 })).toEqual([])
    const [fixed, other, bare] = branches as [Schema, Schema, Schema]
    expect(checkAgainst({ oneOf: [fixed, bare, other] }, { kind: 'y', b: 1 })).toEqual([])
  })
})

test('a value passes exactly when a validator of JSON Schema passes it', () => {
  const texts = fc.oneof(fc.constantFrom('', 'name', '2024-07', 'steps', 'manual'), fc.string({ unit: 'grapheme', maxLength: 6 }))
  const numbers = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.constantFrom(0.5, 1e30))
  const names = fc.constantFrom('name', 'from', 'count', 'amount', 'tiers', 'kind', 'steps', 'other')
  const values = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, texts, numbers, fc.constantFrom(null, true), tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 3 }),
    object: fc.dictionary(names, tie('value'), { maxKeys: 3 }),
  })).value
  const list: Schema = { type: 'array', minItems: 1, maxItems: 2, items: { type: 'number', minimum: 0, maximum: 3 } }
  for (const schema of [
    named,
    rate,
    form,
    list,
    { additionalProperties: list },
    { minProperties: 2, properties: { name: day } },
  ]) {
    const passes = validator.compile(schema)
    fc.assert(
      fc.property(values, (value) => {
        expect(checkAgainst(schema, value).length === 0).toBe(passes(value))
      }),
      { numRuns: 300 },
    )
  }
})
