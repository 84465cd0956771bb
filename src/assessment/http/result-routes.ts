import { readFile } from 'node:fs/promises'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { plainDate } from '../../kernel/calendar.ts'
import { answerFile } from '../../platform/http/file-answer.ts'
import { ById, FileContent, problems, Uuid } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { writeCsv } from '../../platform/table-export/csv.ts'
import { openJson, openTable } from '../result/open-data.ts'
import { checklistText } from '../result/refusal-text.ts'
import { type ResultOverview, resultService } from '../service.ts'
import { answer, answerRefusal } from './answers-routes.ts'
import {
  DifferenceShown,
  Fingerprint,
  PublicationBody,
  ResultShown,
  ShownResultShown,
  VersionShown,
} from './result-schemas-routes.ts'
import { RoundShown } from './schemas-routes.ts'

const tags = ['assessment']
const ByVersion = Type.Object({ id: Uuid, version: Type.Integer({ minimum: 1, maximum: 10_000 }) })
const ShownQuery = Type.Object({
  version: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000, description: 'Of what is published; without one what is drawn up' }),
  ),
})
const WAYS = ['json', 'csv', 'mjs'] as const

const asOverview = ({ checklist, ...same }: ResultOverview) => ({
  ...same,
  checklist: checklist.map((item) => ({ ...item, text: checklistText[item.code] })),
})

/** The result of a round: drawn up, published and corrected under a decision; its versions and their open data. */
export const resultRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = resultService(platform)
  const written = problems(403, 404, 409, 412, 422)
  const Version = Type.Object({ version: Type.Integer() }, { title: 'ResultVersion' })
  return async (app) => {
    app.get(
      '/rounds/:id/result',
      { schema: { tags, params: ById, response: { 200: ResultShown, ...problems(403, 404) } } },
      async (request, reply) => answer(reply, await service.result(request.actor, request.params.id), { 200: asOverview }),
    )
    app.get(
      '/rounds/:id/result/shown',
      {
        schema: {
          ...{ tags, params: ById, querystring: ShownQuery },
          response: { 200: ShownResultShown, ...problems(403, 404, 409) },
        },
      },
      async (request, reply) => {
        const key = { roundId: request.params.id, version: request.query.version }
        return answer(reply, await service.shown(request.actor, key), { 200: (shown) => ({ shown }) })
      },
    )
    app.get(
      '/rounds/:id/results/:version/difference',
      { schema: { tags, params: ByVersion, response: { 200: DifferenceShown, ...problems(403, 404) } } },
      async (request, reply) => {
        const { id: roundId, version } = request.params
        return answer(reply, await service.difference(request.actor, { roundId, version }))
      },
    )
    app.get(
      '/rounds/:id/results/:version',
      { schema: { tags, params: ByVersion, response: { 200: VersionShown, ...problems(403, 404) } } },
      async (request, reply) => {
        const { id: roundId, version } = request.params
        return answer(reply, await service.version(request.actor, { roundId, version }))
      },
    )
    app.post(
      '/rounds/:id/result/draw-up',
      {
        schema: { tags, params: ById, response: { 200: Type.Object({ fingerprint: Fingerprint }), ...problems(403, 404, 409) } },
      },
      async (request, reply) => answer(reply, await service.drawUp(request.actor, request.params.id)),
    )
    for (const act of ['publish', 'correct'] as const)
      app.post(
        `/rounds/:id/result/${act}`,
        { schema: { tags, params: ById, body: PublicationBody, response: { 200: Version, ...written } } },
        async (request, reply) => {
          const { decidedOn, ...given } = request.body
          const publishing = { roundId: request.params.id, ...given, decidedOn: plainDate(decidedOn) }
          return answer(reply, await service[act](request.actor, publishing))
        },
      )
    app.post(
      '/rounds/:id/close',
      { schema: { tags, params: ById, response: { 200: RoundShown, ...problems(403, 404, 409) } } },
      async (request, reply) => answer(reply, await service.close(request.actor, request.params.id)),
    )
  }
}

const SCRIPT = new URL('../../../bin/recompute-result.mjs', import.meta.url)

/** What anybody needs to recompute a published result without this program: its data as JSON or CSV, and the script. */
export const openDataRoutes = (platform: Platform): FastifyPluginAsyncTypebox => {
  const service = resultService(platform)
  return async (app) => {
    for (const way of WAYS)
      app.get(
        `/rounds/:id/results/:version/data.${way}`,
        { schema: { tags, params: ByVersion, response: { 200: FileContent, ...problems(403, 404) } } },
        async (request, reply) => {
          const { id: roundId, version } = request.params
          const found = await service.version(request.actor, { roundId, version })
          if (!found.ok) return answerRefusal(reply, found.refusal)
          const differenceOf = async (key: { readonly roundId: string; readonly version: number }) => {
            const difference = await service.difference(request.actor, key)
            return difference.ok ? difference.value : null
          }
          const name = way === 'mjs' ? 'recompute.mjs' : `${found.value.document.round.code}-${version}.${way}`
          const text = new TextEncoder()
          const content =
            way === 'json'
              ? text.encode(JSON.stringify(openJson(found.value, await differenceOf({ roundId, version }))))
              : way === 'csv'
                ? await writeCsv(openTable(found.value))
                : new Uint8Array(await readFile(SCRIPT))
          return answerFile(reply, { name, mediaType: MEDIA[way], content })
        },
      )
  }
}

const MEDIA = { json: 'application/json', csv: 'text/csv; charset=utf-8', mjs: 'text/javascript; charset=utf-8' } as const
