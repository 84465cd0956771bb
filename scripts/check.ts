import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../src/platform/paths.ts'
import { checkRulesCanary } from './check-rules.ts'
import { checkShape } from './check-shape.ts'
import { checkSql } from './check-sql/check.ts'
import { checkStructure, checkStructureCanary } from './check-structure.ts'
import { checkWords } from './check-words.ts'
import type { Outcome } from './outcome.ts'
import { onOneLine } from './test-report.ts'
import { checkTidiness } from './tidy.ts'

const require = createRequire(import.meta.url)

/** The script behind a package's command, so that it runs on this very Node. */
function commandOf(name: string, command: string): string {
  let folder = dirname(require.resolve(name))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  const { bin } = require(join(folder, 'package.json')) as { bin: string | Record<string, string> }
  return join(folder, typeof bin === 'string' ? bin : (bin[command] ?? command))
}

function run(script: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (words += chunk))
    child.on('close', (code) => resolve({ ok: code === 0, details: code === 0 ? [] : words.trimEnd().split('\n') }))
  })
}

const folders = (names: string[]) => names.filter((name) => existsSync(join(projectRoot, name)))

/** The native compiler; in one thread, since each further one checks much of the same again. */
const compile = (project: string): Promise<Outcome> =>
  run(commandOf('typescript-native', 'tsc'), ['--noEmit', '--singleThreaded', '-p', project])

async function checkTypes(): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (const project of ['.', 'tsconfig.web.json', 'tsconfig.e2e.json']) outcomes.push(await compile(project))
  return { ok: outcomes.every(({ ok }) => ok), details: outcomes.flatMap(({ details }) => details) }
}

/** By name, in the order a reader wants to hear of them. */
const CHECKS: Record<string, () => Promise<Outcome>> = {
  types: checkTypes,
  rules: () => compile('tsconfig.rules.json'),
  lint: () => run(join(projectRoot, 'node_modules/@biomejs/biome/bin/biome'), ['ci', '--colors=off', '.']),
  structure: () => checkStructure(folders(['src', 'web', 'demo'])),
  canary: checkStructureCanary,
  sql: checkSql,
  'rules-canary': checkRulesCanary,
  interface: () => run(join(projectRoot, 'scripts/generate-api.ts'), ['--check']),
  'interface-canary': () => run(join(projectRoot, 'scripts/generate-api.ts'), ['--canary']),
  'dead-code': () => run(commandOf('knip', 'knip'), ['--no-progress']),
  tidy: checkTidiness,
  words: checkWords,
  shape: checkShape,
}

export interface Count {
  passed: number
  failed: number
  /** What failed and why, a line a check. */
  readonly failures: string[]
}

/** Runs the checks two at a time (a small machine has two cores) and prints each as it ends. */
export async function runChecks(names = Object.keys(CHECKS)): Promise<Count> {
  const waiting = [...names]
  const count: Count = { passed: 0, failed: 0, failures: [] }
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const check = CHECKS[name]
      const { ok, details } = check === undefined ? { ok: false, details: [`There is no check ${name}.`] } : await check()
      console.log(`${ok ? '✓' : '✗'} ${name}`)
      for (const detail of details) console.log(`    ${detail}`)
      count[ok ? 'passed' : 'failed']++
      if (!ok) count.failures.push(`check ${name}: ${onOneLine(details.join(' '))}`)
    }
  }
  await Promise.all([work(), work()])
  return count
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2)
  const { passed, failed } = await runChecks(asked.length === 0 ? undefined : asked)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
