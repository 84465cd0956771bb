import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { isPlainDate, type PlainDate, plainDate } from '../kernel/calendar.ts'
import { PEOPLE_STATUS } from '../people/index.ts'
import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import {
  Bilingual,
  ById,
  Day,
  Instant,
  Month,
  Nothing,
  oneOf,
  orNull,
  PageQuery,
  pageOf,
  problems,
  Uuid,
  Vnd,
  words,
} from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import type { PrivacyRefusal } from './refusal.ts'
import { type DataRequest, REQUEST_KINDS, REQUEST_OUTCOMES } from './request.ts'
import { RETENTION_KINDS, type RetentionRule } from './retention.ts'
import { privacyService } from './service.ts'
import { privacyRefusalText, requestKindText, retentionText } from './text.ts'

const STATUS: RefusalStatuses<PrivacyRefusal> = {
  ...PEOPLE_STATUS,
  'month-being-paid': 409,
  'data-request-unknown': 404,
  'data-request-answered': 409,
  'data-request-of-another-kind': 409,
  'data-request-open': 409,
  'received-after-today': 422,
  'erased-by-recorder': 403,
  'nothing-corrected': 422,
  'identity-number-held': 409,
  'retention-starts-in-past': 422,
  'retention-count-differs': 409,
}
const { answer } = answersWith<PrivacyRefusal>(privacyRefusalText, STATUS)
const refusals = problems(400, 403, 404, 409, 410, 422)
const tags = ['privacy']

const Words = words(2000)
const Sex = oneOf(['female', 'male'])
const Kind = oneOf(REQUEST_KINDS, { title: 'DataRequestKind' })
const Outcome = oneOf(REQUEST_OUTCOMES, { title: 'DataRequestOutcome' })
const Text = Type.String()

const RequestShown = Type.Object(
  {
    id: Uuid,
    personId: Uuid,
    personName: orNull(Text),
    kind: Kind,
    kindText: Bilingual,
    receivedOn: Day,
    dueOn: Day,
    isLate: Type.Boolean({ description: 'Not answered, and its day is past' }),
    words: orNull(Text),
    proof: orNull(Text),
    recordedByName: Text,
    answer: orNull(Type.Object({ outcome: Outcome, words: orNull(Text), answeredOn: Day, answeredByName: Text })),
  },
  { title: 'DataRequest' },
)

const NewRequestBody = Type.Object(
  {
    personId: Uuid,
    kind: Kind,
    receivedOn: Day,
    words: Type.String({ minLength: 1, maxLength: 2000, description: 'What was asked, and who brought it' }),
    proof: Type.String({ minLength: 1, maxLength: 500, description: 'How it was made sure who asks' }),
  },
  { title: 'NewDataRequest', additionalProperties: false },
)
const CorrectionBody = Type.Object(
  {
    fullName: Type.Optional(words(120)),
    birthDate: Type.Optional(orNull(Day)),
    sex: Type.Optional(orNull(Sex)),
    phone: Type.Optional(orNull(words(40))),
    identityNumber: Type.Optional(words(40)),
    reason: words(1000),
  },
  { title: 'PersonCorrection', additionalProperties: false, description: 'What is right; what is left out was right already' },
)
const AnswerBody = Type.Object({ outcome: Outcome, words: Words }, { title: 'DataRequestAnswer', additionalProperties: false })

const Held = Type.Object(
  {
    person: Type.Object({
      fullName: orNull(Text),
      birthDate: orNull(Day),
      birthYear: orNull(Type.Integer()),
      sex: orNull(Sex),
      phone: orNull(Text),
      identityNumber: orNull(Text),
    }),
    accounts: Type.Array(Type.Object({ bank: Text, number: Text })),
    memberships: Type.Array(
      Type.Object({
        groupName: Text,
        role: oneOf(['leader', 'deputy', 'member']),
        position: orNull(Text),
        from: Day,
        until: orNull(Day),
      }),
    ),
    payments: Type.Array(
      Type.Object({
        month: Month,
        groupName: Text,
        amount: Vnd,
        state: oneOf(['sent', 'settled', 'rejected']),
        payeeName: Text,
        bankName: orNull(Text),
        accountLast4: orNull(Text),
        reference: Text,
      }),
    ),
    registers: Type.Array(
      Type.Object({ importId: Uuid, file: Text, sheet: Text, row: Type.Integer(), asOf: Day, broughtInOn: Day }),
    ),
    users: Type.Array(Type.Object({ username: Text, name: Text })),
    processing: Type.Array(Type.Object({ at: Instant, by: Text, action: Text, reason: orNull(Text) })),
    retention: Type.Array(Type.Object({ kind: oneOf(RETENTION_KINDS), keepMonths: Type.Integer(), basis: Text, from: Day })),
  },
  { title: 'HeldData', description: 'Everything that is held of the person, in full, to be handed to that person' },
)

/** Requests of persons about their data, and how long data are kept. */
export const privacyRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(requestRoutes(platform))
    await app.register(retentionRoutes(platform))
  }

const showing =
  (today: PlainDate) =>
  ({ recordedBy: _, answer: given, ...request }: DataRequest) => ({
    ...request,
    kindText: requestKindText[request.kind],
    isLate: given === null && request.dueOn < today,
    answer: given && {
      outcome: given.outcome,
      words: given.words,
      answeredOn: given.answeredOn,
      answeredByName: given.answeredByName,
    },
  })

const requestRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const privacy = privacyService(platform)
    const show = (request: DataRequest) => showing(platform.clock.today())(request)
    const RequestsQuery = Type.Object({ ...PageQuery, isOpen: Type.Optional(Type.Boolean()) })
    const listing = { tags, querystring: RequestsQuery, response: { 200: pageOf(RequestShown), ...refusals } }
    app.get('/data-requests', { schema: listing }, async (request, reply) => {
      const result = await privacy.list(request.actor, request.query)
      return answer(reply, result, { 200: (page) => ({ ...page, items: page.items.map(show) }) })
    })

    app.get(
      '/data-requests/:id',
      { schema: { tags, params: ById, response: { 200: RequestShown, ...refusals } } },
      async (request, reply) => {
        const result = await privacy.get(request.actor, request.params.id)
        return answer(reply, result, { 200: show })
      },
    )

    const recording = { tags, body: NewRequestBody, response: { 201: RequestShown, ...refusals } }
    app.post('/data-requests', { schema: recording }, async (request, reply) => {
      const result = await privacy.record(request.actor, { ...request.body, receivedOn: plainDate(request.body.receivedOn) })
      return answer(reply, result, { 201: show })
    })

    const collecting = { tags, params: ById, response: { 200: Held, ...refusals, ...problems(429) } }
    app.post('/data-requests/:id/held', { schema: collecting }, async (request, reply) => {
      const result = await privacy.held(request.actor, request.params.id)
      return answer(reply, result)
    })

    const Corrected = Type.Object({ fields: Type.Array(Text) }, { title: 'PersonCorrected' })
    const correcting = { tags, params: ById, body: CorrectionBody, response: { 200: Corrected, ...refusals } }
    app.post('/data-requests/:id/correction', { schema: correcting }, async (request, reply) => {
      const { reason, birthDate, ...same } = request.body
      const correction = { ...same, ...(birthDate !== undefined && { birthDate: dayOrNull(birthDate) }) }
      const result = await privacy.correct(request.actor, { requestId: request.params.id, correction, reason })
      return answer(reply, result, { 200: (fields) => ({ fields: [...fields] }) })
    })

    const answering = { tags, params: ById, body: AnswerBody, response: { 200: RequestShown, ...refusals } }
    app.post('/data-requests/:id/answer', { schema: answering }, async (request, reply) => {
      const result = await privacy.answer(request.actor, { requestId: request.params.id, ...request.body })
      return answer(reply, result, { 200: show })
    })
  }

const dayOrNull = (day: string | null): PlainDate | null => (isPlainDate(day) ? day : null)

const RetentionKindShown = oneOf(RETENTION_KINDS, { title: 'RetentionKind' })
const Months = Type.Integer({ minimum: 1, maximum: 1200 })
const Rule = { kind: RetentionKindShown, keepMonths: Months, basis: words(500), from: Day }
const RuleShown = Type.Object({ ...Rule, kindText: Bilingual }, { title: 'RetentionRule' })
const DueShown = Type.Object({ ...Rule, kindText: Bilingual, endedBefore: Day, count: Type.Integer() }, { title: 'RetentionDue' })
const RetentionShown = Type.Object({ due: Type.Array(DueShown), toCome: Type.Array(RuleShown) }, { title: 'Retention' })

const retentionRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const privacy = privacyService(platform)
    const withText = <Shown extends RetentionRule>(rule: Shown) => ({ ...rule, kindText: retentionText[rule.kind] })
    app.get('/retention', { schema: { tags, response: { 200: RetentionShown, ...refusals } } }, async (request, reply) => {
      const result = await privacy.retention(request.actor)
      return answer(reply, result, { 200: ({ due, toCome }) => ({ due: due.map(withText), toCome: toCome.map(withText) }) })
    })

    const RuleBody = Type.Object(Rule, { title: 'NewRetentionRule', additionalProperties: false })
    const setting = { tags, body: RuleBody, response: { 204: Nothing, ...refusals } }
    app.post('/retention/rules', { schema: setting }, async (request, reply) => {
      const result = await privacy.setRule(request.actor, { ...request.body, from: plainDate(request.body.from) })
      return answer(reply, result, 204)
    })

    const ErasureBody = Type.Object(
      { kind: RetentionKindShown, count: Type.Integer({ minimum: 0 }), reason: words(1000) },
      {
        title: 'RetentionErasure',
        additionalProperties: false,
        description: 'The number that was shown; another one is refused',
      },
    )
    const erasing = { tags, body: ErasureBody, response: { 200: Type.Object({ erased: Type.Integer() }), ...refusals } }
    app.post('/retention/erasures', { schema: erasing }, async (request, reply) => {
      const result = await privacy.eraseDue(request.actor, request.body)
      return answer(reply, result)
    })
  }
