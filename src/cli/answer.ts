import type { ClosableContext } from './cli-context.ts'
import type { Command } from './command.ts'
import { type Output, runCommandLine } from './run.ts'

export const REFUSED = 1

/**
 * Runs one command line to its end. What keeps it from being done, be it a database or a disk, is said as a refusal is; a
 * bug is thrown.
 *
 * @returns the exit code
 */
export async function answerCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  { context, output }: { context: ClosableContext; output: Output },
): Promise<number> {
  try {
    const exit = await runCommandLine(argv, commands, { context, output }).finally(context.close)
    if (exit === REFUSED) context.sayWhere()
    return exit
  } catch (error) {
    const mishap = context.explain(error)
    if (mishap === undefined) throw error
    if (argv.includes('--json')) output.stdout(`${JSON.stringify({ refused: mishap })}\n`)
    output.stderr(`${mishap.vi}\n${mishap.en}\n`)
    return REFUSED
  }
}
