import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '../../audit/service.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { browser, identityServer, openAccount, settleAccount, TAN_PHU } from '../testing.ts'
import { forgetExpired } from './sign-in-store.ts'

const PASSWORD = 'tàu lửa xanh uống trà'
const DESK = '203.0.113.7'
const STRANGER = '198.51.100.9'
let platform: TestPlatform
let app: Awaited<ReturnType<typeof identityServer>>
const officer = [{ role: 'district-officer', unitId: TAN_PHU }] as const

beforeAll(async () => {
  platform = await testPlatform()
  app = await identityServer(platform)
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

const settle = (username: string) => settleAccount(platform, app, { username, password: PASSWORD, grants: officer })
const signInAt = async (address: string, username: string, password = PASSWORD) => {
  const answer = await browser(app, address).signIn(username, password)
  return answer.statusCode === 200 ? 'signed-in' : (answer.json().kind as string)
}
const guesses = (count: number, at: (number: number) => string, username: string) =>
  Promise.all(Array.from({ length: count }, (_, number) => signInAt(at(number), username, `guess number ${number}`)))
const tried = (kinds: readonly string[]): number => kinds.filter((kind) => kind === 'name-or-password-wrong').length

describe('guessing a password', () => {
  test.each(['guessed', 'nobody-of-that-name'])(
    '%s: of twenty guesses at once from one address five are tried',
    async (username) => {
      if (username === 'guessed') await settle(username)
      const kinds = await guesses(20, () => STRANGER, username)
      expect(tried(kinds)).toBe(5)
      expect(kinds.filter((kind) => kind === 'locked-for-a-while')).toHaveLength(15)
      const right = await browser(app, STRANGER).signIn(username, PASSWORD)
      expect(right.json()).toMatchObject({ status: 429, kind: 'locked-for-a-while' })
      expect(Number(right.headers['retry-after'])).toBeLessThanOrEqual(30)
    },
  )

  test('from one address keeps nobody out elsewhere', async () => {
    await settle('at-home')
    await guesses(6, () => STRANGER, 'at-home')
    expect(await signInAt(STRANGER, 'at-home')).toBe('locked-for-a-while')
    expect(await signInAt(DESK, 'at-home')).toBe('signed-in')
  })

  test('from forty addresses makes strangers wait together, and not the owner at the usual desk', async () => {
    await settle('wanted')
    expect(await signInAt(DESK, 'wanted')).toBe('signed-in')
    const kinds = await guesses(40, (number) => `192.0.2.${number}`, 'wanted')
    expect(tried(kinds)).toBeLessThanOrEqual(17)
    expect(await signInAt('192.0.2.200', 'wanted')).toBe('locked-for-a-while')
    expect(await signInAt(DESK, 'wanted')).toBe('signed-in')
    expect(await signInAt('192.0.2.200', 'wanted')).toBe('locked-for-a-while')
  })

  test('a known address is known for three months, whatever is tidied up, and no longer', async () => {
    await settle('regular')
    await signInAt(DESK, 'regular')
    await sql`UPDATE sign_in_attempt SET last_at = now() - interval '80 days'`.execute(platform.database)
    await forgetExpired(platform.database)
    await guesses(40, (number) => `192.0.2.${number}`, 'regular')
    expect(await signInAt(DESK, 'regular')).toBe('signed-in')
    await sql`UPDATE sign_in_attempt SET locked_until = locked_until - interval '91 days'
      WHERE locked_until > now() + interval '1 day'`.execute(platform.database)
    expect(await signInAt(DESK, 'regular')).toBe('locked-for-a-while')
  })
})

describe('the audit trail', () => {
  const eventsOf = async (subjectId: string) => {
    const { items } = await listEvents(platform.database, { subjectKind: 'sign-in', subjectId }, { limit: 10 })
    return items.map(({ action, actorName, after }) => ({ action, actorName, ...(after as object) }))
  }

  test('has each try with its account and address, the newest first', async () => {
    const { id } = await settle('seen')
    await signInAt(STRANGER, 'seen', 'not this one')
    await signInAt(DESK, 'seen')
    expect((await eventsOf(id)).slice(0, 2)).toEqual([
      { action: 'accounts.signed-in', actorName: 'seen', address: DESK, step: 'password' },
      {
        action: 'accounts.sign-in-refused',
        actorName: 'canhtayso',
        address: STRANGER,
        step: 'password',
        why: 'name-or-password-wrong',
      },
    ])
  })

  test('does not repeat a name that nobody has: it may be a password', async () => {
    await signInAt(STRANGER, 'my secret phrase', 'x')
    const [event] = await eventsOf('nobody')
    expect(event).toMatchObject({ action: 'accounts.sign-in-refused', address: STRANGER })
    expect(JSON.stringify(event)).not.toContain('my secret phrase')
  })

  test('tells of an expired one-time password why it was not taken', async () => {
    const { id, oneTimePassword } = await openAccount(platform, 'tardy', officer)
    await sql`UPDATE app_user SET password_until = now() - interval '1 minute' WHERE id = ${id}`.execute(platform.database)
    expect(await signInAt(DESK, 'tardy', oneTimePassword)).toBe('one-time-password-expired')
    expect(await eventsOf(id)).toMatchObject([{ why: 'one-time-password-expired' }])
  })
})
