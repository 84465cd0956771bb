/**
 * How many payments a second become durable through the whole path (computed, submitted, approved by two, ordered, answered by the
 * bank, with ledger, budget and sealed record) beside a bare PostgreSQL that is given the same payments one at a time: for each an
 * entitlement, a payment and a transfer in one statement, committed before the next. Both on one server that keeps what it
 * acknowledged. At least 40 % of it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { bankList, JUNE, loadLines, payingProvince, taken } from '../src/payments/testing.ts'
import { openPrivateDatabase } from '../src/platform/db/embedded/private-database.ts'
import nameRun from '../src/platform/db/test-run.ts'
import { makeGroups } from './month-data.ts'

const GROUPS = 1_000
const LEAST_SHARE = 0.4

const provision = { approvals: [{ atLeast: 0 as never, approvers: 2 }], area: { unitCode: '75' } }

/** @returns milliseconds from computing to the bank's answer, and whose month it was */
async function payThroughTheWholePath() {
  const province = await payingProvince({ groups: 0, provision, allocated: 1_000_000_000_000 })
  const { service, actors, platform, provisionCode } = province
  await platform.database
    .transaction()
    .execute((transaction) => makeGroups(transaction, { groups: GROUPS, month: JUNE, by: actors.commune.userId }))
  await sql`ANALYZE`.execute(platform.database)
  const { id: cycleId } = taken(await service.open(actors.officer, { provisionCode, month: JUNE }))
  const from = performance.now()
  taken(await service.compute(actors.officer, { cycleId }))
  const fingerprint = taken(await service.submit(actors.officer, { cycleId })).fingerprint ?? ''
  taken(await service.approve(actors.lead, { cycleId, fingerprint }))
  taken(await service.approve(actors.financeLead, { cycleId, fingerprint }))
  taken(await service.order(actors.financeOfficer, { cycleId }))
  const bytes = bankList(await loadLines(province, cycleId))
  taken(await service.settle(actors.financeOfficer, { cycleId, fileName: 'kq.csv', bytes }))
  return { cycleId, province, ms: performance.now() - from }
}

/** @returns milliseconds */
async function payOneAtATime(url: string, cycleId: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE TABLE bare_entitlement (LIKE entitlement INCLUDING ALL); CREATE TABLE bare_payment (LIKE disbursement INCLUDING ALL);
    CREATE TABLE bare_transfer (id uuid PRIMARY KEY, debit text NOT NULL, credit text NOT NULL, amount_vnd bigint NOT NULL CHECK (amount_vnd > 0))`)
  const { rows } = await client.query<{ id: string }>('SELECT id FROM disbursement WHERE cycle_id = $1', [cycleId])
  const text = `WITH payment AS (INSERT INTO bare_payment SELECT * FROM disbursement WHERE cycle_id = $1 AND id = $2 RETURNING id, month, entitlement_id, amount_vnd),
      transfer AS (INSERT INTO bare_transfer SELECT id, 'liabilities:payable', 'assets:treasury', amount_vnd FROM payment)
    INSERT INTO bare_entitlement SELECT e.* FROM entitlement e JOIN payment ON e.month = payment.month AND e.id = payment.entitlement_id`
  const from = performance.now()
  for (const { id } of rows) await client.query({ name: 'pay', text, values: [cycleId, id] })
  const ms = performance.now() - from
  await client.end()
  return ms
}

const dataDirectory = mkdtempSync(join(tmpdir(), 'canhtayso-durable-'))
const { url, release } = await openPrivateDatabase({ dataDirectory, isDurable: true })
process.env['TEST_DATABASE_URL'] = url
const forget = nameRun()
const path = await payThroughTheWholePath()
const bareMs = await payOneAtATime(path.province.platform.url, path.cycleId)
await path.province.platform.close()
await forget()
await release()
rmSync(dataDirectory, { recursive: true, force: true })

const perSecond = (ms: number): string => ((GROUPS * 1_000) / ms).toFixed(0)
const share = bareMs / path.ms
console.log(
  `durable-payments: ${perSecond(path.ms)} a second through the whole path, ${perSecond(bareMs)} by bare PostgreSQL one at a time: ${(share * 100).toFixed(0)} % (at least ${LEAST_SHARE * 100})`,
)
process.exitCode = share >= LEAST_SHARE ? 0 : 1
