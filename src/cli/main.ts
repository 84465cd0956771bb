import { provisionCommands } from './commands/provision.ts'
import { runCommandLine } from './run.ts'

const output = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
}
const context = {
  openPlatform: () => Promise.reject(new Error('not yet')),
  say: (line: string) => output.stderr(`${line}\n`),
}

process.exitCode = await runCommandLine(process.argv.slice(2), [...provisionCommands], { context, output })
