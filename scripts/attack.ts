import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/paths.ts'

/**
 * Attacks the whole programme at length: `npm run attack`, or `npm run attack -- reach tampering`. `npm test` runs the same
 * files, with fewer hostile values and floods.
 */
const ATTACKS = {
  reach: [
    'src/reach.test.ts',
    'src/exchange/tray/reach.test.ts',
    'src/policies/reach.test.ts',
    'src/groups/duplicates/reach.test.ts',
  ],
  rights: ['src/app.test.ts', 'src/payments/permissions.test.ts', 'src/identity', 'src/people', 'src/payments/approval'],
  input: [
    'src/fuzz.test.ts',
    'src/platform/http',
    'src/exchange/reading/bad-input.test.ts',
    'src/exchange/reading/faults.test.ts',
    'e2e/hostile.test.ts',
    'src/payments/bank',
    'src/platform/files',
  ],
  floods: ['src/flood.test.ts', 'src/flood-imports.test.ts', 'src/payments/concurrency.test.ts', 'src/platform/thread'],
  faults: [
    'src/platform/db',
    'src/platform/jobs',
    'src/start-jobs.test.ts',
    'src/serve.test.ts',
    'src/exchange/jobs.test.ts',
    'src/payments/jobs.test.ts',
  ],
  months: ['src/payments/closing/model.test.ts'],
  tampering: ['src/tampering.test.ts', 'src/platform/db/seal', 'src/audit', 'src/ledger', 'src/payments/closing/accept.test.ts'],
} as const satisfies Record<string, readonly string[]>

/** Unless the environment says otherwise. */
const AT_LENGTH = {
  CANHTAYSO_TESTS: 'whole',
  FUZZ_CASES: '120',
  FLOOD_EVERY: '1',
  HOSTILE_EVERY: '1',
  TAMPER_EVERY: '1',
  FAULTY_FILES: '2000',
  MODEL_RUNS: '40',
  MODEL_STEPS: '700',
  // Other months each time; whoever wants the same ones again names the seed that was told.
  MODEL_SEED: String(Date.now() % 2 ** 31),
}

const isAttack = (name: string): name is keyof typeof ATTACKS => Object.hasOwn(ATTACKS, name)

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !isAttack(name))
if (unknown.length > 0) {
  console.error(`No attack is called ${unknown.join(', ')}: there are ${Object.keys(ATTACKS).join(', ')}.`)
  process.exitCode = 2
} else {
  const files = asked.length === 0 ? Object.values(ATTACKS).flat() : asked.filter(isAttack).flatMap((name) => ATTACKS[name])
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
  spawn(process.execPath, [vitest, 'run', ...files], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...AT_LENGTH, ...process.env },
  }).on('close', (code) => {
    process.exitCode = code ?? 1
  })
}
