import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type Actor, type NotAllowed, notAllowedText } from '../identity/index.ts'
import { answersWith } from '../platform/http/answer.ts'
import { answerFile } from '../platform/http/file-answer.ts'
import { decodeCursor, toPage } from '../platform/http/paging.ts'
import type { AnyReply } from '../platform/http/problem.ts'
import { Bilingual, Day, Instant, orNull, PageQuery, pageOf, problems, Uuid } from '../platform/http/schemas.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import { ACCOUNT_CODES, ACCOUNTS, type AccountCode } from './account.ts'
import type { LedgerEntry } from './entry.ts'
import { accountBalances, listCheckpoints, listEntries, streamJournal, summarisePostings } from './service.ts'
import { accountName, entryKindName } from './text.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
}

const { answerRefusal } = answersWith<NotAllowed>(notAllowedText, { 'not-allowed': 403 })
const Amount = Type.Integer({ description: 'Whole đồng; above 0 a debit, below 0 a credit' })

const Entry = Type.Object(
  {
    seq: Type.Integer(),
    id: Uuid,
    kind: Type.String(),
    kindText: Bilingual,
    on: Day,
    description: Type.String(),
    cycleId: orNull(Uuid),
    recordedAt: Instant,
    debit: Type.Integer({ description: 'Whole đồng' }),
    postingCount: Type.Integer(),
    previousHash: Type.String(),
    hash: Type.String(),
    accounts: Type.Array(Type.Object({ account: Type.String(), name: Bilingual, amount: Amount, postings: Type.Integer() })),
  },
  { title: 'LedgerEntry' },
)

const Account = Type.Object(
  { code: Type.String(), kind: Type.String(), name: Bilingual, balance: Amount },
  { title: 'LedgerAccount' },
)
const Checkpoint = Type.Object(
  {
    month: Type.String(),
    lastSeq: Type.Integer(),
    treeHead: Type.String({ description: 'Head of the hash tree over the first lastSeq entries' }),
    madeAt: Instant,
  },
  { title: 'LedgerCheckpoint' },
)

const EntriesQuery = Type.Object({
  ...PageQuery,
  cycleId: Type.Optional(Uuid),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
})

/** Read access to the books. Payments serve `ledger/verify`, since it verifies the payment cycles as well. */
export function ledgerRoutes(platform: Platform): FastifyPluginAsyncTypebox {
  return async (app) => {
    const tags = ['ledger']
    const { database } = platform
    const entries = { schema: { tags, querystring: EntriesQuery, response: { 200: pageOf(Entry), ...problems(400, 403) } } }
    app.get('/ledger/entries', entries, async (request, reply) => {
      if (!(await mayRead(platform, request.actor, reply))) return reply
      const { limit = 50, cursor, cycleId, kind } = request.query
      const before = decodeCursor(cursor, 1)?.[0]
      const query = { ...(cycleId && { cycleId }), ...(kind && { kind }), ...(before != null && { before: Number(before) }) }
      const { items, total } = await listEntries(database, { ...query, limit: limit + 1 })
      const sums = Map.groupBy(
        await summarisePostings(
          database,
          items.map(({ seq }) => seq),
        ),
        ({ seq }) => seq,
      )
      return reply.send(
        toPage(items, { limit, total, place: ({ seq }) => [seq], item: (entry) => asEntry(entry, sums.get(entry.seq) ?? []) }),
      )
    })

    const accounts = Type.Object({ items: Type.Array(Account), checkpoints: Type.Array(Checkpoint) })
    app.get('/ledger/accounts', { schema: { tags, response: { 200: accounts, ...problems(403) } } }, async (request, reply) => {
      if (!(await mayRead(platform, request.actor, reply))) return reply
      const balances = await accountBalances(database)
      const items = ACCOUNT_CODES.map((code) => ({
        code,
        kind: ACCOUNTS[code],
        name: accountName[code],
        balance: balances.get(code) ?? 0,
      }))
      const checkpoints = (await listCheckpoints(database)).map((made) => ({ ...made, madeAt: made.madeAt.toISOString() }))
      return reply.send({ items, checkpoints })
    })

    app.get('/ledger/journal', { schema: { tags, produces: ['text/plain'] } }, async (request, reply) => {
      if (!(await mayRead(platform, request.actor, reply))) return reply
      const content = Readable.from(streamJournal(database))
      return answerFile(reply, { name: 'canhtayso.journal', mediaType: 'text/plain; charset=utf-8', content })
    })
  }
}

/** The books are the whole province's: an entry sums what many communes are owed. */
async function mayRead(platform: Platform, actor: Actor, reply: AnyReply): Promise<boolean> {
  const may = await authoriseFor(platform, actor, { permission: 'ledger:read', unitId: null })
  if (!may.ok) answerRefusal(reply, may.refusal)
  return may.ok
}

type Sum = { readonly account: AccountCode; readonly amount: number; readonly postings: number }

const asEntry = (entry: LedgerEntry, sums: readonly Sum[]) => ({
  seq: entry.seq,
  id: entry.id,
  kind: entry.kind,
  kindText: entryKindName[entry.kind],
  on: entry.on,
  description: entry.description,
  cycleId: entry.cycleId ?? null,
  recordedAt: entry.recordedAt,
  debit: entry.debit,
  postingCount: entry.postingCount,
  previousHash: entry.previousHash,
  hash: entry.hash,
  accounts: sums.map(({ account, amount, postings }) => ({ account, name: accountName[account], amount, postings })),
})
