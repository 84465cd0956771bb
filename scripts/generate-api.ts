import { writeFileSync } from 'node:fs'
import { projectRoot } from '../src/platform/paths.ts'
import { checkTypes, checkTypesCanary, describeInTypes, PLACE } from './api-types.ts'
import type { Outcome } from './outcome.ts'

// Writes the types of the HTTP interface for the web. With --check it says whether those committed are fresh, with --canary whether
// that check can fail.
const CHECKS: Readonly<Record<string, () => Promise<Outcome>>> = { '--check': checkTypes, '--canary': checkTypesCanary }

const check = CHECKS[process.argv[2] ?? '']
if (check === undefined) {
  writeFileSync(PLACE, await describeInTypes())
  console.log(`wrote ${PLACE.slice(projectRoot.length + 1)}`)
} else {
  const { ok, details } = await check()
  for (const detail of details) console.log(detail)
  process.exitCode = ok ? 0 : 1
}
