import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isPlainDate } from '../../kernel/calendar.ts'
import { safeFileName } from '../../platform/files/file-name.ts'
import { answerFile, answerFramed } from '../../platform/http/file-answer.ts'
import { ById, FileContent, listOf, oneOf, problems } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import type { RecordEvidence } from '../evidence/evidence-service.ts'
import { MOST_EVIDENCE_BYTES } from '../index.ts'
import { assessmentService } from '../service.ts'
import { answer, answerRefusal } from './answers-routes.ts'
import { EvidenceShown } from './schemas-routes.ts'

const tags = ['assessment']
const FIELDS = ['number', 'issuedOn', 'title', 'issuer', 'link'] as const
const WORDS = Type.Optional(Type.String({ maxLength: 2000 }))
const EvidenceForm = Type.Object(
  {
    number: WORDS,
    issuedOn: WORDS,
    title: Type.String({ maxLength: 2000 }),
    issuer: WORDS,
    link: WORDS,
    file: Type.Optional(FileContent),
  },
  { title: 'EvidenceForm' },
)
const ContentQuery = Type.Object({
  in: Type.Optional(oneOf(['frame'] as const, { description: 'In a frame of our own pages; without it, to be kept' })),
})
const WordTextShown = Type.Object(
  {
    parts: Type.Array(
      Type.Union([Type.Object({ text: Type.String() }), Type.Object({ cells: Type.Array(Type.String()) })], {
        description: 'A paragraph, or the cells of one row of a table',
      }),
    ),
    isCut: Type.Boolean({ description: 'There is more in the document' }),
  },
  { title: 'WordText' },
)
/** The parts beside the file. */
const FORM_BYTES = 100_000

/** The documents that a unit keeps and names under its answers. */
export const evidenceRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = assessmentService(platform)
  return async (app) => {
    const Query = Type.Object({ search: Type.Optional(Type.String({ maxLength: 120 })) })
    app.get(
      '/units/:id/evidence',
      { schema: { tags, params: ById, querystring: Query, response: { 200: listOf(EvidenceShown), ...problems(400, 403) } } },
      async (request, reply) => {
        const found = await service.searchEvidence(request.actor, { unitId: request.params.id, search: request.query.search })
        return answer(reply, found, { 200: (items) => ({ items }) })
      },
    )
    const sending = {
      tags,
      params: ById,
      consumes: ['multipart/form-data'],
      form: EvidenceForm,
      description: 'A document with its number, day, title and issuer; its file (PDF, PNG, JPEG, DOCX) or a link to it.',
      response: { 201: EvidenceShown, ...problems(400, 403, 404, 413, 422) },
    }
    const config = { formLimitBytes: MOST_EVIDENCE_BYTES + FORM_BYTES }
    app.post('/units/:id/evidence', { schema: sending, config }, async (request, reply) => {
      const form = await takeForm(request)
      return answer(reply, await service.recordEvidence(request.actor, { unitId: request.params.id, ...form }), 201)
    })
    app.get(
      '/evidence/:id/content',
      { schema: { tags, params: ById, querystring: ContentQuery, response: { 200: FileContent, ...problems(400, 403, 404) } } },
      async (request, reply) => {
        const found = await service.readEvidence(request.actor, request.params.id)
        if (!found.ok) return answerRefusal(reply, found.refusal)
        const { bytes: content, ...file } = found.value
        return (request.query.in === 'frame' ? answerFramed : answerFile)(reply, { ...file, content })
      },
    )
    const reading = { tags, params: ById, response: { 200: WordTextShown, ...problems(400, 403, 404, 422) } }
    app.get('/evidence/:id/text', { schema: { ...reading, description: 'What a Word document says.' } }, async (request, reply) =>
      answer(reply, await service.readEvidenceText(request.actor, request.params.id), 200),
    )
  }
}

type EvidenceGiven = Omit<RecordEvidence, 'unitId'>

async function takeForm(request: FastifyRequest): Promise<EvidenceGiven> {
  let file: EvidenceGiven['file']
  const words: Partial<Record<(typeof FIELDS)[number], string>> = {}
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { name: safeFileName(part.filename), bytes: await part.toBuffer() }
    else if (isField(part.fieldname)) words[part.fieldname] = String(part.value).slice(0, 2000)
  }
  const { number = '', title = '', issuer = '', issuedOn = '', link } = words
  return { number, title, issuer, link, file, ...(isPlainDate(issuedOn) && { issuedOn }) }
}

const isField = (name: string): name is (typeof FIELDS)[number] => FIELDS.some((field) => field === name)
