import { type Actor, authorise, isSystemActor } from '../../identity/index.ts'
import { accountsOfHuman, loadNames } from '../../identity/service.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { accept, type BilingualText, type Result } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces, unitPath } from '../../units/service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { readableCycle, type Scope, sees } from '../cycle/scope-service.ts'
import { namesOfLookers } from './draw-service.ts'
import { type Draw, findDraw } from './draw-store.ts'
import { disagreedPerMille, type LooksOfOfficer } from './look.ts'
import type { LookRule } from './look-rule.ts'
import { listLookRules } from './look-rule-store.ts'
import { type LookRow, listLooks, listLooksOfOfficers } from './look-store.ts'
import { drawnText, lookOutcomeText } from './look-text.ts'

/** A confirmation that was drawn, as a second officer sees it. */
export interface LookItem extends Omit<LookRow, 'look'> {
  readonly communeName: string
  readonly confirmedByName: string
  readonly why: readonly BilingualText[]
  readonly look: (NonNullable<LookRow['look']> & { readonly byName: string; readonly text: BilingualText }) | null
  /** Whether the reader may look at it; not at what they confirmed, under any account of theirs. */
  readonly isYours: boolean
  readonly mayLook: boolean
}

/** What of a month is looked at again, as far as the reader sees it. */
export interface LooksShown {
  /** By which rule, from how many groups and with which seed it was drawn; `null`: nothing is. */
  readonly draw: (LookRule & Pick<Draw, 'seed' | 'population' | 'ordinal'>) | null
  readonly drawn: number
  readonly missing: number
  readonly waitsFor: readonly string[]
  readonly items: readonly LookItem[]
  readonly officers: readonly (LooksOfOfficer & { readonly name: string; readonly disagreedPerMille: number | null })[]
}

/** The looks of a month: the whole for the province, a commune its own. */
export async function readLooks(platform: Platform, actor: Actor, cycleId: string): Promise<Result<LooksShown, NotRead>> {
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  const items = await readItems(platform, actor, readable.value)
  const missing = items.filter(({ look, isReplaced }) => !isReplaced && look?.outcome !== 'agreed').length
  return accept({
    draw: await readDraw(platform, cycle),
    drawn: items.filter(({ isReplaced }) => !isReplaced).length,
    missing,
    waitsFor: missing === 0 ? [] : await namesOfLookers(platform.database, platform, cycle),
    items,
    officers: scope === 'all' ? await readOfficers(platform, cycle) : [],
  })
}

async function readDraw({ database }: Platform, cycle: PaymentCycle): Promise<LooksShown['draw']> {
  const draw = await findDraw(database, cycle.id)
  const rule = draw && (await listLookRules(database)).find(({ id }) => id === draw.ruleId)
  if (draw === undefined || rule === undefined) return null
  const { sharePerMille, firstGroups, from } = rule
  return { sharePerMille, firstGroups, from, seed: draw.seed, population: draw.population, ordinal: draw.ordinal }
}

async function readItems(
  { database, clock }: Platform,
  actor: Actor,
  { cycle, scope }: { readonly cycle: PaymentCycle; readonly scope: Scope },
): Promise<LookItem[]> {
  const rows = (await listLooks(database, cycle)).filter((row) => sees(scope, row))
  const communeIds = [...new Set(rows.map(({ communeId }) => communeId))]
  const places = await findPlaces(database, communeIds, lastDayOf(cycle.month))
  const people = rows.flatMap(({ confirmedBy, look }) => [confirmedBy, look?.by ?? []].flat())
  const nameOf = await loadNames(database, people)
  const own = await accountsOfHuman(database, actor.userId)
  const on = clock.today()
  const mine = new Set<string>()
  for (const id of communeIds)
    if (isSystemActor(actor) || authorise(actor, 'reports:look', { unitPath: await unitPath(database, id, on), on }).ok)
      mine.add(id)
  return rows.map((row) => {
    const { communeId, confirmedBy, isRandom, firstNumber, look, isReplaced } = row
    const confirmedByName = nameOf(confirmedBy).name
    const isYours = own.includes(confirmedBy)
    return {
      ...row,
      communeName: places.get(communeId)?.name ?? '',
      confirmedByName,
      why: [isRandom ? drawnText.random : [], firstNumber === null ? [] : drawnText.first(firstNumber, confirmedByName)].flat(),
      look: look && { ...look, byName: nameOf(look.by).name, text: lookOutcomeText[look.outcome] },
      isYours,
      mayLook: cycle.state === 'computed' && !isReplaced && !isYours && mine.has(communeId),
    }
  })
}

async function readOfficers({ database }: Platform, cycle: PaymentCycle): Promise<LooksShown['officers']> {
  const officers = await listLooksOfOfficers(database, cycle)
  const nameOf = await loadNames(
    database,
    officers.map(({ officerId }) => officerId),
  )
  return officers.map((one) => ({ ...one, name: nameOf(one.officerId).name, disagreedPerMille: disagreedPerMille(one) }))
}
