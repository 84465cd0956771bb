import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { unrankedText } from '../assessment/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { tellRefusal } from '../kernel/result.ts'
import { accountName } from '../ledger/index.ts'
import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { ById, listOf, Made, Nothing, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { outstandingOf } from './award/award.ts'
import type { AwardRefusal } from './award/refusal.ts'
import {
  AccountBody,
  AnswerBody,
  ApproveBody,
  AwardShown,
  BounceBody,
  DecideAccountBody,
  DecideBody,
  DecideWriteOffBody,
  DrawUpBody,
  ListedShown,
  OrderBody,
  ReasonBody,
  RepayBody,
  SubmitBody,
  WriteOffBody,
} from './schemas-routes.ts'
import { type AwardListed, type AwardOverview, awardService } from './service.ts'
import { awardRefusalText, budgetUseText, paymentStateText, proposalStateText } from './text.ts'

const STATUS: RefusalStatuses<AwardRefusal> = {
  'not-allowed': 403,
  'award-unknown': 404,
  'result-not-published': 404,
  'award-payment-unknown': 404,
  'award-unit-unknown': 404,
  'unit-account-unknown': 404,
  'award-approver-is-maker': 403,
  'unit-account-by-proposer': 403,
  'write-off-by-proposer': 403,
  'write-off-unknown': 404,
  'award-not-in-state': 409,
  'no-award-provision': 409,
  'award-provision-ambiguous': 409,
  'award-provision-shared': 409,
  'tie-open': 409,
  'nobody-awarded': 409,
  'nothing-changes': 409,
  'version-proposed-already': 409,
  'award-on-its-way': 409,
  'provision-withdrawn': 409,
  'result-newer': 409,
  'award-guard-unanswered': 409,
  'no-budget-line': 409,
  'budget-line-ambiguous': 409,
  'budget-short': 409,
  'award-approved-by-you': 409,
  'nothing-to-order': 409,
  'unit-accounts-missing': 409,
  'award-order-lacks-approvals': 409,
  'award-line-lapsed': 409,
  'award-payment-answered': 409,
  'award-payment-not-paid': 409,
  'write-off-proposed-already': 409,
  'write-off-decided-already': 409,
  'award-voucher-taken': 409,
  'award-unsettled': 409,
  'award-books-differ': 409,
  'unit-account-proposed-already': 409,
  'unit-account-same': 409,
  'unit-account-decided-already': 409,
  'award-differs': 412,
  'award-fingerprint-differs': 412,
  'order-differs': 412,
  'award-reason-missing': 422,
  'award-decision-incomplete': 422,
  'award-decision-day-impossible': 422,
  'award-day-impossible': 422,
  'bank-reference-missing': 422,
  'award-voucher-missing': 422,
  'award-return-over-claim': 422,
  'unit-account-impossible': 422,
}
const { answer } = answersWith(awardRefusalText, STATUS)

const tags = ['awards']
const written = problems(403, 404, 409, 412, 422)

/** Awards for the ranks of a round. Translates HTTP to the use cases and back. */
export const awardRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(proposalRoutes(platform))
    await app.register(paymentRoutes(platform))
    await app.register(writeOffRoutes(platform))
    await app.register(accountRoutes(platform))
  }

const proposalRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = awardService(platform)
  return async (app) => {
    app.get('/awards', { schema: { tags, response: { 200: listOf(ListedShown), ...problems(403) } } }, async (request, reply) =>
      answer(reply, await service.list(request.actor), { 200: (items) => ({ items: items.map(asListed) }) }),
    )
    app.get(
      '/rounds/:id/award',
      { schema: { tags, params: ById, response: { 200: AwardShown, ...problems(403, 404, 409) } } },
      async (request, reply) => answer(reply, await service.award(request.actor, request.params.id), { 200: asOverview }),
    )
    const DrawnUp = Type.Object(
      { proposalId: Uuid, fingerprint: Type.String(), moved: Type.Integer() },
      { title: 'AwardDrawnUp' },
    )
    app.post(
      '/rounds/:id/award',
      { schema: { tags, params: ById, body: DrawUpBody, response: { 201: DrawnUp, ...written } } },
      async (request, reply) =>
        answer(reply, await service.drawUp(request.actor, { roundId: request.params.id, ...request.body }), 201),
    )
    const Submitted = Type.Object({ approvalsNeeded: Type.Integer(), lineId: Uuid }, { title: 'AwardSubmitted' })
    app.post(
      '/rounds/:id/award/submit',
      { schema: { tags, params: ById, body: SubmitBody, response: { 200: Submitted, ...written } } },
      async (request, reply) =>
        answer(reply, await service.submit(request.actor, { roundId: request.params.id, ...request.body })),
    )
    app.post(
      '/rounds/:id/award/approve',
      { schema: { tags, params: ById, body: ApproveBody, response: { 200: StillNeeded, ...written } } },
      async (request, reply) =>
        answer(reply, await service.approve(request.actor, { roundId: request.params.id, ...request.body })),
    )
    for (const act of ['return', 'withdraw'] as const)
      app.post(
        `/rounds/:id/award/${act}`,
        { schema: { tags, params: ById, body: ReasonBody, response: { 204: Nothing, ...written } } },
        async (request, reply) =>
          answer(reply, await service[act](request.actor, { roundId: request.params.id, ...request.body }), 204),
      )
    app.post(
      '/rounds/:id/award/decide',
      { schema: { tags, params: ById, body: DecideBody, response: { 204: Nothing, ...written } } },
      async (request, reply) => {
        const { on, ...given } = request.body
        const decision = { roundId: request.params.id, ...given, on: plainDate(on) }
        return answer(reply, await service.decide(request.actor, decision), 204)
      },
    )
  }
}

const StillNeeded = Type.Object({ stillNeeded: Type.Integer() }, { title: 'StillNeeded' })

const paymentRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = awardService(platform)
  return async (app) => {
    app.post(
      '/rounds/:id/award/approve-order',
      { schema: { tags, params: ById, body: OrderBody, response: { 200: StillNeeded, ...written } } },
      async (request, reply) =>
        answer(reply, await service.approveOrder(request.actor, { roundId: request.params.id, ...request.body })),
    )
    const Ordered = Type.Object({ number: Type.Integer(), total: Type.Integer() }, { title: 'AwardOrdered' })
    app.post(
      '/rounds/:id/award/order',
      { schema: { tags, params: ById, body: OrderBody, response: { 200: Ordered, ...written } } },
      async (request, reply) =>
        answer(reply, await service.order(request.actor, { roundId: request.params.id, ...request.body })),
    )
    const ByPayment = Type.Object({ id: Uuid, paymentId: Uuid })
    app.post(
      '/rounds/:id/award/payments/:paymentId/answer',
      { schema: { tags, params: ByPayment, body: AnswerBody, response: { 204: Nothing, ...written } } },
      async (request, reply) => {
        const { id: roundId, paymentId } = request.params
        const { on, ...given } = request.body
        return answer(reply, await service.answer(request.actor, { roundId, paymentId, ...given, on: plainDate(on) }), 204)
      },
    )
    app.post(
      '/rounds/:id/award/payments/:paymentId/bounce',
      { schema: { tags, params: ByPayment, body: BounceBody, response: { 204: Nothing, ...written } } },
      async (request, reply) => {
        const { id: roundId, paymentId } = request.params
        const { on, reason } = request.body
        return answer(reply, await service.bounce(request.actor, { roundId, paymentId, reason, on: plainDate(on) }), 204)
      },
    )
    const Repaid = Type.Object({ outstanding: Type.Integer(), isLate: Type.Boolean() }, { title: 'AwardRepaid' })
    app.post(
      '/rounds/:id/award/returns',
      { schema: { tags, params: ById, body: RepayBody, response: { 200: Repaid, ...written } } },
      async (request, reply) => {
        const { on, ...given } = request.body
        return answer(reply, await service.repay(request.actor, { roundId: request.params.id, ...given, on: plainDate(on) }))
      },
    )
    app.post(
      '/rounds/:id/award/settle',
      { schema: { tags, params: ById, response: { 204: Nothing, ...written } } },
      async (request, reply) => answer(reply, await service.settle(request.actor, request.params.id), 204),
    )
  }
}

/** What a unit cannot return: proposed by one, decided by another. */
const writeOffRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = awardService(platform)
  return async (app) => {
    app.post(
      '/rounds/:id/award/write-offs',
      { schema: { tags, params: ById, body: WriteOffBody, response: { 201: Made, ...written } } },
      async (request, reply) =>
        answer(reply, await service.proposeWriteOff(request.actor, { roundId: request.params.id, ...request.body }), 201),
    )
    const ByWriteOff = Type.Object({ id: Uuid, writeOffId: Uuid })
    app.post(
      '/rounds/:id/award/write-offs/:writeOffId/decide',
      { schema: { tags, params: ByWriteOff, body: DecideWriteOffBody, response: { 204: Nothing, ...written } } },
      async (request, reply) => {
        const { id: roundId, writeOffId } = request.params
        return answer(reply, await service.decideWriteOff(request.actor, { roundId, writeOffId, ...request.body }), 204)
      },
    )
  }
}

const accountRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = awardService(platform)
  return async (app) => {
    app.post(
      '/unit-accounts',
      { schema: { tags, body: AccountBody, response: { 201: Made, ...written } } },
      async (request, reply) => answer(reply, await service.proposeAccount(request.actor, request.body), 201),
    )
    app.post(
      '/unit-accounts/:id/decide',
      { schema: { tags, params: ById, body: DecideAccountBody, response: { 204: Nothing, ...written } } },
      async (request, reply) => {
        const given = { accountId: request.params.id, ...request.body }
        return answer(reply, await service.decideAccount(request.actor, given), 204)
      },
    )
  }
}

const asListed = ({ proposal, ...same }: AwardListed) => ({
  ...same,
  state: proposal?.state ?? null,
  stateText: proposal === null ? null : proposalStateText[proposal.state],
})

function asOverview({ preview, notComputed, proposals, line, next, payments, books, money, ...same }: AwardOverview) {
  const names = new Map(proposals.flatMap(({ lines }) => lines.map(({ unitId, name }) => [unitId, name])))
  return {
    ...same,
    preview: preview === null ? null : asPreview(preview),
    notComputed: notComputed === null ? null : { ...notComputed, ...tellRefusal(notComputed, awardRefusalText) },
    proposals: proposals.map((proposal) => ({ ...proposal, stateText: proposalStateText[proposal.state] })),
    line: line === null ? null : { id: line.id, name: line.name, year: line.year, ...line.balance },
    next: next === null ? null : asNext(next),
    payments: payments.map((payment) => ({ ...payment, stateText: paymentStateText[payment.state] })),
    books: books.map((book) => ({ ...book, name: nameOfBook(book.account) })),
    money: money.map((one) => ({ ...one, name: names.get(one.unitId) ?? '', outstanding: vnd(outstandingOf(one)) })),
  }
}

const asPreview = ({ blockers, leftOut, ...same }: NonNullable<AwardOverview['preview']>) => ({
  ...same,
  blockers: blockers.map((blocker) => ({ ...blocker, ...tellRefusal(blocker, awardRefusalText) })),
  leftOut: leftOut.map(({ unitId, name, unranked }) => ({ unitId, name, why: unrankedText(unranked) })),
})

const asNext = ({ sums, approvedBy, ...same }: NonNullable<AwardOverview['next']>) => ({
  ...same,
  sums: sums.map(({ account, ...sum }) => ({ ...sum, accountId: account?.id ?? null })),
  approvals: approvedBy.length,
})

const nameOfBook = (account: AwardOverview['books'][number]['account']) =>
  account === 'budget:committed' || account === 'budget:consumed' ? budgetUseText[account] : accountName[account]
