import { openDatabase } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import { testSeals } from '../platform/db/seal/testing.ts'
import { templateOfRun } from '../platform/db/test-run.ts'
import type { Platform } from '../platform/platform.ts'
import { type TestPlatform, testPlatform } from '../platform/testing.ts'
import { seedUnits } from './service.ts'

/** A test platform that has the units of Đồng Nai: they are seeded once in a run, and copied with the database. */
export function platformWithUnits(overrides: Partial<Platform> = {}): Promise<TestPlatform> {
  return testPlatform(overrides, { name: templateOfRun('units'), make: migrateAndSeed })
}

async function migrateAndSeed(url: string): Promise<void> {
  const { database, close } = openDatabase(url, { connections: 2, seals: testSeals() })
  await migrate(database)
  await seedUnits({ database })
  await close()
}
