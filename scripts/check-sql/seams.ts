/** A file that names another room's tables, and why it still may. */
export interface Seam {
  readonly file: string
  readonly tables: readonly string[]
  readonly reason: string
}

/** The whole list: the check fails for an entry whose file no longer names those tables. */
export const SEAMS: readonly Seam[] = [
  {
    file: 'src/groups/members/member-store.ts',
    tables: ['person'],
    reason: 'a page of members is sorted by the name, and shows the birth and the masked numbers, of the person in each seat',
  },
  {
    file: 'src/groups/register/register-store.ts',
    tables: ['person'],
    reason: 'a register is compared with whole persons: every field of theirs is asked for with the seat, thousands at a time',
  },
  {
    file: 'src/groups/register/kept-register-store.ts',
    tables: ['person', 'payee_account'],
    reason: 'the same for all groups of a commune, with the account last proposed, in the one statement a preview can afford',
  },
  {
    file: 'src/payments/disbursement/order-store.ts',
    tables: ['payee_account'],
    reason:
      'what stands in the way of a payment is decided by set operations over every payee of the month and all their accounts',
  },
  {
    file: 'src/payments/disbursement/payee-store.ts',
    tables: ['payee_account'],
    reason: 'the sealed number goes into a payee list beside the sum; the account is that of the order, whatever holds today',
  },
  {
    file: 'src/platform/db/seal/verify-store.ts',
    tables: ['audit_event'],
    reason: 'compares the sealed table it is told with the record, and the trail has its own compared',
  },
]
