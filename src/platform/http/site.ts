import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendNotFound } from './errors.ts'

/** A web application as it was built, and the part of the addresses that belongs to it. */
export interface Site {
  /** Begins and ends with a slash: `/`, `/to/`. */
  readonly path: string
  /** Holds `index.html`. Nobody writes to it while it is served. */
  readonly directory: string
}

/** Files named with a hash of their content are immutable. */
const HASHED = /[\\/]assets[\\/].+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+(\.br|\.gz)?$/

/**
 * Serves web applications side by side. Any address that is no file and no API belongs to the application whose path
 * it begins with: a link to a screen opens that screen.
 */
export async function serveSites(app: FastifyInstance, sites: readonly Site[]): Promise<void> {
  for (const [index, { path, directory }] of sites.entries()) {
    await app.register(staticFiles, {
      root: directory,
      prefix: path,
      decorateReply: index === 0,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) =>
        void reply.header('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isScreen =
      request.method === 'GET' && !request.url.startsWith('/api/') && /text\/html/.test(request.headers.accept ?? '')
    const site = isScreen ? siteOf(sites, request.url) : undefined
    return site === undefined ? sendNotFound(request, reply) : reply.sendFile('index.html', site.directory)
  })
}

/** The one with the longest path: `/to/visits` is a screen of the field, though `/` begins it too. */
function siteOf(sites: readonly Site[], url: string): Site | undefined {
  const address = `${url.split('?', 1)[0]}/`
  return sites.filter(({ path }) => address.startsWith(path)).toSorted((a, b) => b.path.length - a.path.length)[0]
}
