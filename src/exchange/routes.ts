import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isPlainDate } from '../kernel/calendar.ts'
import { safeFileName } from '../platform/files/file-name.ts'
import { answerFile } from '../platform/http/file-answer.ts'
import { ById, FileContent, Nothing, PageQuery, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform, ReceivedFile } from '../platform/platform.ts'
import { correctionRoutes } from './correction-routes.ts'
import type { SentFile } from './import/upload-service.ts'
import { rowRoutes } from './row-routes.ts'
import {
  Change,
  Code,
  Day,
  Import,
  ImportState,
  Imports,
  Leaving,
  MappingBody,
  Reason,
  RegistersToRead,
  RowState,
  Rows,
  Started,
  TakeBody,
} from './schemas-routes.ts'
import { type Started as Begun, importService } from './service.ts'
import { answer, answerRefusal } from './status-routes.ts'
import { takingRoutes } from './taking-routes.ts'

const tags = ['imports']
const refusals = problems(400, 403, 404, 409, 410, 413, 422)

/** Registers on their way in: sent, looked at, mended, taken. */
export function importRoutes(platform: Platform): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(sendingRoutes(platform))
    await app.register(readingRoutes(platform))
    await app.register(actRoutes(platform))
    await app.register(rowRoutes(platform))
    await app.register(correctionRoutes(platform))
    await app.register(takingRoutes(platform))
  }
}

const asStarted = ({ importId: id, jobId }: Begun) => ({ id, jobId })

const sendingRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    const sending = {
      tags,
      consumes: ['multipart/form-data'],
      form: RegistersToRead,
      description:
        'Up to 20 workbooks (.xlsx, .ods, .csv) as `files`, and the day they tell of as `asOf`; without it they are asked. Read by a job.',
      response: { 202: Started, ...refusals },
    }
    app.post('/imports', { schema: sending }, async (request, reply) => {
      await using form = new SentForm(platform)
      await form.take(request.parts())
      const { files, asOf } = form
      if (asOf === undefined) return answer(reply, await imports.start(request.actor, { files }), { 202: asStarted })
      if (!isPlainDate(asOf)) return answerRefusal(reply, { kind: 'day-malformed', value: asOf })
      const result = await imports.start(request.actor, { files, asOf })
      return answer(reply, result, { 202: asStarted })
    })
  }

/** Registers as they come in: each goes to the store as it is read, and what is not kept goes with the request. */
class SentForm {
  readonly files: (SentFile & ReceivedFile)[] = []
  /** The day they tell of, as it was given; without one the files are asked. */
  asOf: string | undefined
  private readonly store: Platform['files']

  constructor({ files }: Platform) {
    this.store = files
  }

  async take(parts: ReturnType<FastifyRequest['parts']>): Promise<void> {
    for await (const part of parts) {
      if (part.type === 'file') this.files.push({ name: safeFileName(part.filename), ...(await this.store.receive(part.file)) })
      else if (part.fieldname === 'asOf' && part.value !== '') this.asOf = String(part.value)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.files.map(({ drop }) => drop()))
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FileGiven = Type.String({ maxLength: 255 })
const ImportsQuery = Type.Object({ ...PageQuery, state: Type.Optional(ImportState) })
const RowsQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(RowState),
  code: Type.Optional(Code),
  change: Type.Optional(Change),
  correctionId: Type.Optional(Uuid),
  search: Type.Optional(Type.String({ maxLength: 120 })),
  file: Type.Optional(FileGiven),
  sheet: Type.Optional(Type.String({ maxLength: 255 })),
})

const readingRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    app.get(
      '/imports',
      { schema: { tags, querystring: ImportsQuery, response: { 200: Imports, ...refusals } } },
      async (request, reply) => {
        const result = await imports.list(request.actor, request.query)
        return answer(reply, result)
      },
    )

    app.get(
      '/imports/:id',
      { schema: { tags, params: ById, response: { 200: Import, ...refusals } } },
      async (request, reply) => {
        const result = await imports.get(request.actor, { importId: request.params.id })
        return answer(reply, result)
      },
    )

    app.get(
      '/imports/:id/rows',
      { schema: { tags, params: ById, querystring: RowsQuery, response: { 200: Rows, ...refusals } } },
      async (request, reply) => {
        const result = await imports.rows(request.actor, { ...request.query, importId: request.params.id })
        return answer(reply, result)
      },
    )

    app.get(
      '/imports/:id/leaving',
      { schema: { tags, params: ById, response: { 200: Leaving, ...refusals } } },
      async (request, reply) => {
        const result = await imports.leaving(request.actor, { importId: request.params.id })
        return answer(reply, result, { 200: (items) => ({ items }) })
      },
    )

    const marking = {
      tags,
      params: ById,
      body: Type.Object({ file: Type.Optional(FileGiven) }, { title: 'WorkbookToMark' }),
      description:
        'The clerk’s workbook with a comment at each doubt. It holds numbers in full, so it is asked for, not linked to.',
      response: { 200: FileContent, ...refusals },
    }
    app.post('/imports/:id/marked.xlsx', { schema: marking }, async (request, reply) => {
      const result = await imports.marked(request.actor, { importId: request.params.id, file: request.body.file })
      if (!result.ok) return answerRefusal(reply, result.refusal)
      return answerFile(reply, { name: result.value.name, mediaType: XLSX, content: result.value.bytes })
    })
  }

const actRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    const starting = { tags, params: ById, response: { 202: Started, ...refusals } }
    app.put('/imports/:id/mapping', { schema: { ...starting, body: MappingBody } }, async (request, reply) => {
      const { signature, keep, ...mapping } = request.body
      const result = await imports.changeMapping(request.actor, { importId: request.params.id, signature, keep, mapping })
      return answer(reply, result, { 202: asStarted })
    })

    const AsOf = Type.Object({ asOf: Day }, { additionalProperties: false })
    app.patch('/imports/:id', { schema: { ...starting, body: AsOf } }, async (request, reply) => {
      const { asOf } = request.body
      if (!isPlainDate(asOf)) return answerRefusal(reply, { kind: 'day-malformed', value: asOf })
      const result = await imports.changeAsOf(request.actor, { importId: request.params.id, asOf })
      return answer(reply, result, { 202: asStarted })
    })

    app.post('/imports/:id/take', { schema: { ...starting, body: TakeBody } }, async (request, reply) => {
      const result = await imports.startTaking(request.actor, { ...request.body, importId: request.params.id })
      return answer(reply, result, { 202: asStarted })
    })

    const Discard = Type.Object({ reason: Reason }, { additionalProperties: false })
    app.post(
      '/imports/:id/discard',
      { schema: { tags, params: ById, body: Discard, response: { 204: Nothing, ...refusals } } },
      async (request, reply) => {
        const result = await imports.discard(request.actor, { importId: request.params.id, reason: request.body.reason })
        return answer(reply, result, 204)
      },
    )
  }
