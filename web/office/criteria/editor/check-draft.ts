import type { Check } from '../../../../src/criteria/index.ts'
import type { PlainDate } from '../../../../src/kernel/calendar.ts'

/** A day that nobody has chosen yet: the tree tells that it is missing. */
const NO_DAY = '' as PlainDate

type CheckName = Pick<Check, 'code' | 'title' | 'citation'>

/** A check as it begins when its kind is chosen; what it is called stays. */
export const CHECK_BEGINNINGS: {
  readonly [Kind in Check['kind']]: (named: CheckName) => Extract<Check, { readonly kind: Kind }>
} = {
  document: (named) => ({ ...named, kind: 'document' }),
  date: (named) => ({ ...named, kind: 'date', due: NO_DAY }),
  'either-or': (named) => ({
    ...named,
    kind: 'either-or',
    options: ['a', 'b'].map((code) => ({ code, title: { vi: '' } })),
  }),
  threshold: (named) => ({ ...named, kind: 'threshold', atLeast: 1 }),
}

/** The check with another kind. */
export function withKind({ code, title, citation }: Check, kind: Check['kind']): Check {
  return CHECK_BEGINNINGS[kind]({ code, title, ...(citation !== undefined && { citation }) })
}

/** A code that none of the list has: `kiem-3` after two. */
export function freeCode(list: readonly { readonly code: string }[], prefix: string): string {
  const codes = new Set(list.map(({ code }) => code))
  for (let number = list.length + 1; ; number += 1) if (!codes.has(`${prefix}-${number}`)) return `${prefix}-${number}`
}
