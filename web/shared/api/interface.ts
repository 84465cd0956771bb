import type { paths } from './schema.d.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type JsonOf<Message> = Message extends { readonly content: { readonly 'application/json': infer Body } } ? Body : undefined

/** The addresses below `/api/v1` that have a method. */
export type PathOf<By extends Method> = {
  [Path in keyof paths]: paths[Path] extends { readonly [M in By]: { readonly responses: unknown } }
    ? Path extends `/api/v1${infer Short}`
      ? Short
      : never
    : never
}[keyof paths]

/** What the server describes of one method at one address. */
type Operation<Path extends string, By extends Method> = paths[`/api/v1${Path}` & keyof paths][By]

/** What an address answers: `Answered<'/groups/{id}'>`; `undefined` where it answers nothing. */
export type Answered<Path extends PathOf<By>, By extends Method = 'get'> =
  Operation<Path, By> extends { readonly responses: infer Responses } ? JsonOf<Responses[keyof Responses]> : never

/** What an act takes: `RequestBody<'/groups'>`. */
export type RequestBody<Path extends PathOf<By>, By extends Method = 'post'> =
  Operation<Path, By> extends { readonly requestBody?: infer Body } ? JsonOf<NonNullable<Body>> : never

/** The words of a query; what is `undefined` or empty is left out. */
export type QueryOf<Path extends PathOf<'get'>> =
  Operation<Path, 'get'> extends { readonly parameters: { readonly query?: infer Query } }
    ? { readonly [Word in keyof Query]: Query[Word] | undefined }
    : never

type PathGiven<Given> = Given extends { readonly parameters: { readonly path: infer Path } }
  ? { readonly path: Path }
  : { readonly path?: never }

type QueryGiven<Given> = Given extends { readonly parameters: { readonly query?: infer Query } }
  ? [Query] extends [never]
    ? { readonly query?: never }
    : { readonly query?: { readonly [Word in keyof Query]: Query[Word] | undefined } }
  : { readonly query?: never }

/** A body as JSON, or files as a form; nothing, where the server describes none. */
type BodyGiven<Given> = Given extends { readonly requestBody?: never }
  ? unknown
  : Given extends { readonly requestBody: { readonly content: { readonly 'multipart/form-data': unknown } } }
    ? { readonly form: FormData }
    : Given extends { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } }
      ? { readonly body: Body }
      : Given extends { readonly requestBody?: { readonly content: { readonly 'application/json': infer Body } } }
        ? { readonly body?: Body }
        : never

/** What reading an address takes beside it. */
export type ReadingGiven<Path extends PathOf<'get'>> = PathGiven<Operation<Path, 'get'>> & QueryGiven<Operation<Path, 'get'>>

/** What an act takes beside its address: its key, and the version of the thing it was looked at in. */
export type ActGiven<Path extends PathOf<By>, By extends Method> = PathGiven<Operation<Path, By>> &
  QueryGiven<Operation<Path, By>> &
  BodyGiven<Operation<Path, By>> & {
    readonly key?: string
    readonly version?: number
    /** Whether it waits while the server is away, and is sent again: it does, unless who sends keeps it for later. */
    readonly isAwaited?: boolean
  }

/** Nothing need be given where everything may be left out. */
export type Optional<Given> = Record<never, never> extends Given ? [given?: Given] : [given: Given]
