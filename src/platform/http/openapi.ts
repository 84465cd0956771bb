import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { nameComponents } from './components.ts'

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
    transformObject: (described) =>
      'openapiObject' in described ? nameComponents(described.openapiObject) : described.swaggerObject,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true }, config: { isPublic: true } }, () => app.swagger())
}
