import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ById, Nothing, problems, words } from '../../platform/http/schemas.ts'
import type { IdentityProvider } from '../../platform/identity-provider.ts'
import type { accountService } from '../service.ts'
import { AskedOfAnother, accountAnswers, Reason } from './account-answer-routes.ts'

const { answerRefusal } = accountAnswers
const UNSET = { kind: 'provider-unset' } as const
const tags = ['accounts']

/** Who others' accounts are at the province's identity provider. */
export const accountProviderRoutes =
  (accounts: ReturnType<typeof accountService>, provider: IdentityProvider | undefined): FastifyPluginAsyncTypebox =>
  async (app) => {
    const issuer = provider?.issuer.href
    const link = Type.Object({ subject: words(255), reason: Reason }, { additionalProperties: false })
    const response = { 202: AskedOfAnother, 204: Nothing, ...problems(400, 403, 404, 409) }
    app.post('/accounts/:id/provider-link', { schema: { tags, params: ById, body: link, response } }, async (request, reply) => {
      if (issuer === undefined) return answerRefusal(reply, UNSET)
      const result = await accounts.linkProvider(request.actor, { accountId: request.params.id, issuer, ...request.body })
      if (!result.ok) return answerRefusal(reply, result.refusal)
      return 'requestId' in result.value ? reply.code(202).send(result.value) : reply.code(204).send(null)
    })

    const because = Type.Object({ reason: Reason }, { additionalProperties: false })
    app.post(
      '/accounts/:id/provider-link/end',
      { schema: { tags, params: ById, body: because, response } },
      async (request, reply) => {
        if (issuer === undefined) return answerRefusal(reply, UNSET)
        const result = await accounts.unlinkProvider(request.actor, { accountId: request.params.id, issuer, ...request.body })
        if (!result.ok) return answerRefusal(reply, result.refusal)
        return 'requestId' in result.value ? reply.code(202).send(result.value) : reply.code(204).send(null)
      },
    )
  }
