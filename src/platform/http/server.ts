import { randomUUID } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify'
import type { Metrics } from '../metrics.ts'
import type { Log, Platform } from '../platform.ts'
import { answerErrors, BODY_LIMIT_BYTES } from './errors.ts'
import { answerHealth } from './health-routes.ts'
import { honourIdempotencyKeys } from './idempotency.ts'
import { describeApi, showDescription } from './openapi.ts'
import { boundForms } from './request/bounded-forms.ts'
import { takeOnlyWhatIsNamed } from './request/named-fields.ts'
import { keepAnswersPrivate } from './request/private-answers.ts'
import { requireKeys } from './request/required-key.ts'
import { signCursors } from './request/signed-cursors.ts'
import { takeTurns } from './request/turns.ts'
import { type SecuritySettings, secure } from './security.ts'
import { type Site, serveSites } from './site.ts'
import { serializerCompiler, validatorCompiler } from './validation.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered without anybody signed in. */
    isPublic?: boolean
  }
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export interface ServerSettings extends SecuritySettings {
  readonly metrics: Metrics
  readonly metricsToken?: string | undefined
  /** The web applications, each at its own path. */
  readonly sites: readonly Site[]
  /** Addresses of trusted proxies, whose `X-Forwarded-For` is used. */
  readonly trustedProxies: readonly string[]
}

/** An HTTP server that knows no capability: routes are registered on it by the application. */
export async function createServer(platform: Platform, settings: ServerSettings): Promise<App> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestTimeout: 300_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app, platform.log, settings.uploadLimitBytes)
  noteRequests(app, { log: platform.log, metrics: settings.metrics })
  keepAnswersPrivate(app)
  takeOnlyWhatIsNamed(app)
  await secure(app, settings)
  boundForms(app)
  requireKeys(app)
  honourIdempotencyKeys(app, platform)
  // After the keys, so that a turn is left when the act is committed.
  takeTurns(app)
  signCursors(app, platform.keyring)
  await describeApi(app, settings.publicUrl)
  if (settings.isPublished !== true) showDescription(app, { at: '/api/v1/openapi.json', isPublic: true })
  answerHealth(app, { database: platform.database, metrics: settings.metrics, metricsToken: settings.metricsToken })
  await serveSites(app, settings.sites)
  return app.withTypeProvider<TypeBoxTypeProvider>()
}

/** The pattern of the route, never the URL: a search may contain a name. */
function noteRequests(app: FastifyInstance, { log, metrics }: { log: Log; metrics: Metrics }): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const route = request.routeOptions.url ?? 'none'
    const milliseconds = Math.round(reply.elapsedTime)
    metrics.request({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 })
    if (!route.startsWith('/api/')) return
    log.info(
      { requestId: request.id, method, route, status: reply.statusCode, milliseconds, user: request.sender || undefined },
      'answered',
    )
  })
}
