import { join, relative } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../src/platform/paths.ts'
import type { Outcome } from './outcome.ts'
import { listFiles } from './tidy.ts'

/** Files that may have effects, by name or place; every other file of src is a rule. */
const EFFECTFUL =
  /(?:^|[/-])(?:store|service|routes|jobs)\.ts$|\.test\.ts$|^src\/(?:[^/]+\.ts$|cli\/|platform\/(?!spreadsheet\/))/

function readRulesProject(): { files: readonly string[]; options: ts.CompilerOptions } {
  const { config } = ts.readConfigFile(join(projectRoot, 'tsconfig.rules.json'), ts.sys.readFile)
  const { fileNames, options: said } = ts.parseJsonConfigFileContent(config, ts.sys, projectRoot)
  const { tsBuildInfoFile: _, ...options } = said
  return { files: fileNames.map((file) => relative(projectRoot, file)), options }
}

/** Rules that tsconfig.rules.json does not compile: their purity would be checked by nobody. */
export function rulesLeftOut(sources: readonly string[], compiled: readonly string[]): string[] {
  const seen = new Set(compiled)
  return sources.filter((file) => /^src\/.*\.ts$/.test(file) && !EFFECTFUL.test(file) && !seen.has(file))
}

/** What the compiler says of a rule that reaches out of it: one error a line, or the check is blind. */
function breachesSeen(options: ts.CompilerOptions): number {
  const lines = ["fetch('/')", "console.log('')", 'process.exit()', 'document.title', 'setTimeout(() => undefined, 1)']
  const name = join(projectRoot, 'src/kernel/canary.ts')
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, lines.join('\n'), ts.ScriptTarget.ES2024) : getSourceFile(file, ...rest)
  const program = ts.createProgram([name], { ...options, incremental: false }, host)
  const canary = program.getSourceFile(name)
  return lines.length - (canary === undefined ? 0 : program.getSemanticDiagnostics(canary).length)
}

/** Every rule is compiled without a machine's types, and a rule that reaches for the machine would not compile. */
export async function checkRulesCanary(): Promise<Outcome> {
  const { files, options } = readRulesProject()
  const details = rulesLeftOut(listFiles(), files).map(
    (file) => `${file} is a rule that tsconfig.rules.json leaves out: include it, or name it after its effect.`,
  )
  const unseen = breachesSeen(options)
  if (unseen > 0) details.push(`${unseen} of the canary's breaches compiled in tsconfig.rules.json: the rules may reach out.`)
  return { ok: details.length === 0, details }
}
