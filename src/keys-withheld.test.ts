import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { directoryOf } from './directory.ts'
import { type Role, systemActor } from './identity/index.ts'
import { accountService } from './identity/service.ts'
import { browser, doneAlone } from './identity/testing.ts'
import { plainDate } from './kernel/calendar.ts'
import { provinceOn } from './payments/testing.ts'
import type { App } from './platform/http/server.ts'
import { createMetrics } from './platform/metrics.ts'
import type { TestPlatform } from './platform/testing.ts'
import { platformWithUnits } from './units/testing.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
const reason = 'QĐ 12/QĐ-UBND'
let platform: TestPlatform
let app: App
let provinceId: string
beforeAll(async () => {
  platform = await platformWithUnits()
  provinceId = (await provinceOn(platform)).provinceId
  app = await buildApp(platform, {
    publicUrl: new URL('http://localhost:3000'),
    uploadLimitBytes: 1_000_000,
    metrics: createMetrics(),
    sites: [],
    trustedProxies: [],
  })
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

/** Somebody with a key, as two administrators made them, past the first password; without a second step yet. */
async function settle(username: string, role: Role) {
  const grants = [{ role, unitId: provinceId, from: plainDate('2024-01-01') }]
  const made = await accountService(platform, directoryOf(platform)).create(systemActor, { username, name: username, grants })
  if (!made.ok) throw new Error(made.refusal.kind)
  const { id, oneTimePassword } = doneAlone(made.value)
  const own = browser(app)
  await own.signIn(username, oneTimePassword)
  await own.post('/me/password', { currentPassword: oneTimePassword, newPassword: PASSWORD })
  return { id, own }
}

const setSecondStep = (id: string, to: 'on' | 'off') =>
  sql`UPDATE app_user SET two_factor_enabled = ${to === 'on'} WHERE id = ${id}`.execute(platform.database)

const approve = (own: ReturnType<typeof browser>) =>
  own.post(`/payment-cycles/${randomUUID()}/approve`, { fingerprint: 'a'.repeat(64) })

describe('an account with a key', () => {
  test('reads without a second step, and neither approves, pays nor administers', async () => {
    const lead = await settle('minh', 'finance-lead')
    expect((await approve(lead.own)).json()).toMatchObject({ status: 403, kind: 'second-step-needed' })
    expect((await lead.own.get('/payment-cycles')).statusCode).toBe(200)
    expect((await lead.own.get('/me')).json().withheld).toEqual({ kind: 'second-step-needed', until: null })
    const administrator = await settle('quantri', 'administrator')
    const made = await administrator.own.post('/accounts', { username: 'moi', name: 'Mới', grants: [] })
    expect(made.json()).toMatchObject({ status: 403, kind: 'second-step-needed' })
    expect((await administrator.own.get('/accounts')).statusCode).toBe(200)
  })

  test('acts once the second step is set up', async () => {
    const lead = await settle('dung', 'dx-lead')
    await setSecondStep(lead.id, 'on')
    expect((await approve(lead.own)).json().kind).not.toBe('second-step-needed')
  })

  test('rests for a day after a reset or another role, until its owner has read by whom', async () => {
    const lead = await settle('ngan', 'finance-lead')
    const accounts = accountService(platform, directoryOf(platform))
    const from = plainDate('2024-01-01')
    await accounts.grant(systemActor, { accountId: lead.id, role: 'auditor', unitId: provinceId, from, reason })
    const issued = await accounts.issuePassword(systemActor, { accountId: lead.id, reason })
    if (!issued.ok) throw new Error(issued.refusal.kind)
    const { oneTimePassword } = doneAlone(issued.value)
    const own = browser(app)
    await own.signIn('ngan', oneTimePassword)
    await own.post('/me/password', { currentPassword: oneTimePassword, newPassword: PASSWORD })
    await setSecondStep(lead.id, 'on')
    const refused = (await approve(own)).json()
    expect(refused).toMatchObject({ status: 403, kind: 'account-rests' })
    expect(new Date(refused.until).getTime() - Date.now()).toBeGreaterThan(86_000_000)
    expect(refused.vi).toMatch(/nghỉ một ngày: .* đến \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/)
    expect((await own.get('/payment-cycles')).statusCode).toBe(200)

    await sql`UPDATE app_user SET rests_until = now() WHERE id = ${lead.id}`.execute(platform.database)
    const again = browser(app)
    await setSecondStep(lead.id, 'off')
    await again.signIn('ngan', PASSWORD)
    await setSecondStep(lead.id, 'on')
    expect((await approve(again)).json()).toMatchObject({ status: 403, kind: 'changes-unread' })
    const { notices } = (await again.get('/me')).json()
    const told = notices.filter(({ kind }: { kind: string }) => kind !== 'signed-in')
    expect(told).toMatchObject([
      { kind: 'give-role', role: 'auditor', by: 'canhtayso', confirmedBy: null, from: '2024-01-01' },
      { kind: 'issue-password', by: 'canhtayso' },
    ])
    expect((await again.post('/me/notices/read', { ids: told.map(({ id }: { id: string }) => id) })).statusCode).toBe(204)
    expect(['account-rests', 'changes-unread']).not.toContain((await approve(again)).json().kind)
    const { rows } = await sql<{ after: object[] }>`
      SELECT after FROM audit_event WHERE action = 'accounts.changes-read' AND subject_id = ${lead.id}`.execute(platform.database)
    expect(rows[0]?.after).toHaveLength(2)
  })
})
