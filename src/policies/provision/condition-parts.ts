import type { CompoundCondition, Condition, SingleCondition } from './provision.ts'

export const isCompound = (condition: Condition): condition is CompoundCondition => !('fact' in condition)

/** The conditions on one fact that a condition is made of. */
export function singlesOf(condition: Condition): SingleCondition[] {
  if (!isCompound(condition)) return [condition]
  if ('not' in condition) return singlesOf(condition.not)
  return ('any' in condition ? condition.any : condition.all).flatMap(singlesOf)
}
