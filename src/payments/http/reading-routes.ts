import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import { month } from '../../kernel/calendar.ts'
import { PageQuery } from '../../platform/http/paging.ts'
import { pageOf, problems, sendRefusal } from '../../platform/http/problem.ts'
import type { Platform } from '../../platform/platform.ts'
import { paymentRefusalText } from '../cycle/cycle-text.ts'
import { describeBooksFault } from '../cycle/fault-text.ts'
import { ENTITLEMENT_SORTS } from '../month-view/entitlement-read-store.ts'
import { readingService, verifyBooks } from '../service.ts'
import { asWaiting } from './act-routes.ts'
import { DifferenceShown, FundingShown, HistoryShown, PayeeShown, VerificationShown } from './list-schemas-routes.ts'
import { EntitlementShown, OverviewShown, ThreadShown } from './overview-schemas-routes.ts'
import {
  Amount,
  asCycle,
  Cycle,
  DisbursementStates,
  EntitlementStates,
  Id,
  LensQuery,
  MonthText,
  oneOf,
  Uuid,
} from './schemas-routes.ts'
import { STATUS } from './status-routes.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
}

const tags = ['payments']
const refusals = problems(400, 403, 404)

/** A month on the screen: the overview, its lists, the thread of one đồng, and what recomputes the books. */
export const readingRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(cycleRoutes(platform))
    await app.register(entitlementRoutes(platform))
    await app.register(payeeRoutes(platform))
    await app.register(verifyRoutes(platform))
  }

const cycleRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reading = readingService(platform)
    const query = Type.Object({
      provisionCode: Type.Optional(Type.String({ maxLength: 80 })),
      month: Type.Optional(MonthText),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
    })
    const list = { tags, querystring: query, response: { 200: Type.Object({ items: Type.Array(Cycle) }), ...refusals } }
    app.get('/payment-cycles', { schema: list }, async (request, reply) => {
      const { provisionCode, month: of, limit = 50 } = request.query
      const asked = { limit, ...(provisionCode && { provisionCode }), ...(of && { month: month(of) }) }
      const result = await reading.cycles(request.actor, asked)
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send({ items: result.value.map(asCycle) })
    })

    app.get(
      '/payment-cycles/:id',
      { schema: { tags, params: Id, querystring: Type.Object(LensQuery), response: { 200: OverviewShown, ...refusals } } },
      async (request, reply) => {
        const result = await reading.overview(request.actor, request.params.id, request.query.lens)
        if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
        const { cycle, ...rest } = result.value
        return reply.send({ ...structuredClone(rest), cycle: asCycle(cycle) } as never)
      },
    )

    app.get(
      '/payment-cycles/:id/history',
      { schema: { tags, params: Id, response: { 200: HistoryShown, ...refusals } } },
      async (request, reply) => {
        const result = await reading.history(request.actor, request.params.id)
        if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
        return reply.send({ ...result.value, waiting: result.value.waiting.map(asWaiting) } as never)
      },
    )

    const funding = { tags, params: Id, response: { 200: Type.Object({ items: Type.Array(FundingShown) }), ...refusals } }
    app.get('/payment-cycles/:id/funding', { schema: funding }, async (request, reply) => {
      const result = await reading.funding(request.actor, request.params.id)
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send({ items: result.value.map((share) => ({ ...share, lines: [...share.lines] })) })
    })

    const differences = {
      tags,
      params: Id,
      querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000, default: 500 })) }),
      response: { 200: Type.Object({ items: Type.Array(DifferenceShown) }), ...refusals },
    }
    app.get('/payment-cycles/:id/differences', { schema: differences }, async (request, reply) => {
      const result = await reading.differences(request.actor, { cycleId: request.params.id, limit: request.query.limit ?? 500 })
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send({ items: [...result.value] })
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
      code: Type.Optional(Type.String({ maxLength: 80 })),
      fact: Type.Optional(Type.String({ maxLength: 80 })),
      communeId: Type.Optional(Uuid),
      districtId: Type.Optional(Uuid),
      groupId: Type.Optional(Uuid),
      search: Type.Optional(Type.String({ maxLength: 120 })),
    })
    const page = Type.Object({ ...pageOf(EntitlementShown).properties, amount: Amount })
    const list = { tags, params: Id, querystring: query, response: { 200: page, ...refusals } }
    app.get('/payment-cycles/:id/entitlements', { schema: list }, async (request, reply) => {
      const result = await reading.entitlements(request.actor, { cycleId: request.params.id, ...request.query })
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send(result.value as never)
    })

    app.get(
      '/entitlements/:id',
      { schema: { tags, params: Id, response: { 200: ThreadShown, ...refusals } } },
      async (request, reply) => {
        const result = await reading.thread(request.actor, request.params.id)
        if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
        return reply.send(result.value as never)
      },
    )
  }

const payeeRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reading = readingService(platform)
    const asked = { order: Type.Optional(Type.Integer({ minimum: 1 })), state: Type.Optional(DisbursementStates) }
    const page = Type.Object({ ...pageOf(PayeeShown).properties, amount: Amount })
    const list = {
      tags,
      params: Id,
      querystring: Type.Object({ ...PageQuery, ...LensQuery, ...asked }),
      response: { 200: page, ...refusals },
    }
    app.get('/payment-cycles/:id/payees', { schema: list }, async (request, reply) => {
      const { order, ...query } = request.query
      const result = await reading.payees(request.actor, { ...query, cycleId: request.params.id, orderNumber: order })
      if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
      return reply.send(result.value as never)
    })

    for (const format of ['xlsx', 'csv'] as const)
      app.get(
        `/payment-cycles/:id/payees.${format}`,
        { schema: { tags, params: Id, querystring: Type.Object(asked) } },
        async (request, reply) => {
          const { order, state } = request.query
          const { id: cycleId } = request.params
          const result = await reading.exportPayees(request.actor, { cycleId, format, orderNumber: order, state })
          if (!result.ok) return sendRefusal(reply, result.refusal, paymentRefusalText, STATUS)
          const { fileName, mediaType, bytes } = result.value
          return reply
            .type(mediaType)
            .header('content-disposition', `attachment; filename="${fileName}"`)
            .send(Buffer.from(bytes))
        },
      )
  }

const verifyRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const verify = { tags: ['ledger'], response: { 200: VerificationShown, ...problems(403) } }
    app.get('/ledger/verify', { schema: verify }, async (request, reply) => {
      const may = holdsAnywhere(request.actor, 'ledger:read', platform.clock.today())
      if (!may.ok) return sendRefusal(reply, may.refusal, paymentRefusalText, STATUS)
      const books = await verifyBooks(platform.database)
      return reply.send({ ...books, faults: books.faults.map((fault) => ({ ...fault, ...describeBooksFault(fault) })) })
    })
  }
