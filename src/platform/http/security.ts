import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { findDuplicateKey } from '../../kernel/kept-value.ts'
import { sendFileTooLarge, UnreadableBody } from './errors.ts'
import { lacksBoundary } from './request/data-problem.ts'
import { FieldTwice } from './request/field-twice.ts'
import { keepToOwnSite } from './request/own-site.ts'

export interface SecuritySettings {
  /** Where users reach the program; `https:` turns on HSTS and `Secure` cookies. */
  readonly publicUrl: URL
  /** Whether that address was set: then no other is answered, and what only this machine may see is closed to visitors. */
  readonly isPublished?: boolean
  /** The largest single file, in bytes. */
  readonly uploadLimitBytes: number
}

/** A request may carry several files, but no more than this many times the largest. */
const FILES_AT_ONCE = 2

/** The checks of every request before authentication: headers, cookies, size, host and origin. */
export async function secure(app: FastifyInstance, settings: SecuritySettings): Promise<void> {
  await app.register(helmet, headersFor(settings.publicUrl.protocol === 'https:'))
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, {
    limits: { fileSize: settings.uploadLimitBytes, files: 20, fields: 50, parts: 70, fieldSize: 100_000, headerPairs: 50 },
  })
  readBodies(app)
  keepToOwnSite(app, settings.isPublished === true ? settings.publicUrl : undefined)
  app.addHook('onRequest', async (request, reply) => {
    if (/%00/.test(request.url)) throw new UnreadableBody('a zero byte in the address')
    if (lacksBoundary(request.headers['content-type'] ?? '')) throw new UnreadableBody('a form without a boundary')
    if (Number(request.headers['content-length'] ?? 0) > FILES_AT_ONCE * settings.uploadLimitBytes) {
      return sendFileTooLarge(reply, settings.uploadLimitBytes)
    }
  })
}

function headersFor(isHttps: boolean): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // The component library injects its theme as a <style>; styles cannot run code.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'worker-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  }
}

/** Parses JSON bodies: an empty one is undefined; one that names a field twice is refused, for no two programs agree on it. */
function readBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser(['application/json', 'application/merge-patch+json'], { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined)
    const text = String(body)
    parse(request, text, (error, value) => {
      if (error !== null) return done(new UnreadableBody(error.message))
      const twice = findDuplicateKey(text)
      return twice === undefined ? done(null, value) : done(new FieldTwice(twice.name))
    })
  })
}
