import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/paths.ts'
import { runChecks } from './check.ts'
import { findChromium, howToGetChromium } from './find-chromium.ts'
import { listFailed, listLong, listSkipped } from './test-report.ts'
import { listFiles } from './tidy.ts'

/**
 * All there is to prove: checks, then tests, then the database's tests on a second server when one is named. `--whole` runs
 * the longest walks from end to end; without it a part of each is run.
 */

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed and why. */
  readonly failures: readonly string[]
  /** What was left out and why. */
  readonly leftOut: readonly string[]
  /** Files that took long. */
  readonly long: readonly string[]
}

const VITEST = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
const RESULTS = join(projectRoot, '.cache', 'test-results.json')
const USES_DATABASE = /\btestDatabase\(|\btestPlatform\(|TEST_DATABASE_URL/

function runVitest(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Count> {
  rmSync(RESULTS, { force: true })
  return new Promise((resolve) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
    const child = spawn(process.execPath, [VITEST, 'run', ...reporters, ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('close', (code) => resolve(readCount(code)))
  })
}

/** A file that does not even load has no tests to fail, yet failed: the exit code has the last word. */
function readCount(code: number | null): Count {
  if (!existsSync(RESULTS))
    return { passed: 0, failed: 1, skipped: 0, failures: ['vitest ended without a report'], leftOut: [], long: [] }
  const report = JSON.parse(readFileSync(RESULTS, 'utf8'))
  const { numPassedTests, numFailedTests, numPendingTests } = report
  const failures = listFailed(report, projectRoot)
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests)
  return {
    passed: numPassedTests,
    failed,
    skipped: numPendingTests,
    failures: failed > numFailedTests ? [...failures, 'an error outside of any test: see above'] : failures,
    leftOut: listSkipped(report, projectRoot),
    long: listLong(report, projectRoot),
  }
}

const add = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  failures: [...one.failures, ...other.failures],
  leftOut: [...one.leftOut, ...other.leftOut],
  long: [...one.long, ...other.long],
})

const isCi = process.env['CI'] === 'true'

async function runAllTests(): Promise<Count> {
  const chromium = findChromium()
  if (chromium !== undefined) return runVitest([], { CANHTAYSO_CHROMIUM: chromium })
  console.log(howToGetChromium)
  const rest = await runVitest(['--exclude', 'e2e/**'])
  const why = 'e2e: no Chromium was found, see above'
  return add(rest, { passed: 0, failed: isCi ? 1 : 0, skipped: 1, failures: isCi ? [why] : [], leftOut: [why], long: [] })
}

/** The same tests against another PostgreSQL: whatever a store, a race or a whole month asks of a database. */
async function runOnSecondServer(url: string): Promise<Count> {
  console.log(`\nAgain on the server of CANHTAYSO_PG15_URL:`)
  const files = listFiles().filter(
    (file) => /\.test\.ts$/.test(file) && USES_DATABASE.test(readFileSync(join(projectRoot, file), 'utf8')),
  )
  const chromium = findChromium()
  return runVitest(files, { TEST_DATABASE_URL: url, ...(chromium === undefined ? {} : { CANHTAYSO_CHROMIUM: chromium }) })
}

async function runEverything(): Promise<Count> {
  const checks = await runChecks()
  const tests = await runAllTests()
  const first = add({ ...checks, skipped: 0, leftOut: [], long: [] }, tests)
  const second = process.env['CANHTAYSO_PG15_URL'] ?? ''
  return second === '' ? first : add(first, await runOnSecondServer(second))
}

const [whole, asked] = [process.argv.includes('--whole'), process.argv.slice(2).filter((word) => word !== '--whole')]
if (whole) process.env['CANHTAYSO_TESTS'] = 'whole'
const { passed, failed, skipped, failures, leftOut, long } = asked.length === 0 ? await runEverything() : await runVitest(asked)
const list = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0) console.log([`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n'))
}
if (asked.length === 0) {
  list('Longest', long)
  list('Left out', leftOut)
}
list('Failed', failures)
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
