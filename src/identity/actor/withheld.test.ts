import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import type { Actor } from './actor.ts'
import { authorise, holdsAnywhere, permissionsOf } from './authorise.ts'
import { findWithheld, type Withheld } from './withheld.ts'

const now = new Date('2026-03-02T08:00:00Z')
const sound = {
  isDemo: false,
  twoFactorEnabled: true,
  restsUntil: null,
  hasUnreadChanges: false,
  grants: [{ role: 'dx-lead' as const }],
}
const web = { via: 'web' as const, now }

describe('what stands in the way of an account’s keys', () => {
  test.each<[string, object, Withheld | undefined]>([
    ['nothing', {}, undefined],
    ['no second step', { twoFactorEnabled: false }, { kind: 'second-step-needed' }],
    [
      'a rest until the next instant',
      { restsUntil: '2026-03-02T08:00:00.001Z' },
      { kind: 'account-rests', until: '2026-03-02T08:00:00.001Z' },
    ],
    ['a rest that ends now', { restsUntil: '2026-03-02T08:00:00.000Z' }, undefined],
    ['changes the owner has not read', { hasUnreadChanges: true }, { kind: 'changes-unread' }],
    [
      'nothing without a key',
      { twoFactorEnabled: false, hasUnreadChanges: true, grants: [{ role: 'commune-officer' }] },
      undefined,
    ],
    ['nothing in a demonstration', { isDemo: true, twoFactorEnabled: false, hasUnreadChanges: true }, undefined],
  ])('is %s', (_, differently, expected) => {
    expect(findWithheld({ ...sound, ...differently }, web)).toEqual(expected)
  })

  test('is the rest alone on the command line, where nobody signs in', () => {
    const account = { ...sound, twoFactorEnabled: false, hasUnreadChanges: true }
    expect(findWithheld(account, { via: 'cli', now })).toBeUndefined()
    expect(findWithheld({ ...account, restsUntil: '2026-03-03T08:00:00Z' }, { via: 'cli', now })).toMatchObject({
      kind: 'account-rests',
    })
  })

  test('refuses the keys and nothing else; the menu stays', () => {
    const on = plainDate('2026-03-02')
    const at = { unitPath: ['province'], on }
    const actor: Actor = {
      ...{ userId: 'u', name: 'Dũng', via: 'web', withheld: { kind: 'second-step-needed' } },
      grants: [{ role: 'dx-lead', unitId: 'province', from: plainDate('2024-01-01') }],
    }
    const refused = { ok: false, refusal: { kind: 'not-allowed', withheld: { kind: 'second-step-needed' } } }
    expect(authorise(actor, 'payments:approve', at)).toMatchObject(refused)
    expect(holdsAnywhere(actor, 'policies:activate', on)).toMatchObject(refused)
    expect(authorise(actor, 'payments:read', at).ok).toBe(true)
    expect(permissionsOf(actor, on)).toContain('payments:approve')
  })
})
