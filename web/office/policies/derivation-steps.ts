import { factLabel, type Step, valueLabel } from '../../../src/policies/index.ts'
import { formatCount, formatDay, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { DerivationStep } from '../../shared/parts/derivation.tsx'
import { sharedText } from '../../shared/text.ts'
import { policyText } from './text.ts'

/** Inputs that are sums of money. */
const SUMS: ReadonlySet<string> = new Set(['amount', 'rate', 'ceiling', 'limit', 'paidEarlier', 'before', 'inside', 'decided'])
const COUNTED: ReadonlySet<Step['step']> = new Set(['quantity', 'conditions'])

/** The stored steps of an amount, in the reader's words. What was stored is shown; nothing is worked out again. */
export function derivationSteps(steps: readonly Step[], language: Language): readonly DerivationStep[] {
  const words = policyText[language]
  return steps.map(({ step, article, inputs, result }) => ({
    step: words.step[step],
    article,
    inputs: inputsOf(step, inputs).map(([name, value]) => ({
      name: step === 'total' ? words.portion(name) : inputName(name, language),
      value: typeof value === 'number' && (step === 'total' || SUMS.has(name)) ? formatMoney(value) : readValue(value, language),
    })),
    result:
      typeof result === 'boolean'
        ? result
          ? words.met
          : words.notMet
        : COUNTED.has(step)
          ? formatCount(result)
          : formatMoney(result),
  }))
}

/** A total of one portion is that portion: nothing to add up. */
function inputsOf(step: Step['step'], inputs: Step['inputs']): readonly [string, unknown][] {
  const entries = Object.entries(inputs)
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
