import type { FactDefinition, FactType } from '../provision/vocabulary.ts'
import { GROUP_FACTS, PERSON_FACTS } from '../provision/vocabulary.ts'

type JsonSchema = Readonly<Record<string, unknown>>

const WHOLE: JsonSchema = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
const DAY: JsonSchema = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }

const FORM: Readonly<Record<FactType, (definition: FactDefinition) => JsonSchema>> = {
  'yes-no': () => ({ type: 'boolean' }),
  count: () => WHOLE,
  vnd: () => WHOLE,
  day: () => DAY,
  choice: ({ values = [] }) => ({ enum: values }),
  codes: () => ({ type: 'array', items: { type: 'string' } }),
  periods: () => ({ type: 'array', items: { $ref: '#/$defs/period' } }),
  persons: () => ({ type: 'array', items: { $ref: '#/$defs/person' } }),
  'vnd-by-benefit': () => ({ type: 'object', additionalProperties: WHOLE }),
}

function properties(definitions: Readonly<Record<string, FactDefinition>>): JsonSchema {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => {
      const { label, unit, type } = definition
      const title = `${label.vi} · ${label.en}`
      const measured = unit === undefined ? {} : { description: `${unit.vi} · ${unit.en}` }
      return [name, { title, ...measured, anyOf: [FORM[type](definition), { type: 'null' }] }]
    }),
  )
}

/** JSON Schema 2020-12 of a facts file, generated from the vocabulary. */
export function factsSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:canhtayso:schema:facts',
    title: 'Thông tin về một đối tượng trong một tháng · Facts of one beneficiary in one month',
    description: 'Không có hoặc null là chưa biết, không phải 0 hay “không”. · Absent or null is not known: never 0, never “no”.',
    type: 'object',
    properties: { $schema: { title: 'Lược đồ · Schema', type: 'string' }, ...properties(GROUP_FACTS) },
    additionalProperties: false,
    $defs: {
      period: {
        type: 'object',
        properties: { from: DAY, until: { anyOf: [DAY, { type: 'null' }] } },
        required: ['from'],
        additionalProperties: false,
      },
      person: {
        type: 'object',
        properties: { id: { title: 'Mã người · Id of the person', type: 'string', minLength: 1 }, ...properties(PERSON_FACTS) },
        required: ['id'],
        additionalProperties: false,
      },
    },
  }
}
