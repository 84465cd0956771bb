import { hash } from 'node:crypto'
import { holdsPermission } from '../../identity/index.ts'
import { listHolders } from '../../identity/service.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitPath } from '../../units/service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { LooksMissing } from '../guards/look-refusal.ts'
import { type DrawnLook, drawLooks } from './draw.ts'
import { countLooks, type Draw, findDraw, insertDraw, type LookCount, listConfirmedGroups } from './draw-store.ts'
import type { LooksTold } from './look.ts'
import { findRuleInForce } from './look-rule.ts'
import { type LookRuleRow, listLookRules } from './look-rule-store.ts'
import { listLooksOfOfficers } from './look-store.ts'

const sha256 = (text: string): string => hash('sha256', text)

/** What the record of a computation keeps of the draw: nothing where the province asks for none. */
export interface DrawTrail {
  readonly looks?: { readonly ruleId: string; readonly seed: string; readonly population: number; readonly drawn: number }
}

const findRule = async (database: Database, { clock }: Platform): Promise<LookRuleRow | undefined> =>
  findRuleInForce(await listLookRules(database), clock.today())

/**
 * Draws, for a month just computed, which confirmations are looked at again. The seed is the fingerprint of the first computation
 * that is drawn for: computing again does not choose another. A draw that would say the same is not written again.
 */
export async function drawForCycle(
  transaction: Transaction,
  platform: Platform,
  { cycle, fingerprint }: { readonly cycle: PaymentCycle; readonly fingerprint: string },
): Promise<DrawTrail> {
  const rule = await findRule(transaction, platform)
  if (rule === undefined) return {}
  const last = await findDraw(transaction, cycle.id)
  const seed = last?.seed ?? fingerprint
  const groups = await listConfirmedGroups(transaction, cycle)
  const drawn = drawLooks(groups, { rule, seed, sha256 })
  const draw = { ruleId: rule.id, seed, population: groups.length, drawn }
  if (last === undefined || !isSameDraw(last, draw))
    await insertDraw(transaction, {
      ...{ id: platform.newId(), cycleId: cycle.id, ordinal: (last?.ordinal ?? 0) + 1 },
      ...{ ...draw, at: platform.clock.now() },
    })
  return { looks: { ...draw, drawn: drawn.length } }
}

type Drawn = Pick<Draw, 'ruleId' | 'population' | 'drawn'>

const isSameDraw = (one: Drawn, other: Drawn): boolean =>
  one.ruleId === other.ruleId && one.population === other.population && textOf(one.drawn) === textOf(other.drawn)

const textOf = (drawn: readonly DrawnLook[]): string =>
  JSON.stringify(drawn.map((one) => [one.groupId, one.confirmationId, one.isRandom, one.firstNumber]))

/** How far the looks of a month are; nothing where the province asks for none. */
export interface LooksOfMonth extends LookCount {
  /** False: the month is not submitted yet, and the rule has changed since it was computed. */
  readonly isDrawn: boolean
}

export async function readLooksOfMonth(
  database: Database,
  platform: Platform,
  cycle: PaymentCycle,
): Promise<LooksOfMonth | undefined> {
  const rule = cycle.state === 'computed' ? await findRule(database, platform) : undefined
  const draw = await findDraw(database, cycle.id)
  if (rule === undefined && draw === undefined) return undefined
  return { ...(await countLooks(database, cycle.id)), isDrawn: rule === undefined || draw?.ruleId === rule.id }
}

/** @returns undefined where nothing was drawn */
export async function summariseLooks(database: Database, cycle: Pick<PaymentCycle, 'id'>): Promise<LooksTold | undefined> {
  const draw = await findDraw(database, cycle.id)
  if (draw === undefined || draw.drawn.length === 0) return undefined
  const officers = await listLooksOfOfficers(database, cycle)
  const sentBack = officers.reduce((sum, officer) => sum + officer.sentBack, 0)
  return { population: draw.population, drawn: draw.drawn.length, sentBack }
}

/** Why a computed month is not submitted yet. A confirmation that was sent back is not missing: the facts have changed. */
export async function findLooksMissing(
  database: Database,
  platform: Platform,
  cycle: PaymentCycle,
): Promise<LooksMissing | undefined> {
  const looks = await readLooksOfMonth(database, platform, cycle)
  if (looks === undefined) return undefined
  if (!looks.isDrawn) return { kind: 'looks-not-drawn', cycleId: cycle.id }
  const { missing, drawn } = looks
  if (missing === 0) return undefined
  return { kind: 'looks-missing', cycleId: cycle.id, missing, drawn, waitsFor: await namesOfLookers(database, platform, cycle) }
}

const NAMED = 3

/** Some who may look at any group of the month. */
export async function namesOfLookers(database: Database, { clock }: Platform, { provinceId }: PaymentCycle): Promise<string[]> {
  const on = clock.today()
  const holders = await listHolders(database, { unitIds: await unitPath(database, provinceId, on), on })
  return [...new Set(holders.filter(holdsPermission('reports:look')).map(({ name }) => name))].slice(0, NAMED)
}
