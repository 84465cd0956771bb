import type { Entry } from '../../criteria/index.ts'

/** What a unit writes about one criterion, each kept and revised by itself, so that two people do not undo one another. */
export const ANSWER_FIELDS = ['entry', 'explanation'] as const
export type AnswerFieldName = (typeof ANSWER_FIELDS)[number]

/** The present wording of one field. */
export interface AnswerField {
  readonly criterion: string
  readonly field: AnswerFieldName
  readonly revision: number
  /** An entry, or the text of an explanation. `null`: taken back. */
  readonly body: unknown
  readonly by: string
  readonly at: string
}

/** What a unit has written about a criterion. */
export interface WrittenAnswer {
  readonly entry: Entry
  readonly explanation: string | null
}

export const NOTHING_WRITTEN: WrittenAnswer = { entry: null, explanation: null }

/** The present answers by criterion; one that says nothing is left out: missing is not zero. */
export function answersOf(fields: readonly AnswerField[]): Map<string, WrittenAnswer> {
  const answers = new Map<string, WrittenAnswer>()
  for (const { criterion, field, body } of fields) {
    if (body === null) continue
    const before = answers.get(criterion) ?? NOTHING_WRITTEN
    // Both were checked as they were written.
    answers.set(criterion, field === 'entry' ? { ...before, entry: body as Entry } : { ...before, explanation: body as string })
  }
  return answers
}
