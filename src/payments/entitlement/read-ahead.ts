/** The same stream, one ahead: the next value is asked for before the last one is worked on, so that both take place at once. */
export async function* readAhead<Value>(source: AsyncGenerator<Value>): AsyncGenerator<Value> {
  let next = ask(source)
  try {
    for (let asked = await next; !asked.done; asked = await next) {
      next = ask(source)
      yield asked.value
    }
  } finally {
    await next.catch(() => undefined)
    await source.return(undefined)
  }
}

/** A failure is told to whoever asks for the value, not before. */
function ask<Value>(source: AsyncGenerator<Value>): Promise<IteratorResult<Value>> {
  const next = source.next()
  next.catch(() => undefined)
  return next
}
