import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { assert } from '../src/kernel/assert.ts'
import { dropTemplate } from '../src/platform/db/testing.ts'
import { projectRoot } from '../src/platform/paths.ts'

const RUN = 'CANHTAYSO_TEST_RUN'

interface SharedDemonstration {
  /** The template database. */
  readonly name: string
  /** The files and keys that belong to it. */
  readonly dataDirectory: string
}

/** Where the walks of this run find the demonstration that the first of them loads. */
export function sharedDemonstration(): SharedDemonstration {
  const run = process.env[RUN]
  assert(run !== undefined, 'vitest names the run before it begins')
  return { name: `demonstration_${run}`, dataDirectory: join(projectRoot, '.cache', `demonstration-${run}`) }
}

/** Names the run, and removes what it shared. */
export default function nameRun(): () => Promise<void> {
  process.env[RUN] = randomBytes(6).toString('hex')
  return async () => {
    const shared = sharedDemonstration()
    await dropTemplate(shared)
    await rm(shared.dataDirectory, { recursive: true, force: true })
  }
}
