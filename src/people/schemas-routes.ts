import { type Static, Type } from 'typebox'
import { Day, oneOf, orNull, Uuid, words } from '../platform/http/schemas.ts'
import type { AccountChange, PayeeAccount } from './payee-account.ts'

export const Words = words(1000)

const Text = Type.String()
export const PeriodShown = Type.Object({ from: Day, until: Type.Optional(Day) }, { title: 'Period' })

export const PersonShown = Type.Object(
  {
    id: Uuid,
    fullName: orNull(Text),
    birthDate: orNull(Day),
    birthYear: orNull(Type.Integer()),
    sex: orNull(oneOf(['female', 'male'])),
    phone: orNull(Type.String({ description: 'Masked: 0960 ••• 668' })),
    identityNumber: orNull(Type.String({ description: 'Masked: •••• 6402' })),
    isIdentityContested: Type.Boolean({ description: 'The number is another person’s as well; see duplicates' }),
    mergedInto: orNull(Uuid),
    erasedAt: orNull(Text),
  },
  { title: 'Person' },
)

export const AccountShown = Type.Object(
  {
    id: Uuid,
    personId: Uuid,
    bankName: orNull(Text),
    accountNumber: orNull(Type.String({ description: 'Masked: •••• 2087' })),
    accountHolder: orNull(Text),
    valid: PeriodShown,
    state: oneOf(['proposed', 'confirmed', 'ended']),
    basis: orNull(oneOf(['first-with-register', 'second-person'])),
    proposedBy: Uuid,
    proposedAt: Text,
    proposalReason: orNull(Text),
    confirmedBy: orNull(Uuid),
    confirmedAt: orNull(Text),
    endReason: orNull(Text),
  },
  { title: 'PayeeAccount' },
)

export const AccountChangeShown = Type.Object(
  {
    account: AccountShown,
    current: orNull(AccountShown),
    person: Type.Object({
      id: Uuid,
      fullName: orNull(Text),
      phone: orNull(Type.String({ description: 'Masked: 0960 ••• 668' })),
      communes: Type.Array(Text, { description: 'Whose registers have held the person' }),
    }),
    proposedByName: Text,
    sharedWith: Type.Integer({ description: 'How many other people are paid into the same number' }),
    besides: Type.Integer({ description: 'How many other accounts are proposed for the same person' }),
    isYours: Type.Boolean({ description: 'You had a hand in it: somebody else has to confirm it' }),
  },
  { title: 'AccountChange' },
)

export const asAccount = ({ valid: { from, until }, ...same }: PayeeAccount): Static<typeof AccountShown> => ({
  ...same,
  valid: until === undefined ? { from } : { from, until },
})

export const asAccountChange = ({ account, current, person, ...same }: AccountChange): Static<typeof AccountChangeShown> => ({
  account: asAccount(account),
  current: current === null ? null : asAccount(current),
  person: { ...person, communes: [...person.communes] },
  ...same,
})
