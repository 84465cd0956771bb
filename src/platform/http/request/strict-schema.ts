import { isObject } from '../../../kernel/is-object.ts'

type Json = Readonly<Record<string, unknown>>

/** What an `integer` column holds. A larger range is the business of the schema, which then names both ends. */
const INTEGER = { minimum: -2_147_483_648, maximum: 2_147_483_647 }
const LONGEST_TEXT = 20_000

/**
 * The schema a request is held to: each object takes the fields it names and no others, each number and text has an end.
 * So nobody can forget it in a route; a schema that says otherwise itself is left as it is.
 */
export function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!isObject(schema)) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, strict(part)]))
  return { ...limitsOf(inside), ...inside }
}

function limitsOf(schema: Json): Json {
  const { type } = schema
  if (type === 'object') return hasFields(schema) ? { additionalProperties: false } : {}
  if (type === 'integer') return INTEGER
  if (type === 'string') return { maxLength: LONGEST_TEXT }
  return {}
}

const hasFields = ({ properties, patternProperties }: Json): boolean =>
  properties !== undefined || patternProperties !== undefined
