import type { FastifyRequest } from 'fastify'
import { type BilingualText, type RefusalTexts, tellRefusal } from '../../kernel/result.ts'

/** A reply of any route, whatever its schemas promise. */
export interface AnyReply {
  readonly request: Pick<FastifyRequest, 'headers'>
  code(status: number): unknown
  header(name: string, value: string): unknown
  serializer(serialize: (body: unknown) => string): unknown
  send(body?: unknown): unknown
}

interface AnyRefusal {
  readonly kind: string
}

/** An HTTP status for every kind. */
export type RefusalStatuses<Refusal extends AnyRefusal> = { readonly [Kind in Refusal['kind']]: number }

/** Answers with a refusal: its status, its sentence in both languages, and the place it carries. */
export function sendRefusal<Refusal extends AnyRefusal, Reply extends AnyReply>(
  reply: Reply,
  refusal: Refusal,
  { texts, statuses }: { readonly texts: RefusalTexts<Refusal>; readonly statuses: RefusalStatuses<Refusal> },
): Reply {
  const kind = refusal.kind as Refusal['kind']
  const { kind: _, ...place } = refusal
  return sendProblem(reply, { status: statuses[kind], kind, text: tellRefusal(refusal, texts), place })
}

export interface ProblemParts {
  readonly status: number
  readonly kind: string
  readonly text: BilingualText
  readonly place?: object
}

export function sendProblem<Reply extends AnyReply>(reply: Reply, { status, kind, text, place = {} }: ProblemParts): Reply {
  const language = languageOf(reply.request)
  reply.code(status)
  reply.header('content-type', 'application/problem+json; charset=utf-8')
  reply.header('content-language', language)
  // Serialised here, since a route's response schema would drop fields of the problem.
  reply.serializer((body) => JSON.stringify(body))
  reply.send({
    ...place,
    type: `urn:canhtayso:problem:${kind}`,
    title: text[language],
    status,
    kind,
    vi: text.vi,
    en: text.en,
  })
  return reply
}

/** `en` when the client asks for English before Vietnamese, `vi` otherwise. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): 'vi' | 'en' {
  const wishes = (request.headers['accept-language'] ?? '').split(',').map(parseWish)
  const weightOf = (language: string) =>
    Math.max(0, ...wishes.filter((wish) => wish.language === language).map(({ weight }) => weight))
  return weightOf('en') > weightOf('vi') ? 'en' : 'vi'
}

function parseWish(text: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = text.trim().toLowerCase().split(';')
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined)
  return { language: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) }
}
