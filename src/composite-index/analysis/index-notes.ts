import { type BilingualText, type RefusalTexts, tellRefusal } from '../../kernel/result.ts'
import type { DerivedSearch } from '../computation/derived-weights.ts'
import type { IndexResult } from '../computation/index-result.ts'
import type { IndexData } from '../spec/index-data.ts'
import type { ReadyIndex } from './ready-index.ts'

/** What was said and did nothing, or less than it says: nothing is wrong, but somebody may have meant more by it. */
export type IndexNote =
  | { readonly kind: 'columns-not-used'; readonly table: string; readonly headings: readonly string[] }
  | { readonly kind: 'force-without-effect'; readonly codes: readonly string[] }
  | ({ readonly kind: 'weights-searched' } & DerivedSearch)

/** What a reader of the result is told besides. */
export function notesOf({ data, document }: ReadyIndex, stages: IndexResult['stages']): IndexNote[] {
  const columns: [string, readonly string[]][] = [
    ['iMeta', data.unused?.iMeta ?? []],
    ['iData', unusedColumns(data, document)],
  ]
  const forced = document.steps.flatMap((step, at) => {
    if (step.do !== 'treat') return []
    return Object.entries(stages[at]?.treatment ?? {})
      .filter(([code, { checks, winsorised }]) => {
        const own = step.indicators?.[code]
        const isForced = typeof own === 'object' ? (own.force ?? step.force) : step.force
        return isForced === true && winsorised === 0 && checks[0]?.passes === true
      })
      .map(([code]) => code)
  })
  return [
    ...columns
      .filter(([, headings]) => headings.length > 0)
      .map(([table, headings]) => ({ kind: 'columns-not-used' as const, table, headings })),
    ...(forced.length > 0 ? [{ kind: 'force-without-effect' as const, codes: forced }] : []),
    ...(document.searched ? [{ kind: 'weights-searched' as const, ...document.searched }] : []),
  ]
}

/** Columns of the data that are neither measured, nor named in the metadata, nor groups that the spec asks for. */
function unusedColumns({ groups, declared = new Set() }: IndexData, document: ReadyIndex['document']): string[] {
  const { steps, ranks, uncertainty, sensitivity } = document
  const varied = [...(uncertainty?.vary ?? []), ...(sensitivity?.vary ?? [])].flatMap((variation) =>
    variation.vary === 'step' ? variation.options : [],
  )
  const used = new Set([
    'uCode',
    'uName',
    ranks?.within,
    ...[...steps, ...varied].map((step) => (step.do === 'impute' ? step.group : undefined)),
  ])
  return [...groups.keys()].filter((heading) => !used.has(heading) && !declared.has(heading))
}

const STOPPED = {
  tolerance: { vi: 'đạt dung sai', en: 'the tolerance was reached' },
  stalled: { vi: 'không tiến thêm được trước khi đạt dung sai', en: 'it could go no further, short of the tolerance' },
  evaluations: { vi: 'hết số lần tính trước khi đạt dung sai', en: 'its evaluations were used up, short of the tolerance' },
} as const

const NOTES: RefusalTexts<IndexNote> = {
  'columns-not-used': ({ table, headings }) => ({
    vi: `Cột không dùng đến của bảng ${table}: ${headings.join(', ')}.`,
    en: `Columns of the table ${table} that nothing uses: ${headings.join(', ')}.`,
  }),
  'force-without-effect': ({ codes }) => ({
    vi: `force không có tác dụng với ${codes.join(', ')}: cột đã đạt nên không có gì được kéo vào.`,
    en: `force had no effect on ${codes.join(', ')}: the column passes, and nothing was pulled in.`,
  }),
  'weights-searched': ({ derive, stopped, evaluations, tolerance, value }) => ({
    vi: `Trọng số ${derive}: dừng sau ${evaluations} lần tính ở ${value.toPrecision(6)}, ${STOPPED[stopped].vi} (${tolerance}).`,
    en: `Weights by ${derive}: the search stopped after ${evaluations} evaluations at ${value.toPrecision(6)}; ${STOPPED[stopped].en} (${tolerance}).`,
  }),
}

export const indexNoteText = (note: IndexNote): BilingualText => tellRefusal(note, NOTES)
