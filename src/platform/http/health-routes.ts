import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { listMigrations } from '../db/migrate.ts'
import type { Metrics } from '../metrics.ts'
import { sendNotFound } from './errors.ts'

export interface HealthSettings {
  readonly database: Database
  readonly metrics: Metrics
  /** The token for reading metrics from another machine; the same machine needs none. */
  readonly metricsToken?: string | undefined
}

/** `healthz`: the process answers. `readyz`: it can also serve. `metrics`: for Prometheus. */
export function answerHealth(app: FastifyInstance, { database, metrics, metricsToken }: HealthSettings): void {
  const open = { schema: { hide: true }, config: { isPublic: true } }
  app.get('/healthz', open, () => ({ ok: true }))
  app.get('/readyz', open, async (_request, reply) => {
    const missing = await missingMigrations(database).catch(() => undefined)
    if (missing === 0) return { ok: true }
    return reply.code(503).send({ ok: false, reason: missing === undefined ? 'database-unreachable' : 'migrations-pending' })
  })
  app.get('/metrics', open, async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) return sendNotFound(request, reply)
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}

async function missingMigrations(database: Database): Promise<number> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM schema_migration`.execute(database)
  const done = new Set(rows.map(({ name }) => name))
  return (await listMigrations()).filter((name) => !done.has(name)).length
}

function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
