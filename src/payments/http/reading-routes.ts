import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Actor } from '../../identity/index.ts'
import { month, plainDate } from '../../kernel/calendar.ts'
import type { NamedThing } from '../../kernel/named-thing.ts'
import { answerFile } from '../../platform/http/file-answer.ts'
import { ById, FileContent, listOf, Month, oneOf, PageQuery, pageOf, problems, Uuid, Vnd } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor } from '../../units/service.ts'
import { describeBooksFault, describeSealNotice, idsInFaults } from '../cycle/fault-text.ts'
import { guardsOf } from '../cycle/given-guard.ts'
import { describeGuard } from '../guards/time-guard-text.ts'
import { ENTITLEMENT_MONEY, ENTITLEMENT_SORTS } from '../month-view/entitlement-read-store.ts'
import { readingService, verifyBooks } from '../service.ts'
import { asWaiting } from './act-routes.ts'
import { asGuard, asTimeGuards } from './guard-schemas-routes.ts'
import { ledgerEntryRoutes } from './ledger-entry-routes.ts'
import { DifferenceShown, FundingShown, HistoryShown, PayeeShown, VerificationShown } from './list-schemas-routes.ts'
import { ArrearsOf, OrderPreviewShown } from './order-schemas-routes.ts'
import { EntitlementShown, OverviewShown, ThreadShown } from './overview-schemas-routes.ts'
import { asCycle, Cycle, DisbursementStates, EntitlementStates, LensQuery, OverviewQuery } from './schemas-routes.ts'
import { answer, answerRefusal } from './status-routes.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
}

const tags = ['payments']
const refusals = problems(400, 403, 404, 429)

/** What verification needs to know of other rooms, those above too. */
export interface BookHooks {
  readonly namesOf: (actor: Actor, ids: readonly string[]) => Promise<readonly NamedThing[]>
}

/** Reads of a month: the overview, its lists, the thread of one entitlement, and the verification of the books. */
export const readingRoutes =
  (platform: Platform, hooks: BookHooks): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(cycleRoutes(platform))
    await app.register(entitlementRoutes(platform))
    await app.register(payeeRoutes(platform))
    await app.register(ledgerEntryRoutes(platform))
    await app.register(verifyRoutes(platform, hooks))
  }

const cycleRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reading = readingService(platform)
    const query = Type.Object({
      provisionCode: Type.Optional(Type.String({ maxLength: 80 })),
      month: Type.Optional(Month),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
    })
    const list = { tags, querystring: query, response: { 200: listOf(Cycle), ...refusals } }
    app.get('/payment-cycles', { schema: list }, async (request, reply) => {
      const { provisionCode, month: monthText, limit = 50 } = request.query
      const asked = { limit, ...(provisionCode && { provisionCode }), ...(monthText && { month: month(monthText) }) }
      const result = await reading.cycles(request.actor, asked)
      return answer(reply, result, { 200: (value) => ({ items: value.map(asCycle) }) })
    })

    app.get(
      '/payment-cycles/:id',
      { schema: { tags, params: ById, querystring: OverviewQuery, response: { 200: OverviewShown, ...refusals } } },
      async (request, reply) => {
        const result = await reading.overview(request.actor, request.params.id, {
          lens: request.query.lens,
          on: request.query.on === undefined ? undefined : plainDate(request.query.on),
        })
        return answer(reply, result, {
          200: ({ cycle, timeGuards, ...rest }) => ({ ...rest, timeGuards: asTimeGuards(timeGuards), cycle: asCycle(cycle) }),
        })
      },
    )

    app.get(
      '/payment-cycles/:id/history',
      { schema: { tags, params: ById, response: { 200: HistoryShown, ...refusals } } },
      async (request, reply) => {
        const result = await reading.history(request.actor, request.params.id)
        return answer(reply, result, {
          200: ({ events, waiting, ...same }) => ({
            ...same,
            events: events.map((event) => ({ ...event, guards: guardsOf(event).map(describeGuard) })),
            waiting: waiting.map(asWaiting),
          }),
        })
      },
    )

    const preview = {
      tags,
      params: ById,
      querystring: Type.Object({ arrearsOf: Type.Optional(ArrearsOf) }),
      response: { 200: OrderPreviewShown, ...problems(400, 403, 404, 409, 422, 429) },
    }
    app.get('/payment-cycles/:id/order-preview', { schema: preview }, async (request, reply) => {
      const asked = { cycleId: request.params.id, arrearsOf: request.query.arrearsOf }
      return answer(reply, await reading.orderPreview(request.actor, asked), {
        200: ({ moves, obstacles, holds, guards, ...same }) => ({
          ...same,
          guards: guards.map(asGuard),
          obstacles: [...obstacles],
          holds: [...holds],
          moves: moves.map((share) => ({ ...share, lines: [...share.lines] })),
        }),
      })
    })

    const funding = { tags, params: ById, response: { 200: listOf(FundingShown), ...refusals } }
    app.get('/payment-cycles/:id/funding', { schema: funding }, async (request, reply) => {
      const result = await reading.funding(request.actor, request.params.id)
      return answer(reply, result, { 200: (value) => ({ items: value.map((share) => ({ ...share, lines: [...share.lines] })) }) })
    })

    const differences = {
      tags,
      params: ById,
      querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000, default: 500 })) }),
      response: { 200: listOf(DifferenceShown), ...refusals },
    }
    app.get('/payment-cycles/:id/differences', { schema: differences }, async (request, reply) => {
      const result = await reading.differences(request.actor, { cycleId: request.params.id, limit: request.query.limit ?? 500 })
      return answer(reply, result, { 200: (value) => ({ items: [...value] }) })
    })
  }

const entitlementRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reading = readingService(platform)
    const query = Type.Object({
      ...PageQuery,
      ...LensQuery,
      unit: Type.Optional(Type.String({ format: 'uuid', description: 'Groups anywhere below it' })),
      sort: Type.Optional(oneOf(ENTITLEMENT_SORTS)),
      state: Type.Optional(EntitlementStates),
      money: Type.Optional(oneOf(ENTITLEMENT_MONEY, { description: 'Whether what the group is entitled to has reached it' })),
      code: Type.Optional(Type.String({ maxLength: 80 })),
      fact: Type.Optional(Type.String({ maxLength: 80 })),
      communeId: Type.Optional(Uuid),
      districtId: Type.Optional(Uuid),
      groupId: Type.Optional(Uuid),
      search: Type.Optional(Type.String({ maxLength: 120 })),
    })
    const page = Type.Object({ ...pageOf(EntitlementShown).properties, amount: Vnd })
    const list = { tags, params: ById, querystring: query, response: { 200: page, ...refusals } }
    app.get('/payment-cycles/:id/entitlements', { schema: list }, async (request, reply) => {
      const result = await reading.entitlements(request.actor, { cycleId: request.params.id, ...request.query })
      return answer(reply, result)
    })

    app.get(
      '/entitlements/:id',
      { schema: { tags, params: ById, response: { 200: ThreadShown, ...refusals } } },
      async (request, reply) => {
        const result = await reading.thread(request.actor, request.params.id)
        return answer(reply, result)
      },
    )
  }

const payeeRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reading = readingService(platform)
    const asked = { order: Type.Optional(Type.Integer({ minimum: 1 })), state: Type.Optional(DisbursementStates) }
    const page = Type.Object({ ...pageOf(PayeeShown).properties, amount: Vnd })
    const list = {
      tags,
      params: ById,
      querystring: Type.Object({ ...PageQuery, ...LensQuery, ...asked }),
      response: { 200: page, ...refusals },
    }
    app.get('/payment-cycles/:id/payees', { schema: list }, async (request, reply) => {
      const { order, ...query } = request.query
      const result = await reading.payees(request.actor, { ...query, cycleId: request.params.id, orderNumber: order })
      return answer(reply, result)
    })

    const exporting = {
      tags,
      params: ById,
      body: Type.Object(asked, { title: 'PayeesToExport', maxProperties: 1 }),
      description: 'Account numbers in full for whoever may see them, which the audit trail records',
      response: { 200: FileContent, ...refusals, ...problems(409, 422) },
    }
    for (const format of ['xlsx', 'csv'] as const)
      app.post(`/payment-cycles/:id/payees.${format}`, { schema: exporting }, async (request, reply) => {
        const { order, state } = request.body
        const { id: cycleId } = request.params
        const result = await reading.exportPayees(request.actor, { cycleId, format, orderNumber: order, state })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        const { fileName: name, mediaType, bytes: content } = result.value
        return answerFile(reply, { name, mediaType, content })
      })
  }

const verifyRoutes =
  (platform: Platform, { namesOf }: BookHooks): FastifyPluginAsyncTypebox =>
  async (app) => {
    const verify = { tags: ['ledger'], response: { 200: VerificationShown, ...problems(403) } }
    app.get('/ledger/verify', { schema: verify }, async (request, reply) => {
      const may = await authoriseFor(platform, request.actor, { permission: 'ledger:read', unitId: null })
      if (!may.ok) return answerRefusal(reply, may.refusal)
      const books = await verifyBooks(platform)
      const named = await namesOf(request.actor, idsInFaults(books.faults))
      const names = new Map(named.map((one) => [one.id, one]))
      const faults = books.faults.map((fault) => ({ ...fault, ...describeBooksFault(fault, names) }))
      const notices = books.notices.map((notice) => ({ ...notice, ...describeSealNotice(notice) }))
      return reply.send({ ...books, faults, notices })
    })
  }
