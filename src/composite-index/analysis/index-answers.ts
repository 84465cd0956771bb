import { rank } from '../../kernel/rank.ts'
import { accept, type BilingualText, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import { computeIndex } from '../computation/compute-index.ts'
import { rankingAsked } from '../computation/index-ranks.ts'
import { type IndexResult, resultOf } from '../computation/index-result.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import { indexRefusalText } from '../spec/index-refusal-text.ts'
import { checkIndex, type IndexCheck } from './check-index.ts'
import { type IndexNote, indexNoteText, notesOf } from './index-notes.ts'
import { type IndexQuestion, indexQuestionText, rankQuestions } from './index-questions.ts'
import { type LeftOut, leaveOutEach } from './leave-out.ts'
import type { ReadyIndex } from './ready-index.ts'
import { type Sensitivity, type SensitivitySpec, sensitivityOf } from './sensitivity.ts'
import { type Uncertainty, type UncertaintySpec, uncertaintyOf } from './uncertainty.ts'
import type { Replication } from './uncertainty-result.ts'
import { uncertaintySentences } from './uncertainty-sentences.ts'

type Told<Kind> = Kind & BilingualText
type Outcome<Value> = Result<Value, readonly IndexRefusal[]>

export type ComputedAnswer = IndexResult & {
  readonly notes: readonly Told<IndexNote>[]
  readonly questions: readonly Told<IndexQuestion>[]
}

/** Computes an index: the result, what was said for nothing, and what is left to the Council. */
export function answerCompute(ready: ReadyIndex): Outcome<ComputedAnswer> {
  const { data, document } = ready
  const result = resultOf(data, document)
  if (!result.ok) return result
  const [top = ''] = data.tree.tops
  const { units, scores } = result.value
  const places = rank(
    Float64Array.from(units, (unit) => scores[unit]?.[top] ?? Number.NaN),
    {
      ...rankingAsked(data, document, top),
      ties: 'min',
    },
  )
  const paid = document.ranks?.paid ?? document.uncertainty?.paidRanks ?? 0
  const questions = rankQuestions(new Map(units.map((unit, at) => [unit, places[at] as number])), paid)
  return accept({ ...result.value, notes: tellNotes(ready, result.value), questions: questions.map(tellQuestion) })
}

export type CheckedAnswer = IndexCheck & {
  readonly leftOut: Readonly<Record<string, number>>
  readonly notes: readonly Told<IndexNote>[]
}

/** What stops an index, and what can be told even so. */
export interface Stopped {
  readonly refusals: readonly IndexRefusal[]
  /** What cannot be computed may still be looked at, to see why; but not at what a step would have made of it. */
  readonly known: IndexCheck | undefined
}

/** Looks at an index: whatever would stop computing it stops this too. */
export function answerCheck(ready: ReadyIndex): Result<CheckedAnswer, Stopped> {
  const { data, document } = ready
  const result = resultOf(data, document)
  if (!result.ok) {
    const found = document.check?.after ? undefined : checkIndex(data, document.check)
    return refuse({ refusals: result.refusal, known: found?.ok ? found.value : undefined })
  }
  const stages = document.check?.after ? computeIndex(data, document) : accept([])
  const found = stages.ok ? checkIndex(data, document.check, stages.value) : stages
  if (!found.ok) return refuse({ refusals: found.refusal, known: undefined })
  const left = leaveOutEach(data, document)
  return accept({ ...found.value, leftOut: left.ok ? shiftsOf(left.value) : {}, notes: tellNotes(ready, result.value) })
}

/** How the ranks move when choices are made otherwise. */
export function answerUncertainty({ data, document }: ReadyIndex, asked: UncertaintySpec) {
  const result = uncertaintyOf(data, document, asked)
  if (!result.ok) return result
  const { units, meanShift, firstFaults, questions, each, ...rest } = result.value
  const paidRanks = asked.paidRanks ?? document.ranks?.paid ?? 0
  return accept({
    ...rest,
    firstFaults: firstFaults.map(tellFault),
    meanShift: [...meanShift],
    units: Object.fromEntries(units),
    ...(each && { each: eachBy([...units.keys()], each) }),
    sentences: uncertaintySentences(result.value, { names: data.names, paidRanks }),
    questions: questions.map(tellQuestion),
  })
}

/** Which choice moves the ranks, and what each element does to them. */
export function answerSensitivity({ data, document }: ReadyIndex, asked: SensitivitySpec) {
  const result: Outcome<Sensitivity> = sensitivityOf(data, document, asked)
  if (!result.ok) return result
  const left = leaveOutEach(data, document)
  if (!left.ok) return left
  const { firstFaults, ...rest } = result.value
  return accept({ ...rest, firstFaults: firstFaults.map(tellFault), leftOut: shiftsOf(left.value) })
}

const tellFault = (fault: IndexRefusal): Told<IndexRefusal> => ({ ...fault, ...tellRefusal(fault, indexRefusalText) })
const tellQuestion = (question: IndexQuestion): Told<IndexQuestion> => ({ ...question, ...indexQuestionText(question) })
const tellNotes = (ready: ReadyIndex, { stages }: IndexResult): Told<IndexNote>[] =>
  notesOf(ready, stages).map((note) => ({ ...note, ...indexNoteText(note) }))

/** By unit, what it has in each replication. */
function eachBy(codes: readonly string[], each: NonNullable<Uncertainty['each']>) {
  const by = (part: keyof Replication) =>
    Object.fromEntries(codes.map((code, place) => [code, each.map((own) => own[part][place] as number)]))
  return { scores: by('scores'), ranks: by('ranks') }
}

const shiftsOf = (left: readonly LeftOut[]): Record<string, number> =>
  Object.fromEntries(left.map(({ code, meanShift }) => [code, meanShift]))
