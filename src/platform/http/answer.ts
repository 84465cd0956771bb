import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  ContextConfigDefault,
  FastifyReply,
  FastifySchema,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
  RouteGenericInterface,
} from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { RefusalTexts, Result } from '../../kernel/result.ts'
import { type AnyReply, type RefusalStatuses, sendRefusal } from './problem.ts'

/** The reply of a route with this schema. */
type ReplyOf<Schema extends FastifySchema> = FastifyReply<
  RouteGenericInterface,
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  ContextConfigDefault,
  Schema,
  TypeBoxTypeProvider
>

/** What is sent is only read, and what is undefined is left out: a service's readonly lists and absent fields fit the schema. */
type OnlyRead<Value> = Value extends readonly (infer Item)[]
  ? readonly OnlyRead<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: OnlyRead<Value[Key]> | UndefinedIfOptional<Value, Key> }
    : Value
type UndefinedIfOptional<Value, Key extends keyof Value> = Record<never, never> extends Pick<Value, Key> ? undefined : never

/** The body that the schema of a route promises for this status. */
type Sent<Schema extends FastifySchema, Status extends number> = Schema['response'] extends {
  readonly [Code in Status]: infer Body extends TSchema
}
  ? OnlyRead<Static<Body>>
  : never

type WithBody = 200 | 201 | 202
/** One status, and what makes its body of the value. */
type Shows<Schema extends FastifySchema, Value> =
  | { readonly 200: (value: Value) => Sent<Schema, 200> }
  | { readonly 201: (value: Value) => Sent<Schema, 201> }
  | { readonly 202: (value: Value) => Sent<Schema, 202> }

/** How a room answers: what was done with its body, what was refused with the room's status and sentence. */
interface Answers<Refusal extends { readonly kind: string }> {
  /**
   * Sends the value with 200, or with the status named; with 204 nothing is sent. `{ 201: asCycle }` sends with 201 what the
   * function makes of the value. What is sent must fit the route's own response schema, or the route does not compile.
   */
  readonly answer: {
    <Schema extends FastifySchema>(reply: ReplyOf<Schema>, result: Result<Sent<Schema, 200>, Refusal>): ReplyOf<Schema>
    <Schema extends FastifySchema, Value>(
      reply: ReplyOf<Schema>,
      result: Result<Value, Refusal>,
      shows: Shows<Schema, Value>,
    ): ReplyOf<Schema>
    <Schema extends FastifySchema, Status extends WithBody | 204>(
      reply: ReplyOf<Schema>,
      result: Result<Status extends 204 ? unknown : Sent<Schema, Status>, Refusal>,
      status: Status,
    ): ReplyOf<Schema>
  }
  /** For a route whose good answer is no JSON: a file, a page of the site. */
  readonly answerRefusal: <Reply extends AnyReply>(reply: Reply, refusal: Refusal) => Reply
}

/**
 * @param statuses the one table of the room: an HTTP status for every kind of refusal
 * @param headersOf headers that a refusal carries: when to come back
 */
export function answersWith<Refusal extends { readonly kind: string }>(
  texts: RefusalTexts<Refusal>,
  statuses: RefusalStatuses<Refusal>,
  headersOf: (refusal: Refusal) => Readonly<Record<string, string>> = () => ({}),
): Answers<Refusal> {
  function answerRefusal<Reply extends AnyReply>(reply: Reply, refusal: Refusal): Reply {
    for (const [name, value] of Object.entries(headersOf(refusal))) reply.header(name, value)
    return sendRefusal(reply, refusal, { texts, statuses })
  }
  return {
    answerRefusal,
    answer<Schema extends FastifySchema, Value>(
      reply: ReplyOf<Schema>,
      result: Result<Value, Refusal>,
      how: number | Readonly<Record<number, (value: Value) => unknown>> = 200,
    ): ReplyOf<Schema> {
      if (!result.ok) return answerRefusal(reply, result.refusal)
      if (typeof how === 'number') return send(reply, { status: how, body: how === 204 ? null : result.value })
      const [status = 200, show = (value: Value): unknown => value] = Object.entries(how)[0] ?? []
      return send(reply, { status: Number(status), body: show(result.value) })
    },
  }
}

function send<Reply extends AnyReply>(reply: Reply, { status, body }: { status: number; body: unknown }): Reply {
  reply.code(status)
  reply.send(body)
  return reply
}
