import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { answersWith } from '../platform/http/answer.ts'
import { ById, listOf, oneOf, orNull, PageQuery, pageOf, problems, Uuid, words } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { type PeopleRefusal, UNMASK_FIELDS, type UnmaskField } from './refusal.ts'
import { PEOPLE_STATUS } from './refusal-status.ts'
import { AccountChangeShown, AccountShown, asAccount, asAccountChange, PersonShown, Words } from './schemas-routes.ts'
import { peopleService, type Unmasked } from './service.ts'
import { peopleRefusalText } from './text.ts'

const refusals = problems(400, 403, 404, 409, 410, 422)
const tags = ['people']
const { answer } = answersWith<PeopleRefusal>(peopleRefusalText, PEOPLE_STATUS)

/** People with their numbers masked, the unmasking of them, and the accounts they are paid into. */
export const peopleRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(personRoutes(platform))
    await app.register(accountRoutes(platform))
  }

const personRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const people = peopleService(platform)
    app.get(
      '/people/:id',
      { schema: { tags, params: ById, response: { 200: PersonShown, ...refusals } } },
      async (request, reply) => {
        const result = await people.get(request.actor, request.params.id)
        return answer(reply, result)
      },
    )

    const unmasking = { tags, params: ById, body: UnmaskBody, response: { 200: UnmaskedShown, ...refusals, ...problems(429) } }
    app.post('/people/:id/unmask', { schema: unmasking }, async (request, reply) => {
      const { field, fields = field === undefined ? [] : [field], purpose } = request.body
      const result = await people.unmask(request.actor, { personId: request.params.id, fields, purpose })
      reply.header('cache-control', 'no-store')
      return answer(reply, result, { 200: (unmasked) => ({ ...unmasked, value: firstOf(unmasked, fields[0]) }) })
    })
  }

const Field = oneOf(UNMASK_FIELDS, { title: 'UnmaskField' })
const UnmaskBody = Type.Object(
  { field: Type.Optional(Field), fields: Type.Optional(Type.Array(Field, { minItems: 1, maxItems: 3 })), purpose: Words },
  {
    title: 'UnmaskRequest',
    additionalProperties: false,
    description: 'What is to be seen in full, and what for. Kept in the audit trail.',
  },
)
const UnmaskedShown = Type.Object(
  {
    value: Type.String({ description: 'The first field asked for; empty: not known' }),
    identityNumber: Type.Optional(orNull(Type.String())),
    phone: Type.Optional(orNull(Type.String())),
    accounts: Type.Optional(Type.Array(Type.Object({ id: Uuid, bank: Type.String(), number: Type.String() }))),
  },
  { title: 'Unmasked' },
)

function firstOf({ identityNumber, phone, accounts }: Unmasked, field: UnmaskField | undefined): string {
  if (field === 'identity-number') return identityNumber ?? ''
  if (field === 'phone') return phone ?? ''
  return (accounts ?? []).map(({ bank, number }) => `${bank} ${number}`).join('; ')
}

const accountRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const people = peopleService(platform)
    const listing = { tags, params: ById, response: { 200: listOf(AccountShown), ...refusals } }
    app.get('/people/:id/accounts', { schema: listing }, async (request, reply) => {
      const result = await people.listAccounts(request.actor, request.params.id)
      return answer(reply, result, { 200: (value) => ({ items: value.map(asAccount) }) })
    })

    const proposing = { tags, params: ById, body: ProposalBody, response: { 201: AccountShown, ...refusals } }
    app.post('/people/:id/accounts', { schema: proposing }, async (request, reply) => {
      const { reason, number, bank, holder } = request.body
      const account = { number, bank, holder: holder || undefined }
      const result = await people.proposeAccount(request.actor, { personId: request.params.id, account, reason })
      return answer(reply, result, { 201: asAccount })
    })

    const waiting = { tags, querystring: WaitingQuery, response: { 200: pageOf(AccountChangeShown), ...refusals } }
    app.get('/account-changes', { schema: waiting }, async (request, reply) => {
      const result = await people.listAccountChanges(request.actor, request.query)
      return answer(reply, result, { 200: (value) => ({ ...value, items: value.items.map(asAccountChange) }) })
    })

    const deciding = { tags, body: DecisionBody, response: { 200: Type.Object({ decided: Type.Integer() }), ...refusals } }
    app.post('/account-changes/decisions', { schema: deciding }, async (request, reply) => {
      const { accountIds, confirmed = true, reason } = request.body
      const result = await people.decideAccounts(request.actor, { accountIds, confirmed, reason })
      return answer(reply, result, { 200: ({ length }) => ({ decided: length }) })
    })
  }

const WaitingQuery = Type.Object({
  ...PageQuery,
  search: Type.Optional(Type.String({ maxLength: 120, description: 'Name of the person, the bank or the register’s file' })),
  forMe: Type.Optional(Type.Boolean({ description: 'Only those you had no hand in, and may confirm' })),
})
const ProposalBody = Type.Object(
  {
    number: words(40),
    bank: words(120),
    holder: Type.Optional(Type.String({ maxLength: 120 })),
    reason: Words,
  },
  { title: 'AccountProposal' },
)
const DecisionBody = Type.Object(
  {
    accountIds: Type.Array(Uuid, { minItems: 1, maxItems: 20_000, description: 'All are decided, or none' }),
    confirmed: Type.Optional(Type.Boolean({ description: 'false declines; true when left out' })),
    reason: Words,
  },
  { title: 'AccountDecision', additionalProperties: false },
)
