import { type Static, Type } from 'typebox'
import type { AccountChange, PayeeAccount } from './payee-account.ts'

export const oneOf = <Value extends string>(values: readonly Value[]) => Type.Unsafe<Value>({ type: 'string', enum: [...values] })
export const Uuid = Type.String({ format: 'uuid' })
export const Day = Type.String({ format: 'date' })
export const Id = Type.Object({ id: Uuid })
export const Words = Type.String({ minLength: 1, maxLength: 1000 })
export const orNone = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])

const Text = Type.String()
export const PeriodShown = Type.Object({ from: Day, until: Type.Optional(Day) })

export const PersonShown = Type.Object(
  {
    id: Uuid,
    fullName: orNone(Text),
    birthDate: orNone(Day),
    birthYear: orNone(Type.Integer()),
    sex: orNone(oneOf(['female', 'male'])),
    phone: orNone(Type.String({ description: 'Masked: 0960 ••• 668' })),
    identityNumber: orNone(Type.String({ description: 'Masked: •••• 6402' })),
    isIdentityContested: Type.Boolean({ description: 'The number is another person’s as well; see duplicates' }),
    mergedInto: orNone(Uuid),
    erasedAt: orNone(Text),
  },
  { title: 'Person' },
)

export const AccountShown = Type.Object(
  {
    id: Uuid,
    personId: Uuid,
    bankName: orNone(Text),
    accountNumber: orNone(Type.String({ description: 'Masked: •••• 2087' })),
    accountHolder: orNone(Text),
    valid: PeriodShown,
    state: oneOf(['proposed', 'confirmed', 'ended']),
    basis: orNone(oneOf(['first-with-register', 'second-person'])),
    proposedBy: Uuid,
    proposedAt: Text,
    proposalReason: orNone(Text),
    confirmedBy: orNone(Uuid),
    confirmedAt: orNone(Text),
    endReason: orNone(Text),
  },
  { title: 'PayeeAccount' },
)

export const AccountChangeShown = Type.Object(
  {
    account: AccountShown,
    current: orNone(AccountShown),
    person: Type.Object({ id: Uuid, fullName: orNone(Text) }),
    sharedWith: Type.Integer({ description: 'How many other people are paid into the same number' }),
  },
  { title: 'AccountChange' },
)

export const asAccount = ({ valid: { from, until }, ...same }: PayeeAccount): Static<typeof AccountShown> => ({
  ...same,
  valid: until === undefined ? { from } : { from, until },
})

export const asAccountChange = ({ account, current, person, sharedWith }: AccountChange): Static<typeof AccountChangeShown> => ({
  account: asAccount(account),
  current: current === null ? null : asAccount(current),
  person,
  sharedWith,
})

type Read<Shown> = Shown extends readonly (infer Item)[]
  ? readonly Read<Item>[]
  : Shown extends object
    ? { readonly [K in keyof Shown]: Read<Shown[K]> }
    : Shown

/** What is sent is only read: hands a value over to a response schema, whose arrays say nothing about it. */
export const asSent = <Shown>(value: Read<Shown>): Shown => value as Shown
