import type { Benefit, Provision } from '../../policies/index.ts'

/** How many ranks are looked at while no provision pays any: the programme’s three. @source domain §1 */
const RANKS_OF_PROGRAMME = 3

/** How many ranks provisions pay: of several, the one that pays most of them. */
export function paidRanksBy(provisions: readonly Pick<Provision, 'benefits'>[]): number {
  const paid = Math.max(0, ...provisions.flatMap(({ benefits }) => benefits.map(ranksOf)))
  return paid === 0 ? RANKS_OF_PROGRAMME : paid
}

const ranksOf = ({ per, rate }: Benefit): number =>
  per === 'unit-rank' && rate !== undefined && 'ranks' in rate ? rate.ranks.length : 0
