/**
 * How fast a page of 50 groups out of 100,000 is found, by filter and accent-blind search, in every order.
 *
 * The floor is the same page by hand (bare Fastify and pg, one query and a count), in the same process, run and load:
 *
 * - as many requests as are answered: at least 70 % of the floor's rate, the median of turns about
 * - at 200 requests a second p99 is at most 50 ms, also while another process keeps one core busy
 *
 * `TEST_DATABASE_URL` names the database server; a private one is started otherwise. `BENCH_GROUPS` and `BENCH_SECONDS`
 * make a shorter run.
 */
import { randomInt } from 'node:crypto'
import startTestServer from '../src/platform/db/test-server.ts'
import { testPlatform } from '../src/platform/testing.ts'
import { seedUnits } from '../src/units/service.ts'
import { besideBusyNeighbour } from './busy-neighbour.ts'
import { GIVEN, HAMLETS, layGroups, MIDDLES, SURNAMES } from './group-search-data.ts'
import { serveGroups } from './group-search-servers.ts'
import { type Answers, steadyLoad } from './steady-load.ts'

const MOST_P99_MS = 50
const LEAST_SHARE = 0.7
const RATE = 200
const TURNS = 5
const GROUPS = Number(process.env['BENCH_GROUPS'] ?? 100_000)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 20)

const one = (list: readonly string[]): string => list[randomInt(list.length)] ?? ''
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')

/** What officers ask: mostly a name or a place they type, often within their district, sometimes the bare list. */
function asked(districts: readonly string[]): string {
  const name = `${one(SURNAMES)} ${one(MIDDLES)} ${one(GIVEN)}`
  const searches = [
    name,
    plain(name),
    `${one(MIDDLES)} ${one(GIVEN)}`,
    `ấp ${one(HAMLETS)}`,
    `${one(HAMLETS)} ${randomInt(500)}`,
    one(GIVEN),
    '',
  ]
  const query = new URLSearchParams({ limit: '50', sort: one(['name', 'name', 'commune', '-members', 'established']) })
  const search = one(searches)
  if (search !== '') query.set('search', search)
  if (randomInt(2) === 0) query.set('unit', one(districts))
  if (randomInt(3) === 0) query.set('status', one(['active', 'suspended']))
  return `/api/v1/groups?${query}`
}

const stop = await startTestServer()
const platform = await testPlatform()
await seedUnits(platform)
console.log(`group search: laying ${GROUPS.toLocaleString('en')} groups…`)
await layGroups(platform.database, GROUPS)
const { own, floor, districts, pageBytes, close } = await serveGroups(platform)
const paths = Array.from({ length: 500 }, () => asked(districts))

const atMost = (address: string): Promise<Answers> => steadyLoad({ address, paths, rate: 'most', seconds: SECONDS / TURNS })
const atRate = (address: string): Promise<Answers> => steadyLoad({ address, paths, rate: RATE, seconds: SECONDS })
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const failuresIn = (all: readonly Answers[]): number => all.reduce((sum, { failures }) => sum + failures, 0)

/** Turn by turn, so that whatever else the machine does meets both alike. */
async function compareRates(): Promise<boolean> {
  const turns: { own: Answers; floor: Answers }[] = []
  for (let turn = 0; turn < TURNS; turn++) turns.push({ own: await atMost(own), floor: await atMost(floor) })
  const share = median(turns.map((turn) => turn.own.perSecond / turn.floor.perSecond))
  const [ownRate, floorRate] = [
    median(turns.map((turn) => turn.own.perSecond)),
    median(turns.map((turn) => turn.floor.perSecond)),
  ]
  const failures = failuresIn(turns.flatMap((turn) => [turn.own, turn.floor]))
  console.log(
    `group search: ${ownRate.toFixed(0)} pages/s of ${(pageBytes / 1024).toFixed(0)} kB = ${(100 * share).toFixed(0)} % of the same page by hand (${floorRate.toFixed(0)}; at least ${100 * LEAST_SHARE} %); failures ${failures}`,
  )
  return share >= LEAST_SHARE && failures === 0
}

async function measureLatency(surroundings: string): Promise<boolean> {
  const [found, byHand] = [await atRate(own), await atRate(floor)]
  console.log(
    `group search: ${found.perSecond.toFixed(0)} requests/s, ${surroundings}: p50 ${found.p50} ms, p99 ${found.p99} ms (limit ${MOST_P99_MS}) = ` +
      `${(found.p99 / Math.max(byHand.p99, 1)).toFixed(1)} × by hand (p50 ${byHand.p50} ms, p99 ${byHand.p99} ms); failures ${failuresIn([found, byHand])}`,
  )
  return found.p99 <= MOST_P99_MS && failuresIn([found, byHand]) === 0
}

await atRate(own)
const held = [
  await compareRates(),
  await measureLatency('quiet'),
  await besideBusyNeighbour(() => measureLatency('beside a process that keeps a core busy')),
]
await close()
await platform.close()
await stop?.()
process.exitCode = held.includes(false) ? 1 : 0
