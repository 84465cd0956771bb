/** What the work gave, or the fault by which it failed. */
export type Answer = { readonly output: unknown } | { readonly fault: string }

/** A process that does one piece of work for the server and ends, at the latest with the server. */
process.once('message', async ({ module, input }: { module: string; input: unknown }) => {
  const answer = await work(module, input).catch((error: unknown): Answer => ({ fault: String(error) }))
  process.send?.(answer, () => process.disconnect())
})
process.once('disconnect', () => process.exit())

async function work(module: string, input: unknown): Promise<Answer> {
  const { default: act } = (await import(module)) as { default: (input: unknown) => unknown }
  return { output: await act(input) }
}
