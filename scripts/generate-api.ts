import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { buildApp } from '../src/app.ts'
import { plainDate } from '../src/kernel/calendar.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { projectRoot, webBuildDirectory } from '../src/platform/paths.ts'
import type { Platform } from '../src/platform/platform.ts'

const HEAD = '// Made by `node scripts/generate-api.ts` from the application itself. Do not edit.\n'
const PLACE = join(projectRoot, 'web/shared/api/schema.d.ts')

/** Every refusal has one shape, which `problem.ts` of the web reads; said once, it need not be said 200 times. */
function withoutProblems(document: OpenAPI3): OpenAPI3 {
  return JSON.parse(JSON.stringify(document), (_key, value) => {
    if (typeof value !== 'object' || value === null || !('responses' in value)) return value
    const good = Object.entries(value.responses).filter(([status]) => status.startsWith('2'))
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
    keyring: { seal: never, open: never, blindIndex: () => Buffer.alloc(32) },
    files: { put: never, get: never, has: never },
    jobs: { register: () => undefined, start: never, find: never, findOpen: never },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  }
}

/** The types of the whole HTTP interface, from the schemas that check the requests: what the web is compiled against. */
async function describeInTypes(): Promise<string> {
  const platform = silentPlatform()
  const app = await buildApp(platform, {
    metrics: createMetrics(),
    siteDirectory: join(webBuildDirectory, 'office'),
    publicUrl: new URL('http://localhost:3000'),
    uploadLimitBytes: 1_000_000,
    trustedProxies: [],
  })
  await app.ready()
  const types = await openapiTS(withoutProblems(app.swagger() as OpenAPI3), { immutable: true, alphabetize: true })
  await app.close()
  await platform.database.destroy()
  return HEAD + astToString(types)
}

const types = await describeInTypes()
if (process.argv.includes('--check')) {
  const isSame = readFileSync(PLACE, 'utf8') === types
  console.log(
    isSame ? 'the client fits the interface' : 'the interface changed: run `node scripts/generate-api.ts` and commit the file',
  )
  process.exitCode = isSame ? 0 : 1
} else {
  writeFileSync(PLACE, types)
  console.log(`wrote ${PLACE.slice(projectRoot.length + 1)}`)
}
