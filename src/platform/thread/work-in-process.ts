import { readFile } from 'node:fs/promises'

/** The module whose default export does it, and what that is given. */
export interface GivenWork {
  readonly module: string
  readonly input: unknown
  readonly file: string | undefined
}

/** What the work gave, or the fault by which it failed. */
export type Answer = { readonly output: unknown } | { readonly fault: string }

/** A process that does one piece of work for the server and ends, at the latest with the server. */
process.once('message', async (given: GivenWork) => {
  const answer = await work(given).catch((error: unknown): Answer => ({ fault: String(error) }))
  process.send?.(answer, () => process.disconnect())
})
process.once('disconnect', () => process.exit())

async function work({ module, input, file }: GivenWork): Promise<Answer> {
  const { default: act } = (await import(module)) as { default: (input: unknown) => unknown }
  return { output: await act(file === undefined ? input : { ...(input as object), bytes: await readFile(file) }) }
}
