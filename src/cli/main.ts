import { findSystemFault, systemFaultText } from '../kernel/system-fault.ts'
import { answerCommandLine, REFUSED } from './answer.ts'
import { cliContext } from './cli-context.ts'
import { COMMANDS } from './command-table.ts'

const output = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
}
const context = cliContext((line) => output.stderr(`${line}\n`))

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads may stop early (`| head`).
  if (error.code === 'EPIPE') return
  const fault = findSystemFault(error)
  if (fault === undefined) throw error
  process.exitCode = REFUSED
  const { vi, en } = systemFaultText({ code: fault.code, place: 'stdout' })
  output.stderr(`${vi}\n${en}\n`)
})
// Where nothing can be said, nothing is left to say it with.
process.stderr.on('error', () => undefined)

process.exitCode ??= await answerCommandLine(process.argv.slice(2), COMMANDS, { context, output })
