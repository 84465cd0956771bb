import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { holdsAnywhere, notAllowedText } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { accept, tellRefusal } from '../kernel/result.ts'
import { sendChangedMeanwhile, setVersion, versionEdited } from '../platform/http/etag.ts'
import { PageQuery } from '../platform/http/paging.ts'
import { pageOf, problems, type RefusalStatuses, sendRefusal } from '../platform/http/problem.ts'
import type { Platform } from '../platform/platform.ts'
import { checkProvision, evaluateDocuments, type NotEvaluated, provisionSchema } from './checking/check-provision.ts'
import { notEvaluatedText } from './checking/doubt-text.ts'
import { factsSchema } from './checking/facts-schema.ts'
import { SHIPPED_PROVISIONS } from './provision/shipped-provisions.ts'
import { GROUP_FACTS, PERSON_FACTS } from './provision/vocabulary.ts'
import {
  ActivationShown,
  CheckShown,
  EvaluationShown,
  MONTH,
  ProvisionListed,
  ProvisionShown,
  showListed,
  showProvision,
} from './schemas-routes.ts'
import { policyService } from './service.ts'
import { describeProvision } from './telling/describe-text.ts'
import { PROVISION_STATES, type ProvisionState } from './versions/provision-version.ts'
import type { PolicyRefusal } from './versions/refusal.ts'
import { policyRefusalText } from './versions/refusal-text.ts'

const STATUS: RefusalStatuses<PolicyRefusal> = {
  'not-allowed': 403,
  'provision-unknown': 404,
  'provision-not-draft': 409,
  'provision-changed-meanwhile': 412,
  'provision-activated-by-drafter': 403,
  'provision-not-ready': 422,
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

const EVALUATE_STATUS: RefusalStatuses<NotEvaluated> = {
  'provision-doubtful': 422,
  'facts-doubtful': 422,
  'month-unreadable': 422,
  'amount-beyond-reckoning': 422,
}

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Document = Type.Object(
  { document: Type.Unknown({ description: 'As provision-schema describes it' }) },
  { additionalProperties: false },
)
const tags = ['policies']

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
      state: Type.Optional(Type.String({ enum: [...PROVISION_STATES] })),
      on: Type.Optional(Type.String({ format: 'date', description: 'Only those in force on this day' })),
    })
    app.get(
      '/provisions',
      { schema: { tags, querystring: Query, response: { 200: pageOf(ProvisionListed), ...problems(400, 403) } } },
      async (request, reply) => {
        const { on, state, ...query } = request.query
        const asked = { ...query, state: state as ProvisionState | undefined, on: on === undefined ? undefined : plainDate(on) }
        const page = await service.list(request.actor, asked)
        if (!page.ok) return sendRefusal(reply, page.refusal, policyRefusalText, STATUS)
        return reply.send({ ...page.value, items: page.value.items.map(showListed) })
      },
    )

    app.get(
      '/provisions/:id',
      { schema: { tags, params: Id, response: { 200: ProvisionShown, ...problems(403, 404) } } },
      async (request, reply) => {
        const found = await service.get(request.actor, request.params.id)
        if (!found.ok) return sendRefusal(reply, found.refusal, policyRefusalText, STATUS)
        return setVersion(reply, found.value.revision).send(showProvision(found.value))
      },
    )

    app.post(
      '/provisions',
      { schema: { tags, body: Document, response: { 201: ProvisionShown, ...problems(403, 409, 422) } } },
      async (request, reply) => {
        const drafted = await service.draft(request.actor, { document: request.body.document })
        if (!drafted.ok) return sendRefusal(reply, drafted.refusal, policyRefusalText, STATUS)
        return setVersion(reply, drafted.value.revision).code(201).send(showProvision(drafted.value))
      },
    )

    app.put(
      '/provisions/:id',
      {
        schema: {
          tags,
          params: Id,
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
        if (edited.ok) return setVersion(reply, edited.value.revision).send(showProvision(edited.value))
        if (edited.refusal.kind === 'provision-changed-meanwhile') return sendChangedMeanwhile(reply, edited.refusal.revision)
        return sendRefusal(reply, edited.refusal, policyRefusalText, STATUS)
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
      { schema: { tags, params: Id, response: { 200: ActivationShown, ...problems(403, 404) } } },
      async (request, reply) => {
        const preview = await service.previewActivation(request.actor, request.params.id)
        if (!preview.ok) return sendRefusal(reply, preview.refusal, policyRefusalText, STATUS)
        const { refusal, ...shown } = preview.value
        if (refusal === undefined) return reply.send(shown)
        return reply.send({ ...shown, refusal: { ...refusal, ...tellRefusal(refusal, policyRefusalText) } })
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
          params: Id,
          body: Type.Union([Revision, Type.Null()]),
          response: { 200: ProvisionShown, ...problems(403, 404, 409, 412, 422) },
        },
      },
      async (request, reply) => {
        const activated = await service.activate(request.actor, { id: request.params.id, revision: request.body?.revision })
        if (!activated.ok) return sendRefusal(reply, activated.refusal, policyRefusalText, STATUS)
        return setVersion(reply, activated.value.revision).send(showProvision(activated.value))
      },
    )

    const Reason = Type.Object({ reason: Type.String({ maxLength: 2000 }) }, { additionalProperties: false })
    app.post(
      '/provisions/:id/withdraw',
      { schema: { tags, params: Id, body: Reason, response: { 200: ProvisionShown, ...problems(403, 404, 409, 422) } } },
      async (request, reply) => {
        const withdrawn = await service.withdraw(request.actor, { id: request.params.id, reason: request.body.reason })
        if (!withdrawn.ok) return sendRefusal(reply, withdrawn.refusal, policyRefusalText, STATUS)
        return reply.send(showProvision(withdrawn.value))
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
        if (!may.ok) return sendRefusal(reply, may.refusal, notAllowedText, { 'not-allowed': 403 })
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
        provisionId: Type.Optional(Type.String({ format: 'uuid' })),
        provision: Type.Optional(Type.Unknown()),
        facts: Type.Unknown(),
        month: MONTH,
      },
      { additionalProperties: false },
    )
    app.post(
      '/provisions/evaluate',
      { schema: { tags, body: Trial, response: { 200: EvaluationShown, ...problems(403, 404, 422) } } },
      async (request, reply) => {
        const { provisionId, provision, facts, month } = request.body
        const may = mayRead(request)
        if (!may.ok) return sendRefusal(reply, may.refusal, notAllowedText, { 'not-allowed': 403 })
        const document =
          provisionId === undefined ? accept({ document: provision }) : await service.get(request.actor, provisionId)
        if (!document.ok) return sendRefusal(reply, document.refusal, policyRefusalText, STATUS)
        const result = evaluateDocuments({ provision: document.value.document, facts, month })
        return result.ok ? reply.send(result.value) : sendRefusal(reply, result.refusal, notEvaluatedText, EVALUATE_STATUS)
      },
    )

    const Any = { schema: { tags, response: { 200: Type.Unknown() } } }
    app.get('/provision-templates', Any, async () => ({
      items: SHIPPED_PROVISIONS.map((document) => ({ code: document.code, title: document.title, act: document.act, document })),
    }))
    app.get('/provision-schema', Any, async () => provisionSchema)
    app.get('/provision-facts', Any, async () => ({ schema: factsSchema(), group: GROUP_FACTS, person: PERSON_FACTS }))
  }
}
