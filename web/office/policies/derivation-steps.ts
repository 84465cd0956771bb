import { isObject } from '../../../src/kernel/is-object.ts'
import { factLabel, type Step, valueLabel } from '../../../src/policies/index.ts'
import { formatCount, formatDay, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { DerivationStep } from '../../shared/parts/derivation.tsx'
import { sharedText } from '../../shared/text.ts'
import { policyText } from './text.ts'

/** Inputs that are sums of money. */
const SUMS: ReadonlySet<string> = new Set(['amount', 'rate', 'ceiling', 'limit', 'paidEarlier', 'before', 'inside', 'decided'])
const COUNTED: ReadonlySet<string> = new Set(['quantity', 'conditions'])

/** A step as the server tells it: what goes in and comes out depends on the step. */
interface ToldStep {
  readonly step: string
  readonly article: string
  readonly inputs: unknown
  readonly result: unknown
}

const isStepName = (name: string): name is Step['step'] => Object.hasOwn(policyText.vi.step, name)

/** The stored steps of an amount, in the reader's words. What was stored is shown; nothing is worked out again. */
export function derivationSteps(steps: readonly ToldStep[], language: Language): readonly DerivationStep[] {
  const words = policyText[language]
  return steps.map(({ step, article, inputs, result }) => ({
    step: isStepName(step) ? words.step[step] : step,
    article,
    inputs: inputsOf(step, inputs).map(([name, value]) => ({
      name: step === 'total' ? words.portion(name) : inputName(name, language),
      value: typeof value === 'number' && (step === 'total' || SUMS.has(name)) ? formatMoney(value) : readValue(value, language),
    })),
    result: typeof result === 'boolean' ? (result ? words.met : words.notMet) : amountOf(step, result),
  }))
}

function amountOf(step: string, result: unknown): string {
  const amount = typeof result === 'number' ? result : null
  return COUNTED.has(step) ? formatCount(amount) : formatMoney(amount)
}

/** A total of one portion is that portion: nothing to add up. */
function inputsOf(step: string, inputs: unknown): readonly [string, unknown][] {
  const entries = isObject(inputs) ? Object.entries(inputs) : []
  return step === 'total' && entries.length === 1 ? [] : entries
}

function inputName(name: string, language: Language): string {
  const { input } = policyText[language]
  return (input as Readonly<Record<string, string>>)[name] ?? factLabel(name)[language]
}

/** A fact's value as a person reads it: yes and no, days, periods, how many people. */
export function readFactValue(value: unknown, language: Language): string {
  const words = policyText[language]
  if (Array.isArray(value)) return value.map((one) => readPart(one, words)).join(', ')
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : readValue(value, language)
}

function readPart(part: unknown, words: (typeof policyText)['vi']): string {
  if (typeof part !== 'object' || part === null) return String(part)
  const { from, until, role } = part as { from?: string; until?: string; role?: string }
  return from === undefined ? (role ?? words.try.unknown) : `${formatDay(from)} – ${formatDay(until)}`
}

function readValue(value: unknown, language: Language): string {
  const words = policyText[language]
  if (typeof value === 'boolean') return value ? sharedText[language].yes : sharedText[language].no
  if (typeof value === 'number') return formatCount(value)
  if (value === null || value === undefined) return words.try.unknown
  return typeof value === 'string' ? valueLabel(value)[language] : JSON.stringify(value)
}
