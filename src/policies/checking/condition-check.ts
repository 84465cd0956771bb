import { isPlainDate } from '../../kernel/calendar.ts'
import { under } from '../../kernel/form-finding.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import { isCompound } from '../provision/condition-parts.ts'
import type { Vocabulary } from '../provision/declared-facts.ts'
import type { Condition, SingleCondition } from '../provision/provision.ts'
import type { FactDefinition } from '../provision/vocabulary.ts'
import type { Finding } from './doubt.ts'

/** Whose conditions they are: whether persons are listed there, and the facts that may be asked. */
export interface ConditionPlace {
  readonly vocabulary: Vocabulary
  readonly pointer: string
  /** Conditions that must hold as well. */
  readonly besides?: readonly Condition[] | undefined
  /** Why nothing here counts persons one by one; absent where it does. */
  readonly nobodyCounted?: string | undefined
}

/** Checks a list of conditions that must all hold: each by itself, its subject, and whether they can hold together. */
export function checkConditions(conditions: readonly Condition[] | undefined, place: ConditionPlace): Finding[] {
  const findings = (conditions ?? []).flatMap((condition, index) =>
    checkCondition(condition, { ...place, pointer: under(place.pointer, index) }),
  )
  return findings.length > 0 ? findings : cannotHoldTogether(conditions ?? [], place)
}

function checkCondition(condition: Condition, place: ConditionPlace): Finding[] {
  if (!isCompound(condition)) return checkSingle(condition, place)
  if ('not' in condition) return checkCondition(condition.not, { ...place, pointer: under(place.pointer, 'not') })
  const [field, parts] = 'any' in condition ? ['any', condition.any] : ['all', condition.all]
  const pointer = under(place.pointer, String(field))
  return (parts as readonly Condition[]).flatMap((part, index) =>
    checkCondition(part, { ...place, pointer: under(pointer, index) }),
  )
}

function checkSingle(condition: SingleCondition, { vocabulary, pointer, nobodyCounted }: ConditionPlace): Finding[] {
  const { fact, about } = condition
  const at = under(pointer, 'fact')
  const definitions = about === 'person' ? vocabulary.person : vocabulary.group
  const definition = Object.hasOwn(definitions, fact) ? definitions[fact] : undefined
  if (definition === undefined)
    return [{ pointer: at, code: 'fact-unknown', fact, near: nearMatches(fact, allNames(vocabulary)) }]
  if (definition.notForConditions) return [{ pointer: at, code: 'fact-not-for-conditions', fact }]
  if (about === 'person' && nobodyCounted !== undefined)
    return [{ pointer, code: 'condition-on-nobody', fact, benefit: nobodyCounted }]
  return checkTest(condition, definition, pointer)
}

/** A fact may be meant of whom it is not asked: both vocabularies are looked through. */
const allNames = ({ group, person }: Vocabulary): string[] => [...new Set([...Object.keys(group), ...Object.keys(person)])]

function checkTest(condition: SingleCondition, definition: FactDefinition, pointer: string): Finding[] {
  const { fact, is, oneOf, atLeast, atMost } = condition
  const { type, values } = definition
  const none = is === undefined && oneOf === undefined && atLeast === undefined && atMost === undefined
  if (none) return type === 'yes-no' ? [] : [{ pointer, code: 'condition-without-test', fact }]
  const misfit: Finding = { pointer, code: 'test-does-not-fit', fact, type }
  if (type === 'yes-no')
    return typeof is === 'boolean' && oneOf === undefined && atLeast === undefined && atMost === undefined ? [] : [misfit]
  if (type === 'choice') {
    const named = [...(oneOf ?? []), ...(typeof is === 'string' ? [is] : [])]
    return named.length > 0 && named.every((value) => values?.includes(value)) && atLeast === undefined && atMost === undefined
      ? []
      : [misfit]
  }
  const bounds = [atLeast, atMost].filter((bound) => bound !== undefined)
  const fits = (bound: number | string) => (type === 'day' ? isPlainDate(bound) : typeof bound === 'number')
  if (bounds.length === 0 || !bounds.every(fits) || is !== undefined || oneOf !== undefined) return [misfit]
  return canHold(condition, definition) ? [] : [{ pointer, code: 'range-cannot-hold', fact }]
}

/** Days of one person or group in one month. */
const DAYS_OF_A_MONTH: ReadonlySet<string> = new Set(['activeDays', 'attendedDays', 'mobilisedDays', 'mobilisedNights'])

function canHold({ fact, atLeast, atMost }: SingleCondition, { type }: FactDefinition): boolean {
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) return false
  if (type !== 'day' && typeof atMost === 'number' && atMost < 0) return false
  return !(DAYS_OF_A_MONTH.has(fact) && typeof atLeast === 'number' && atLeast > 31)
}

/** Two conditions on the same fact that no value meets both of: nobody would ever be paid. */
function cannotHoldTogether(conditions: readonly Condition[], { pointer, besides = [] }: ConditionPlace): Finding[] {
  const singles = conditions.flatMap((condition, index) =>
    isCompound(condition) ? [] : [{ condition, at: under(pointer, index) }],
  )
  const outer = besides.filter((condition): condition is SingleCondition => !isCompound(condition))
  return singles.flatMap(({ condition, at }, index): Finding[] => {
    const others = [...outer, ...singles.slice(0, index).map((single) => single.condition)]
    const clash = others.some((other) => isSameFact(other, condition) && !canBoth(other, condition))
    return clash ? [{ pointer: at, code: 'range-cannot-hold', fact: condition.fact }] : []
  })
}

const isSameFact = (left: SingleCondition, right: SingleCondition): boolean =>
  left.fact === right.fact && (left.about ?? 'group') === (right.about ?? 'group')

function canBoth(left: SingleCondition, right: SingleCondition): boolean {
  const [named, others] = [choicesOf(left), choicesOf(right)]
  if (named !== undefined && others !== undefined) return named.some((value) => others.includes(value))
  const least = [left.atLeast, right.atLeast].filter((bound) => bound !== undefined)
  const most = [left.atMost, right.atMost].filter((bound) => bound !== undefined)
  return least.every((low) => most.every((high) => low <= high))
}

/** The values a test names; a bare test names true. `undefined` for a range. */
function choicesOf({ is, oneOf, atLeast, atMost }: SingleCondition): readonly (boolean | string)[] | undefined {
  if (atLeast !== undefined || atMost !== undefined) return undefined
  if (is === undefined) return oneOf ?? [true]
  return oneOf === undefined || oneOf.includes(String(is)) ? [is] : []
}
