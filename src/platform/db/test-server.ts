import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../paths.ts'
import { openPrivateDatabase } from './embedded/private-database.ts'

/**
 * One PostgreSQL for all tests of a run, and for runs side by side: started once, stopped by the last to leave.
 * `TEST_DATABASE_URL` puts another server in its place, as CI does with Debian's PostgreSQL 15.
 */
export default async function startTestServer(): Promise<(() => Promise<void>) | undefined> {
  if ((process.env['TEST_DATABASE_URL'] ?? '') !== '') return undefined
  const dataDirectory = join(projectRoot, '.cache', 'test-database')
  mkdirSync(dataDirectory, { recursive: true })
  const { url, release } = await openPrivateDatabase({ dataDirectory, isDurable: false })
  process.env['TEST_DATABASE_URL'] = url
  return async () => {
    // Whoever this process starts next is to start a server of its own, not to look for this one.
    delete process.env['TEST_DATABASE_URL']
    await release()
  }
}
