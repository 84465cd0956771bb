import type { UnitAccount } from './api.ts'

/** An account in a line. */
export const tellAccount = ({ holder, bank, number }: Pick<UnitAccount, 'holder' | 'bank' | 'number'>): string =>
  `${number}, ${bank}, ${holder}`
