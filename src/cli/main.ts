import type { BilingualText } from '../kernel/result.ts'
import { cliContext } from './cli-context.ts'
import { COMMANDS } from './command-table.ts'
import { runCommandLine } from './run.ts'

const output = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
}
// The reader may close the pipe early (`| head`): EPIPE is ignored.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
/** Without a database there is nothing to refuse: it is said as a refusal would be. */
function tellUnavailable({ vi, en }: BilingualText): number {
  if (process.argv.includes('--json')) output.stdout(`${JSON.stringify({ refused: { kind: 'database-unavailable', vi, en } })}\n`)
  output.stderr(`${vi}\n${en}\n`)
  return 1
}

const context = cliContext((line) => output.stderr(`${line}\n`))

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, { context, output })
} catch (error) {
  const unavailable = await context.unavailableText(error)
  if (unavailable === undefined) throw error
  process.exitCode = tellUnavailable(unavailable)
} finally {
  await context.close()
}
