import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { isPlainDate, type PlainDate } from '../kernel/calendar.ts'
import { PageQuery } from '../platform/http/paging.ts'
import { problems, sendRefusal } from '../platform/http/problem.ts'
import type { Platform } from '../platform/platform.ts'
import { refusalText } from './import/refusal-text.ts'
import type { RegisterFile } from './reading/read-register.ts'
import { rowRoutes } from './row-routes.ts'
import {
  Change,
  Code,
  Day,
  Id,
  Import,
  ImportState,
  Imports,
  Leaving,
  MappingBody,
  Reason,
  RowState,
  Rows,
  Started,
  TakeBody,
} from './schemas-routes.ts'
import { importService } from './service.ts'
import { STATUS } from './status-routes.ts'

const tags = ['imports']
const refusals = problems(400, 403, 404, 409, 413, 422)

/** Registers on their way in: sent, looked at, mended, taken. */
export function importRoutes(platform: Platform): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(sendingRoutes(platform))
    await app.register(readingRoutes(platform))
    await app.register(actRoutes(platform))
    await app.register(rowRoutes(platform))
  }
}

const sendingRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    const sending = {
      tags,
      consumes: ['multipart/form-data'],
      description:
        'Up to 20 workbooks (.xlsx, .ods, .csv) as `files`, and the day they tell of as `asOf`. They are read by a job.',
      response: { 202: Started, ...refusals },
    }
    app.post('/imports', { schema: sending }, async (request, reply) => {
      const files: RegisterFile[] = []
      let asOf: string = platform.clock.today()
      for await (const part of request.parts()) {
        if (part.type === 'file') files.push({ name: part.filename, bytes: await part.toBuffer() })
        else if (part.fieldname === 'asOf') asOf = String(part.value)
      }
      if (!isPlainDate(asOf)) return sendRefusal(reply, { kind: 'day-malformed', value: asOf }, refusalText, STATUS)
      const result = await imports.start(request.actor, { files, asOf })
      if (!result.ok) return sendRefusal(reply, result.refusal, refusalText, STATUS)
      return reply.code(202).send({ id: result.value.importId, jobId: result.value.jobId })
    })
  }

const ImportsQuery = Type.Object({ ...PageQuery, state: Type.Optional(ImportState) })
const RowsQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(RowState),
  code: Type.Optional(Code),
  change: Type.Optional(Change),
  search: Type.Optional(Type.String({ maxLength: 120 })),
  file: Type.Optional(Type.String({ maxLength: 255 })),
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
        return result.ok ? reply.send(mutable(result.value)) : sendRefusal(reply, result.refusal, refusalText, STATUS)
      },
    )

    app.get('/imports/:id', { schema: { tags, params: Id, response: { 200: Import, ...refusals } } }, async (request, reply) => {
      const result = await imports.get(request.actor, { importId: request.params.id })
      return result.ok ? reply.send(mutable(result.value)) : sendRefusal(reply, result.refusal, refusalText, STATUS)
    })

    app.get(
      '/imports/:id/rows',
      { schema: { tags, params: Id, querystring: RowsQuery, response: { 200: Rows, ...refusals } } },
      async (request, reply) => {
        const result = await imports.rows(request.actor, { ...request.query, importId: request.params.id })
        return result.ok ? reply.send(mutable(result.value)) : sendRefusal(reply, result.refusal, refusalText, STATUS)
      },
    )

    app.get(
      '/imports/:id/leaving',
      { schema: { tags, params: Id, response: { 200: Leaving, ...refusals } } },
      async (request, reply) => {
        const result = await imports.leaving(request.actor, { importId: request.params.id })
        return result.ok ? reply.send({ items: mutable(result.value) }) : sendRefusal(reply, result.refusal, refusalText, STATUS)
      },
    )

    const marking = {
      tags,
      params: Id,
      querystring: Type.Object({ file: Type.Optional(Type.String({ maxLength: 255 })) }),
      response: { 200: Type.Unsafe<Buffer>({}), ...refusals },
    }
    app.get('/imports/:id/marked.xlsx', { schema: marking }, async (request, reply) => {
      const result = await imports.marked(request.actor, { importId: request.params.id, file: request.query.file })
      if (!result.ok) return sendRefusal(reply, result.refusal, refusalText, STATUS)
      return reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(result.value.name)}`)
        .serializer((bytes: unknown) => bytes as string)
        .send(Buffer.from(result.value.bytes))
    })
  }

const actRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const imports = importService(platform)
    const starting = { tags, params: Id, response: { 202: Started, ...refusals } }
    app.put('/imports/:id/mapping', { schema: { ...starting, body: MappingBody } }, async (request, reply) => {
      const { signature, keep, ...mapping } = request.body
      const result = await imports.changeMapping(request.actor, { importId: request.params.id, signature, keep, mapping })
      if (!result.ok) return sendRefusal(reply, result.refusal, refusalText, STATUS)
      return reply.code(202).send({ id: result.value.importId, jobId: result.value.jobId })
    })

    const AsOf = Type.Object({ asOf: Day }, { additionalProperties: false })
    app.patch('/imports/:id', { schema: { ...starting, body: AsOf } }, async (request, reply) => {
      const { asOf } = request.body
      if (!isPlainDate(asOf)) return sendRefusal(reply, { kind: 'day-malformed', value: asOf }, refusalText, STATUS)
      const result = await imports.changeAsOf(request.actor, { importId: request.params.id, asOf: asOf as PlainDate })
      if (!result.ok) return sendRefusal(reply, result.refusal, refusalText, STATUS)
      return reply.code(202).send({ id: result.value.importId, jobId: result.value.jobId })
    })

    app.post('/imports/:id/take', { schema: { ...starting, body: TakeBody } }, async (request, reply) => {
      const result = await imports.startTaking(request.actor, { ...request.body, importId: request.params.id })
      if (!result.ok) return sendRefusal(reply, result.refusal, refusalText, STATUS)
      return reply.code(202).send({ id: result.value.importId, jobId: result.value.jobId })
    })

    const Discard = Type.Object({ reason: Reason }, { additionalProperties: false })
    app.post(
      '/imports/:id/discard',
      { schema: { tags, params: Id, body: Discard, response: { 204: Type.Null(), ...refusals } } },
      async (request, reply) => {
        const result = await imports.discard(request.actor, { importId: request.params.id, reason: request.body.reason })
        return result.ok ? reply.code(204).send(null) : sendRefusal(reply, result.refusal, refusalText, STATUS)
      },
    )
  }

/** What a schema describes is mutable; what a service answers is not. The wire knows no difference. */
type Mutable<Value> = Value extends string
  ? Value
  : Value extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
      : Value
export const mutable = <Value>(value: Value): Mutable<Value> => value as Mutable<Value>
