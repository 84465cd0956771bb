import { Type } from 'typebox'
import { Bilingual, Day, Instant, oneOf, orNull, Uuid, Vnd } from '../../platform/http/schemas.ts'
import { MOST_APPROVERS, THRESHOLD_ACTS } from '../thresholds/threshold.ts'

/** Who is needed for something that is proposed, and who said yes. */
export const YesesShown = Type.Object(
  {
    needed: Type.Integer({ description: 'How many people decide it, beside whoever proposed it' }),
    given: Type.Array(Type.String(), { description: 'Names of those who said yes' }),
    byYou: Type.Boolean(),
  },
  { title: 'Yeses' },
)

/** Who has to say yes before an order is made. */
export const OrderYesesShown = Type.Object(
  {
    needed: Type.Integer({ description: 'Beside whoever orders' }),
    stillNeeded: Type.Integer(),
    given: Type.Array(Type.Object({ name: Type.String(), at: Instant })),
  },
  { title: 'OrderYeses' },
)

export const ThresholdActs = oneOf(THRESHOLD_ACTS, { title: 'ThresholdAct' })
export const Approvers = Type.Integer({ minimum: 0, maximum: MOST_APPROVERS })

const Paper = Type.Object({ number: Type.String(), date: Day })
const Item = Type.Object(
  {
    id: Uuid,
    act: ThresholdActs,
    actText: Bilingual,
    atLeast: Vnd,
    approvers: Approvers,
    from: Day,
    decision: Paper,
    reason: Type.String(),
    state: oneOf(['proposed', 'declined', 'ahead', 'standing', 'over'] as const),
    stateText: Bilingual,
    proposedBy: Uuid,
    proposedByName: Type.String(),
    proposedAt: Instant,
    isYours: Type.Boolean({ description: 'Somebody else decides it' }),
    outcome: orNull(oneOf(['confirmed', 'declined'] as const)),
    outcomeReason: orNull(Type.String()),
    decidedBy: orNull(Uuid),
    decidedByName: orNull(Type.String()),
  },
  { title: 'Threshold' },
)
export const ThresholdsShown = Type.Object({ items: Type.Array(Item) }, { title: 'Thresholds' })
