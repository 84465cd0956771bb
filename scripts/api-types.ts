import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { buildApp } from '../src/app.ts'
import { plainDate } from '../src/kernel/calendar.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { UNSIGNED } from '../src/platform/db/seal/seals.ts'
import type { App } from '../src/platform/http/server.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { projectRoot } from '../src/platform/paths.ts'
import type { Platform } from '../src/platform/platform.ts'
import type { Outcome } from './outcome.ts'

const HEAD = '// Made by `node bin/run.mjs scripts/generate-api.ts` from the application itself. Do not edit.\n'
export const PLACE = join(projectRoot, 'web/shared/api/schema.d.ts')

/** Every refusal has one shape, which `problem.ts` of the web reads; said once, it need not be said 200 times. */
function withoutProblems(document: OpenAPI3): OpenAPI3 {
  return JSON.parse(JSON.stringify(document), (_key, value) => {
    if (typeof value !== 'object' || value === null || !('responses' in value)) return value
    const good = Object.entries(value.responses).filter(([status]) => !/^[45]/.test(status))
    return { ...value, responses: Object.fromEntries(good) }
  }) as OpenAPI3
}

/** Enough of a platform to register routes on. The database is never connected to: no request is made. */
function silentPlatform(): Platform {
  const never = (): never => {
    throw new Error('Broken invariant: describing the interface makes no request')
  }
  return {
    database: openDatabase('postgresql://nobody@localhost/none').database,
    clock: { now: () => new Date(), today: () => plainDate('2024-08-06') },
    newId: never,
    seals: UNSIGNED,
    keyring: { seal: never, open: never, blindIndex: () => Buffer.alloc(32) },
    files: { put: never, receive: never, get: never, has: never, remove: never },
    jobs: { register: () => undefined, start: never, find: never, findOpen: never },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  }
}

/** The types of the whole HTTP interface, from the schemas that check the requests: what the web is compiled against. */
export async function describeInTypes(addRoutes: (app: App) => void = () => undefined): Promise<string> {
  const platform = silentPlatform()
  const app = await buildApp(platform, {
    metrics: createMetrics(),
    sites: [],
    publicUrl: new URL('http://localhost:3000'),
    uploadLimitBytes: 1_000_000,
    trustedProxies: [],
  })
  addRoutes(app)
  await app.ready()
  const types = await openapiTS(withoutProblems(app.swagger() as OpenAPI3), { immutable: true, alphabetize: true })
  await app.close()
  await platform.database.destroy()
  return HEAD + astToString(types)
}

const compare = (types: string): Outcome =>
  readFileSync(PLACE, 'utf8') === types
    ? { ok: true, details: [] }
    : {
        ok: false,
        details: ['The interface changed: run `node bin/run.mjs scripts/generate-api.ts` and commit the types of the web.'],
      }

/** The types the web is compiled against are those of the application as it stands. */
export const checkTypes = async (): Promise<Outcome> => compare(await describeInTypes())

/** An interface with one route more must not pass for the one the types were made of. */
export async function checkTypesCanary(): Promise<Outcome> {
  const grown = await describeInTypes((app) => void app.get('/api/v1/canary', () => undefined))
  return compare(grown).ok
    ? { ok: false, details: ['A route was added and the types of the web pass as fresh: the check compares nothing.'] }
    : { ok: true, details: [] }
}
