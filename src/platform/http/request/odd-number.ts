import { isObject } from '../../../kernel/is-object.ts'

/** A number as people write it in an address. What JavaScript takes for one besides, such as `0x10`, `1e3`, `+5` or ` 5`, is a slip. */
const NUMBER = /^-?\d+(\.\d+)?$/
const NUMERIC: ReadonlySet<unknown> = new Set(['integer', 'number'])

/** @returns the path of the first field of a query whose schema asks for a number and whose text is none */
export function findOddNumber(schema: unknown, given: unknown): string | undefined {
  if (!isObject(schema) || !isObject(schema['properties']) || !isObject(given)) return undefined
  const odd = Object.entries(schema['properties']).find(([name, field]) => {
    const text = given[name]
    return isObject(field) && NUMERIC.has(field['type']) && typeof text === 'string' && !NUMBER.test(text)
  })
  return odd && `/${odd[0]}`
}
