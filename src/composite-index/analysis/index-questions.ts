import type { BilingualText, RefusalTexts } from '../../kernel/result.ts'
import type { UnitUncertainty } from './uncertainty-result.ts'

/** How often a unit is among the paid ranks. */
export interface PaidShare {
  readonly unit: string
  readonly paid: number
}

/** Questions about paid ranks that people decide, not code. */
export type IndexQuestion =
  | { readonly kind: 'tie-at-paid-rank'; readonly rank: number; readonly units: readonly string[] }
  | {
      readonly kind: 'paid-ranks-not-decided'
      readonly paidRanks: number
      readonly winners: readonly PaidShare[]
      /** Other units that are among the paid ranks in more than a few replications. */
      readonly others: readonly PaidShare[]
    }
  | { readonly kind: 'fewer-units-than-paid-ranks'; readonly ranked: number; readonly paidRanks: number }

type Units = ReadonlyMap<string, Pick<UnitUncertainty, 'rank' | 'paid'>>

/** Questions that the ranks themselves put, whatever else might have been chosen. */
export function rankQuestions(places: ReadonlyMap<string, number>, paidRanks: number): IndexQuestion[] {
  if (paidRanks === 0) return []
  const ranked = [...places].filter(([, place]) => !Number.isNaN(place))
  const winners = ranked.filter(([, place]) => place <= paidRanks).toSorted(([, a], [, b]) => a - b)
  const ties = [...Map.groupBy(winners, ([, place]) => place)].filter(([, tied]) => tied.length > 1)
  return [
    ...(ranked.length < paidRanks ? [{ kind: 'fewer-units-than-paid-ranks' as const, ranked: ranked.length, paidRanks }] : []),
    ...ties.map(([rank, tied]) => ({ kind: 'tie-at-paid-rank' as const, rank, units: tied.map(([unit]) => unit) })),
  ]
}

/** Finds ties at paid ranks, and winners that depend on a choice of method. */
export function indexQuestions(
  units: Units,
  { paidRanks, decided }: { readonly paidRanks: number; readonly decided: number },
): IndexQuestion[] {
  if (paidRanks === 0) return []
  const ranked = [...units].filter(([, { rank }]) => !Number.isNaN(rank))
  const winners = ranked.filter(([, { rank }]) => rank <= paidRanks).toSorted(([, a], [, b]) => a.rank - b.rank)
  const others = ranked
    .filter(([, { rank, paid }]) => rank > paidRanks && paid > 1 - decided)
    .toSorted(([, a], [, b]) => b.paid - a.paid)
  const isOpen = others.length > 0 || winners.some(([, { paid }]) => paid < decided)
  const shares = (own: typeof ranked): PaidShare[] => own.map(([unit, { paid }]) => ({ unit, paid }))
  return [
    ...rankQuestions(new Map(ranked.map(([unit, { rank }]) => [unit, rank])), paidRanks),
    ...(isOpen ? [{ kind: 'paid-ranks-not-decided' as const, paidRanks, winners: shares(winners), others: shares(others) }] : []),
  ]
}

const percent = (shares: readonly PaidShare[]): string =>
  shares.map(({ unit, paid }) => `${unit} ${Math.round(paid * 100)} %`).join(', ')

const QUESTIONS: RefusalTexts<IndexQuestion> = {
  'tie-at-paid-rank': ({ rank, units }) => ({
    vi: `Câu hỏi để Hội đồng quyết: ${units.join(', ')} bằng nhau ở hạng ${rank} có thưởng. Hội đồng phân định thế nào?`,
    en: `For the Council to decide: ${units.join(', ')} are equal at the paid rank ${rank}. How is that settled?`,
  }),
  'paid-ranks-not-decided': ({ paidRanks, winners, others }) => ({
    vi: `Câu hỏi để Hội đồng quyết: ${paidRanks} hạng có thưởng còn đổi theo cách tính. Số lần thử được thưởng: ${percent(winners)}${others.length === 0 ? '' : `; ngoài ra ${percent(others)}`}. Hội đồng giữ cách tính nào?`,
    en: `For the Council to decide: who takes the ${paidRanks} paid ranks still changes with the method. Paid in: ${percent(winners)}${others.length === 0 ? '' : `; besides them ${percent(others)}`}. Which method holds?`,
  }),
  'fewer-units-than-paid-ranks': ({ ranked, paidRanks }) => ({
    vi: `Chỉ có ${ranked} đơn vị xếp hạng được cho ${paidRanks} hạng có thưởng.`,
    en: `Only ${ranked} units can be ranked for ${paidRanks} paid ranks.`,
  }),
}

/** What the Council is asked, in a sentence. */
export function indexQuestionText(question: IndexQuestion): BilingualText {
  const tell = QUESTIONS[question.kind] as (question: IndexQuestion) => BilingualText
  return tell(question)
}
