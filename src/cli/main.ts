import type { BilingualText } from '../kernel/result.ts'
import { indexCommands } from './commands/assess-index.ts'
import { careCommands } from './commands/care.ts'
import { criteriaCommands } from './commands/criteria.ts'
import { demoCommands } from './commands/demo.ts'
import { exportCommands } from './commands/export.ts'
import { importCommands } from './commands/import.ts'
import { monthCommands } from './commands/month.ts'
import { provisionCommands } from './commands/provision.ts'
import { cliProgramme, isUnavailable } from './open-programme.ts'
import { runCommandLine } from './run.ts'

const output = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
}
// Whoever reads may have seen enough (`| head`): what is written after that is not missed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const commands = [
  ...importCommands,
  ...provisionCommands,
  ...monthCommands,
  ...exportCommands,
  ...criteriaCommands,
  ...indexCommands,
  ...careCommands,
  ...demoCommands,
]
/** Without a database there is nothing to refuse: it is said as a refusal would be. */
function tellUnavailable({ text: { vi, en } }: { text: BilingualText }): number {
  if (process.argv.includes('--json')) output.stdout(`${JSON.stringify({ refused: { kind: 'database-unavailable', vi, en } })}\n`)
  output.stderr(`${vi}\n${en}\n`)
  return 1
}

const programme = cliProgramme((line) => output.stderr(`${line}\n`))

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), commands, { context: programme, output })
} catch (error) {
  if (!isUnavailable(error)) throw error
  process.exitCode = tellUnavailable(error)
} finally {
  await programme.close()
}
