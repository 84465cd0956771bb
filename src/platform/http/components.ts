import { assert } from '../../kernel/assert.ts'
import { isObject } from '../../kernel/is-object.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Makes a component of every schema with a title, under that title, and of every refusal the one response `Problem`.
 *
 * Only the description is rewritten. The routes keep their whole schemas: validation and serialisation resolve no references.
 */
export function nameComponents<Document extends { paths?: unknown; components?: object }>(document: Document) {
  const schemas = new Map<string, Json>()
  const paths = hoist(document.paths, schemas)
  const sorted = [...schemas].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return {
    ...document,
    paths,
    components: { ...document.components, schemas: Object.fromEntries(sorted), responses: { Problem: REFUSED } },
  }
}

const PROBLEM_SCHEMA = referTo('schemas', 'Problem')
const REFUSED = {
  description: 'Refused: what was not done, why, and what to do next, in both languages',
  content: { 'application/problem+json': { schema: PROBLEM_SCHEMA } },
}

function hoist(value: unknown, schemas: Map<string, Json>): unknown {
  if (Array.isArray(value)) return value.map((item) => hoist(item, schemas))
  if (!isObject(value)) return value
  const inside = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hoist(part, schemas)]))
  if (isProblemResponse(inside)) return referTo('responses', 'Problem')
  const { title, ...schema } = inside
  if (typeof title !== 'string') return inside
  const known = schemas.get(title)
  assert(known === undefined || isSame(withoutWords(known), withoutWords(schema)), `one schema only is named ${title}`)
  if (known?.['description'] === undefined) schemas.set(title, schema)
  return referTo('schemas', title)
}

function referTo(kind: 'schemas' | 'responses', name: string): Json {
  return { $ref: `#/components/${kind}/${name}` }
}

/** Of a query parameter the description stands with the parameter and no longer with its schema. */
const withoutWords = ({ description: _, ...schema }: Json): Json => schema

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function isProblemResponse({ content }: Json): boolean {
  return isObject(content) && Object.values(content).some((media) => isObject(media) && isSame(media['schema'], PROBLEM_SCHEMA))
}
