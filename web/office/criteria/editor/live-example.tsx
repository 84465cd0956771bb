import {
  type Criterion,
  type Form,
  type FormExample,
  formatPoints,
  formExamples,
  formSentence,
} from '../../../../src/criteria/index.ts'
import { useBilingual, useLanguage, useText } from '../../../shared/i18n/language.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { type CriterionDraft, type TreeDraft, titleOf } from '../tree-document.ts'
import { editorText } from './text.ts'

/** How the criterion reads, and what some answers would earn, as it stands now. */
export function LiveExample({ tree, criterion }: { tree: TreeDraft; criterion: CriterionDraft }) {
  const text = useText(editorText)
  const read = useBilingual()
  const language = useLanguage()
  const answerText = useAnswerText()
  const sentence = formSentence(criterion)
  const { form } = criterion
  if (sentence === undefined || form === undefined) return null
  const examples = formExamples({ rounding: tree.rounding ?? 'half-up' }, criterion as Criterion)
  return (
    <section aria-live="polite">
      <p>
        <strong>{text.reads}:</strong> {read(sentence)}
      </p>
      <PlainTable
        caption={text.examples}
        rows={examples.map((example, index) => ({ ...example, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'answer', header: text.answer, value: (example) => answerText(form, example) },
          { key: 'earned', header: text.earned, value: ({ points }) => text.points(formatPoints(points, language)) },
        ]}
      />
    </section>
  )
}

/** An answer in the words of its form. */
function useAnswerText(): (form: Form, example: FormExample) => string {
  const text = useText(editorText)
  const language = useLanguage()
  const named = (options: readonly { readonly code: string; readonly title: unknown }[], code: string): string =>
    titleOf(options.find((one) => one.code === code) ?? { code, title: undefined }, language)
  return (form, { answer, best }) => {
    if (typeof answer === 'boolean') return answer ? text.yes : text.no
    if (typeof answer === 'string')
      return form.kind === 'levels' ? named(form.levels, answer) : text[answer as 'full' | 'half' | 'none']
    if (typeof answer === 'number')
      return `${answer.toLocaleString(language)}${best === undefined ? '' : ` ${text.ofBest(best)}`}`
    if ('whole' in answer) return `${String(answer['part'])} / ${String(answer['whole'])}`
    const parts = form.kind === 'parts' ? form.parts : []
    const met = Object.entries(answer).flatMap(([code, isMet]) => (isMet === true ? [named(parts, code)] : []))
    return met.length === 0 ? text.nothing : met.join(', ')
  }
}
