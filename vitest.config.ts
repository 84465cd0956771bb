import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The walks through the browser take longest: begun first, everything else runs beside them. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWalk = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/e2e/')
    return (await super.sort(files)).toSorted((one, other) => Number(isWalk(other)) - Number(isWalk(one)))
  }
}

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'e2e/**/*.test.ts',
      'demo/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bin/**/*.test.ts',
    ],
    // Every test file asks for a database of its own on this one server.
    globalSetup: ['src/platform/db/test-server.ts', 'e2e/shared-demonstration.ts'],
    // Processes, not threads: the PDF compiler and the tests of killed servers need one each.
    pool: 'forks',
    sequence: { sequencer: WalksFirst },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
