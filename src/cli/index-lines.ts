import type { IndexCheck, IndexResult, Uncertainty } from '../composite-index/index.ts'
import type { BilingualText } from '../kernel/result.ts'

/** A result for reading: rank, rank in the group where there are groups, code, score, name. */
export function resultLines(result: IndexResult, node: string, names: ReadonlyMap<string, string>): string[] {
  const { units, scores, ranks, groupRanks, outranking = {} } = result
  const rows = units
    .map((unit) => ({ unit, rank: ranks[unit]?.[node] ?? null, score: scores[unit]?.[node] ?? null }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
  return [
    ['Hạng/Rank', ...(groupRanks === undefined ? [] : ['Trong nhóm/In group']), 'Mã/Code', 'Điểm/Score', 'Tên/Name'].join('\t'),
    ...rows.map(({ unit, rank, score }) =>
      [
        rank ?? '–',
        ...(groupRanks === undefined ? [] : [groupRanks[unit]?.[node] ?? '–']),
        unit,
        score?.toFixed(4) ?? '–',
        names.get(unit) ?? '',
      ].join('\t'),
    ),
    ...Object.entries(outranking).flatMap(([code, { shares, dominant, dominantShare }]) => [
      '',
      `${code}: ${dominant} cặp hơn mọi mặt / pairs ahead in everything (${(dominantShare * 100).toFixed(1)} %)`,
      ['', ...units].join('\t'),
      ...units.map((unit) => [unit, ...units.map((other) => shares[unit]?.[other]?.toFixed(3) ?? '·')].join('\t')),
    ]),
  ]
}

/** A dash where there is no number to tell. */
const written = (value: number, digits: number): string => (Number.isFinite(value) ? value.toFixed(digits) : '–')

/** What a check marks: flags, close correlations, the tables asked for, what each family has in common. */
export function checkLines({ statistics, correlations, tables, denominators, together }: IndexCheck): string[] {
  const flagged = Object.entries(statistics).filter(([, { flags }]) => flags.length > 0)
  return [
    ...flagged.map(([code, { flags }]) => `  ${code}: ${flags.join(', ')}`),
    ...correlations.map(({ parent, codes, value }) => `  ${parent}: ${codes.join(' ~ ')} r = ${value.toFixed(3)}`),
    ...denominators.map(({ codes, value }) => `  ${codes.join(' / ')} r = ${value.toFixed(3)}`),
    ...Object.entries(together).map(([parent, { alpha, explained }]) => {
      const shares = explained.map((share) => `${(share * 100).toFixed(1)} %`).join(' ')
      return `  ${parent}: α = ${alpha?.toFixed(3) ?? '–'}${shares === '' ? '' : `, PCA ${shares}`}`
    }),
    ...tables.flatMap(({ levels, kind, pairs }) => [
      `  ${kind}, cấp / levels ${levels.join(' × ')}`,
      ...pairs.map(({ codes, value, probability, count }) =>
        ['', ...codes, written(value, 3), `p = ${written(probability, 4)}`, `n = ${count}`].join('\t'),
      ),
    ]),
  ]
}

/** One sentence for each paid rank, for every rank when none is said to be paid; and whom each is decidedly before. */
export function uncertaintySentences(
  { units, replications }: Uncertainty,
  { names, paidRanks }: { readonly names: ReadonlyMap<string, string>; readonly paidRanks: number },
): BilingualText[] {
  const ranked = [...units].filter(([, { rank }]) => !Number.isNaN(rank)).toSorted(([, a], [, b]) => a.rank - b.rank)
  return ranked
    .filter(([, { rank }]) => paidRanks === 0 || rank <= paidRanks)
    .map(([unit, { rank, holds, decidedlyBefore }]) => {
      const share = Math.round(holds * 100)
      const name = names.get(unit) ?? unit
      const close = ranked.filter(([other, own]) => own.rank > rank && !decidedlyBefore.includes(other)).map(([other]) => other)
      const [exceptVi, exceptEn] = close.length === 0 ? ['', ''] : [`, trừ ${close.join(', ')}`, ` but ${close.join(', ')}`]
      return {
        vi: `Hạng ${rank} (${name}) giữ nguyên trong ${share}% của ${replications.toLocaleString('vi')} lần thử; chắc chắn hơn mọi đơn vị xếp dưới${exceptVi}.`,
        en: `Rank ${rank} (${name}) holds in ${share} % of ${replications.toLocaleString('en')} variations; decidedly before all below it${exceptEn}.`,
      }
    })
}
