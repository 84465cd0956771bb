import { type Criterion, checkSentence, formKindText, formSentence } from '../../../src/criteria/index.ts'
import type { BilingualText } from '../../../src/kernel/result.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { editorText } from './editor/text.ts'
import { type TreeDraft, titleOf } from './tree-document.ts'

interface Telling {
  /** Of which the criterion is. */
  readonly tree: TreeDraft
  readonly language: Language
  readonly words: (typeof editorText)['vi']
}

/** What stands in one field of a criterion, in words. */
export function differenceWords({ tree, language, words }: Telling, criterion: Partial<Criterion>, field: string): string {
  const read = (told: BilingualText | undefined): string => (told === undefined ? '' : told[language])
  const { form, checks = [], onlyBlocks = [], level, counts, obligation } = criterion
  switch (field) {
    case 'form':
      return form === undefined ? '' : read(formSentence({ ...criterion }) ?? formKindText[form.kind])
    case 'checks':
      return checks.map((check) => read(checkSentence(check))).join('; ')
    case 'onlyBlocks':
      return onlyBlocks
        .map((code) => titleOf(tree.blocks?.find((block) => block.code === code) ?? { code, title: undefined }, language))
        .join(', ')
    case 'level':
      return level === undefined ? '' : words.level[level]
    case 'counts':
      return words.counts[counts ?? 'within']
    case 'obligation':
      return words.obligation[obligation ?? 'none']
    case 'mayNotApply':
      return criterion.mayNotApply === true ? words.may : words.mayNot
    default:
      return plainWords((criterion as Readonly<Record<string, unknown>>)[field], language)
  }
}

/** A text in the language it is read in, a number as it is written in that language. */
function plainWords(value: unknown, language: Language): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return value.toLocaleString(language)
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'string' ? value : titleOf({ title: value, code: '' }, language)
}
