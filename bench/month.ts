/**
 * How fast a month is paid, and in how much memory.
 *
 * - 1,000 groups: computed in at most 1 s; from open to closed by script in at most 10 s
 * - 100,000 groups: computed, submitted, approved and ordered within 2.2 × the bare SQL that inserts the same rows, Node at most 512 MiB
 *
 * The floor is measured in the same run, on the same server: `COPY` of the same rows into tables with the same columns,
 * keys and checks.
 * `TEST_DATABASE_URL` names the server; a private one is started otherwise.
 */
import { sql } from 'kysely'
import { verifyBooks } from '../src/payments/service.ts'
import { bankList, JUNE, loadLines, type PayingProvince, payingProvince, taken } from '../src/payments/testing.ts'
import nameRun from '../src/platform/db/test-run.ts'
import startTestServer from '../src/platform/db/test-server.ts'
import { insertBare, makeGroups } from './month-data.ts'

const MOST_COMPUTE_MS = 1_000
const MOST_MONTH_MS = 10_000
const MOST_RATIO = 2.2
const MOST_MIB = 512

let peakMib = 0
const watch = setInterval(() => {
  peakMib = Math.max(peakMib, process.memoryUsage.rss() / 1024 / 1024)
}, 20)

async function timed<Value>(act: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const from = performance.now()
  const value = await act()
  return { value, ms: performance.now() - from }
}

interface Times {
  readonly cycleId: string
  readonly compute: number
  readonly submit: number
  readonly approve: number
  readonly order: number
  readonly whole: number
}

async function payMonth(province: PayingProvince, groups: number, { toTheEnd }: { toTheEnd: boolean }): Promise<Times> {
  const { service, actors, platform, provisionCode } = province
  await platform.database
    .transaction()
    .execute((transaction) => makeGroups(transaction, { groups, month: JUNE, by: actors.commune.userId }))
  await sql`ANALYZE`.execute(platform.database)
  const from = performance.now()
  const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
  const compute = await timed(async () => taken(await service.compute(actors.officer, { cycleId })))
  const submit = await timed(async () => taken(await service.submit(actors.officer, { cycleId })))
  const fingerprint = submit.value.fingerprint ?? ''
  const approve = await timed(async () => {
    taken(await service.approve(actors.lead, { cycleId, fingerprint }))
    taken(await service.approve(actors.financeLead, { cycleId, fingerprint }))
  })
  const order = await timed(async () => taken(await service.order(actors.financeOfficer, { cycleId })))
  if (toTheEnd) {
    const bytes = bankList(await loadLines(province, cycleId))
    taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes }))
    taken(await service.close(actors.officer, { cycleId }))
  }
  return {
    cycleId,
    compute: compute.ms,
    submit: submit.ms,
    approve: approve.ms,
    order: order.ms,
    whole: performance.now() - from,
  }
}

const provision = { approvals: [{ atLeast: 0 as never, approvers: 2 }], area: { unitCode: '75' } }
const budget = { allocated: 1_000_000_000_000 }
const ms = (time: number): string => `${time.toFixed(0)} ms`

async function thousand(): Promise<boolean> {
  const province = await payingProvince({ groups: 0, provision, ...budget })
  const times = await payMonth(province, 1_000, { toTheEnd: true })
  const books = await verifyBooks(province.platform)
  await province.platform.close()
  console.log(
    `month: 1,000 groups: computed in ${ms(times.compute)} (limit ${MOST_COMPUTE_MS}), open to closed in ${ms(times.whole)} (limit ${MOST_MONTH_MS}), books ${books.ok ? 'agree' : 'DIFFER'}`,
  )
  return books.ok && times.compute <= MOST_COMPUTE_MS && times.whole <= MOST_MONTH_MS
}

async function hundredThousand(): Promise<boolean> {
  const province = await payingProvince({ groups: 0, provision, ...budget })
  peakMib = 0
  const times = await payMonth(province, 100_000, { toTheEnd: false })
  const peak = peakMib
  const floorMs = await insertBare(province.platform.url, times.cycleId)
  const whole = times.compute + times.submit + times.approve + times.order
  const ratio = whole / floorMs
  console.log(
    `month: 100,000 groups: computed ${ms(times.compute)}, submitted ${ms(times.submit)}, approved ${ms(times.approve)}, ordered ${ms(times.order)} = ${ratio.toFixed(2)} × bare SQL (${ms(floorMs)}; limit ${MOST_RATIO}), ${peak.toFixed(0)} MiB at most (limit ${MOST_MIB})`,
  )
  await province.platform.close()
  return ratio <= MOST_RATIO && peak <= MOST_MIB
}

const stop = await startTestServer()
const forget = nameRun()
const outcomes = [await thousand(), await hundredThousand()]
clearInterval(watch)
await forget()
await stop?.()
process.exitCode = outcomes.every(Boolean) ? 0 : 1
