/**
 * How fast a round of 400 units × 133 criteria with 30,000 documents is read and recomputed.
 *
 * - what a screen shows, within the reach of whoever asks and written as JSON: at most 100 ms
 * - the result recomputed from its answers, judgements and decisions: at most 1 s
 *
 * The floor is measured in the same run: the bare rows of the same answers and judgements, read and no more.
 * `TEST_DATABASE_URL` names the server; a private one is started otherwise.
 */
import { sql } from 'kysely'
import { computeResult } from '../src/assessment/result/computing-service.ts'
import { RESULT_SOURCES } from '../src/assessment/result/sources-service.ts'
import { findRound } from '../src/assessment/round/round-store.ts'
import { resultService } from '../src/assessment/service.ts'
import type { Actor } from '../src/identity/index.ts'
import { assert } from '../src/kernel/assert.ts'
import nameRun from '../src/platform/db/test-run.ts'
import startTestServer from '../src/platform/db/test-server.ts'
import { actWithin } from '../src/units/directory/row-reach-service.ts'
import { largeRound } from './round-data.ts'

const MOST_SCREEN_MS = 100
const MOST_RECOMPUTE_MS = 1_000
const TIMES = 7

async function middleOf(act: () => Promise<unknown>, times = TIMES): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time <= times; time++) {
    const from = performance.now()
    await act()
    // The first also compiles and plans.
    if (time > 0) taken.push(performance.now() - from)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

const stop = await startTestServer()
const forget = nameRun()
const round = await largeRound({ units: 400, criteria: 133, evidence: 30_000 })
const { platform, people, service, roundId, unitIds } = round
const { database } = platform
const unitId = unitIds[200] ?? ''
const contact = round.actorAs('unit-contact', unitId)
const appraiser = round.people.appraiser
const failures: string[] = []
let changes = 0

async function screen(name: string, actor: Actor, read: () => Promise<{ readonly ok: boolean }>): Promise<void> {
  let bytes = 0
  const ms = await middleOf(() =>
    actWithin(platform, actor, async () => {
      const answer = await read()
      assert(answer.ok, `${name} is read: ${JSON.stringify(answer)}`)
      bytes = JSON.stringify(answer).length
    }),
  )
  console.log(`round: ${name}: ${ms.toFixed(0)} ms, ${(bytes / 1000).toFixed(0)} kB (limit ${MOST_SCREEN_MS} ms)`)
  if (ms > MOST_SCREEN_MS) failures.push(name)
}

await screen('list of rounds', people.officer, () => service.rounds(people.officer))
await screen('one round', people.officer, () => service.round(people.officer, roundId))
await screen('a sheet', contact, () => service.sheet(contact, { roundId, unitId }))
await screen('appraisal', people.officer, () => service.appraisal(people.officer, roundId))
await screen('a desk', appraiser, () => service.appraisalSheet(appraiser, { roundId, unitId }))
await screen('memory of a criterion', appraiser, () =>
  service.memory(appraiser, { roundId, unitId, criterion: round.tree.criteria.at(-1)?.code ?? '' }),
)
await screen('one round, after a unit has changed', people.officer, async () => {
  changes += 1
  await sql`INSERT INTO self_answer (round_id, unit_id, criterion, field, revision, body, entered_by, entered_by_name, entered_at)
    VALUES (${roundId}, ${unitId}, 'P1.1.2', 'explanation', ${changes}, '"x"', ${people.officer.userId}, 'x', now())`.execute(
    database,
  )
  return service.round(people.officer, roundId)
})
await screen('what waits', people.lead, () => service.appraisalWaiting(people.lead))

await sql`UPDATE assessment_round SET state = 'deliberating' WHERE id = ${roundId}`.execute(database)
const results = resultService(platform)
const drawn = await results.drawUp(people.officer, roundId)
assert(drawn.ok, 'the result is drawn up')
await screen('the result', people.lead, () => results.result(people.lead, roundId))
await screen('the result’s table and pictures', people.lead, () => results.shown(people.lead, { roundId }))

const floor = await middleOf(async () => {
  await sql`SELECT unit_id, criterion, body FROM self_answer WHERE round_id = ${roundId}`.execute(database)
  await sql`SELECT unit_id, criterion, entry FROM judgement WHERE round_id = ${roundId}`.execute(database)
})
const recomputed = await middleOf(async () => {
  const found = await findRound(database, roundId)
  assert(found !== undefined, 'the round is there')
  await computeResult(database, { round: found, sources: RESULT_SOURCES, today: platform.clock.today() })
})
console.log(
  `round: the result recomputed: ${recomputed.toFixed(0)} ms (limit ${MOST_RECOMPUTE_MS}), ${(recomputed / floor).toFixed(2)} × the bare rows (${floor.toFixed(0)} ms)`,
)
if (recomputed > MOST_RECOMPUTE_MS) failures.push('recomputing')
if (failures.length > 0) console.log(`too slow: ${failures.join(', ')}`)
await platform.close()
await forget()
await stop?.()
process.exitCode = failures.length === 0 ? 0 : 1
