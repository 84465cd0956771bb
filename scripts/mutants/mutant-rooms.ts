/**
 * What is mutated, room by room: the rules, whose tests need no database. A store, a service or a screen is tested with
 * what is around it, and a mutant of it would take minutes where one of these takes a moment.
 */
export const MUTANT_ROOMS = {
  kernel: ['src/kernel/*.ts'],
  ledger: ['src/ledger/{account,canonical-form,entry,merkle-tree}.ts'],
  policies: ['src/policies/{provision,evaluation}/*.ts', 'src/policies/versions/supersession.ts'],
  payments: [
    'src/payments/cycle/{cycle-state,reconciliation}.ts',
    'src/payments/entitlement/{entitlement,fingerprint,group-month}.ts',
    'src/payments/month-view/rail.ts',
    'src/payments/bank/{settlement,bank-list}.ts',
    'src/payments/disbursement/payee-list.ts',
  ],
} as const satisfies Record<string, readonly string[]>

export type MutantRoom = keyof typeof MUTANT_ROOMS

/** Sentences, tests and what serves tests: their words are not rules. How Vietnamese is folded and compared is one. */
export const NEVER_MUTATED = [
  '!**/*.test.ts',
  '!**/*.fixture.ts',
  '!**/!(vietnamese)-text.ts',
  '!**/text.ts',
  '!**/*{store,service}.ts',
]

const IN_A_ROOM = new RegExp(`^src/(${Object.keys(MUTANT_ROOMS).join('|')})/.*\\.test\\.ts$`)
const NEEDS_MORE = /testDatabase\(|testPlatform\(|payingProvince\(|groundForWorkedMonths\(|createServer\(/

/** Whether a file is a test of rules alone in one of the rooms. */
export const isBesideTheRules = (file: string, source: string): boolean => IN_A_ROOM.test(file) && !NEEDS_MORE.test(source)
