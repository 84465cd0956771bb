import { recordAudit } from '../../audit/service.ts'
import { systemActor } from '../../identity/index.ts'
import type { Platform } from '../../platform/platform.ts'
import { carriedUnits } from './seed-data.ts'
import { insertRecords } from './store.ts'

/**
 * Inserts the units of Đồng Nai through their four epochs. Idempotent, and it leaves later reorganisations as they are.
 *
 * @returns how many versions of units were new
 */
export function seedUnits({ database }: Pick<Platform, 'database'>): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const carried = carriedUnits()
    const versions = await insertRecords(transaction, carried, 'carried')
    if (versions > 0) {
      const after = { versions, units: carried.units.length, successions: carried.successions.length }
      await recordAudit(transaction, systemActor, { action: 'units.seeded', subject: { kind: 'units', id: 'dong-nai' }, after })
    }
    return versions
  })
}
