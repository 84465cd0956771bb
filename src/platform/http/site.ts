import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendNotFound } from './errors.ts'

/** A file whose name carries the hash of its content never changes. */
const HASHED = /[\\/]assets[\\/].+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+(\.br|\.gz)?$/

/**
 * Serves a web application as it was built. Any address that is no file and no API belongs to the application
 * itself: a link to a screen opens that screen.
 */
export async function serveSite(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(staticFiles, {
    root: directory,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  app.setNotFoundHandler((request, reply) => {
    const isScreen =
      request.method === 'GET' && !request.url.startsWith('/api/') && /text\/html/.test(request.headers.accept ?? '')
    // Asked each time: the application may be built while the server runs.
    return isScreen && existsSync(join(directory, 'index.html')) ? reply.sendFile('index.html') : sendNotFound(request, reply)
  })
}
