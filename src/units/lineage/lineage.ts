import type { PlainDate } from '../../kernel/calendar.ts'
import { addFractions, type Fraction, multiplyFractions, subtractFractions } from '../../kernel/fraction.ts'
import { ALL, fractionOf, isNothing, NOTHING, sum } from '../unit/share.ts'
import type { Succession } from '../unit/unit.ts'

/** All successions, indexed by predecessor and by successor. */
export interface Lineage {
  readonly after: ReadonlyMap<string, readonly Succession[]>
  readonly before: ReadonlyMap<string, readonly Succession[]>
}

export function lineageOf(successions: Iterable<Succession>): Lineage {
  const all = [...successions].toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
  return {
    after: Map.groupBy(all, ({ fromUnitId }) => fromUnitId),
    before: Map.groupBy(
      all.filter(({ toUnitId }) => toUnitId !== null),
      ({ toUnitId }) => toUnitId ?? '',
    ),
  }
}

/**
 * Where the territory of a unit is on a later day. Settled parts, unsettled parts (one of several candidates) and
 * abolished parts add up to exactly 1.
 */
export interface Placement {
  readonly settled: ReadonlyMap<string, Fraction>
  readonly unsettled: readonly { readonly candidates: readonly string[]; readonly share: Fraction }[]
  readonly abolished: Fraction
}

/**
 * Follows a unit from one day to another through all reorganisations between them.
 *
 * A part whose share no act settles keeps all its candidates; it becomes settled when later mergers join them in one
 * unit. No share is ever guessed.
 *
 * @param span `since`, the day of the figures, and `on`, the day of the units: successions after `since` up to and
 *   including `on` apply. When `on` is before `since` the unit maps to itself.
 */
export function placeUnit(lineage: Lineage, unitId: string, span: { since: PlainDate; on: PlainDate }): Placement {
  let state: State = { settled: new Map([[unitId, ALL]]), pools: [], abolished: NOTHING }
  for (let last = span.since; ; ) {
    const next = nextDay(lineage, state, { after: last, until: span.on })
    if (next === undefined) break
    state = step(lineage, state, next)
    last = next
  }
  const unsettled = state.pools.map(({ candidates, share }) => ({ candidates: known(candidates).toSorted(), share }))
  return { settled: state.settled, unsettled, abolished: state.abolished }
}

/** A `null` candidate: the part may have ended with a unit that was abolished. */
interface Pool {
  readonly candidates: ReadonlySet<string | null>
  readonly share: Fraction
}
interface State {
  readonly settled: ReadonlyMap<string, Fraction>
  readonly pools: readonly Pool[]
  readonly abolished: Fraction
}

const known = (candidates: Iterable<string | null>): string[] => [...candidates].filter((unitId) => unitId !== null)
const held = (state: State): string[] => [...state.settled.keys(), ...state.pools.flatMap(({ candidates }) => known(candidates))]

/** The next day in the span with a succession of any unit that holds part of the territory. */
function nextDay(lineage: Lineage, state: State, span: { after: PlainDate; until: PlainDate }): PlainDate | undefined {
  let next: PlainDate | undefined
  for (const unitId of held(state))
    for (const { on } of lineage.after.get(unitId) ?? [])
      if (on > span.after && on <= span.until && (next === undefined || on < next)) next = on
  return next
}

function step(lineage: Lineage, state: State, on: PlainDate): State {
  const settled = new Map<string, Fraction>()
  const pools: Pool[] = []
  let abolished = state.abolished
  const put = (unitId: string | null, share: Fraction): void => {
    if (isNothing(share)) return
    if (unitId === null) abolished = addFractions(abolished, share)
    else settled.set(unitId, addFractions(settled.get(unitId) ?? NOTHING, share))
  }
  const pool = (candidates: ReadonlySet<string | null>, share: Fraction): void => {
    const [only] = candidates
    if (candidates.size === 1 && only !== undefined) put(only, share)
    else if (!isNothing(share)) pools.push({ candidates, share })
  }
  for (const [unitId, mass] of state.settled) {
    const lines = linesOn(lineage, unitId, on)
    if (lines.length === 0) put(unitId, mass)
    for (const { toUnitId, share } of lines) if (share !== null) put(toUnitId, multiplyFractions(mass, fractionOf(share)))
    const open = lines.filter(({ share }) => share === null)
    if (open.length > 0) pool(targets(open), multiplyFractions(mass, subtractFractions(ALL, settledShare(lines))))
  }
  for (const { candidates, share } of state.pools) {
    const next = [...candidates].flatMap((unitId) => {
      const lines = unitId === null ? [] : linesOn(lineage, unitId, on)
      return lines.length === 0 ? [unitId] : [...targets(lines)]
    })
    pool(new Set(next), share)
  }
  return { settled, pools, abolished }
}

const linesOn = (lineage: Lineage, unitId: string, on: PlainDate): Succession[] =>
  (lineage.after.get(unitId) ?? []).filter((line) => line.on === on)

const targets = (lines: readonly Succession[]): Set<string | null> => new Set(lines.map(({ toUnitId }) => toUnitId))

const settledShare = (lines: readonly Succession[]): Fraction =>
  sum(lines.flatMap(({ share }) => (share === null ? [] : [fractionOf(share)])))

/**
 * The unit itself, then every unit that succeeded it (merged or split) up to a day. A transferred part is not followed,
 * since the unit goes on.
 */
export function successorsOf(lineage: Lineage, unitId: string, on: PlainDate): string[] {
  return walk(unitId, (at) => kept(lineage.after.get(at), on).map(({ toUnitId }) => toUnitId))
}

/** The unit itself, then every unit that was merged or split into it up to a day. Transferred parts are not followed. */
export function predecessorsOf(lineage: Lineage, unitId: string, on: PlainDate): string[] {
  return walk(unitId, (at) => kept(lineage.before.get(at), on).map(({ fromUnitId }) => fromUnitId))
}

const kept = (lines: readonly Succession[] | undefined, on: PlainDate): Succession[] =>
  (lines ?? []).filter((line) => line.on <= on && line.kind !== 'transferred')

function walk(start: string, next: (unitId: string) => readonly (string | null)[]): string[] {
  const seen = new Set([start])
  for (const unitId of seen) for (const found of next(unitId)) if (found !== null) seen.add(found)
  return [...seen]
}
