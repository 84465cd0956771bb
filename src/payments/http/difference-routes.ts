import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { Bilingual, ById, Day, listOf, oneOf, orNull, problems, Uuid, Vnd } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { DIFFERENCE_KINDS } from '../bank/difference.ts'
import type { DifferenceSeen } from '../bank/difference-service.ts'
import { differenceKindText, differenceOutcomeText } from '../bank/difference-text.ts'
import { DIFFERENCE_OUTCOMES, DIFFERENCE_STATES } from '../cycle/difference-state.ts'
import { differenceStateText } from '../cycle/difference-text.ts'
import { paymentService, readingService } from '../service.ts'
import { asCycle, Cycle, Words } from './schemas-routes.ts'
import { answer } from './status-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 422)
const Outcomes = oneOf(DIFFERENCE_OUTCOMES, { title: 'DifferenceOutcome' })

const BankDifferenceShown = Type.Object(
  {
    id: Uuid,
    kind: oneOf(DIFFERENCE_KINDS),
    kindText: Bilingual,
    state: oneOf(DIFFERENCE_STATES),
    stateText: Bilingual,
    reference: Type.String(),
    amount: Vnd,
    paidOn: Day,
    endedOn: orNull(Day),
    bankNumber: orNull(Type.String({ description: 'The bank’s own number of the transfer' })),
    accountLast4: orNull(Type.String({ description: 'Of the account the bank paid into' })),
    entitlementId: Uuid,
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    payeeName: Type.String(),
    outcomes: Type.Array(Type.Object({ outcome: Outcomes, text: Bilingual }), { description: 'What may be proposed of it' }),
    proposal: orNull(
      Type.Object({
        outcome: Outcomes,
        text: Bilingual,
        reason: Type.String(),
        on: Day,
        proposedByName: Type.String(),
        isYours: Type.Boolean(),
      }),
    ),
  },
  { title: 'BankDifference' },
)

/** What a bank did otherwise than it was ordered: read, and decided by two. */
export const differenceRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const list = { tags, params: ById, response: { 200: listOf(BankDifferenceShown), ...problems(400, 403, 404) } }
    app.get('/payment-cycles/:id/bank-differences', { schema: list }, async (request, reply) => {
      const result = await readingService(platform).bankDifferences(request.actor, request.params.id)
      return answer(reply, result, { 200: (value) => ({ items: value.map(asShown) }) })
    })

    const OfOne = Type.Object({ id: Uuid, differenceId: Uuid })
    const Proposal = Type.Object({ outcome: Outcomes, on: Type.Optional(Day), reason: Words }, { additionalProperties: false })
    const Proposed = Type.Object({ decisionId: Uuid }, { title: 'OutcomeProposed' })
    const propose = { tags, params: OfOne, body: Proposal, response: { 201: Proposed, ...refusals } }
    app.post('/payment-cycles/:id/bank-differences/:differenceId/proposals', { schema: propose }, async (request, reply) => {
      const { id: cycleId, differenceId } = request.params
      const { on, ...given } = request.body
      const asked = { ...given, cycleId, differenceId, ...(on !== undefined && { on: plainDate(on) }) }
      return answer(reply, await payments.proposeOutcome(request.actor, asked), 201)
    })

    const Verdict = Type.Object(
      { verdict: oneOf(['confirmed', 'declined'] as const), reason: Type.Optional(Words) },
      { additionalProperties: false },
    )
    const decide = { tags, params: OfOne, body: Verdict, response: { 200: Cycle, ...refusals } }
    app.post('/payment-cycles/:id/bank-differences/:differenceId/decision', { schema: decide }, async (request, reply) => {
      const { id: cycleId, differenceId } = request.params
      const result = await payments.decideDifference(request.actor, { ...request.body, cycleId, differenceId })
      return answer(reply, result, { 200: ({ cycle }) => asCycle(cycle) })
    })
  }

function asShown({ account, outcomes, proposal, kind, state, ...difference }: DifferenceSeen) {
  const { id, reference, amount, paidOn, endedOn, bankNumber, entitlementId, groupId, groupName, communeId, payeeName } =
    difference
  return {
    ...{ id, reference, amount, paidOn, endedOn, bankNumber, entitlementId, groupId, groupName, communeId, payeeName },
    ...{ kind, kindText: differenceKindText[kind], state, stateText: differenceStateText[state] },
    accountLast4: account?.last4 ?? null,
    outcomes: outcomes.map((outcome) => ({ outcome, text: differenceOutcomeText[outcome] })),
    proposal: proposal && {
      outcome: proposal.outcome,
      text: differenceOutcomeText[proposal.outcome],
      reason: proposal.reason,
      on: proposal.on,
      proposedByName: proposal.proposedByName,
      isYours: proposal.isYours,
    },
  }
}
