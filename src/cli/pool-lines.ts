import { formatPoints, type Pool, type PoolUnit, poolMethodText } from '../criteria/index.ts'

/** Each unit's share of the points that apply to it. */
export const poolUnitLines = (units: readonly PoolUnit[]): string[] =>
  units.map(({ unit, block, points, maximum }) => {
    const share = points === null || maximum === 0 ? '—' : `${((points / maximum) * 100).toFixed(2)} %`
    return `${unit}\t${block}\t${points === null ? '—' : formatPoints(points, 'vi')}/${formatPoints(maximum, 'vi')}\t${share}`
  })

/** The ranking under every method, and who is paid under how many. */
export function poolLines({ rankings, winners, paidRanks }: Pool): string[] {
  const ranked = rankings.map(({ method, places }) => {
    const { vi, en } = poolMethodText[method]
    return `${vi} / ${en}: ${places.map(({ unit, rank }) => `${rank}. ${unit}`).join('  ') || '—'}`
  })
  const usable = rankings.filter(({ places }) => places.length > 0).length
  const paid = winners.map(({ unit, under }) => {
    const ways = under.map(({ method, rank, isTied }) => `${poolMethodText[method].vi} ${rank}${isTied ? ' (bằng điểm)' : ''}`)
    return `  ${unit}: ${under.length}/${usable} (${ways.join('; ')})`
  })
  return [...ranked, `${paidRanks} hạng có thưởng, theo mấy cách / paid ranks, under how many ways:`, ...paid]
}
