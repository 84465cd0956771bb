import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import type { Actor } from '../identity/index.ts'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import type { Database } from '../platform/db/database.ts'
import { answerFile } from '../platform/http/file-answer.ts'
import { languageOf } from '../platform/http/problem.ts'
import { ById, Day, FileContent, oneOf, problems } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { TABLE_MEDIA_TYPE } from '../platform/table-export/file-name.ts'
import { duplicateRoutes, groupActRoutes } from './act-routes.ts'
import { GROUP_COLUMNS } from './list/group-table.ts'
import { memberRoutes } from './member-routes.ts'
import { type GroupPaymentShown, GroupRecordShown, GroupsPage, HistoryShown, ListQuery } from './schemas-routes.ts'
import { groupService } from './service.ts'
import { answer, answerRefusal } from './status-routes.ts'

/** Data of rooms above that a group's page shows. */
export interface GroupRouteHooks {
  /** Payments to the group that the actor may see, newest month first. */
  readonly payments?: (database: Database, actor: Actor, groupId: string) => Promise<Static<typeof GroupPaymentShown>[]>
}

const refusals = problems(400, 403, 404, 409, 410, 422)
const tags = ['groups']

/** Groups: the list, one group with its history, what may be done to it, and doubtful pairs of people. */
export const groupRoutes =
  (platform: Platform, hooks: GroupRouteHooks = {}): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(listRoutes(platform))
    await app.register(recordRoutes(platform, hooks))
    await app.register(memberRoutes(platform))
    await app.register(groupActRoutes(platform))
    await app.register(duplicateRoutes(platform))
  }

const listRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const groups = groupService(platform)
    app.get(
      '/groups',
      { schema: { tags, querystring: ListQuery, response: { 200: GroupsPage, ...refusals } } },
      async (request, reply) => {
        const result = await groups.list(request.actor, withDay(request.query))
        return answer(reply, result)
      },
    )

    const exporting = {
      tags,
      querystring: ExportQuery,
      produces: [TABLE_MEDIA_TYPE.xlsx],
      response: { 200: FileContent, ...problems(400, 403, 422) },
    }
    app.get('/groups/export.xlsx', { schema: exporting }, async (request, reply) => {
      const { columns, limit: _, cursor: __, language = languageOf(request), ...asked } = request.query
      const chosen = columns?.split(',').filter((column) => GROUP_COLUMNS.some(({ key }) => key === column))
      const table = await groups.exportTable(request.actor, { ...withDay(asked), columns: chosen, language })
      if (!table.ok) return answerRefusal(reply, table.refusal)
      const { name, bytes: content } = table.value
      return answerFile(reply, { name, mediaType: TABLE_MEDIA_TYPE.xlsx, content })
    })
  }

const ExportQuery = Type.Object({
  ...ListQuery.properties,
  language: Type.Optional(oneOf(['vi', 'en'] as const)),
  columns: Type.Optional(
    Type.String({
      maxLength: 300,
      description: `Columns in their order, parted by commas: ${GROUP_COLUMNS.map(({ key }) => key).join(', ')}`,
    }),
  ),
})

const withDay = <Query extends { on?: string }>({ on, ...rest }: Query): Omit<Query, 'on'> & { on?: PlainDate } =>
  on === undefined ? rest : { ...rest, on: plainDate(on) }

const recordRoutes =
  (platform: Platform, { payments }: GroupRouteHooks): FastifyPluginAsyncTypebox =>
  async (app) => {
    const groups = groupService(platform)
    const one = {
      tags,
      params: ById,
      querystring: Type.Object({ on: Type.Optional(Day) }),
      response: { 200: GroupRecordShown, ...refusals },
    }
    app.get('/groups/:id', { schema: one }, async (request, reply) => {
      const { id: groupId } = request.params
      const { on } = request.query
      const result = await groups.get(request.actor, { groupId, on: on === undefined ? undefined : plainDate(on) })
      const paid = payments === undefined ? [] : await payments(platform.database, request.actor, groupId)
      return answer(reply, result, { 200: (record) => ({ ...record, payments: paid }) })
    })

    const told = { tags, params: ById, response: { 200: HistoryShown, ...refusals } }
    app.get('/groups/:id/history', { schema: told }, async (request, reply) => {
      const result = await groups.history(request.actor, request.params.id)
      return answer(reply, result, { 200: (value) => ({ items: value }) })
    })
  }
