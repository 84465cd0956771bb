/** Where one unit stands in a result: what it needs to be compared with another. Points are in hundredths. */
export interface Standing {
  readonly unitId: string
  readonly points: number | null
  readonly rank: number | null
}

export interface Standings {
  readonly units: readonly Standing[]
  readonly paidRanks: number
}

/** What one result changes for one unit. */
export interface UnitMovement {
  readonly unitId: string
  readonly before: Omit<Standing, 'unitId'>
  readonly after: Omit<Standing, 'unitId'>
  readonly paid: 'gained' | 'lost' | 'same'
}

/** Who moves from one result to another, and who gains or loses a paid rank. Units for which nothing changes are left out. */
export function movementsBetween(before: Standings, after: Standings): UnitMovement[] {
  const earlier = new Map(before.units.map((one) => [one.unitId, one]))
  return after.units.flatMap(({ unitId, points, rank }): UnitMovement[] => {
    const was = earlier.get(unitId) ?? { points: null, rank: null }
    if (was.points === points && was.rank === rank) return []
    const [wasPaid, isPaid] = [isAmong(was.rank, before.paidRanks), isAmong(rank, after.paidRanks)]
    const paid = wasPaid === isPaid ? 'same' : isPaid ? 'gained' : 'lost'
    return [{ unitId, before: { points: was.points, rank: was.rank }, after: { points, rank }, paid }]
  })
}

const isAmong = (rank: number | null, paidRanks: number): boolean => rank !== null && rank <= paidRanks
