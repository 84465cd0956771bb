import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { seedUnits } from '../../units/service.ts'
import { verifyBooks } from '../service.ts'
import type { Model } from './model-accounts.fixture.ts'
import { ACT_NAMES, MODES, type Mode, Step, tally, tellTally } from './model-steps.fixture.ts'
import { modelledProvince, type World } from './model-world.fixture.ts'

/** As many walks, and as long, as the environment says; the same ones each time unless it names a seed. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 4)
const STEPS = Number(process.env['MODEL_STEPS'] ?? 90)
const SEED = Number(process.env['MODEL_SEED'] ?? 20240806)

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
  await seedUnits(platform)
})
afterAll(() => platform.close())

const WEIGHTS: Readonly<Record<Mode, number>> = { onward: 5, rare: 10, any: 2, illegal: 3, twice: 1, stranger: 1 }

const step = fc
  .record({
    mode: fc.constantFrom(...MODES.flatMap((mode) => Array.from({ length: WEIGHTS[mode] }, () => mode))),
    dice: fc.nat(),
  })
  .map(({ mode, dice }) => new Step(mode, dice))

describe('months of two provisions, walked at random against a plain model of their accounts', () => {
  test('after each act ledger, budget, sums and queue are those of the model; what is refused leaves no trace', {
    timeout: 3_600_000,
  }, async () => {
    const walks = fc.commands<Model, World, false>([step], { maxCommands: STEPS, size: 'max' })
    const walk = fc.asyncProperty(walks, async (steps) => {
      const { model, world } = await modelledProvince(platform)
      await fc.asyncModelRun(() => ({ model, real: world }), steps)
      expect((await verifyBooks(platform)).faults).toEqual([])
    })
    await fc.assert(walk, { numRuns: RUNS, seed: SEED, unbiased: true, endOnFailure: process.env['MODEL_SHRINK'] === undefined })
    process.stdout.write(`${tellTally()}\n`)
    expect(ACT_NAMES.filter((act) => (tally.get(act)?.done ?? 0) === 0)).toEqual([])
  })
})
