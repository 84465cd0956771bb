import type { CriteriaTree, Criterion } from '../../../../../src/criteria/index.ts'
import { isObject } from '../../../../../src/kernel/is-object.ts'
import type { DeskShow } from '../../../words.ts'
import { previewScore } from '../../sheet/answer/preview-score.ts'
import type { AppraisalLine, AppraisalSheet, Judgement } from '../api.ts'
import type { Unjudged } from './writing/judgement-writer.ts'

/** A criterion with what is known of it in the appraisal. */
export interface DeskLine {
  readonly criterion: Criterion
  readonly line: AppraisalLine
  readonly mark: DeskMark
  /** One’s own judgement that counts. */
  readonly own: Judgement | undefined
}

/** How one criterion stands for whoever judges it. */
export type DeskMark =
  | 'to-judge'
  | 'unsaved'
  | 'waits-for-other'
  | 'differing'
  | 'judged'
  | 'settled'
  | 'explaining'
  | 'exempted'
  | 'of-others'

export function deskLines(
  { tree, lines, unit }: Pick<AppraisalSheet, 'tree' | 'lines' | 'unit'>,
  unjudged: ReadonlyMap<string, Unjudged>,
): DeskLine[] {
  const byCode = new Map(lines.map((line) => [line.code, line]))
  return (tree as CriteriaTree).criteria.flatMap((criterion) => {
    const line = byCode.get(criterion.code)
    if (line === undefined) return []
    const own = line.judgements.find(({ seat }) => seat === line.seat)
    return [{ criterion, line, own, mark: markOf(line, { own, unit, unjudged: unjudged.get(line.code) }) }]
  })
}

interface MarkFacts extends Pick<AppraisalSheet, 'unit'> {
  readonly own: Judgement | undefined
  readonly unjudged: Unjudged | undefined
}

function markOf(line: AppraisalLine, { own, unit, unjudged }: MarkFacts): DeskMark {
  if (line.exempted !== null) return 'exempted'
  const state = unjudged?.state.kind
  if (state === 'refused' || state === 'changed-meanwhile') return 'unsaved'
  if (line.state === 'settled' || line.state === 'differing') return line.state
  if (unit.state === 'returned' && line.request !== null) return 'explaining'
  if (state === 'waiting') return unjudged?.draft.act === 'take-back' ? 'to-judge' : 'judged'
  if (line.state === 'agreed') return 'judged'
  if (own !== undefined) return 'waits-for-other'
  return line.mayJudge ? 'to-judge' : 'of-others'
}

const IS_SHOWN: { readonly [Show in DeskShow]: (line: DeskLine) => boolean } = {
  'to-judge': ({ mark }) => mark === 'to-judge' || mark === 'unsaved',
  differing: ({ mark }) => mark === 'differing',
  marked: ({ line }) => line.request !== null,
}

export const shownLines = (lines: readonly DeskLine[], show: DeskShow | undefined): readonly DeskLine[] =>
  show === undefined ? lines : lines.filter(IS_SHOWN[show])

/** The next one to judge after a criterion, from the beginning again after the last; not the criterion itself. */
export function nextToJudge(lines: readonly DeskLine[], code: string): DeskLine | undefined {
  const place = lines.findIndex(({ line }) => line.code === code)
  return [...lines.slice(place + 1), ...lines.slice(0, Math.max(place, 0))].find(({ mark }) => mark === 'to-judge')
}

interface OfSheet extends Pick<AppraisalSheet, 'tree' | 'unit'> {
  readonly criterion: string
}

/** What an entry of an appraiser is worth by itself; `null`: not known, which is not zero. */
export function worthOfEntry({ tree, unit: { block }, criterion }: OfSheet, entry: unknown): number | null {
  if (isObject(entry) && typeof entry['points'] === 'number') return entry['points']
  return previewScore({ tree: tree as CriteriaTree, block, criterion }, entry)?.points ?? null
}

const HUNDREDTHS = 100

/** How far apart two scores are, in points; `null` while one is not known. */
export const gapOf = (self: number | null | undefined, found: number | null | undefined): number | null =>
  self === null || self === undefined || found === null || found === undefined
    ? null
    : Math.round((found - self) * HUNDREDTHS) / HUNDREDTHS
