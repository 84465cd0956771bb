import { Type } from 'typebox'
import { Bilingual, Day, Instant, oneKeyOf, oneOf, orNull, Told, Uuid, Vnd, words } from '../platform/http/schemas.ts'
import { AWARD_MOVES, PAYMENT_STATES, PROPOSAL_STATES } from './award/award.ts'

const closed = { additionalProperties: false }
const Fingerprint = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Name = Type.String()
const Sums = {
  due: Vnd,
  added: Type.Integer({ description: 'To be paid, in whole đồng' }),
  released: Type.Integer({ description: 'Was due and not paid: it is paid no more' }),
  claimed: Type.Integer({ description: 'Was paid: it is claimed back' }),
}
const ProposalStates = oneOf(PROPOSAL_STATES, { title: 'AwardProposalState' })

const LineShown = Type.Object(
  {
    unitId: Uuid,
    code: Name,
    name: Name,
    rank: orNull(Type.Integer()),
    share: orNull(Type.Number({ description: 'Of the points that apply' })),
    before: Vnd,
    ...Sums,
    article: Type.String({ description: 'The place in the act' }),
  },
  { title: 'AwardLine' },
)

const Decision = Type.Object({ number: Name, on: Day, signerName: Name, signerPosition: Name }, { title: 'AwardDecision' })

const ProposalShown = Type.Object(
  {
    id: Uuid,
    ordinal: Type.Integer(),
    resultVersion: Type.Integer(),
    fingerprint: Fingerprint,
    state: ProposalStates,
    stateText: Bilingual,
    ...Sums,
    lines: Type.Array(LineShown),
    draftedByName: Name,
    draftedAt: Instant,
    submittedByName: orNull(Name),
    submittedAt: orNull(Instant),
    guardReason: orNull(Type.String()),
    approvalsNeeded: orNull(Type.Integer()),
    approvals: Type.Array(Type.Object({ name: Name, at: Instant })),
    decision: orNull(Decision),
  },
  { title: 'AwardProposal' },
)

const PreviewShown = Type.Object(
  {
    resultVersion: Type.Integer(),
    provisionId: Uuid,
    provisionCode: Name,
    provisionVersion: Type.Integer(),
    lines: Type.Array(LineShown),
    sums: Type.Object(Sums),
    moved: Type.Integer({ description: 'Added, released and claimed together: what is confirmed when it is drawn up' }),
    blockers: Type.Array(Told),
    leftOut: Type.Array(Type.Object({ unitId: Uuid, name: Name, why: Bilingual })),
  },
  { title: 'AwardPreview' },
)

const AccountShown = Type.Object(
  {
    id: Uuid,
    unitId: Uuid,
    holder: Name,
    bank: Name,
    number: Name,
    outcome: orNull(oneOf(['confirmed', 'declined'] as const)),
    isYours: Type.Boolean({ description: 'Whether the reader entered it: somebody else confirms it' }),
  },
  { title: 'UnitAccount' },
)

const NextOrderShown = Type.Object(
  {
    number: Type.Integer(),
    sums: Type.Array(Type.Object({ unitId: Uuid, amount: Vnd, accountId: orNull(Uuid) })),
    total: Type.Integer({ description: 'Of those with a confirmed account' }),
    approvalsNeeded: Type.Integer({ description: 'Besides whoever orders' }),
    approvals: Type.Integer(),
  },
  { title: 'AwardNextOrder' },
)

const PaymentShown = Type.Object(
  {
    id: Uuid,
    unitId: Uuid,
    accountId: Uuid,
    number: Type.Integer(),
    reference: Name,
    amount: Vnd,
    state: oneOf(PAYMENT_STATES, { title: 'AwardPaymentState' }),
    stateText: Bilingual,
    orderedAt: Instant,
    answeredOn: orNull(Day),
    bankReference: orNull(Name),
    rejectReason: orNull(Name),
    bouncedOn: orNull(Day),
    bounceReason: orNull(Name),
  },
  { title: 'AwardPayment' },
)

const MoneyShown = Type.Object(
  {
    ...{ unitId: Uuid, name: Name, due: Vnd, owed: Vnd, onItsWay: Vnd, paid: Vnd, claimed: Vnd, returned: Vnd },
    ...{ writtenOff: Vnd, outstanding: Vnd },
  },
  { title: 'AwardUnitMoney' },
)

const EstimateShown = Type.Object(
  { id: Uuid, name: Name, year: Type.Integer(), allocated: Vnd, committed: Vnd, consumed: Vnd, left: Vnd },
  { title: 'AwardEstimate' },
)

const EventShown = Type.Object(
  {
    id: Uuid,
    kind: Type.String(),
    reason: orNull(Type.String()),
    detail: Type.Unknown(),
    byName: Name,
    at: Instant,
  },
  { title: 'AwardEvent' },
)

export const AwardShown = Type.Object(
  {
    round: Type.Object({ id: Uuid, code: Name, title: Name, year: Type.Integer() }),
    result: Type.Object({ version: Type.Integer(), decisionNumber: Name, decidedOn: Day }),
    guard: Type.Object({ lastDayToAppeal: Day, openAppeals: Type.Integer(), mayStillChange: Type.Boolean() }),
    preview: orNull(PreviewShown),
    notComputed: orNull(Told),
    proposals: Type.Array(ProposalShown),
    line: orNull(EstimateShown),
    money: Type.Array(MoneyShown),
    accounts: Type.Array(AccountShown),
    next: orNull(NextOrderShown),
    payments: Type.Array(PaymentShown),
    recoveries: Type.Array(
      Type.Object({ id: Uuid, unitId: Uuid, amount: Vnd, voucherNumber: Name, on: Day, isLate: Type.Boolean() }),
    ),
    writeOffs: Type.Array(
      Type.Object(
        {
          ...{ id: Uuid, unitId: Uuid, amount: Vnd, reason: Type.String() },
          outcome: orNull(oneOf(['confirmed', 'declined'] as const)),
          outcomeReason: orNull(Type.String()),
          isYours: Type.Boolean({ description: 'Whether the reader proposed it: somebody else decides' }),
        },
        { title: 'AwardWriteOff' },
      ),
    ),
    books: Type.Array(Type.Object({ account: Name, name: Bilingual, held: Type.Integer(), over: Type.Integer() }), {
      description: 'What the ledger and the budget hold of the award, and how far that is from its rows: 0 everywhere',
    }),
    events: Type.Array(EventShown),
    moves: Type.Array(oneKeyOf(AWARD_MOVES, { title: 'AwardMove' })),
    mayEnterAccount: Type.Boolean(),
    mayConfirmAccount: Type.Boolean(),
  },
  { title: 'AwardOverview' },
)

export const ListedShown = Type.Object(
  {
    roundId: Uuid,
    roundCode: Name,
    roundTitle: Name,
    year: Type.Integer(),
    state: orNull(ProposalStates),
    stateText: orNull(Bilingual),
    due: Vnd,
    paid: Vnd,
    outstanding: Vnd,
    units: Type.Array(Type.Object({ unitId: Uuid, name: Name, rank: orNull(Type.Integer()), due: Vnd })),
  },
  { title: 'AwardListed' },
)

const Sum = Type.Integer({ minimum: 0, maximum: 999_999_999_999_999 })
export const DrawUpBody = Type.Object({ moved: Sum, provisionCode: Type.Optional(words(80)) }, closed)
export const SubmitBody = Type.Object({ lineId: Type.Optional(Uuid), reason: Type.Optional(words(2000)) }, closed)
export const ApproveBody = Type.Object({ fingerprint: Fingerprint }, closed)
export const ReasonBody = Type.Object({ reason: words(2000) }, closed)
export const DecideBody = Type.Object({ number: words(80), on: Day, signerName: words(120), signerPosition: words(120) }, closed)
export const OrderBody = Type.Object({ total: Sum }, closed)
export const AnswerBody = Type.Object(
  {
    outcome: oneOf(['paid', 'rejected'] as const),
    on: Day,
    bankReference: Type.Optional(words(80)),
    reason: Type.Optional(words(2000)),
  },
  closed,
)
export const BounceBody = Type.Object({ on: Day, reason: words(2000) }, closed)
export const WriteOffBody = Type.Object({ unitId: Uuid, amount: Sum, reason: words(2000) }, closed)
export const DecideWriteOffBody = Type.Object({ outcome: oneOf(['confirmed', 'declined'] as const), reason: words(2000) }, closed)
export const RepayBody = Type.Object({ unitId: Uuid, amount: Sum, voucherNumber: words(80), on: Day }, closed)
export const AccountBody = Type.Object({ unitId: Uuid, holder: words(200), bank: words(200), number: words(60) }, closed)
export const DecideAccountBody = Type.Object(
  { outcome: oneOf(['confirmed', 'declined'] as const), reason: Type.Optional(words(2000)) },
  closed,
)
