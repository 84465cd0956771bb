import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { month, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import { ById, Day, listOf, Month, oneOf, problems, Uuid, Vnd, words } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { CLAIM_CAUSES, MOST_PERCENT } from '../recovery/claim.ts'
import type { NumberedPaper } from '../recovery/claim-store.ts'
import { paymentService, readingService } from '../service.ts'
import { ClaimableShown, ClaimsShown, CorrectionShown } from './recovery-schemas-routes.ts'
import { Words } from './schemas-routes.ts'
import { answer } from './status-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)
const Paper = Type.Object({ number: words(200), date: Day }, { additionalProperties: false })
const Outcome = oneOf(['confirmed', 'declined'] as const)
const MoreThanNothing = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

const asPaper = ({ number, date }: { number: string; date: string }): NumberedPaper => ({ number, date: plainDate(date) })

/** Money that was paid and not due: found, claimed by two, returned, kept back of later months, given up. */
export const recoveryRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reading = readingService(platform)
    const query = Type.Object({ cycleId: Type.Optional(Uuid) })
    app.get(
      '/claims',
      { schema: { tags, querystring: query, response: { 200: ClaimsShown, ...problems(400, 403) } } },
      async (request, reply) => {
        const result = await reading.claims(request.actor, request.query)
        return answer(reply, result, {
          200: ({ items, outstanding }) => ({
            outstanding,
            items: items.map((item) => ({ ...item, recoveries: [...item.recoveries] })),
          }),
        })
      },
    )

    const ofGroup = Type.Object({ groupId: Uuid })
    const claimable = {
      tags,
      params: ById,
      querystring: ofGroup,
      response: { 200: listOf(ClaimableShown), ...problems(400, 403, 404) },
    }
    app.get('/payment-cycles/:id/claimable', { schema: claimable }, async (request, reply) => {
      const result = await reading.claimable(request.actor, { cycleId: request.params.id, groupId: request.query.groupId })
      return answer(reply, result, { 200: (items) => ({ items: [...items] }) })
    })

    const corrections = { tags, params: ById, response: { 200: listOf(CorrectionShown), ...problems(400, 403, 404) } }
    app.get('/payment-cycles/:id/corrections', { schema: corrections }, async (request, reply) => {
      const result = await reading.corrections(request.actor, request.params.id)
      return answer(reply, result, {
        200: (items) => ({ items: items.map((item) => ({ ...item, suggested: [...item.suggested] })) }),
      })
    })
    const Body = Type.Object(
      { groupIds: Type.Array(Uuid, { minItems: 1, maxItems: 1000 }), reason: Words },
      { additionalProperties: false },
    )
    const Decided = Type.Object({ groups: Type.Integer(), amount: Vnd }, { title: 'CorrectionSupplemented' })
    const supplement = { tags, params: ById, body: Body, response: { 201: Decided, ...refusals } }
    app.post('/payment-cycles/:id/corrections/supplement', { schema: supplement }, async (request, reply) => {
      const given = { cycleId: request.params.id, ...request.body }
      return answer(reply, await paymentService(platform).supplementCorrection(request.actor, given), 201)
    })
    await app.register(claimRoutes(platform))
    await app.register(endingClaimRoutes(platform))
  }

const claimRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const Sum = Type.Object({ disbursementId: Uuid, amount: MoreThanNothing }, { additionalProperties: false })
    const Body = Type.Object(
      {
        sums: Type.Array(Sum, { minItems: 1, maxItems: 1000 }),
        cause: oneOf(CLAIM_CAUSES),
        evidence: Paper,
        reason: Words,
      },
      { additionalProperties: false },
    )
    const Proposed = Type.Object({ claimIds: Type.Array(Uuid), amount: Vnd }, { title: 'ClaimsProposed' })
    const propose = { tags, params: ById, body: Body, response: { 201: Proposed, ...refusals } }
    app.post('/payment-cycles/:id/claims', { schema: propose }, async (request, reply) => {
      const { sums, cause, evidence, reason } = request.body
      const result = await payments.proposeClaims(request.actor, {
        cycleId: request.params.id,
        sums: sums.map(({ disbursementId, amount }) => ({ disbursementId, amount: vnd(amount) })),
        cause,
        evidence: asPaper(evidence),
        reason,
      })
      return answer(reply, result, { 201: ({ claimIds, amount }) => ({ claimIds: [...claimIds], amount }) })
    })

    const DecisionBody = Type.Object(
      { claimIds: Type.Array(Uuid, { minItems: 1, maxItems: 1000 }), outcome: Outcome, reason: Type.Optional(Words) },
      { additionalProperties: false },
    )
    const Decided = Type.Object({ claimed: Type.Integer(), amount: Vnd }, { title: 'ClaimsDecided' })
    const decide = { tags, params: ById, body: DecisionBody, response: { 200: Decided, ...refusals } }
    app.post('/payment-cycles/:id/claims/decide', { schema: decide }, async (request, reply) =>
      answer(reply, await payments.decideClaims(request.actor, { cycleId: request.params.id, ...request.body })),
    )
  }

const endingClaimRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const ReturnBody = Type.Object({ amount: MoreThanNothing, voucher: Paper }, { additionalProperties: false })
    const Lowered = Type.Object({ amount: Vnd, outstanding: Vnd, isLate: Type.Boolean() }, { title: 'ClaimLowered' })
    const giveBack = { tags, params: ById, body: ReturnBody, response: { 200: Lowered, ...refusals } }
    app.post('/claims/:id/returns', { schema: giveBack }, async (request, reply) => {
      const { amount, voucher } = request.body
      const given = { claimId: request.params.id, amount: vnd(amount), voucher: asPaper(voucher) }
      return answer(reply, await payments.recordReturn(request.actor, given))
    })

    const SetOff = Type.Object(
      {
        kind: oneOf(['set-off'] as const),
        sharePercent: Type.Integer({
          minimum: 0,
          maximum: MOST_PERCENT,
          description: 'Of each month’s sum; 0: no more is kept back',
        }),
        most: Type.Optional(MoreThanNothing),
        from: Month,
      },
      { additionalProperties: false },
    )
    const Forgone = Type.Object(
      { kind: oneOf(['write-off', 'withdrawal'] as const), amount: MoreThanNothing },
      { additionalProperties: false },
    )
    const WayBody = Type.Object(
      { wanted: Type.Union([SetOff, Forgone]), decision: Paper, reason: Words },
      { additionalProperties: false },
    )
    const Way = Type.Object({ decisionId: Uuid }, { title: 'RecoveryProposed' })
    const propose = { tags, params: ById, body: WayBody, response: { 201: Way, ...refusals } }
    app.post('/claims/:id/decisions', { schema: propose }, async (request, reply) => {
      const { wanted, decision, reason } = request.body
      const given = { claimId: request.params.id, decision: asPaper(decision), reason }
      const result = await payments.proposeRecovery(request.actor, {
        ...given,
        wanted:
          wanted.kind === 'set-off'
            ? {
                kind: wanted.kind,
                terms: { sharePercent: wanted.sharePercent, most: mostOf(wanted.most), from: month(wanted.from) },
              }
            : { kind: wanted.kind, amount: vnd(wanted.amount) },
      })
      return answer(reply, result, 201)
    })

    const DecideBody = Type.Object({ outcome: Outcome, reason: Type.Optional(Words) }, { additionalProperties: false })
    const params = Type.Object({ id: Uuid, decisionId: Uuid })
    const Left = Type.Object({ outstanding: Vnd, stillNeeded: Type.Integer() }, { title: 'RecoveryDecided' })
    const decide = { tags, params, body: DecideBody, response: { 200: Left, ...refusals } }
    app.post('/claims/:id/decisions/:decisionId/decide', { schema: decide }, async (request, reply) => {
      const { id, decisionId } = request.params
      return answer(reply, await payments.decideRecovery(request.actor, { claimId: id, decisionId, ...request.body }))
    })
  }

const mostOf = (most: number | undefined) => (most === undefined ? null : vnd(most))
