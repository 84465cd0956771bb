/**
 * What a command that needs no database costs in processor time: user and system of all its processes, the launcher's
 * included. At most 0.7 s each, the median of seven runs.
 *
 * The floors are measured in the same rounds: Node that does nothing, and a programme that does nothing started by the
 * same launcher. A first start, with nothing compiled yet, is told beside. Needs a POSIX shell.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandsWithoutDatabase } from '../src/cli/without-database.fixture.ts'

const MOST_SECONDS = 0.7
const ROUNDS = 7
const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const CANHTAYSO = inProject('bin/canhtayso.mjs')

/** Launched as by a person: not as by a programme that was launched itself and knows its packages are there. */
const { CANHTAYSO_LAUNCHED: _, ...environment } = process.env

/** Seconds of processor time. @throws when the command fails: what stops early is not what was to be measured */
function processorSeconds(argv: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const script = 'exec 3>&1; "$@" >/dev/null || exit 1; times >&3'
  const said = execFileSync('sh', ['-c', script, 'sh', ...argv], { encoding: 'utf8', env: { ...environment, ...env } })
  const [, , ...ofChildren] = [...said.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  )
  return ofChildren.reduce((sum, seconds) => sum + seconds, 0)
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const folder = await mkdtemp(join(tmpdir(), 'canhtayso-bench-'))
try {
  const empty = join(folder, 'empty.mjs')
  await writeFile(empty, '')
  const lines = (await commandsWithoutDatabase(folder)).map((args) => [process.execPath, CANHTAYSO, ...args])
  const bare = [process.execPath, '-e', '0']
  const launched = [process.execPath, inProject('bin/run.mjs'), empty]
  const firsts = lines.map((line) => processorSeconds(line, { NODE_DISABLE_COMPILE_CACHE: '1' }))
  const rounds = Array.from({ length: ROUNDS }, () => [bare, launched, ...lines].map((line) => processorSeconds(line)))
  const medianOf = (place: number): number => median(rounds.map((round) => round[place] ?? Number.NaN))
  const [bareSeconds, floor] = [medianOf(0), medianOf(1)]
  console.log(`cli start: floors: Node alone ${bareSeconds.toFixed(2)} s, launched without doing anything ${floor.toFixed(2)} s`)
  const seconds = lines.map((_, place) => medianOf(place + 2))
  for (const [place, took] of seconds.entries()) {
    const name = lines[place]?.slice(2, 4).join(' ').replace(/ --.*/, '')
    console.log(
      `cli start: ${name}: ${took.toFixed(2)} s of processor (limit ${MOST_SECONDS}) = ${(took / floor).toFixed(1)} × launching alone; the first time ${firsts[place]?.toFixed(2)} s`,
    )
  }
  process.exitCode = Math.max(...seconds) <= MOST_SECONDS ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
