import { randomBytes } from 'node:crypto'
import { assert } from '../../kernel/assert.ts'
import { dropTemplate } from './testing.ts'

const RUN = 'CANHTAYSO_TEST_RUN'

/** The name of a template database that test files of this run share: made by the first who asks, dropped with the run. */
export function templateOfRun(what: 'demonstration' | 'units'): string {
  const run = process.env[RUN]
  assert(run !== undefined, 'vitest names the run before it begins')
  return `${what}_${run}`
}

/** Names the run, and removes what it shared. */
export default function nameRun(): () => Promise<void> {
  process.env[RUN] = randomBytes(6).toString('hex')
  return async () => {
    for (const what of ['demonstration', 'units'] as const) await dropTemplate({ name: templateOfRun(what) })
  }
}
