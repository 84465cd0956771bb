import type { FastifyInstance } from 'fastify'

/** No answer stays in a browser or a proxy, papers and refusals included, unless the route has said how long it may. */
export function keepAnswersPrivate(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
}
