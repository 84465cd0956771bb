import { selectSeatsOf } from '../../groups/service.ts'
import type { Actor, Grant } from '../../identity/index.ts'
import type { SignedIn } from '../../identity/service.ts'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { personNames } from '../../people/service.ts'
import { beyondReach } from '../../platform/db/reach/row-reach.ts'
import type { Platform } from '../../platform/platform.ts'
import { indexOfSecret } from './device-service.ts'
import { findDeviceBySecret, noteSeen } from './device-store.ts'

/** How long a phone stays linked that nobody opens: a rainy season, and more. */
const IDLE_DAYS = 180
const IDLE_MS = IDLE_DAYS * 86_400_000
const COOKIE_SECONDS = IDLE_DAYS * 86_400
/** That a phone was there is noted no more often than this. */
const NOTED_MS = 600_000
const SECRET_FORM = /^[A-Za-z0-9_-]{43}$/

const nameOfCookie = (publicUrl: URL): string =>
  publicUrl.protocol === 'https:' ? '__Host-canhtayso-device' : 'canhtayso-device'

/** The cookie a phone keeps its secret in: no script reads it, and no other site makes the browser send it. */
export function deviceCookie(publicUrl: URL, secret: string): string {
  const isSecure = publicUrl.protocol === 'https:' ? '; Secure' : ''
  return `${nameOfCookie(publicUrl)}=${secret}; Max-Age=${secret === '' ? 0 : COOKIE_SECONDS}; Path=/; HttpOnly; SameSite=Strict${isSecure}`
}

/** Whom a phone acts for: a member, with a role over each group they sit in today. A seat that ended is none any more. */
export async function actorOfPerson(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  personId: string,
): Promise<Actor | undefined> {
  const on = clock.today()
  const [seats, names] = await beyondReach('seats-of-device', async () => [
    await selectSeatsOf(database, [personId]),
    await personNames(database, [personId]),
  ])
  const grants = seats.filter(({ since, until }) => since <= on && (until === null || until >= on)).map(toGrant)
  return grants.length === 0 ? undefined : { userId: personId, name: names[0]?.vi ?? '', grants, via: 'web' }
}

interface Seat {
  readonly role: string
  readonly group_id: string
  readonly since: PlainDate
  readonly until: PlainDate | null
}

const toGrant = ({ role, group_id, since, until }: Seat): Grant => ({
  role: role === 'leader' ? 'group-leader' : 'group-member',
  unitId: group_id,
  from: plainDate(since),
  ...(until === null ? {} : { until: plainDate(until) }),
})

/** Finds who signs in with the cookie of a phone. */
export function findByDevice(platform: Platform, publicUrl: URL) {
  const name = nameOfCookie(publicUrl)
  return async (cookies: Readonly<Record<string, string | undefined>>): Promise<SignedIn | undefined> => {
    const secret = cookies[name]
    if (secret === undefined || !SECRET_FORM.test(secret)) return undefined
    const now = platform.clock.now()
    const device = await findDeviceBySecret(platform.database, indexOfSecret(platform, secret))
    const seen = device?.lastSeenAt?.getTime() ?? 0
    if (device === undefined || now.getTime() - seen > IDLE_MS) return undefined
    const actor = await actorOfPerson(platform, device.personId)
    if (actor === undefined) return undefined
    if (now.getTime() - seen > NOTED_MS) await noteSeen(platform.database, device.id, now)
    return { actor, account: toAccount(actor), token: '', deviceId: device.id }
  }
}

/** A phone has no account: what is asked of one is that it may be used. */
const toAccount = ({ userId, name }: Actor): SignedIn['account'] => ({
  ...{ id: userId, username: '', name, identityNumber: null, twoFactorEnabled: false, mustChangePassword: false },
  ...{ isOffered: false, isDemo: false, restsUntil: null, hasUnreadChanges: false, endedAt: null, grants: [] },
})
