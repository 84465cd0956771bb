import { addDays, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { isObject } from '../../kernel/is-object.ts'
import type { Check } from '../tree/criteria-tree.ts'

/** What an appraiser found of one check; the value is of the check’s kind: yes or no, a day, the codes found, a number. */
export type CheckFound = { readonly value: boolean | PlainDate | readonly string[] | number } | { readonly notApplicable: string }

/** What was found, by the code of the check; absent: not looked at yet. */
export type ChecksFound = Readonly<Record<string, CheckFound>>

/** `in-grace`: late, and within the days of grace. */
export type CheckVerdict = 'met' | 'in-grace' | 'not-met' | 'not-applicable' | 'open'

/** Judges one check by what was found of it. */
export function judgeCheck(check: Check, found: CheckFound | undefined): CheckVerdict {
  if (found === undefined) return 'open'
  if ('notApplicable' in found) return 'not-applicable'
  return isMet(check, found.value)
}

function isMet(check: Check, value: Extract<CheckFound, { value: unknown }>['value']): CheckVerdict {
  switch (check.kind) {
    case 'document':
      return value === true ? 'met' : 'not-met'
    case 'threshold':
      return (value as number) >= check.atLeast ? 'met' : 'not-met'
    case 'either-or':
      return (value as readonly string[]).length >= (check.atLeast ?? 1) ? 'met' : 'not-met'
    case 'date': {
      const day = value as PlainDate
      if (day <= check.due) return 'met'
      return day <= addDays(check.due, check.graceDays ?? 0) ? 'in-grace' : 'not-met'
    }
  }
}

/** The codes of what cannot be read: of a check the criterion does not have, or not of its kind. Empty: all can be judged. */
export function findUnreadableChecks(checks: readonly Check[], found: unknown): string[] {
  if (!isObject(found)) return ['']
  const known = new Map(checks.map((check) => [check.code, check]))
  return Object.entries(found)
    .filter(([code, one]) => !isReadable(known.get(code), one))
    .map(([code]) => code)
}

function isReadable(check: Check | undefined, found: unknown): boolean {
  if (check === undefined || !isObject(found)) return false
  const [field, ...others] = Object.keys(found)
  if (others.length > 0) return false
  if (field === 'notApplicable') return typeof found[field] === 'string' && found[field].trim() !== ''
  return field === 'value' && isOfKind(check, found[field])
}

function isOfKind(check: Check, value: unknown): boolean {
  switch (check.kind) {
    case 'document':
      return typeof value === 'boolean'
    case 'threshold':
      return typeof value === 'number' && Number.isFinite(value)
    case 'date':
      return typeof value === 'string' && isPlainDate(value)
    case 'either-or':
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((code) => check.options.some((one) => one.code === code))
      )
  }
}

/** Checks that are not looked at yet, and those that are not met. */
export function leftOf(checks: readonly Check[], found: ChecksFound): { readonly open: string[]; readonly notMet: string[] } {
  const among = (verdict: CheckVerdict): string[] =>
    checks.filter((check) => judgeCheck(check, found[check.code]) === verdict).map(({ code }) => code)
  return { open: among('open'), notMet: among('not-met') }
}
