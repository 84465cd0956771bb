import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { plainDate } from '../kernel/calendar.ts'
import { PersonShown } from '../people/service.ts'
import {
  ById,
  Day,
  Nothing,
  oneOf,
  orNull,
  PageQuery,
  pageOf,
  problems,
  shownName,
  Uuid,
  words,
} from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { KINDS_OF_LEVEL as KINDS, type KINDS_OF_LEVEL } from '../units/index.ts'
import { type Decision, GROUP_STATUSES } from './group/group.ts'
import { Role, SeatShown, Words } from './schemas-routes.ts'
import { groupService } from './service.ts'
import { answer } from './status-routes.ts'

const refusals = problems(400, 403, 404, 409, 410, 422, 429)
const tags = ['groups']
const Name = shownName(200)
const DecisionNumber = Type.String({ maxLength: 60 })

type HamletKind = (typeof KINDS_OF_LEVEL)['hamlet'][number]

const FoundBody = Type.Object(
  {
    communeId: Uuid,
    name: Name,
    decision: Type.Object({ number: words(60), date: Day, body: Type.Optional(Name) }),
    hamlets: Type.Array(Type.Object({ name: Name, kind: oneOf<HamletKind>(KINDS.hamlet) }), { maxItems: 30 }),
    reason: Words,
  },
  { title: 'NewGroup' },
)
const NotFilledIn = Type.Literal('')
const decisionIn = { decisionNumber: Type.Optional(DecisionNumber), decisionDate: Type.Optional(Type.Union([Day, NotFilledIn])) }
const StatusBody = Type.Object(
  { status: oneOf(GROUP_STATUSES), from: Day, ...decisionIn, reason: Words },
  { title: 'GroupStatusChange' },
)
const RenameBody = Type.Object({ name: Name, on: Day, ...decisionIn, reason: Words }, { title: 'GroupRenaming' })
const MemberBody = Type.Object(
  {
    fullName: Name,
    role: Role,
    position: Type.Optional(Name),
    from: Day,
    birthDate: Type.Optional(Day),
    birthYear: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100 })),
    sex: Type.Optional(oneOf(['female', 'male'])),
    phone: Type.Optional(Type.String({ maxLength: 30 })),
    identityNumber: Type.Optional(Type.String({ maxLength: 30 })),
    reason: Words,
  },
  { title: 'NewMember' },
)
const EndBody = Type.Object({ until: Day, reason: Words }, { title: 'MembershipEnd' })
const RoleBody = Type.Object(
  {
    role: Role,
    from: Day,
    formerLeaderBecomes: Type.Optional(oneOf(['deputy', 'member'])),
    reason: Words,
  },
  { title: 'MemberRoleChange' },
)
const Seat = Type.Object({ id: Uuid, membershipId: Uuid })

function decisionOf({ decisionNumber, decisionDate }: { decisionNumber?: string; decisionDate?: string }): Decision | undefined {
  if (!decisionNumber || !decisionDate) return undefined
  return { number: decisionNumber, date: plainDate(decisionDate) }
}

/** Acts on a group. Each has a reason and a day, and deletes nothing. */
export const groupActRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const groups = groupService(platform)
    const made = Type.Object({ groupId: Uuid })
    app.post('/groups', { schema: { tags, body: FoundBody, response: { 201: made, ...refusals } } }, async (request, reply) => {
      const { decision, ...rest } = request.body
      const result = await groups.establish(request.actor, { ...rest, decision: { ...decision, date: plainDate(decision.date) } })
      return answer(reply, result, 201)
    })

    const done = { 204: Nothing, ...refusals }
    app.post(
      '/groups/:id/status',
      { schema: { tags, params: ById, body: StatusBody, response: done } },
      async (request, reply) => {
        const { status, from, reason } = request.body
        const change = { groupId: request.params.id, status, from: plainDate(from), decision: decisionOf(request.body), reason }
        const result = await groups.changeStatus(request.actor, change)
        return answer(reply, result, 204)
      },
    )

    app.post('/groups/:id/name', { schema: { tags, params: ById, body: RenameBody, response: done } }, async (request, reply) => {
      const { name, on, reason } = request.body
      const renaming = { groupId: request.params.id, name, on: plainDate(on), decision: decisionOf(request.body), reason }
      const result = await groups.rename(request.actor, renaming)
      return answer(reply, result, 204)
    })

    const clearing = { tags, params: ById, body: Type.Object({ reason: Words }), response: done }
    app.post('/groups/:id/flag/clear', { schema: clearing }, async (request, reply) => {
      const result = await groups.clearFlag(request.actor, { groupId: request.params.id, reason: request.body.reason })
      return answer(reply, result, 204)
    })
    await app.register(memberRoutes(platform))
  }

const memberRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const groups = groupService(platform)
    const added = Type.Object({
      membershipId: Uuid,
      personId: Uuid,
      alsoIn: Type.Array(Type.Object({ groupId: Uuid, groupName: Type.String() })),
    })
    const adding = { tags, params: ById, body: MemberBody, response: { 201: added, ...refusals } }
    app.post('/groups/:id/memberships', { schema: adding }, async (request, reply) => {
      const { from, birthDate, ...rest } = request.body
      const born = birthDate === undefined ? {} : { birthDate: plainDate(birthDate) }
      const result = await groups.addMember(request.actor, {
        ...rest,
        ...born,
        groupId: request.params.id,
        from: plainDate(from),
      })
      return answer(reply, result, 201)
    })

    const ending = { tags, params: Seat, body: EndBody, response: { 204: Nothing, ...refusals } }
    app.post('/groups/:id/memberships/:membershipId/end', { schema: ending }, async (request, reply) => {
      const { id: groupId, membershipId } = request.params
      const { until, reason } = request.body
      const result = await groups.endMembership(request.actor, { groupId, membershipId, until: plainDate(until), reason })
      return answer(reply, result, 204)
    })

    const changing = { tags, params: Seat, body: RoleBody, response: { 200: Type.Object({ membershipId: Uuid }), ...refusals } }
    app.post('/groups/:id/memberships/:membershipId/role', { schema: changing }, async (request, reply) => {
      const { id: groupId, membershipId } = request.params
      const { from, ...rest } = request.body
      const result = await groups.changeRole(request.actor, { ...rest, groupId, membershipId, from: plainDate(from) })
      return answer(reply, result)
    })
  }

const STATES = ['open', 'same', 'different', 'ended', 'superseded'] as const
const PairShown = Type.Object(
  {
    id: Uuid,
    reason: oneOf(['same-identity-number', 'same-name-and-birth', 'same-name-and-phone']),
    state: oneOf(STATES),
    foundAt: Type.String(),
    people: Type.Tuple([PersonShown, PersonShown]),
    seats: Type.Tuple([Type.Array(SeatShown), Type.Array(SeatShown)]),
    decidedBy: orNull(Uuid),
    decidedByName: orNull(Type.String()),
    decidedAt: orNull(Type.String()),
    reasonText: orNull(Type.String()),
  },
  { title: 'DuplicateCase' },
)
const Pairs = pageOf(PairShown)
const OutcomeBody = Type.Object(
  {
    outcome: oneOf(['same', 'different', 'ended']),
    survivorId: Type.Optional(Uuid),
    membershipId: Type.Optional(Uuid),
    until: Type.Optional(Day),
    reason: Words,
  },
  { title: 'DuplicateOutcome' },
)

/** Duplicate cases, and the erasure of personal data that the law requires. */
export const duplicateRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const groups = groupService(platform)
    const tags = ['people']
    const query = Type.Object({ ...PageQuery, state: Type.Optional(oneOf(STATES)) })
    app.get(
      '/duplicates',
      { schema: { tags, querystring: query, response: { 200: Pairs, ...refusals } } },
      async (request, reply) => {
        const result = await groups.listDuplicates(request.actor, request.query)
        return answer(reply, result)
      },
    )

    app.get(
      '/duplicates/:id',
      { schema: { tags, params: ById, response: { 200: PairShown, ...refusals } } },
      async (request, reply) => {
        const result = await groups.getDuplicate(request.actor, request.params.id)
        return answer(reply, result)
      },
    )

    const done = { 204: Nothing, ...refusals }
    app.post(
      '/duplicates/:id/decision',
      { schema: { tags, params: ById, body: OutcomeBody, response: done } },
      async (request, reply) => {
        const result = await groups.decideDuplicate(request.actor, { caseId: request.params.id, ...outcomeOf(request.body) })
        return answer(reply, result, 204)
      },
    )

    const erasing = { tags, params: ById, body: Type.Object({ reason: Words }), response: done }
    app.post('/people/:id/erase', { schema: erasing }, async (request, reply) => {
      const result = await groups.erasePerson(request.actor, { personId: request.params.id, reason: request.body.reason })
      return answer(reply, result, 204)
    })
  }

/** What an outcome needs and was not given is refused by the service as not in the case. */
function outcomeOf({ outcome, survivorId = '', membershipId = '', until, reason }: Static<typeof OutcomeBody>) {
  if (outcome === 'same') return { outcome, survivorId, reason }
  if (outcome === 'different') return { outcome, reason }
  return { outcome, membershipId, until: plainDate(until ?? '1900-01-01'), reason }
}
