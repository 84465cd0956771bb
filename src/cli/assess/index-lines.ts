import type { IndexCheck, IndexResult, rankCorrelations, Sensitivity, strengthsOf } from '../../composite-index/index.ts'
import type { BilingualText } from '../../kernel/result.ts'

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

/** Each sentence in both languages, the second under the first. */
export const bothLanguages = (told: readonly BilingualText[]): string[] => told.flatMap(({ vi, en }) => [vi, `  ${en}`])

/** What each choice does to the ranks, with its intervals where they were asked for. */
export const sensitivityLines = ({ parts }: Pick<Sensitivity, 'parts'>): string[] =>
  parts.map(({ variation, firstOrder, totalOrder, shapley, firstInterval, totalInterval }, at) => {
    const what = [
      variation.vary,
      ...('step' in variation ? [variation.step] : []),
      ...('parameter' in variation ? [variation.parameter] : []),
    ].join(' ')
    const effect = shapley === undefined ? '' : `, Shapley = ${written(shapley, 3)}`
    return `${at + 1}. ${what}: S = ${written(firstOrder, 3)}${between(firstInterval)}, S_T = ${written(totalOrder, 3)}${between(totalInterval)}${effect}`
  })

const between = (interval: readonly [number, number] | undefined): string =>
  interval === undefined ? '' : ` [${written(interval[0], 3)}; ${written(interval[1], 3)}]`

/** How many computations failed, and why the first did: what is told of the others does not speak for these. */
export function failedLines(failed: number, evaluations: number, [first]: readonly BilingualText[]): string[] {
  if (failed === 0) return []
  return bothLanguages([
    {
      vi: `${failed} trong ${evaluations} lần thử không tính được và không được tính vào đây. Lần đầu vì: ${first?.vi ?? ''}`,
      en: `${failed} of ${evaluations} variations could not be computed and do not count here. The first, because: ${first?.en ?? ''}`,
    },
  ])
}

type RankCorrelations = ReturnType<typeof rankCorrelations>

/** How alike two rankings are, each with its probability by chance. */
export const correlationLines = (correlations: RankCorrelations): string[] =>
  Object.entries(correlations).map(
    ([kind, { value, probability, count }]) => `${kind} = ${written(value, 3)}, p = ${written(probability, 4)}, n = ${count}`,
  )

/** Where a unit is strong and weak. */
export function profileLines(unit: string, { strengths, weaknesses }: ReturnType<typeof strengthsOf>): string[] {
  const line = ({ code, rank, score }: (typeof strengths)[number]): string => [`  ${rank}`, code, score.toFixed(4)].join('\t')
  return [`${unit}: mạnh nhất / strengths`, ...strengths.map(line), `${unit}: yếu nhất / weaknesses`, ...weaknesses.map(line)]
}
