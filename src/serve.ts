import { setInterval } from 'node:timers'
import { setTimeout as wait } from 'node:timers/promises'
import { buildApp } from './app.ts'
import { DEMO_PASSWORD, forgetExpired, issueSetupToken, listDemoAccounts } from './identity/service.ts'
import type { BilingualText } from './kernel/result.ts'
import type { Config } from './platform/config.ts'
import type { EnsuredDatabase } from './platform/db/ensure-database.ts'
import { findBuiltSites } from './platform/http/built-sites.ts'
import { forgetOldKeys, freeAbandonedKeys } from './platform/http/idempotency-store.ts'
import { listenOrOffer } from './platform/http/listen.ts'
import { countWaiting } from './platform/jobs/store.ts'
import { createMetrics, measureProcess } from './platform/metrics.ts'
import { type OpenPlatform, openServerPlatform } from './platform/open-platform.ts'
import { webBuildDirectory } from './platform/paths.ts'
import { startJobs, type WorkingJobs } from './start-jobs.ts'
import { demoText, runningText, setupText, startText } from './start-text.ts'

export interface Serving {
  /** Where it can be opened. */
  readonly address: string
  /** Graceful shutdown: finishes running requests, waits briefly for jobs, and closes the database. */
  readonly stop: () => Promise<void>
}

const HOUR_MS = 3_600_000
const REVIVE_MS = 3_000
const STOP_WITHIN_MS = 20_000

/** Serves a prepared database over HTTP and works on its jobs, until it is stopped. */
export async function serve(database: EnsuredDatabase, config: Config, say: (text: BilingualText) => void): Promise<Serving> {
  const waiting: { platform?: OpenPlatform } = {}
  const metrics = createMetrics({
    waitingJobs: async () => (waiting.platform === undefined ? 0 : countWaiting(waiting.platform.database)),
  })
  measureProcess(metrics)
  const work: { jobs?: WorkingJobs } = {}
  const platform = await openServerPlatform(database.url, config, () => work.jobs?.wake())
  waiting.platform = platform
  await freeAbandonedKeys(platform.database)
  const app = await buildApp(platform, {
    publicUrl: config.publicUrl ?? new URL(`http://localhost:${config.port}`),
    isPublished: config.publicUrl !== undefined,
    uploadLimitBytes: config.uploadLimitBytes,
    trustedProxies: config.trustedProxies,
    metricsToken: config.metricsToken,
    boundariesFile: config.boundariesFile,
    identityProvider: config.identityProvider,
    metrics,
    sites: findBuiltSites(webBuildDirectory),
  })
  const port = await listenOrOffer(app, config, say)
  const address = config.publicUrl?.origin ?? `http://localhost:${port}`
  const jobs = startJobs({ url: database.url, config }, { log: platform.log, ended: metrics.job })
  work.jobs = jobs
  const chores = keepUp(platform, database)
  await announce(
    platform,
    { address, hasUnnamedProxy: config.publicUrl !== undefined && config.trustedProxies.length === 0 },
    say,
  )
  return {
    address,
    async stop() {
      for (const chore of chores) clearInterval(chore)
      const closing = app
        .close()
        .then(() => jobs.stop())
        .then(() => platform.close())
      // What has not ended by then is cut off with its connection, and rolled back.
      await Promise.race([closing, wait(STOP_WITHIN_MS, undefined, { ref: false })])
      await database.release()
    },
  }
}

/** Periodic maintenance: deletes expired rows, and restarts a private database that was killed. */
function keepUp(platform: OpenPlatform, { revive }: EnsuredDatabase): NodeJS.Timeout[] {
  const complain = (err: unknown) => platform.log.warn({ err }, 'a chore was not done')
  const tidy = () => void Promise.all([forgetOldKeys(platform.database), forgetExpired(platform.database)]).catch(complain)
  const chores = [setInterval(tidy, HOUR_MS), setInterval(() => void revive().catch(complain), REVIVE_MS)]
  for (const chore of chores) chore.unref()
  return chores
}

async function announce(
  platform: OpenPlatform,
  { address, hasUnnamedProxy }: { address: string; hasUnnamedProxy: boolean },
  say: (text: BilingualText) => void,
): Promise<void> {
  say(runningText(address))
  if (hasUnnamedProxy) say(startText.proxyUnnamed)
  if ((await listDemoAccounts(platform.database)) !== undefined) say(demoText(DEMO_PASSWORD))
  const token = await issueSetupToken(platform)
  if (token !== undefined) say(setupText(address, token))
}
