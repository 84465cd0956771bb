import { type Actor, holdsAnywhere, isSystemActor, type NotAllowed, scopeOf } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Reach } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { communesWithin, unitNames } from '../../units/service.ts'
import type { ImportRefusal } from './import-refusal.ts'
import { type BatchRow, findBatch, type ImportScope } from './store.ts'

/** What the actor may bring in and see; `'all'` for the program itself. */
export async function findImportScope({ database, clock }: Platform, actor: Actor): Promise<ImportScope> {
  if (isSystemActor(actor)) return 'all'
  const units = scopeOf(actor, 'registers:import', clock.today())
  return { userId: actor.userId, communeIds: await communesWithin(database, units, clock.today()) }
}

/** What the actor may act on; refused to whoever may bring in no register today, even what they sent themselves. */
export async function authoriseImports(platform: Platform, actor: Actor): Promise<Result<ImportScope, NotAllowed>> {
  const may = holdsAnywhere(actor, 'registers:import', platform.clock.today())
  return may.ok ? accept(await findImportScope(platform, actor)) : may
}

export const getReach = (scope: ImportScope): Reach => (scope === 'all' ? scope : scope.communeIds)

/** The communes of a register that are outside its sender's scope; the import is refused unless there are none. */
export const communesOutside = (scope: ImportScope, communeIds: readonly string[]): string[] =>
  scope === 'all' ? [] : communeIds.filter((id) => !scope.communeIds.includes(id))

/** Refuses, by name, communes outside the actor's scope. */
export async function outsideScope(
  database: Database,
  { scope, communeIds, on }: { scope: ImportScope; communeIds: readonly string[]; on: PlainDate },
): Promise<ImportRefusal | undefined> {
  const outside = communesOutside(scope, [...new Set(communeIds)])
  if (outside.length === 0) return undefined
  const names = await unitNames(database, outside, on)
  return { kind: 'outside-your-communes', communes: outside.map((id) => names.get(id) ?? id) }
}

/** An import whose rows somebody may look at: all its communes are theirs today. */
export async function openToLook(
  platform: Platform,
  actor: Actor,
  importId: string,
): Promise<Result<{ readonly batch: BatchRow; readonly reach: Reach }, ImportRefusal>> {
  const scope = await authoriseImports(platform, actor)
  if (!scope.ok) return scope
  const batch = await findBatch(platform.database, importId, scope.value)
  if (batch === undefined) return refuse({ kind: 'import-unknown' })
  const { commune_ids: communeIds, as_of: on } = batch
  const outside = await outsideScope(platform.database, { scope: scope.value, communeIds, on })
  return outside === undefined ? accept({ batch, reach: getReach(scope.value) }) : refuse(outside)
}
