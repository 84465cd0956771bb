import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import { nameComponents } from './components.ts'
import { NoBody } from './request/named-fields.ts'

declare module 'fastify' {
  interface FastifySchema {
    /** The parts of a form that is sent with files. Described only: the route reads and checks them as they arrive. */
    form?: TSchema
  }
}

/** Describes every route registered after it, from the same schemas that check the requests. */
export async function describeApi(app: FastifyInstance, publicUrl: URL): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Cánh Tay Số',
        version: '1',
        description:
          'Amounts are whole đồng. Days are YYYY-MM-DD and months YYYY-MM in Asia/Ho_Chi_Minh. Whoever is signed in sends an Idempotency-Key with each mutation.',
      },
      servers: [{ url: publicUrl.origin }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'canhtayso.session_token' } } },
      security: [{ session: [] }],
    },
    transform: ({ schema, url }) => ({ url, schema: schema === undefined ? schema : withBodyDescribed(schema) }),
    transformObject: (described) =>
      'openapiObject' in described ? nameComponents(described.openapiObject) : described.swaggerObject,
  })
}

/** The description itself: for anybody on a machine of one's own, for who is signed in where visitors come. */
export function showDescription(app: FastifyInstance, { at, isPublic }: { at: string; isPublic: boolean }): void {
  app.get(at, { schema: { hide: true }, config: { isPublic } }, () => app.swagger())
}

/** A form in place of a body; nothing where none is taken. */
function withBodyDescribed({ form, body, ...schema }: FastifySchema): FastifySchema {
  if (form !== undefined) return { ...schema, body: form }
  return body === undefined || body === NoBody ? schema : { ...schema, body }
}
