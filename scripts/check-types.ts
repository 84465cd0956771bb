import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

/**
 * What the compiler finds in the files that a project includes. What they import belongs to another project, which says
 * what is wrong there: to check it again costs twice as much as the files themselves.
 *
 * @param path of the project's file
 */
export function findTypeFaults(path: string): readonly string[] {
  const folder = dirname(path)
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile)
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  const { tsBuildInfoFile: _, ...settings } = options
  const program = ts.createProgram(fileNames, { ...settings, incremental: false })
  const faults = [
    ...(error === undefined ? [] : [error]),
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...fileNames.flatMap((name) => {
      const file = program.getSourceFile(name)
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    }),
  ]
  const host = { getCurrentDirectory: () => folder, getCanonicalFileName: (name: string) => name, getNewLine: () => '\n' }
  return faults.map((fault) => ts.formatDiagnostic(fault, host).trimEnd())
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = findTypeFaults(process.argv[2] ?? '')
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
}
