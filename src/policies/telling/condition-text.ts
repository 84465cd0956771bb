import { formatDay, isPlainDate } from '../../kernel/calendar.ts'
import { formatVnd, isVnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { isCompound } from '../provision/condition-parts.ts'
import { vocabularyOf } from '../provision/declared-facts.ts'
import type { Condition, ConditionTest, DeclaredFact, Provision, SingleCondition, TableCell } from '../provision/provision.ts'
import { factLabel, valueLabel } from './reason-text.ts'

/** What the facts and choices of a document are called, its own among them. */
export interface Words {
  readonly label: (fact: string, about?: 'group' | 'person') => BilingualText
  readonly unit: (fact: string, about?: 'group' | 'person') => BilingualText
  readonly choice: (fact: string, value: string) => BilingualText
}

const NOTHING: BilingualText = { vi: '', en: '' }

export function wordsOf(provision: Pick<Provision, 'facts'>): Words {
  const vocabulary = vocabularyOf(provision)
  const own = new Map((provision.facts ?? []).map((fact) => [fact.name, fact]))
  const definition = (fact: string, about?: 'group' | 'person') => vocabulary[about === 'person' ? 'person' : 'group'][fact]
  return {
    label: (fact, about) => definition(fact, about)?.label ?? factLabel(fact),
    unit: (fact, about) => definition(fact, about)?.unit ?? NOTHING,
    choice: (fact, value) => ownChoice(own.get(fact), value) ?? valueLabel(value),
  }
}

function ownChoice(fact: DeclaredFact | undefined, value: string): BilingualText | undefined {
  const title = fact?.values?.find((choice) => choice.value === value)?.title
  return title && { vi: title.vi, en: title.en ?? title.vi }
}

/** A condition as a clause, without its full stop. */
export function conditionText(condition: Condition, words: Words): BilingualText {
  if (!isCompound(condition)) return singleText(condition, words)
  if ('not' in condition) {
    const inner = conditionText(condition.not, words)
    return { vi: `không phải trường hợp (${inner.vi})`, en: `not (${inner.en})` }
  }
  return 'any' in condition
    ? listed(condition.any, words, { vi: 'ít nhất một trong', en: 'at least one of' })
    : listed(condition.all, words, { vi: 'đồng thời', en: 'all of' })
}

function listed(parts: readonly Condition[], words: Words, head: BilingualText): BilingualText {
  const texts = parts.map((part) => conditionText(part, words))
  const all = (language: 'vi' | 'en') => texts.map((text, index) => `(${index + 1}) ${text[language]}`).join('; ')
  return { vi: `${head.vi}: ${all('vi')}`, en: `${head.en}: ${all('en')}` }
}

/** Several that must all hold. */
export function conditionsText(conditions: readonly Condition[], words: Words): BilingualText {
  const texts = conditions.map((condition) => conditionText(condition, words))
  return { vi: texts.map(({ vi }) => vi).join(' và '), en: texts.map(({ en }) => en).join(' and ') }
}

function singleText(condition: SingleCondition, words: Words): BilingualText {
  const { fact, about } = condition
  const label = words.label(fact, about)
  const test = testText(condition, { fact, about, words })
  return { vi: `${label.vi}${test.vi}`, en: `${label.en}${test.en}` }
}

interface Tested {
  readonly fact: string
  readonly about: 'group' | 'person' | undefined
  readonly words: Words
}

function testText({ is, oneOf, atLeast, atMost }: ConditionTest, { fact, about, words }: Tested): BilingualText {
  const parts: BilingualText[] = []
  if (is === false) parts.push({ vi: ' – không', en: ' – no' })
  if (typeof is === 'string') parts.push({ vi: ` là ${words.choice(fact, is).vi}`, en: ` is ${words.choice(fact, is).en}` })
  if (oneOf !== undefined) {
    const all = oneOf.map((value) => words.choice(fact, value))
    parts.push({ vi: ` thuộc ${all.map(({ vi }) => vi).join(', ')}`, en: ` among ${all.map(({ en }) => en).join(', ')}` })
  }
  const unit = words.unit(fact, about)
  const measured = (bound: number | string, language: 'vi' | 'en') => {
    const written = boundText(bound)
    return unit[language] === '' ? written : `${written} ${unit[language]}`
  }
  if (atLeast !== undefined) parts.push({ vi: ` từ ${measured(atLeast, 'vi')}`, en: ` from ${measured(atLeast, 'en')}` })
  if (atMost !== undefined) parts.push({ vi: ` đến ${measured(atMost, 'vi')}`, en: ` up to ${measured(atMost, 'en')}` })
  return { vi: parts.map(({ vi }) => vi).join(''), en: parts.map(({ en }) => en).join('') }
}

const boundText = (bound: number | string): string => {
  if (typeof bound === 'number') return isVnd(bound) ? formatVnd(bound) : String(bound)
  return isPlainDate(bound) ? formatDay(bound) : bound
}

/** A cell of a table: the fact, and how it stands. */
export function cellText(
  cell: TableCell,
  fact: { readonly fact: string; readonly about?: 'group' | 'person' },
  words: Words,
): BilingualText {
  const test: ConditionTest =
    typeof cell === 'boolean' || typeof cell === 'string'
      ? { is: cell }
      : Array.isArray(cell)
        ? { oneOf: cell }
        : (cell as ConditionTest)
  return singleText({ ...fact, ...test } as SingleCondition, words)
}
