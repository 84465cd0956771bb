import type { TreeVersion } from '../../criteria/index.ts'
import type { UnitNear } from '../../units/index.ts'
import type { InvitationDoubt } from './refusal.ts'

/** A unit that is to be assessed, by which version of which tree and as one of which block. */
export interface Invitation {
  readonly unitId: string
  readonly treeId: string
  readonly block: string
}

interface InvitationFacts {
  /** The versions in force among those named. */
  readonly trees: readonly TreeVersion[]
  /** Those of the units that lie in the province of the round, near the end of its year. */
  readonly units: ReadonlyMap<string, UnitNear>
  readonly year: number
}

/** What is wrong with each invitation; one doubt a unit at most, the first that stands in the way. */
export function findInvitationDoubts(invited: readonly Invitation[], { trees, units, year }: InvitationFacts): InvitationDoubt[] {
  const seen = new Set<string>()
  return invited.flatMap(({ unitId, treeId, block }): InvitationDoubt[] => {
    const isSecond = seen.has(unitId)
    seen.add(unitId)
    const level = units.get(unitId)?.level
    const tree = trees.find(({ id, inForce }) => id === treeId && isOfYear(inForce, year))
    const kind = tree?.document.blocks.find(({ code }) => code === block)?.kind
    const because: InvitationDoubt['because'] | undefined = isSecond
      ? 'unit-twice'
      : level === undefined
        ? 'unit-unknown'
        : tree === undefined
          ? 'tree-not-in-force'
          : kind === undefined
            ? 'block-unknown'
            : kind !== 'other' && kind !== level
              ? 'block-of-another-kind'
              : undefined
    return because === undefined ? [] : [{ unitId, because }]
  })
}

/** Whether the version held on some day of the year. */
export const isOfYear = ({ from, until }: TreeVersion['inForce'], year: number): boolean =>
  from <= `${year}-12-31` && (until === undefined || until >= `${year}-01-01`)
