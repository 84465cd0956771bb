import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { projectRoot } from '../../src/platform/paths.ts'
import { isBesideTheRules } from './mutant-rooms.ts'

/** The tests of the rules alone: no server is started, so that a thousand mutants are tried in minutes. */
const include = globSync('src/**/*.test.ts', { cwd: projectRoot }).filter((file) =>
  isBesideTheRules(file, readFileSync(join(projectRoot, file), 'utf8')),
)

export default defineConfig({ test: { include, testTimeout: 120_000 } })
