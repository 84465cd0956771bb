import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { plainDate } from '../kernel/calendar.ts'
import type { NamedThing } from '../kernel/named-thing.ts'
import { UnknownCursor } from '../platform/http/errors.ts'
import { decodeCursor } from '../platform/http/paging.ts'
import { Day, Instant, orNull, PageQuery, pageOf, problems, Uuid, words } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { idsIn } from './event.ts'
import { type AuditVerdict, listEvents, verifyTrail } from './service.ts'

const Event = Type.Object(
  {
    seq: Type.Integer(),
    id: Uuid,
    at: Instant,
    actorId: Uuid,
    actorName: Type.String(),
    via: Type.Union([Type.Literal('web'), Type.Literal('cli'), Type.Literal('system')]),
    action: Type.String(),
    subject: Type.Object({ kind: Type.String(), id: Type.String() }),
    before: Type.Unknown(),
    after: Type.Unknown(),
    reason: orNull(Type.String()),
    previousHash: Type.String(),
    hash: Type.String(),
  },
  { title: 'AuditEvent' },
)

const EventPage = Type.Object(
  {
    ...pageOf(Event).properties,
    names: Type.Array(Type.Object({ id: Uuid, kind: Type.String(), vi: Type.String(), en: Type.String() }), {
      description: 'What the ids in these events stand for, as far as the reader may know',
    }),
    isAboutCut: Type.Boolean({ description: 'The name that was asked about means more things than were looked at' }),
  },
  { title: 'AuditEventPage' },
)

const Break = Type.Object({
  seq: Type.Integer(),
  fault: Type.Union([Type.Literal('changed'), Type.Literal('missing'), Type.Literal('unlinked'), Type.Literal('cut-off')]),
  action: Type.Optional(Type.String()),
  at: Type.Optional(Type.String()),
})

const Verdict = Type.Object(
  {
    ok: Type.Boolean(),
    events: Type.Integer(),
    head: Type.Optional(Type.String()),
    broken: Type.Optional(Break),
    breaks: Type.Optional(Type.Array(Break)),
    breaksInAll: Type.Optional(Type.Integer({ description: 'The first hundred are told one by one' })),
  },
  { title: 'AuditVerdict' },
)

const Filter = Type.Object({
  actorId: Type.Optional(Uuid),
  action: Type.Optional(words(100)),
  subjectKind: Type.Optional(words(100)),
  subjectId: Type.Optional(words(200)),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  who: Type.Optional(Type.String({ maxLength: 120, description: 'Part of the name of whoever acted' })),
  about: Type.Optional(Type.String({ maxLength: 120, description: 'Name of a group or person it is about or names' })),
  text: Type.Optional(Type.String({ maxLength: 120, description: 'Words of the reason, or of what was before and after' })),
  ...PageQuery,
})

/** What the trail needs to know and may not depend on: every room stands above it. */
export interface AuditHooks {
  /** When it returns false it has already sent the reply. */
  readonly mayRead: (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>
  readonly namesOf: (request: FastifyRequest, ids: readonly string[]) => Promise<readonly NamedThing[]>
  /** What somebody may mean by a name. */
  readonly idsOf: (
    request: FastifyRequest,
    name: string,
  ) => Promise<{ readonly ids: readonly string[]; readonly hasMore: boolean }>
}

export const auditRoutes =
  ({ database }: Platform, { mayRead, namesOf, idsOf }: AuditHooks): FastifyPluginAsyncTypebox =>
  async (app) => {
    const tags = ['audit']
    app.addHook('preHandler', async (request, reply) => ((await mayRead(request, reply)) ? undefined : reply))

    app.get(
      '/audit-events',
      { schema: { tags, querystring: Filter, response: { 200: EventPage, ...problems(400, 403) } } },
      async (request) => {
        const { limit = 50, cursor, from, until, about = '', sort: _, ...filter } = request.query
        const place = decodeCursor(cursor, 1)
        if (cursor !== undefined && place === undefined) throw new UnknownCursor()
        const days = {
          from: from === undefined ? undefined : plainDate(from),
          until: until === undefined ? undefined : plainDate(until),
        }
        const meant = about.trim() === '' ? undefined : await idsOf(request, about)
        const before = place === undefined ? undefined : Number(place[0])
        const page = await listEvents(database, { ...filter, ...days, aboutIds: meant?.ids }, { limit, before })
        const names = [...(await namesOf(request, idsIn(page.items)))]
        return { ...page, items: [...page.items], names, isAboutCut: meant?.hasMore ?? false }
      },
    )

    app.get('/audit-events/verify', { schema: { tags, response: { 200: Verdict, ...problems(403) } } }, async () =>
      told(await verifyTrail(database)),
    )
  }

/** A mutable copy, which the types of the answers want. */
const told = (verdict: AuditVerdict) => (verdict.ok ? verdict : { ...verdict, breaks: [...verdict.breaks] })
