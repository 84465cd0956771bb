import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWhole } from '../../platform/needs.fixture.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { verifyBooks } from '../service.ts'
import type { Model } from './model-accounts.fixture.ts'
import { expectListsAsModelled } from './model-checks.fixture.ts'
import { ACT_NAMES, type ActName, MODES, type Mode, Step, tally, tellTally } from './model-steps.fixture.ts'
import { modelledProvince, type World } from './model-world.fixture.ts'

/** As many walks at random, and as long, as the environment says; the same ones each time unless it names a seed. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? (isWhole ? 2 : 1))
const LONG = 500
const STEPS = Number(process.env['MODEL_STEPS'] ?? (isWhole ? LONG : 300))
const SEED = Number(process.env['MODEL_SEED'] ?? 21)

let platform: TestPlatform
beforeAll(async () => {
  platform = await platformWithUnits()
})
afterAll(() => platform.close())

const WEIGHTS: Readonly<Record<Mode, number>> = { onward: 5, rare: 10, any: 2, illegal: 3, twice: 1, stranger: 1 }

const step = fc
  .record({
    mode: fc.constantFrom(...MODES.flatMap((mode) => Array.from({ length: WEIGHTS[mode] }, () => mode))),
    dice: fc.nat(),
  })
  .map(({ mode, dice }) => new Step(mode, dice))

const onward = (times: number): Step[] => Array.from({ length: times }, () => new Step('onward', 0))
const acts = (...names: readonly ActName[]): Step[] => names.map((name) => new Step(name, 0))

const refused = (name: ActName, why: string): Step => new Step(name, 0, why)

/**
 * What chance seldom comes to: a payment into an account that becomes the payee’s; a claim that two months pay for, of one the
 * share and of the next no more than the terms name; a line too small for the month; a month that would close with what it can pay.
 */
const seldom: readonly Step[] = [
  ...onward(7),
  refused('close', 'still-to-order'),
  ...onward(1),
  ...acts('bank-pays-elsewhere', 'propose-account-paid-into', 'confirm-account-paid-into', 'propose-accepted', 'decide-accepted'),
  ...onward(2),
  ...acts('propose-claim', 'confirm-claim', 'propose-keeping-back', 'keep-back'),
  ...onward(7),
  ...acts('order-and-keep-back', 'bank-pays', 'close'),
  new Step('propose-keeping-back', 1),
  ...acts('keep-back'),
  ...onward(5),
  refused('submit', 'budget-short'),
  ...onward(3),
  ...acts('order-and-keep-back', 'bank-pays-and-returns'),
]

describe('months of two provisions, walked at random against a plain model of their accounts', () => {
  test('after each act ledger, budget, sums and queue are those of the model; what is refused leaves no trace', {
    timeout: 3_600_000,
  }, async () => {
    const walks = fc.commands<Model, World, false>([step], { maxCommands: STEPS, size: 'max' })
    const walk = fc.asyncProperty(walks, async (steps) => {
      const { model, world } = await modelledProvince(platform)
      await fc.asyncModelRun(() => ({ model, real: world }), steps)
      await expectListsAsModelled(model, world)
      expect((await verifyBooks(platform)).faults).toEqual([])
    })
    await fc.assert(walk, {
      // The example counts as a run.
      ...{ numRuns: RUNS + 1, seed: SEED, unbiased: true, endOnFailure: true },
      examples: [[seldom]],
    })
    process.stdout.write(`Seed ${SEED}, ${RUNS} walks at random:\n${tellTally()}\n`)
    // A short walk does not come to every act.
    if (STEPS >= LONG) expect(ACT_NAMES.filter((act) => (tally.get(act)?.done ?? 0) === 0)).toEqual([])
  })
})
