import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentService } from './documents/service.ts'
import { createDemoAccounts } from './identity/service.ts'
import { plainDate } from './kernel/calendar.ts'
import { closedMonth, JULY, JUNE, provinceOn, taken } from './payments/testing.ts'
import { clockAt } from './platform/demonstration.ts'
import { type TestPlatform, testPlatform } from './platform/testing.ts'
import { findProvinceOf, seedUnits } from './units/service.ts'

const TODAY = plainDate('2024-08-06')

/** What runs out by the machine's clock or is the machine's own, and is on no screen but that of where one is signed in. */
const MACHINE_TIME = [
  'admin_unit.recorded_at',
  'app_user.created_at',
  'app_user.updated_at',
  'auth_account.created_at',
  'auth_account.updated_at',
  'person.recorded_at',
  'provision.first_used_at',
  'retention_rule.set_at',
  'schema_migration.ran_at',
  'seal.made_at',
  'setting.changed_at',
  'unit_version.recorded_at',
]

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform({ clock: clockAt(TODAY) })
  taken(await createDemoAccounts(platform, { people: [], today: TODAY }))
  await seedUnits(platform)
  const unitId = await findProvinceOf(platform.database, { on: TODAY })
  const person = { username: 'hanh', name: 'Trần Thị Hạnh', role: 'dx-officer' as const, unitId, from: TODAY }
  taken(await createDemoAccounts(platform, { people: [person], today: TODAY }))
})
afterAll(() => platform.close())

test('what is done in a demonstration is dated on its day, by the programme and by the database', async () => {
  const province = await provinceOn(platform, { groups: 2 })
  const { id: cycleId } = await closedMonth(province, JUNE)
  taken(await province.service.open(province.actors.officer, { provisionCode: province.provisionCode, month: JULY }))
  taken(await documentService(platform).drawUp(province.actors.officer, { cycleId, paper: 'statement', form: 'docx' }))
  const { rows: columns } = await sql<{ table: string; column: string }>`
    SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'timestamp with time zone'
    ORDER BY 1, 2`.execute(platform.database)
  const strange: string[] = []
  let dated = 0
  for (const { table, column } of columns) {
    const { rows } = await sql<{ on: string; rows: number }>`
      SELECT (${sql.ref(column)} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS on, count(*)::int AS rows FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} IS NOT NULL GROUP BY 1`.execute(platform.database)
    if (rows.some(({ on }) => on !== TODAY)) strange.push(`${table}.${column}`)
    else dated += rows.length
  }
  expect(strange.filter((one) => !MACHINE_TIME.includes(one))).toEqual([])
  expect(dated).toBeGreaterThan(15)
  const { rows: events } = await sql<{ action: string }>`SELECT DISTINCT action FROM audit_event`.execute(platform.database)
  expect(events.map(({ action }) => action)).toContain('documents.drawn-up')
})
