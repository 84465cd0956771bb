import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { nameComponents } from './components.ts'

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
          'Amounts are whole đồng. Days are YYYY-MM-DD and months YYYY-MM in Asia/Ho_Chi_Minh. Mutations take an Idempotency-Key.',
      },
      servers: [{ url: publicUrl.origin }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'canhtayso.session_token' } } },
      security: [{ session: [] }],
    },
    transform: ({ schema, url }) => ({ url, schema: schema?.form === undefined ? schema : { ...schema, body: schema.form } }),
    transformObject: (described) =>
      'openapiObject' in described ? nameComponents(described.openapiObject) : described.swaggerObject,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true }, config: { isPublic: true } }, () => app.swagger())
}
