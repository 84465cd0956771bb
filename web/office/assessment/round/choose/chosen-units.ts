import type { Invitation, Standing } from '../../api.ts'

/** The units that are to be invited, by id: each with its version of the criteria and its block. */
export type ChosenUnits = ReadonlyMap<string, Omit<Invitation, 'unitId'>>

export const chosenFrom = (units: readonly Standing[]): ChosenUnits =>
  new Map(units.map(({ unitId, treeId, block }) => [unitId, { treeId, block }]))

export const invitationsOf = (chosen: ChosenUnits): Invitation[] => [...chosen].map(([unitId, place]) => ({ unitId, ...place }))

/** A choice with these units in a block, or without them. */
export function withUnits(chosen: ChosenUnits, unitIds: readonly string[], place: Omit<Invitation, 'unitId'>): ChosenUnits {
  return new Map([...chosen, ...unitIds.map((unitId) => [unitId, place] as const)])
}
export const withoutUnits = (chosen: ChosenUnits, unitIds: readonly string[]): ChosenUnits =>
  new Map([...chosen].filter(([unitId]) => !unitIds.includes(unitId)))

interface Difference {
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  /** Invited before and after, by other criteria or in another block. */
  readonly changed: readonly string[]
}

/** What a choice changes of who is invited. */
export function differenceOf(before: ChosenUnits, after: ChosenUnits): Difference {
  const isOther = (unitId: string): boolean => {
    const [old, now] = [before.get(unitId), after.get(unitId)]
    return old !== undefined && now !== undefined && (old.treeId !== now.treeId || old.block !== now.block)
  }
  return {
    added: [...after.keys()].filter((unitId) => !before.has(unitId)),
    dropped: [...before.keys()].filter((unitId) => !after.has(unitId)),
    changed: [...after.keys()].filter(isOther),
  }
}

/** Whether a version of the criteria holds on some day of the year. */
export const isOfYear = (
  { inForceFrom, inForceUntil }: { readonly inForceFrom: string | null; readonly inForceUntil: string | null },
  year: number,
): boolean => inForceFrom !== null && inForceFrom <= `${year}-12-31` && (inForceUntil === null || inForceUntil >= `${year}-01-01`)
