/** What was computed of things, each with the stamp of what it follows from. */
export interface KeptByStamp<Value> {
  /** What is kept of the thing, when it follows from the same. */
  readonly find: (key: string, stamp: string) => Value | undefined
  readonly keep: (key: string, stamp: string, value: Value) => void
}

/**
 * Keeps what is dear to compute as long as its stamp is the same: one stamp a thing, and of too many things those kept last. Two
 * things have one stamp only when they follow from the same, so nothing that is found is stale.
 */
export function keepByStamp<Value>(most: number): KeptByStamp<Value> {
  const kept = new Map<string, { readonly stamp: string; readonly value: Value }>()
  return {
    find: (key, stamp) => {
      const found = kept.get(key)
      return found?.stamp === stamp ? found.value : undefined
    },
    keep: (key, stamp, value) => {
      kept.delete(key)
      kept.set(key, { stamp, value })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
  }
}
