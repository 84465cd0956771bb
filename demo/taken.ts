import type { Result } from '../src/kernel/result.ts'

/** @throws with the refusal: the demonstration is made from what is known to work */
export function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
