import { sql } from 'kysely'
import pg from 'pg'
import { needsSetup } from './identity/service.ts'
import type { BilingualText } from './kernel/result.ts'
import type { Config } from './platform/config.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { catchUp } from './platform/db/seal/catch-up.ts'
import { openSeals } from './platform/db/seal/open-seals.ts'
import { findLastSeal } from './platform/db/seal/verify-store.ts'
import { clockAt, findDemonstration } from './platform/demonstration.ts'
import { ensureMasterKeys } from './platform/key-file.ts'
import { openPlatform } from './platform/open-platform.ts'
import type { Platform } from './platform/platform.ts'
import { findSetting, insertSetting } from './platform/setting-store.ts'
import { journalText, startText } from './start-text.ts'
import { seedUnits } from './units/service.ts'

type Say = (text: BilingualText) => void
type Sealed = Pick<Platform, 'database' | 'seals'>

const PREPARE_LOCK = 7_502_025
/** Written when the demonstration is whole. */
const LOADED = 'demonstration-loaded'
/** Written when somebody asked for no demonstration: later starts bring none either. */
const BEGUN_EMPTY = 'begun-empty'

/**
 * Prepares the database: migrations, units, and the demonstration when it is empty and no empty one was requested. A lock
 * serialises two programs that start at the same time.
 */
export async function prepare(url: string, config: Config, { isEmpty, say }: { isEmpty: boolean; say: Say }): Promise<void> {
  const guard = new pg.Client({ connectionString: url })
  guard.on('error', () => undefined)
  await guard.connect()
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [PREPARE_LOCK])
    const seals = openSeals(config)
    const { database, close } = openDatabase(url, { connections: 2, seals })
    const wantsDemonstration = await ensureMasterKeys(database, config)
      .then(() => decide({ database, seals }, { isEmpty, say }))
      .finally(close)
    await fill(url, config, { wantsDemonstration, say })
  } finally {
    await guard.end()
  }
}

async function decide(sealed: Sealed, { isEmpty, say }: { isEmpty: boolean; say: Say }): Promise<boolean> {
  const { database, seals } = sealed
  await migrate(database)
  if (await isLeftHalfway(database)) {
    say(startText.startedOver)
    await startOver(sealed)
  }
  if (isEmpty && (await findDemonstration(database)) !== undefined) say(startText.stillDemonstration)
  else if (isEmpty) await insertSetting(database, BEGUN_EMPTY, true)
  const journal = seals.journal === undefined ? 'agrees' : await catchUp(database, seals.journal)
  if (journal !== 'agrees') say(journalText[journal])
  return (await needsSetup({ database })) && (await findSetting(database, BEGUN_EMPTY)) === undefined
}

async function fill(
  url: string,
  config: Config,
  { wantsDemonstration, say }: { wantsDemonstration: boolean; say: Say },
): Promise<void> {
  if (!wantsDemonstration) {
    const platform = await openPlatform(url, config)
    await seedUnits(platform).finally(platform.close)
    return
  }
  say(startText.demonstration)
  // Loaded when wanted only: every later start is the quicker for it.
  const { DEMO_TODAY, loadDemonstration } = await import('../demo/load.ts')
  const platform = await openPlatform(url, { ...config, logLevel: 'error' })
  // Its day stands still from the first step on: everything in it happens then.
  const clock = clockAt(DEMO_TODAY)
  try {
    await loadDemonstration({ ...platform, clock }, (line) => process.stdout.write(`  ${line}\n`))
    await insertSetting(platform.database, LOADED, true)
  } finally {
    await platform.close()
  }
}

const isLeftHalfway = async (database: Database): Promise<boolean> =>
  (await findDemonstration(database)) !== undefined && (await findSetting(database, LOADED)) === undefined

/** Only ever a demonstration: a database with one holds no real account, by its own constraint. */
async function startOver({ database, seals }: Sealed): Promise<void> {
  await sql`DROP SCHEMA public CASCADE; CREATE SCHEMA public`.execute(database)
  await migrate(database)
  const end = await findLastSeal(database)
  if (end === undefined) return
  const { seq, hash, madeAt } = end
  seals.journal?.append({ kind: 'accepted', seq, at: madeAt.toISOString(), hash, note: 'the demonstration was begun anew' })
}
