/** States what only a bug can break. What a user can cause is refused with a {@link Result} instead. */
export function assert(condition: unknown, statement: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${statement}`)
}
