/** The columns of a payee list, in their order; `Số tham chiếu` and `Số tiền` are what a bank's answer is matched by. */
export const PAYEE_COLUMNS = [
  'order',
  'reference',
  'payee',
  'account',
  'bank',
  'amount',
  'group',
  'commune',
  'district',
  'text',
  'state',
  'reason',
] as const
