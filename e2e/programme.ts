import { cp, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../src/app.ts'
import { issueSetupToken } from '../src/identity/service.ts'
import { assert } from '../src/kernel/assert.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import { testDatabase } from '../src/platform/db/testing.ts'
import { findBuiltSites } from '../src/platform/http/built-sites.ts'
import type { IdentityProvider } from '../src/platform/identity-provider.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { migrateWithKeys, openPlatform, openServerPlatform } from '../src/platform/open-platform.ts'
import { webBuildDirectory } from '../src/platform/paths.ts'
import { prepare } from '../src/prepare.ts'
import { startJobs, type WorkingJobs } from '../src/start-jobs.ts'
import { seedUnits } from '../src/units/service.ts'
import { buildWebWhenNeeded } from '../src/web-build.ts'
import { sharedDemonstration } from './shared-demonstration.ts'

export interface Programme {
  readonly address: string
  readonly stop: () => Promise<void>
}

export interface Demonstration {
  readonly url: string
  /** Its files and keys. */
  readonly dataDirectory: string
  readonly remove: () => Promise<void>
}

/** The demonstration on a database of its own, loaded as `npm start` does: by the first who asks, then copied with its files. */
export async function makeDemonstration(): Promise<Demonstration> {
  const shared = sharedDemonstration()
  const make = (url: string) => prepare(url, configOf(shared.dataDirectory), { isEmpty: false, say: () => undefined })
  const { url, close } = await testDatabase({ template: { name: shared.name, make } })
  const dataDirectory = await mkdtemp(join(tmpdir(), 'canhtayso-e2e-'))
  await cp(shared.dataDirectory, dataDirectory, { recursive: true })
  const remove = async () => {
    await close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return { url, dataDirectory, remove }
}

export function configOf(dataDirectory: string): Config {
  const config = readConfig({ CANHTAYSO_DATA: dataDirectory, CANHTAYSO_LOG: 'error' })
  assert(config.ok, 'the settings of the test make sense')
  return config.value
}

/** The whole programme with its demonstration: a real server, a real PostgreSQL, the built web. */
export const startProgramme = async (): Promise<Programme> => serve(await makeDemonstration())

export interface EmptyProgramme extends Programme {
  /** Makes its first account. */
  readonly setupCode: string
  readonly url: string
  readonly config: Config
}

/** The same begun with units only, on today's day, as `npm start -- --empty` does. */
export async function startEmptyProgramme(at?: Where): Promise<EmptyProgramme> {
  const { url, close } = await testDatabase({ empty: true })
  const dataDirectory = await mkdtemp(join(tmpdir(), 'canhtayso-e2e-'))
  await migrateWithKeys(url, configOf(dataDirectory))
  const platform = await openPlatform(url, configOf(dataDirectory))
  await seedUnits(platform)
  const setupCode = await issueSetupToken(platform)
  await platform.close()
  assert(setupCode !== undefined, 'a programme without accounts gives a code')
  const remove = async () => {
    await close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return { ...(await serve({ url, dataDirectory, remove }, at)), setupCode, url, config: configOf(dataDirectory) }
}

/** Where it is to be reached, and with which identity provider. */
export interface Where {
  readonly port: number
  readonly identityProvider: IdentityProvider
}

/** A port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => void server.close(resolve))
  return port
}

/** Serves a database with its files, the built web included. */
export async function serve({ url, dataDirectory, remove }: Demonstration, at?: Where): Promise<Programme> {
  assert((await buildWebWhenNeeded()) !== 'failed', 'the web can be built')
  const config = configOf(dataDirectory)
  const metrics = createMetrics()
  const work: { jobs?: WorkingJobs } = {}
  const platform = await openServerPlatform(url, config, () => work.jobs?.wake())
  const port = at?.port ?? (await findFreePort())
  // By name: a browser lets a page have passkeys for a name, never for a bare number.
  const address = `http://localhost:${port}`
  const app = await buildApp(platform, {
    metrics,
    sites: findBuiltSites(webBuildDirectory),
    publicUrl: new URL(address),
    identityProvider: at?.identityProvider,
    uploadLimitBytes: config.uploadLimitBytes,
    trustedProxies: [],
  })
  const jobs = startJobs({ url, config }, { log: platform.log, ended: metrics.job })
  work.jobs = jobs
  await app.listen({ port, host: '127.0.0.1' })
  return {
    address,
    stop: async () => {
      await app.close()
      await jobs.stop()
      await platform.close()
      await remove()
    },
  }
}
