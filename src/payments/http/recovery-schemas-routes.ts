import { Type } from 'typebox'
import { Bilingual, Day, Instant, Month, oneOf, orNull, Uuid, Vnd } from '../../platform/http/schemas.ts'
import { CLAIM_CAUSES, RECOVERY_DECISIONS, RECOVERY_KINDS } from '../recovery/claim.ts'
import { YesesShown } from './threshold-schemas-routes.ts'

/** What is claimed of a month's payments and what became of it, and what was kept back of its own sums. */
export const RecoveryTotals = Type.Object({
  claimed: Vnd,
  repaid: Vnd,
  repaidLate: Vnd,
  deducted: Vnd,
  deductedLate: Vnd,
  forgone: Vnd,
  setOff: Vnd,
})

const Paper = Type.Object({ number: Type.String(), date: Day })
const Outcome = orNull(oneOf(['confirmed', 'declined'] as const))
const Way = Type.Object(
  {
    id: Uuid,
    claimId: Uuid,
    kind: oneOf(RECOVERY_DECISIONS),
    amount: orNull(Vnd),
    terms: orNull(Type.Object({ sharePercent: Type.Integer(), most: orNull(Vnd), from: Month })),
    decision: Paper,
    reason: Type.String(),
    proposedBy: Uuid,
    proposedByName: Type.String(),
    isYours: Type.Boolean(),
    approvals: YesesShown,
    outcome: Outcome,
  },
  { title: 'RecoveryDecision' },
)
const Lowering = Type.Object(
  {
    claimId: Uuid,
    kind: oneOf(RECOVERY_KINDS),
    amount: Vnd,
    on: Day,
    isLate: Type.Boolean({ description: 'After the accounts of the year it was paid in were settled: revenue of the budget' }),
    number: Type.String({ description: 'Of the voucher or the decision' }),
    keptBackOf: orNull(Month),
  },
  { title: 'Recovery' },
)

const Claim = Type.Object(
  {
    id: Uuid,
    cycleId: Uuid,
    month: Month,
    provisionCode: Type.String(),
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    payeeName: Type.String(),
    reference: Type.String(),
    paidOn: Day,
    paid: Vnd,
    amount: Vnd,
    cause: oneOf(CLAIM_CAUSES),
    causeText: Bilingual,
    evidence: Paper,
    reason: Type.String(),
    proposedBy: Uuid,
    proposedByName: Type.String(),
    proposedAt: Instant,
    isYours: Type.Boolean({ description: 'Somebody else decides it' }),
    outcome: Outcome,
    outcomeReason: orNull(Type.String()),
    decidedBy: orNull(Uuid),
    decidedByName: orNull(Type.String()),
    sums: Type.Object({ returned: Vnd, 'set-off': Vnd, 'written-off': Vnd, withdrawn: Vnd }),
    outstanding: Vnd,
    terms: orNull(Way),
    proposed: orNull(Way),
    recoveries: Type.Array(Lowering),
  },
  { title: 'Claim' },
)
export const ClaimsShown = Type.Object({ items: Type.Array(Claim), outstanding: Vnd }, { title: 'Claims' })

export const ClaimableShown = Type.Object(
  {
    disbursementId: Uuid,
    entitlementId: Uuid,
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    payeeId: Uuid,
    payeeName: Type.String(),
    reference: Type.String(),
    lineId: Uuid,
    paidOn: Day,
    amount: Vnd,
    left: Vnd,
  },
  { title: 'ClaimablePayment' },
)

export const CorrectionShown = Type.Object(
  {
    groupId: Uuid,
    groupName: Type.String(),
    communeId: Uuid,
    communeName: Type.String(),
    approved: Vnd,
    claimed: Vnd,
    due: Vnd,
    difference: Type.Integer({ description: 'Above 0: due more. Below 0: paid too much' }),
    supplement: Type.Integer({ description: 'What a supplement may add, once somebody decides it' }),
    isDecided: Type.Boolean({ description: 'That a supplement adds it was decided' }),
    next: Bilingual,
    suggested: Type.Array(Type.Object({ disbursementId: Uuid, amount: Vnd })),
  },
  { title: 'Correction' },
)
