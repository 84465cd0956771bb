import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/paths.ts'
import { MUTANT_ROOMS, type MutantRoom, NEVER_MUTATED } from './mutant-rooms.ts'
import { compareSurvivors, type KnownSurvivor, type MutantReport, type Survivor, tally } from './survivors.ts'

/**
 * Changes the rules one expression at a time and asks the tests beside them whether they notice: `npm run mutants`, or
 * `npm run mutants -- kernel ledger`. What no test notices is listed with its reason in `surviving-mutants.json`; one
 * that is not listed fails the run. Takes many minutes, so `npm test` does not do it.
 */
const CACHE = join(projectRoot, '.cache')
const CONFIG = join(CACHE, 'stryker.config.json')
const REPORT = join(CACHE, 'mutants.json')
const STRYKER = join(projectRoot, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
const KNOWN = join(projectRoot, 'scripts', 'mutants', 'surviving-mutants.json')

const isRoom = (name: string): name is MutantRoom => Object.hasOwn(MUTANT_ROOMS, name)

/** @param asked rooms, or files of them; all rooms when none is named */
const mutatedBy = (asked: readonly string[]): string[] =>
  (asked.length === 0 ? Object.keys(MUTANT_ROOMS) : asked).flatMap((name) => (isRoom(name) ? [...MUTANT_ROOMS[name]] : [name]))

function configFor(mutate: readonly string[]): object {
  return {
    packageManager: 'npm',
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutants/mutants.vitest.config.ts', related: false },
    mutate: [...mutate, ...NEVER_MUTATED],
    ignorePatterns: ['.cache', 'bench', 'demo', 'e2e', 'web'],
    reporters: ['json', 'progress'],
    jsonReporter: { fileName: REPORT },
    tempDirName: join(CACHE, 'stryker'),
    coverageAnalysis: 'perTest',
    dryRunTimeoutMinutes: 20,
    concurrency: 2,
    // On a busy machine a slow answer is not an endless loop.
    timeoutMS: 20_000,
    allowConsoleColors: false,
  }
}

function runStryker(): Promise<number> {
  const child = spawn(process.execPath, [STRYKER, 'run', CONFIG], { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] })
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

const tell = ({ file, line, mutator, replacement }: Survivor): string =>
  `    ${file}: ${line}\n        ${mutator}: ${replacement}`

function judge(): boolean {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as MutantReport
  const { killed, survivors } = tally(report)
  const known = JSON.parse(readFileSync(KNOWN, 'utf8')) as KnownSurvivor[]
  const { fresh, caught } = compareSurvivors(known, { survivors, files: Object.keys(report.files) })
  console.log(`${killed} mutants killed, ${survivors.length} survived, ${survivors.length - fresh.length} of them with a reason`)
  if (fresh.length > 0)
    console.log(`Write a test that notices, or a reason into surviving-mutants.json:\n${fresh.map(tell).join('\n')}`)
  if (caught.length > 0) console.log(`Caught by now, take out of surviving-mutants.json:\n${caught.map(tell).join('\n')}`)
  return fresh.length === 0 && caught.length === 0
}

mkdirSync(CACHE, { recursive: true })
writeFileSync(CONFIG, JSON.stringify(configFor(mutatedBy(process.argv.slice(2)))))
process.exitCode = (await runStryker()) === 0 && judge() ? 0 : 1
