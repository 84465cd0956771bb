import type { BilingualText } from '../../kernel/result.ts'
import type { Uncertainty } from './uncertainty.ts'

/** One sentence for each paid rank, for every rank when none is said to be paid; and whom each is decidedly before. */
export function uncertaintySentences(
  { units, replications }: Uncertainty,
  { names, paidRanks }: { readonly names: ReadonlyMap<string, string>; readonly paidRanks: number },
): BilingualText[] {
  const ranked = [...units].filter(([, { rank }]) => !Number.isNaN(rank)).toSorted(([, a], [, b]) => a.rank - b.rank)
  return ranked
    .filter(([, { place }]) => paidRanks === 0 || place <= paidRanks)
    .map(([unit, { rank, holds, q5, q95, decidedlyBefore }]) => {
      const share = Math.round(holds * 100)
      const interval = q5 === q95 ? written(q5) : `${written(q5)}–${written(q95)}`
      const name = names.get(unit) ?? unit
      const close = ranked.filter(([other, own]) => own.rank > rank && !decidedlyBefore.includes(other)).map(([other]) => other)
      const [exceptVi, exceptEn] = close.length === 0 ? ['', ''] : [`, trừ ${close.join(', ')}`, ` but ${close.join(', ')}`]
      return {
        vi: `Hạng ${rank} (${name}) giữ nguyên trong ${share}% của ${replications.toLocaleString('vi')} lần thử (90% ở hạng ${interval}); chắc chắn hơn mọi đơn vị xếp dưới${exceptVi}.`,
        en: `Rank ${rank} (${name}) holds in ${share} % of ${replications.toLocaleString('en')} variations (90 % at ${q5 === q95 ? 'rank' : 'ranks'} ${interval}); decidedly before all below it${exceptEn}.`,
      }
    })
}

const written = (rank: number): string => String(Math.round(rank * 10) / 10)
