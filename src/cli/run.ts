import { parseArgs } from 'node:util'
import { keptText } from '../kernel/kept-value.ts'
import type { CliContext, Command, Outcome } from './command.ts'
import { inPortions, jsonPieces } from './json-pieces.ts'

export interface Output {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 done, 1 refused with reasons, 2 called wrongly
 */
export async function runCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  { context, output }: { context: CliContext; output: Output },
): Promise<number> {
  if (argv.length === 0 || ['help', '--help', '-h'].includes(argv[0] ?? '')) {
    output.stdout(help(commands))
    return argv.length === 0 ? 2 : 0
  }
  const command = findCommand(argv, commands)
  if (command === undefined) {
    output.stderr(`Không có lệnh "${argv.join(' ')}". / There is no command "${argv.join(' ')}".\n\n${help(commands)}`)
    return 2
  }
  const parsed = parse(argv, command)
  if ('problem' in parsed) {
    output.stderr(`${parsed.problem}\n${usageOf(command)}\n`)
    return 2
  }
  if (parsed.values['help'] === true) {
    output.stdout(`${usageOf(command)}\n${command.summary.vi}\n${command.summary.en}\n`)
    return 0
  }
  const handle = await command.load()
  return report(await handle(parsed, context), { command, output, asJson: parsed.values['json'] === true })
}

function report(outcome: Outcome, { command, output, asJson }: { command: Command; output: Output; asJson: boolean }): number {
  if (outcome.exit === 2) {
    output.stderr(`${outcome.usage.vi}\n${outcome.usage.en}\n${usageOf(command)}\n`)
    return 2
  }
  if (asJson) for (const portion of inPortions(jsonPieces(outcome.json))) output.stdout(portion)
  else for (const line of outcome.lines) output[outcome.exit === 0 ? 'stdout' : 'stderr'](`${line}\n`)
  return outcome.exit
}

/** The longest name that the words begin with: `month open` before `month`. */
function findCommand(argv: readonly string[], commands: readonly Command[]): Command | undefined {
  const matching = commands.filter(({ name }) => name.split(' ').every((word, index) => argv[index] === word))
  return matching.toSorted((a, b) => b.name.length - a.name.length)[0]
}

function parse(argv: readonly string[], { name, options }: Command) {
  const args = argv.slice(name.split(' ').length).map(keptText)
  try {
    const { positionals, values } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, ...options },
      allowPositionals: true,
      strict: true,
    })
    return { positionals, values: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    return { problem: `Sai cách gọi / Bad usage: ${error instanceof Error ? error.message : String(error)}` }
  }
}

const usageOf = ({ name, synopsis }: Command): string => `canhtayso ${name} ${synopsis}`.trimEnd()

function help(commands: readonly Command[]): string {
  const rows = commands.map((command) => `  ${usageOf(command)}\n      ${command.summary.vi}\n      ${command.summary.en}`)
  return `canhtayso COMMAND [--json]\n\n${rows.join('\n')}\n\nexit 0 xong / done · 1 bị từ chối, có lý do / refused with reasons · 2 gọi sai / bad usage\n`
}
