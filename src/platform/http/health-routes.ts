import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { listMigrations } from '../db/migrate.ts'
import type { Metrics } from '../metrics.ts'
import { sendNotFound } from './errors.ts'
import { bearsToken, isLocal } from './request/own-site.ts'

export interface HealthSettings {
  readonly database: Database
  readonly metrics: Metrics
  /** The token for reading them from another machine; this machine needs none. */
  readonly metricsToken?: string | undefined
}

/** `healthz`: the process answers. `readyz`: it can also serve. `metrics`: for Prometheus; both are for this machine or a token. */
export function answerHealth(app: FastifyInstance, { database, metrics, metricsToken }: HealthSettings): void {
  const open = { schema: { hide: true }, config: { isPublic: true } }
  app.get('/healthz', open, () => ({ ok: true }))
  const mayWatch = (request: FastifyRequest) =>
    bearsToken(request, metricsToken) || (metricsToken === undefined && isLocal(request))
  app.get('/readyz', open, async (request, reply) => {
    if (!isLocal(request) && !mayWatch(request)) return sendNotFound(request, reply)
    const missing = await missingMigrations(database).catch(() => undefined)
    if (missing === 0) return { ok: true }
    return reply.code(503).send({ ok: false, reason: missing === undefined ? 'database-unreachable' : 'migrations-pending' })
  })
  app.get('/metrics', open, async (request, reply) => {
    if (!mayWatch(request)) return sendNotFound(request, reply)
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}

async function missingMigrations(database: Database): Promise<number> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM schema_migration`.execute(database)
  const done = new Set(rows.map(({ name }) => name))
  return (await listMigrations()).filter((name) => !done.has(name)).length
}
