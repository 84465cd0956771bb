import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import Value from 'typebox/value'
import { safeFileName } from '../../platform/files/file-name.ts'
import { Bilingual, ById, FileContent, oneOf, orNull, problems, Vnd } from '../../platform/http/schemas.ts'
import type { Platform, ReceivedFile } from '../../platform/platform.ts'
import { MOST_BYTES } from '../bank/bank-list.ts'
import { LIST_COLUMNS, type ListReading } from '../bank/list-columns.ts'
import type { SettlementPreview } from '../bank/list-service.ts'
import { LINE_OUTCOMES } from '../bank/outcome-word.ts'
import { describeLine } from '../cycle/cycle-text.ts'
import { paymentService } from '../service.ts'
import { asGuard, TimeGuardShown } from './guard-schemas-routes.ts'
import { news, SettledShown } from './list-schemas-routes.ts'
import { asCycle } from './schemas-routes.ts'
import { answer, answerRefusal } from './status-routes.ts'

const tags = ['payments']
const refusals = problems(400, 403, 404, 409, 413, 422)

const MOST_WORDS = 100
const MOST_COLUMNS = 512
const Place = Type.Integer({ minimum: 0, maximum: MOST_COLUMNS - 1 })
const Outcome = oneOf(LINE_OUTCOMES)
const ofEachColumn = <Schema extends ReturnType<typeof Type.Optional>>(schema: Schema) =>
  Object.fromEntries(LIST_COLUMNS.map((column) => [column, schema])) as Record<(typeof LIST_COLUMNS)[number], Schema>

const Reading = Type.Object(
  {
    columns: Type.Optional(Type.Object(ofEachColumn(Type.Optional(orNull(Place))), { additionalProperties: false })),
    outcomes: Type.Optional(
      Type.Array(Type.Object({ word: Type.String({ maxLength: 200 }), outcome: Outcome }, { additionalProperties: false }), {
        maxItems: MOST_WORDS,
      }),
    ),
  },
  { additionalProperties: false },
)

const BankAnswer = Type.Object(
  {
    file: FileContent,
    reading: Type.Optional(
      Type.String({
        description:
          'JSON: `columns`, places from 0 (null: nowhere); `outcomes`, what words mean. Kept for lists with the same headings.',
      }),
    ),
    reason: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Why it is taken although it dates payments before their order' }),
    ),
  },
  { title: 'BankAnswer' },
)

const PreviewShown = Type.Object(
  {
    headings: Type.Array(Type.String()),
    columns: Type.Object(ofEachColumn(Type.Optional(Place))),
    missing: Type.Array(oneOf(['reference', 'amount', 'outcome'] as const)),
    isKept: Type.Boolean({ description: 'Whether it was read as somebody said of an earlier list with the same headings' }),
    words: Type.Array(
      Type.Object({ word: Type.String(), written: Type.String(), rows: Type.Integer(), outcome: Type.Optional(Outcome) }),
    ),
    pending: Type.Integer({ description: 'Payments the bank has no answer for yet' }),
    ...news,
    refusedCount: Type.Integer({ description: 'How many rows are refused; `refused` tells the first of them' }),
    awaited: Type.Object({ payees: Type.Integer(), amount: Vnd }),
    guards: Type.Array(TimeGuardShown, { description: 'What is unusual about its days: it is taken only with a reason' }),
    refused: Type.Array(Type.Object({ row: Type.Integer(), reference: Type.String(), kind: Type.String(), text: Bilingual })),
  },
  { title: 'SettlementPreview' },
)

/** What the bank says of an order: looked at, then taken. */
export const settlementRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    const payments = paymentService(platform)
    const config = { formLimitBytes: MOST_BYTES }
    const form = { tags, params: ById, consumes: ['multipart/form-data'], form: BankAnswer }

    const preview = {
      ...form,
      description: 'Reads a list and says what taking it would do. Nothing is changed.',
      response: { 200: PreviewShown, ...refusals },
    }
    app.post('/payment-cycles/:id/settlements/preview', { schema: preview, config }, async (request, reply) => {
      await using form = new SentList(platform)
      const given = await form.take(request.parts())
      if (given === undefined) return answerRefusal(reply, { kind: 'reading-malformed' })
      const result = await payments.previewSettlement(request.actor, { cycleId: request.params.id, ...given })
      return answer(reply, result, { 200: asPreview })
    })

    const settle = {
      ...form,
      description: 'One file, XLSX, ODS or CSV: the list the bank or treasury returned. It is taken whole or not at all.',
      response: { 200: SettledShown, ...refusals },
    }
    app.post('/payment-cycles/:id/settlements', { schema: settle, config }, async (request, reply) => {
      await using form = new SentList(platform)
      const given = await form.take(request.parts())
      if (given === undefined) return answerRefusal(reply, { kind: 'reading-malformed' })
      const result = await payments.settle(request.actor, { cycleId: request.params.id, ...given })
      return answer(reply, result, { 200: (value) => ({ ...value, cycle: asCycle(value.cycle) }) })
    })
  }

const asPreview = ({ headings, missing, words, guards, refused, ...same }: SettlementPreview): Static<typeof PreviewShown> => ({
  ...same,
  headings: [...headings],
  missing: [...missing],
  words: [...words],
  guards: guards.map(asGuard),
  refused: refused.map((line) => ({ row: line.row, reference: line.reference, kind: line.kind, text: describeLine(line) })),
})

interface TakenForm {
  readonly fileName: string
  readonly bytes: Uint8Array | ReceivedFile
  readonly reading?: ListReading
  readonly reason?: string
}

/** A list as it comes in: it goes to the disk as it is read, and from there with the request. */
class SentList {
  private readonly received: ReceivedFile[] = []
  private readonly store: Platform['files']

  constructor({ files }: Platform) {
    this.store = files
  }

  /** @returns undefined when the reading beside the file is none */
  async take(parts: ReturnType<FastifyRequest['parts']>): Promise<TakenForm | undefined> {
    let form: TakenForm = { fileName: '', bytes: new Uint8Array() }
    for await (const part of parts) {
      if (part.type === 'file') {
        const bytes = await this.store.receive(part.file)
        this.received.push(bytes)
        form = { ...form, fileName: safeFileName(part.filename), bytes }
      } else if (part.fieldname === 'reason') form = { ...form, reason: String(part.value).slice(0, 2000) }
      else if (part.fieldname === 'reading') {
        const reading = parseReading(String(part.value))
        if (reading === undefined) return undefined
        form = { ...form, reading }
      }
    }
    return form
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.received.map(({ drop }) => drop()))
  }
}

function parseReading(text: string): ListReading | undefined {
  try {
    const reading: unknown = JSON.parse(text)
    return Value.Check(Reading, reading) ? reading : undefined
  } catch {
    return undefined
  }
}
