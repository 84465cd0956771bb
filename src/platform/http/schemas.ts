import { type TSchema, type TSchemaOptions, Type } from 'typebox'

// What the routes of every room are described with, declared once. A schema with a title is a component of the OpenAPI document
// under that name (see components.ts), so a title means one schema only.

export const oneOf = <Value extends string>(values: readonly Value[], options: TSchemaOptions = {}) =>
  Type.Unsafe<Value>({ type: 'string', enum: [...values], ...options })
/** The key of a table that lists them all. */
export const oneKeyOf = <Table extends object>(table: Table, options: TSchemaOptions = {}) =>
  oneOf(Object.keys(table) as (keyof Table & string)[], options)
/** The same schema for each of these fields. */
export const fieldsOf = <Field extends string, Schema extends TSchema>(
  fields: readonly Field[],
  schema: Schema,
  options: TSchemaOptions = {},
) => Type.Object(Object.fromEntries(fields.map((field) => [field, schema])) as Record<Field, Schema>, options)
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
/** Something written, in so many characters at the most. */
export const words = (maxLength: number) => Type.String({ minLength: 1, maxLength })

/** What somebody or something is shown under: no character that is not seen, turns the line or means nothing. */
export const shownName = (maxLength: number) => Type.String({ minLength: 1, maxLength, format: 'shown-name' })

export const Uuid = Type.String({ format: 'uuid', title: 'Uuid' })
export const Day = Type.String({ format: 'date', title: 'Day', description: 'YYYY-MM-DD' })
export const Month = Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$', title: 'Month', description: 'YYYY-MM' })
export const Instant = Type.String({ format: 'date-time', title: 'Instant', description: 'ISO 8601, in UTC' })
/** A thousand times what the State spends in a year: beyond it stands a slip of the keyboard, not a sum. */
const MOST_VND = 999_999_999_999_999
export const Vnd = Type.Integer({ title: 'Vnd', description: 'Whole đồng', minimum: -MOST_VND, maximum: MOST_VND })
export const Bilingual = Type.Object({ vi: Type.String(), en: Type.String() }, { title: 'BilingualText' })
/** Of the path. */
export const ById = Type.Object({ id: Uuid })
export const Made = Type.Object({ id: Uuid }, { title: 'Made' })
export const Named = Type.Object({ id: Uuid, name: Type.String() }, { title: 'Named' })
/** The body of 204. */
export const Nothing = Type.Null()
/** A file to download. Fastify sends bytes and streams as they are: no serialiser touches them. */
export const FileContent = Type.Unsafe<Uint8Array | NodeJS.ReadableStream | ReadableStream>({ type: 'string', format: 'binary' })

/** A refusal as it is told inside an answer: what a program decides by, its sentences, and the place it carries. */
export const Told = Type.Object(
  { kind: Type.String(), vi: Type.String(), en: Type.String() },
  { additionalProperties: true, title: 'ToldRefusal' },
)

/** RFC 9457, with the sentence in both languages and whatever names the place. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'The sentence in the language the client accepts; Vietnamese when it names none' }),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    kind: Type.String({ description: 'What a program decides by' }),
    vi: Type.String(),
    en: Type.String(),
  },
  { additionalProperties: true, title: 'Problem' },
)

/** Response schemas for the codes a route may refuse with: `response: { 200: X, ...problems(404, 409) }`. */
export const problems = <Status extends number>(...codes: Status[]): Record<Status, typeof Problem> =>
  Object.fromEntries(codes.map((code) => [code, Problem])) as Record<Status, typeof Problem>

/** Query parameters of every list. `sort` is a field, or `-field` for the other way round. */
export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 1000 })),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
}

/** The body of a list: a page, where the next begins, and how many there are in all. */
export const pageOf = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item), nextCursor: orNull(Type.String()), total: Type.Integer() }, titleAfter(item, 'Page'))

/** The body of a list that is sent whole. */
export const listOf = <Item extends TSchema>(item: Item) => Type.Object({ items: Type.Array(item) }, titleAfter(item, 'List'))

const titleAfter = (item: TSchema, ending: string): TSchemaOptions =>
  'title' in item && typeof item.title === 'string' ? { title: `${item.title}${ending}` } : {}
