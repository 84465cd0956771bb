/** A process that does one piece of work for the server and ends. */
process.once('message', async ({ module, input }: { module: string; input: unknown }) => {
  const { default: act } = (await import(module)) as { default: (input: unknown) => unknown }
  process.send?.(await act(input), () => process.disconnect())
})
