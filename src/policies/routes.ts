import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { holdsAnywhere } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { accept, tellRefusal } from '../kernel/result.ts'
import { answersWith } from '../platform/http/answer.ts'
import { sendChangedMeanwhile, setVersion, versionEdited } from '../platform/http/etag.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { ById, oneOf, orNull, PageQuery, pageOf, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { checkProvision, provisionSchema } from './checking/check-provision.ts'
import { notEvaluatedText } from './checking/doubt-text.ts'
import { evaluateDocuments } from './checking/evaluate-documents.ts'
import { factsSchema } from './checking/facts-schema.ts'
import type { NotEvaluated } from './checking/refusal.ts'
import { SHIPPED_PROVISIONS } from './provision/shipped-provisions.ts'
import { GROUP_FACTS, PERSON_FACTS } from './provision/vocabulary.ts'
import {
  ActivationShown,
  CheckShown,
  EvaluationShown,
  FactVocabulary,
  JsonSchema,
  MONTH,
  ProvisionDocument,
  ProvisionListed,
  ProvisionShown,
  showListed,
  showProvision,
  Templates,
} from './schemas-routes.ts'
import { policyService } from './service.ts'
import { describeProvision } from './telling/describe-text.ts'
import type { ActivationPreview } from './versions/activation-service.ts'
import type { StoredProvision } from './versions/provision-version.ts'
import { PROVISION_STATES } from './versions/provision-version.ts'
import type { PolicyRefusal } from './versions/refusal.ts'
import { policyRefusalText } from './versions/refusal-text.ts'

const STATUS: RefusalStatuses<PolicyRefusal> = {
  'not-allowed': 403,
  'provision-unknown': 404,
  'provision-not-draft': 409,
  'provision-changed-meanwhile': 412,
  'provision-activated-by-drafter': 403,
  'provision-not-ready': 422,
  'provision-not-payable': 422,
  'provision-pays-the-same': 409,
  'provision-overlaps': 409,
  'provision-month-opened': 409,
  'provision-area-unknown': 422,
  'provision-used': 409,
  'provision-not-withdrawable': 409,
  'provision-unreadable': 422,
  'provision-draft-exists': 409,
  'provision-code-fixed': 422,
  'provision-reason-missing': 422,
  'cursor-unknown': 400,
}
const { answer, answerRefusal } = answersWith(policyRefusalText, STATUS)

const EVALUATE_STATUS: RefusalStatuses<NotEvaluated> = {
  'provision-doubtful': 422,
  'facts-doubtful': 422,
  'month-unreadable': 422,
  'amount-beyond-reckoning': 422,
}
const evaluation = answersWith(notEvaluatedText, EVALUATE_STATUS)

const Document = Type.Object({ document: ProvisionDocument }, { title: 'ProvisionDraft', additionalProperties: false })
const tags = ['policies']

/** The answer carries the revision it shows, for whoever edits it. */
const showWithVersion = (reply: FastifyReply) => (stored: StoredProvision) => {
  setVersion(reply, stored.revision)
  return showProvision(stored)
}

const showActivation = ({ refusal, ...shown }: ActivationPreview) =>
  refusal === undefined ? shown : { ...shown, refusal: { ...refusal, ...tellRefusal(refusal, policyRefusalText) } }

/** Translates HTTP to the use cases and back. Decides nothing. */
export const policyRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(versions(platform))
    await app.register(acts(platform))
    await app.register(trying(platform))
  }

/** Versions: list, read, draft, edit. */
const versions = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = policyService(platform)
  return async (app) => {
    const Query = Type.Object({
      limit: PageQuery.limit,
      cursor: PageQuery.cursor,
      code: Type.Optional(Type.String({ maxLength: 80 })),
      state: Type.Optional(oneOf(PROVISION_STATES)),
      on: Type.Optional(Type.String({ format: 'date', description: 'Only those in force on this day' })),
    })
    app.get(
      '/provisions',
      { schema: { tags, querystring: Query, response: { 200: pageOf(ProvisionListed), ...problems(400, 403) } } },
      async (request, reply) => {
        const { on, ...query } = request.query
        const asked = { ...query, on: on === undefined ? undefined : plainDate(on) }
        const page = await service.list(request.actor, asked)
        return answer(reply, page, { 200: (shown) => ({ ...shown, items: shown.items.map(showListed) }) })
      },
    )

    app.get(
      '/provisions/:id',
      { schema: { tags, params: ById, response: { 200: ProvisionShown, ...problems(403, 404) } } },
      async (request, reply) => {
        const found = await service.get(request.actor, request.params.id)
        return answer(reply, found, { 200: showWithVersion(reply) })
      },
    )

    app.post(
      '/provisions',
      { schema: { tags, body: Document, response: { 201: ProvisionShown, ...problems(403, 409, 422) } } },
      async (request, reply) => {
        const drafted = await service.draft(request.actor, { document: request.body.document })
        return answer(reply, drafted, { 201: showWithVersion(reply) })
      },
    )

    app.put(
      '/provisions/:id',
      {
        schema: {
          tags,
          params: ById,
          body: Document,
          response: { 200: ProvisionShown, ...problems(403, 404, 409, 412, 422, 428) },
        },
      },
      async (request, reply) => {
        const revision = versionEdited(request, reply)
        if (revision === undefined) return reply
        const edited = await service.edit(request.actor, {
          id: request.params.id,
          revision: Number(revision),
          document: request.body.document,
        })
        if (!edited.ok && edited.refusal.kind === 'provision-changed-meanwhile')
          return sendChangedMeanwhile(reply, edited.refusal.revision)
        return answer(reply, edited, { 200: showWithVersion(reply) })
      },
    )
  }
}

/** Acts on a version: look at what activating would do, activate, withdraw. */
const acts = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = policyService(platform)
  return async (app) => {
    app.get(
      '/provisions/:id/activation',
      { schema: { tags, params: ById, response: { 200: ActivationShown, ...problems(403, 404) } } },
      async (request, reply) => {
        const preview = await service.previewActivation(request.actor, request.params.id)
        return answer(reply, preview, { 200: showActivation })
      },
    )

    const Revision = Type.Object(
      { revision: Type.Optional(Type.Integer({ minimum: 1, description: 'The one that was looked at' })) },
      { additionalProperties: false },
    )
    app.post(
      '/provisions/:id/activate',
      {
        schema: {
          tags,
          params: ById,
          body: orNull(Revision),
          response: { 200: ProvisionShown, ...problems(403, 404, 409, 412, 422) },
        },
      },
      async (request, reply) => {
        const activated = await service.activate(request.actor, { id: request.params.id, revision: request.body?.revision })
        return answer(reply, activated, { 200: showWithVersion(reply) })
      },
    )

    const Reason = Type.Object({ reason: Type.String({ maxLength: 2000 }) }, { additionalProperties: false })
    app.post(
      '/provisions/:id/withdraw',
      { schema: { tags, params: ById, body: Reason, response: { 200: ProvisionShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) => {
        const withdrawn = await service.withdraw(request.actor, { id: request.params.id, reason: request.body.reason })
        return answer(reply, withdrawn, { 200: showProvision })
      },
    )
  }
}

/** What is only tried: check, evaluate, templates and the schemas. Nothing is kept. */
const trying = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = policyService(platform)
  const mayRead = (request: { readonly actor: Parameters<typeof holdsAnywhere>[0] }) =>
    holdsAnywhere(request.actor, 'policies:read', platform.clock.today())
  return async (app) => {
    app.post(
      '/provisions/check',
      { schema: { tags, body: Document, response: { 200: CheckShown, ...problems(403) } } },
      async (request, reply) => {
        const may = mayRead(request)
        if (!may.ok) return answerRefusal(reply, may.refusal)
        const { provision, doubts, examples, isReady } = checkProvision(request.body.document)
        return reply.send({
          isReady,
          doubts,
          examples,
          description: provision === undefined ? null : describeProvision(provision),
        })
      },
    )

    const Trial = Type.Object(
      {
        provisionId: Type.Optional(Uuid),
        provision: Type.Optional(ProvisionDocument),
        facts: Type.Unknown({ title: 'GroupFacts', description: 'As the schema of provision-facts describes them' }),
        month: MONTH,
      },
      { title: 'Trial', additionalProperties: false },
    )
    app.post(
      '/provisions/evaluate',
      { schema: { tags, body: Trial, response: { 200: EvaluationShown, ...problems(403, 404, 422) } } },
      async (request, reply) => {
        const { provisionId, provision, facts, month } = request.body
        const may = mayRead(request)
        if (!may.ok) return answerRefusal(reply, may.refusal)
        const document =
          provisionId === undefined ? accept({ document: provision }) : await service.get(request.actor, provisionId)
        if (!document.ok) return answerRefusal(reply, document.refusal)
        const result = evaluateDocuments({ provision: document.value.document, facts, month })
        return evaluation.answer(reply, result)
      },
    )

    app.get('/provision-templates', { schema: { tags, response: { 200: Templates } } }, async () => ({
      items: SHIPPED_PROVISIONS.map((document) => ({ code: document.code, title: document.title, act: document.act, document })),
    }))
    app.get('/provision-schema', { schema: { tags, response: { 200: JsonSchema } } }, async () => provisionSchema)
    app.get('/provision-facts', { schema: { tags, response: { 200: FactVocabulary } } }, async () => ({
      schema: factsSchema(),
      group: GROUP_FACTS,
      person: PERSON_FACTS,
    }))
  }
}
