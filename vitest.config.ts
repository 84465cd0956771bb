import { defineConfig } from 'vitest/config'

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
    globalSetup: ['src/platform/db/test-server.ts'],
    setupFiles: ['src/platform/db/one-connection.fixture.ts'],
    // Processes, not threads: the PDF compiler and the tests of killed servers need one each.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
