import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { type Period, type PlainDate, plainDate } from '../kernel/calendar.ts'
import { answersWith } from '../platform/http/answer.ts'
import type { RefusalStatuses } from '../platform/http/problem.ts'
import { Bilingual, Day, Month, Nothing, oneOf, orNull, problems, Uuid, words } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { ACT_KINDS, type CitedAct, SUBJECTS } from './ground/cited-act.ts'
import type { GroundChange } from './ground/ground.ts'
import { type IssuingOffice, OFFICE_ROLES } from './ground/issuing-office.ts'
import type { GroundNotRecorded } from './ground/refusal.ts'
import { groundRefusalText } from './ground/refusal-text.ts'
import { type GroundPreview, groundService } from './ground-service.ts'
import { groundWithdrawalService } from './ground-withdrawal-service.ts'
import { paperTitle } from './text.ts'

const STATUS: RefusalStatuses<GroundNotRecorded> = {
  'not-allowed': 403,
  'ground-unknown': 409,
  'ground-shipped': 422,
  'ground-rested-on': 409,
  'ground-overlaps': 409,
  'ground-ends-before': 422,
  'act-before-issued': 422,
  'ground-words-missing': 422,
}
const { answer } = answersWith<GroundNotRecorded>(groundRefusalText, STATUS)
const tags = ['documents']
const refusals = problems(400, 403, 409, 422)

const Days = { from: Day, until: orNull(Day) }
const Act = {
  subject: oneOf(SUBJECTS, { title: 'CitedActSubject' }),
  kind: oneOf(ACT_KINDS, { title: 'CitedActKind' }),
  number: words(60),
  title: Type.String({
    minLength: 1,
    maxLength: 400,
    description: 'Without its kind, as it goes on after the number or before it',
  }),
  issuedBy: words(120),
  issuedOn: Day,
  ...Days,
}
const Office = {
  role: oneOf(OFFICE_ROLES, { title: 'IssuingOfficeRole' }),
  name: words(120),
  basis: words(400),
  ...Days,
}
const Recorded = {
  id: Uuid,
  recorded: orNull(Type.Object({ byName: Type.String(), on: Day, reason: Type.String() })),
}
const Grounds = Type.Object(
  {
    acts: Type.Array(Type.Object({ ...Recorded, ...Act }, { title: 'CitedAct' })),
    offices: Type.Array(Type.Object({ ...Recorded, ...Office }, { title: 'IssuingOffice' })),
  },
  { title: 'PaperGrounds' },
)
const Change = { replaces: orNull(Uuid) }
const ActBody = Type.Object({ ...Change, ...Act }, { title: 'CitedActChange', additionalProperties: false })
const OfficeBody = Type.Object({ ...Change, ...Office }, { title: 'IssuingOfficeChange', additionalProperties: false })
const reason = words(1000)
const ActRecording = Type.Object(
  { ...Change, ...Act, reason },
  { title: 'CitedActRecording', additionalProperties: false, description: '`replaces`: the one whose place it takes' },
)
const OfficeRecording = Type.Object(
  { ...Change, ...Office, reason },
  { title: 'IssuingOfficeRecording', additionalProperties: false, description: '`replaces`: the one whose place it takes' },
)
const ById = Type.Object({ id: Uuid })
const WithdrawalBody = Type.Object({ reason }, { title: 'GroundWithdrawal', additionalProperties: false })
const Preview = Type.Object(
  {
    name: Type.String(),
    papers: Type.Array(
      Type.Object({
        cycleId: Uuid,
        month: Month,
        title: Bilingual,
        on: Day,
        isGiven: Type.Boolean({ description: 'Approved or ordered on that day' }),
        left: Type.Array(Type.String()),
        came: Type.Array(Type.String()),
      }),
    ),
  },
  { title: 'GroundPreview', description: 'The papers that would be drawn otherwise, those of the past too' },
)

/** The acts that papers cite and the offices they name, by day. */
export const groundRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const grounds = groundService(platform)
    const withdrawals = groundWithdrawalService(platform)
    app.get('/paper-grounds', { schema: { tags, response: { 200: Grounds, ...refusals } } }, async (request, reply) => {
      const result = await grounds.list(request.actor)
      return answer(reply, result, {
        200: ({ acts, offices }) => ({ acts: acts.map(withDays), offices: offices.map(withDays) }),
      })
    })

    const looking = { tags, response: { 200: Preview, ...refusals } }
    app.post('/cited-acts/preview', { schema: { ...looking, body: ActBody } }, async (request, reply) =>
      answer(reply, await grounds.previewAct(request.actor, asAct(request.body)), { 200: asPreview }),
    )
    app.post('/issuing-offices/preview', { schema: { ...looking, body: OfficeBody } }, async (request, reply) =>
      answer(reply, await grounds.previewOffice(request.actor, asOffice(request.body)), { 200: asPreview }),
    )

    const recording = { tags, response: { 204: Nothing, ...refusals } }
    app.post('/cited-acts', { schema: { ...recording, body: ActRecording } }, async (request, reply) => {
      const { reason: why, ...change } = request.body
      return answer(reply, await grounds.recordAct(request.actor, { ...asAct(change), reason: why }), 204)
    })
    app.post('/issuing-offices', { schema: { ...recording, body: OfficeRecording } }, async (request, reply) => {
      const { reason: why, ...change } = request.body
      return answer(reply, await grounds.recordOffice(request.actor, { ...asOffice(change), reason: why }), 204)
    })

    const lookingAtOne = { ...looking, params: ById }
    app.post('/cited-acts/:id/withdrawal/preview', { schema: lookingAtOne }, async (request, reply) =>
      answer(reply, await withdrawals.previewAct(request.actor, request.params.id), { 200: asPreview }),
    )
    app.post('/issuing-offices/:id/withdrawal/preview', { schema: lookingAtOne }, async (request, reply) =>
      answer(reply, await withdrawals.previewOffice(request.actor, request.params.id), { 200: asPreview }),
    )
    const withdrawing = { ...recording, params: ById, body: WithdrawalBody }
    app.post('/cited-acts/:id/withdrawal', { schema: withdrawing }, async (request, reply) =>
      answer(reply, await withdrawals.withdrawAct(request.actor, { ...request.params, ...request.body }), 204),
    )
    app.post('/issuing-offices/:id/withdrawal', { schema: withdrawing }, async (request, reply) =>
      answer(reply, await withdrawals.withdrawOffice(request.actor, { ...request.params, ...request.body }), 204),
    )
  }

const withDays = <Ground extends { readonly valid: Period }>({ valid, ...ground }: Ground) => ({
  ...ground,
  from: valid.from,
  until: valid.until ?? null,
})

const asPreview = ({ name, papers }: GroundPreview) => ({
  name,
  papers: papers.map(({ kind, left, came, ...paper }) => ({
    ...paper,
    title: paperTitle[kind],
    left: [...left],
    came: [...came],
  })),
})

function asAct({ replaces, from, until, issuedOn, ...act }: Static<typeof ActBody>): GroundChange<CitedAct> {
  return {
    replaces: replaces ?? undefined,
    ground: { ...act, issuedOn: plainDate(issuedOn), valid: asPeriod(from, until) },
  }
}

const asOffice = ({ replaces, from, until, ...office }: Static<typeof OfficeBody>): GroundChange<IssuingOffice> => ({
  replaces: replaces ?? undefined,
  ground: { ...office, valid: asPeriod(from, until) },
})

const asPeriod = (from: string, until: string | null): Period => ({
  from: plainDate(from),
  until: dayOrNone(until),
})

const dayOrNone = (day: string | null): PlainDate | undefined => (day === null ? undefined : plainDate(day))
