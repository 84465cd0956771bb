import { randomUUID } from 'node:crypto'
import type { Acknowledgement, Changes, KeptVersion, PhoneStore, SessionContent, SessionVersion, Wire } from './activity/index.ts'
import { readStatus } from './activity/index.ts'
import type { PhoneRows, Shelf, Writing } from './activity/phone/outbox.ts'
import { buildApp } from './app.ts'
import { communeId, groupRow, memberRow, take } from './groups/testing.ts'
import { createDemoAccounts, DEMO_PASSWORD } from './identity/service.ts'
import { plainDate } from './kernel/calendar.ts'
import { taken } from './payments/testing.ts'
import type { App } from './platform/http/server.ts'
import type { Site } from './platform/http/site.ts'
import { createMetrics } from './platform/metrics.ts'
import { newId } from './platform/new-id.ts'
import type { TestPlatform } from './platform/testing.ts'
import { platformWithUnits } from './units/testing.ts'

export const TODAY = plainDate('2024-08-06')

/** A group with its members, in the order: leader, then the others. */
export interface FieldGroupThere {
  readonly id: string
  readonly personIds: readonly string[]
}

export interface FieldWorld {
  readonly platform: TestPlatform
  readonly app: App
  readonly commune: string
  readonly own: FieldGroupThere
  readonly other: FieldGroupThere
  readonly officer: Asker
  readonly close: () => Promise<void>
}

/** Whatever an answer may hold: of one route what its schema says. */
export interface AnswerBody extends Changes {
  readonly kind: string
  readonly id: string
  readonly code: string
  readonly person: { readonly id: string; readonly name: string }
  readonly today: string
  readonly groups: readonly { readonly name: string; readonly members: readonly unknown[] }[]
  readonly acknowledgements: readonly AnyAcknowledgement[]
}
export interface AnyAcknowledgement {
  readonly outcome: string
  readonly refusal: { readonly kind: string }
  readonly kept: KeptVersion
  readonly current: KeptVersion
  readonly fields: readonly string[]
}

export type Asker = (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
) => Promise<{ readonly status: number; readonly body: AnswerBody }>

/** Two groups of three of one commune, and its officer, signed in. */
export async function fieldWorld(sites: readonly Site[] = []): Promise<FieldWorld> {
  const platform = await platformWithUnits()
  const commune = await communeId(platform, '26041')
  const rows = ['Tổ CNSCĐ Ấp 1', 'Tổ CNSCĐ Ấp 2'].map((name) => ({
    name,
    members: ['leader', 'deputy', 'member'].map((role, index) =>
      memberRow({ fullName: `${['Nguyễn Văn Ân', 'Trần Thị Bé', 'Lê Văn Cò'][index]} ${name.at(-1)}`, role: role as 'leader' }),
    ),
  }))
  const written = await take(
    platform,
    rows.map(({ name, members }) => groupRow({ communeId: commune, name, members })),
  )
  const [own, other] = rows.map(({ name, members }) => ({
    id: written.groupIds.get(name) ?? '',
    personIds: members.map(({ key }) => written.rowResults.get(key)?.personId ?? ''),
  }))
  if (own === undefined || other === undefined) throw new Error('both groups were taken')
  const from = plainDate('2024-01-01')
  const people = [{ username: 'xa', name: 'Đỗ Thị Sáu', role: 'commune-officer' as const, unitId: commune, from }]
  taken(await createDemoAccounts(platform, { people, today: TODAY }))
  const app = await buildApp(platform, {
    publicUrl: new URL('http://localhost:3000'),
    uploadLimitBytes: 25_000_000,
    metrics: createMetrics(),
    sites: [...sites],
    trustedProxies: [],
  })
  const officer = await signInOfficer(app)
  return { platform, app, commune, own, other, officer, close: () => app.close().then(() => platform.close()) }
}

async function signInOfficer(app: App): Promise<Asker> {
  const payload = { username: 'xa', password: DEMO_PASSWORD }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
  return askWith(app, answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '))
}

export const askWith =
  (app: App, cookie: string): Asker =>
  async (method, url, payload) => {
    const headers = { cookie, 'idempotency-key': randomUUID() }
    const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
    return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as AnswerBody }
  }

let addresses = 0

/** Gives a member a code and types it into a phone. */
export async function linkPhone(
  { app, officer }: Pick<FieldWorld, 'app' | 'officer'>,
  { groupId, personId }: { readonly groupId: string; readonly personId: string },
): Promise<{ ask: Asker; id: string; cookie: string }> {
  const given = await officer('POST', '/field/codes', { groupId, personId })
  if (given.status !== 201) throw new Error(`no code: ${JSON.stringify(given.body)}`)
  addresses += 1
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/field/session',
    payload: { code: given.body.code },
    headers: { 'user-agent': 'Android 9' },
    remoteAddress: `10.9.${addresses >> 8}.${addresses & 255}`,
  })
  if (answer.statusCode !== 200) throw new Error(`not linked: ${answer.body}`)
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { ask: askWith(app, cookie), id: given.body.id, cookie }
}

/** A session as a group tells it; what matters to a test is given. */
export const content = (given: Partial<SessionContent> = {}): SessionContent => ({
  ...{ day: plainDate('2024-08-05'), startsAt: '18:30', contents: ['online-public-services'], place: 'Nhà văn hóa ấp 1' },
  ...{ people: 12, times: 14, byAge: null, bySex: null, memberIds: [], helpers: null, note: null, isWithdrawn: false },
  ...given,
})

export const version = (groupId: string, given: Partial<SessionVersion> = {}): SessionVersion => ({
  ...{ versionId: newId(), sessionId: newId(), baseId: null, groupId, madeAt: '2024-08-05T12:00:00.000Z', content: content() },
  ...given,
})

/** Where a test keeps what a phone keeps: all or nothing, as a database of a browser does. */
export function memoryStore(): PhoneStore & { readonly rows: <S extends Shelf>(shelf: S) => PhoneRows[S][] } {
  type Shelves = { readonly [S in Shelf]: Map<string, PhoneRows[S]> }
  let shelves: Shelves = { outbox: new Map(), sessions: new Map(), kept: new Map() }
  let turn: Promise<unknown> = Promise.resolve()
  const keyOf = { outbox: 'versionId', sessions: 'sessionId', kept: 'name' } as const
  const shelfOf = <S extends Shelf>(own: Shelves, shelf: S) => own[shelf] as Map<string, PhoneRows[S]>
  const over = (own: Shelves): Writing => ({
    get: async (shelf, key) => shelfOf(own, shelf).get(key),
    list: async (shelf) => [...shelfOf(own, shelf).values()],
    put: async (shelf, row) =>
      void shelfOf(own, shelf).set((row as unknown as Record<string, string>)[keyOf[shelf]] ?? '', structuredClone(row)),
    remove: async (shelf, key) => void shelfOf(own, shelf).delete(key),
  })
  return {
    rows: (shelf) => [...shelfOf(shelves, shelf).values()],
    read: (look) => look(over(shelves)),
    write: (act) => {
      const next = turn.then(async () => {
        const draft = { outbox: new Map(shelves.outbox), sessions: new Map(shelves.sessions), kept: new Map(shelves.kept) }
        const value = await act(over(draft))
        shelves = draft
        return value
      })
      turn = next.catch(() => undefined)
      return next
    },
  }
}

/** The way to the server, as a phone goes it. */
export function wireTo(app: App, cookie: string): Wire {
  const carry = async <Body>(method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = { cookie, 'idempotency-key': randomUUID() }
    const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
    if (answer.statusCode === 200) return { kind: 'answered' as const, body: answer.json() as Body }
    return readStatus({ status: answer.statusCode, retryAfter: String(answer.headers['retry-after'] ?? '') })
  }
  return {
    push: (records) => carry<{ acknowledgements: Acknowledgement[] }>('POST', '/field/sync/push', { records }),
    changes: (cursor) =>
      carry<Changes>('GET', `/field/sync/changes${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`),
  }
}
