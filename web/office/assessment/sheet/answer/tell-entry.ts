import type { Form } from '../../../../../src/criteria/index.ts'
import { isObject } from '../../../../../src/kernel/is-object.ts'
import { formatCount, MISSING } from '../../../../shared/i18n/format.ts'
import type { TreeText } from '../../use-told.ts'
import type { answerText } from './answer-text.ts'

interface Words {
  readonly text: (typeof answerText)['vi']
  readonly tell: (text: TreeText) => string
}

const number = (value: unknown): string => formatCount(typeof value === 'number' ? value : null)

/** An entry as a sentence, for whoever reads it or chooses between two. */
export function tellEntry(form: Form, entry: unknown, words: Words): string {
  if (!isObject(entry)) return words.text.noAnswer
  const reason = entry['notApplicable']
  if (typeof reason === 'string') return words.text.notApplicableBecause(reason)
  const { value } = entry as { readonly value?: unknown }
  return value === null || value === undefined ? words.text.noAnswer : tellValue(form, value, words)
}

function tellValue(form: Form, value: unknown, { text, tell }: Words): string {
  switch (form.kind) {
    case 'steps':
    case 'linear':
    case 'best-of-block':
    case 'each':
      return form.unit === undefined ? number(value) : `${number(value)} ${tell(form.unit)}`
    case 'manual':
      return text.points(number(value))
    case 'ratio':
      return isObject(value) ? text.ratio(number(value['part']), number(value['whole'])) : MISSING
    case 'full-half-none':
      return text.halves[value as keyof typeof text.halves] ?? MISSING
    case 'levels': {
      const level = form.levels.find(({ code }) => code === value)
      return level === undefined ? MISSING : tell(level.title)
    }
    case 'parts':
      return form.parts
        .map(({ code, title }) => `${tell(title)}: ${partState(isObject(value) ? value[code] : undefined, text)}`)
        .join('; ')
    case 'pass-fail':
      return value === true ? text.passed : text.notPassed
  }
}

function partState(met: unknown, text: Words['text']): string {
  if (typeof met !== 'boolean') return text.unknown
  return met ? text.passed : text.notPassed
}
