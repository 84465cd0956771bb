import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type NotAllowed, notAllowedText } from '../../identity/index.ts'
import { accountName, type EntryUnknown, entryKindName, entryUnknownText } from '../../ledger/index.ts'
import { answersWith } from '../../platform/http/answer.ts'
import { Bilingual, Day, Instant, oneOf, orNull, PageQuery, pageOf, problems, Uuid, Vnd } from '../../platform/http/schemas.ts'
import type { Platform } from '../../platform/platform.ts'
import { PAYMENT_KINDS } from '../month-view/name-store.ts'
import { readingService } from '../service.ts'
import { DisbursementStates } from './schemas-routes.ts'

const { answer } = answersWith<NotAllowed | EntryUnknown>(
  { ...notAllowedText, ...entryUnknownText },
  { 'not-allowed': 403, 'entry-unknown': 404 },
)

const BySeq = Type.Object({ seq: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })

const EntryShown = Type.Object(
  {
    seq: Type.Integer(),
    kind: Type.String(),
    kindText: Bilingual,
    on: Day,
    description: Type.String(),
    recordedAt: Instant,
    recordedByName: Type.String(),
    debit: Vnd,
    postingCount: Type.Integer(),
    previousHash: Type.String(),
    hash: Type.String(),
    cycleId: orNull(Uuid),
    sources: Type.Array(Type.Object({ id: Uuid, kind: oneOf(PAYMENT_KINDS), vi: Type.String(), en: Type.String() }), {
      description: 'The month, and the order or the bank’s answer that justifies it',
    }),
  },
  { title: 'LedgerEntryInFull' },
)
const LineShown = Type.Object(
  {
    position: Type.Integer(),
    accountName: Bilingual,
    amount: Type.Integer({ description: 'Whole đồng; above 0 a debit, below 0 a credit' }),
    subject: orNull(
      Type.Object({
        name: Type.String(),
        groupId: Uuid,
        groupName: Type.String(),
        communeName: Type.String(),
        entitlementId: Uuid,
        reference: orNull(Type.String()),
        state: orNull(DisbursementStates),
      }),
    ),
    unitName: orNull(Type.String({ description: 'Of an award' })),
  },
  { title: 'LedgerLine' },
)

/** One entry of the books with its lines and where they came from, which only payments know. */
export const ledgerEntryRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const reading = readingService(platform)
    const tags = ['ledger']
    const one = { tags, params: BySeq, response: { 200: EntryShown, ...problems(400, 403, 404) } }
    app.get('/ledger/entries/:seq', { schema: one }, async (request, reply) => {
      const result = await reading.entry(request.actor, request.params.seq)
      return answer(reply, result, {
        200: ({ entry, recordedByName, sources }) => ({
          seq: entry.seq,
          kind: entry.kind,
          kindText: entryKindName[entry.kind],
          on: entry.on,
          description: entry.description,
          recordedAt: entry.recordedAt,
          recordedByName,
          debit: entry.debit,
          postingCount: entry.postingCount,
          previousHash: entry.previousHash,
          hash: entry.hash,
          cycleId: entry.cycleId ?? null,
          sources: [...sources],
        }),
      })
    })

    const lines = {
      tags,
      params: BySeq,
      querystring: Type.Object(PageQuery),
      response: { 200: pageOf(LineShown), ...problems(400, 403, 404) },
    }
    app.get('/ledger/entries/:seq/postings', { schema: lines }, async (request, reply) => {
      const { limit = 50, cursor } = request.query
      const result = await reading.entryLines(request.actor, { seq: request.params.seq, limit, cursor })
      return answer(reply, result, {
        200: (page) => ({
          ...page,
          items: page.items.map(({ account, ...line }) => ({ ...line, accountName: accountName[account] })),
        }),
      })
    })
  }
