import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The walks through the browser take longest: begun first, everything else runs beside them. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWalk = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/e2e/')
    return (await super.sort(files)).toSorted((one, other) => Number(isWalk(other)) - Number(isWalk(one)))
  }
}

const OF_THE_SERVER = 'src/**/*.test.ts'
const OF_THE_WEB = 'web/**/*.test.{ts,tsx}'
const OTHERS = [OF_THE_WEB, 'e2e/**/*.test.ts', 'demo/**/*.test.ts', 'scripts/**/*.test.ts', 'bin/**/*.test.ts']

/** Tests that put another module in a place: it must not have been loaded by a test before. */
const replacing = globSync(OF_THE_SERVER).filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))
/** Tests of what a guess at a password costs. Elsewhere, where people sign in by the thousand, it is cheap. */
const costly = globSync('src/identity/session/{password-hash-service,sign-in}.test.ts')
const alone = [...replacing, ...costly]
const cheapPasswords = [{ find: /^.*\/password-cost\.ts$/, replacement: resolve('src/identity/session/quick-cost.fixture.ts') }]

/** Tests that draw a part of a screen, in a browser's stead. */
const drawing = globSync(OF_THE_WEB).filter((file) => readFileSync(file, 'utf8').includes('@vitest-environment happy-dom'))

const limits = { testTimeout: 60_000, hookTimeout: 240_000 }

export default defineConfig({
  test: {
    // Every test file asks for a database of its own on this one server.
    globalSetup: ['src/platform/db/test-server.ts', 'src/platform/db/test-run.ts', 'e2e/shared-demonstration.ts'],
    // Processes, not threads: the PDF compiler and the tests of killed servers need one each.
    pool: 'forks',
    sequence: { sequencer: WalksFirst },
    // One more than the cores of a small machine: a test waits for its database half of the time.
    maxWorkers: 3,
    projects: [
      // One process runs file after file: what they share is loaded once, which is a third of their time.
      {
        test: { ...limits, name: 'server', include: [OF_THE_SERVER], exclude: alone, isolate: false },
        resolve: { alias: cheapPasswords },
      },
      { test: { ...limits, name: 'web', include: drawing, setupFiles: ['web/shared/test-setup.ts'], isolate: false } },
      { test: { ...limits, name: 'alone', include: [...OTHERS, ...alone], exclude: drawing } },
    ],
  },
})
