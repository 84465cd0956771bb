import type { Benefit, Provision } from '../provision/provision.ts'

/** A provision and, as far as it is known, the communes it holds in; `null`: everywhere. */
export interface Reaching {
  readonly document: Provision
  readonly communes: ReadonlySet<string> | null
}

/**
 * Whether two provisions pay the same beneficiaries for the same thing in the same months: one of the two would be paid
 * without need, unless an act says that both are.
 */
export function paysTheSame(one: Reaching, other: Reaching): boolean {
  return (
    !namesBeside(one.document, other.document) &&
    !namesBeside(other.document, one.document) &&
    monthsMeet(one.document, other.document) &&
    areasMeet(one.communes, other.communes) &&
    one.document.benefits.some((benefit) => other.document.benefits.some((theirs) => isSame(benefit, theirs)))
  )
}

const namesBeside = ({ besides = [] }: Provision, { code, act }: Provision): boolean =>
  besides.some((beside) => beside.code === code || (beside.code === undefined && beside.number === act.number))

function monthsMeet(one: Provision, other: Provision): boolean {
  const [until, otherUntil] = [lastMonthOf(one), lastMonthOf(other)]
  return (until === undefined || until >= other.paysFrom) && (otherUntil === undefined || otherUntil >= one.paysFrom)
}

const lastMonthOf = ({ paysUntil, inForceUntil }: Provision): string | undefined => paysUntil ?? inForceUntil?.slice(0, 7)

function areasMeet(one: Reaching['communes'], other: Reaching['communes']): boolean {
  return one === null || other === null || [...one].some((commune) => other.has(commune))
}

/** What is counted is what is paid for; a flat sum of the group and one for its members are not the same. */
const isSame = (one: Benefit, other: Benefit): boolean => one.per === other.per && one.per !== 'cost'
