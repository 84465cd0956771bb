import { isObject } from '../../../../../src/kernel/is-object.ts'

/** Whether two values of JSON are equal, in whatever order their fields stand. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isSameValue(one[key], other[key]))
}
