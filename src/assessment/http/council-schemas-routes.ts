import { type Static, Type } from 'typebox'
import { Bilingual, Day, Instant, Named, oneKeyOf, oneOf, orNull, Uuid, words } from '../../platform/http/schemas.ts'
import { RECUSED_COUNT } from '../council/council-rule.ts'
import { councilRoleText, majorityBaseText, matterKindText, sittingStateText, tallyText } from '../council/refusal-text.ts'
import { METHODS, type Proposal } from '../council/sitting/sitting.ts'
import type { SittingView } from '../council/sitting/sitting-view-service.ts'
import { RoundShown } from './schemas-routes.ts'

const closed = { additionalProperties: false }
export const RoleName = oneKeyOf(councilRoleText, { title: 'CouncilRole' })
export const KindName = oneKeyOf(matterKindText, { title: 'CouncilMatterKind' })
const Share = Type.Object(
  { over: Type.Integer({ minimum: 1, maximum: 1000 }), under: Type.Integer({ minimum: 1, maximum: 1000 }) },
  { title: 'CouncilShare', ...closed },
)
export const RuleBody = Type.Object(
  {
    quorum: Share,
    base: oneKeyOf(majorityBaseText, { title: 'MajorityBase' }),
    threshold: Share,
    passes: oneOf(['at-least', 'more-than'] as const),
    isSecret: Type.Boolean(),
    allowsSubstitutes: Type.Boolean(),
    recused: oneOf(RECUSED_COUNT),
  },
  { title: 'CouncilRule', ...closed },
)

export const CouncilShown = Type.Object(
  { id: Uuid, provinceId: Uuid, name: Type.String(), decision: Type.String(), decidedOn: Day },
  { title: 'Council' },
)
export const MemberShown = Type.Object(
  {
    id: Uuid,
    userId: Uuid,
    name: Type.String(),
    position: Type.String(),
    role: RoleName,
    from: Day,
    until: orNull(Day),
    substituteFor: orNull(Uuid),
    endedReason: orNull(Type.String()),
  },
  { title: 'CouncilMember' },
)
export const CitedRuleShown = Type.Object(
  { kind: KindName, inForceFrom: Day, rule: RuleBody, citation: Type.String(), isIllustrative: Type.Boolean() },
  { title: 'CitedCouncilRule' },
)
export const CouncilViewShown = Type.Object(
  {
    council: CouncilShown,
    members: Type.Array(MemberShown),
    rules: Type.Array(CitedRuleShown),
    mayConvene: Type.Boolean(),
    candidates: Type.Array(Named),
  },
  { title: 'CouncilView' },
)

export const SittingShown = Type.Object(
  {
    id: Uuid,
    councilId: Uuid,
    roundId: Uuid,
    number: Type.Integer(),
    startsAt: Instant,
    lastsMinutes: Type.Integer(),
    place: Type.String(),
    state: oneKeyOf(sittingStateText, { title: 'SittingState' }),
    openedAt: orNull(Instant),
    closedAt: orNull(Instant),
  },
  { title: 'CouncilSitting' },
)

const WHY = words(2000)
export const ProposalBody = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal('method'),
        methods: Type.Array(oneOf(METHODS, { title: 'PoolMethod' }), { minItems: 2, maxItems: 10 }),
      },
      closed,
    ),
    Type.Object({ kind: Type.Literal('exclude'), unitId: Uuid, reason: WHY }, closed),
    Type.Object(
      {
        kind: Type.Literal('score'),
        unitId: Uuid,
        criterion: Type.String({ minLength: 1, maxLength: 40 }),
        entry: Type.Unknown({ description: 'An entry as the criterion’s form wants it, or points with a reason' }),
        reason: WHY,
      },
      closed,
    ),
    Type.Object({ kind: Type.Literal('tie'), unitIds: Type.Array(Uuid, { minItems: 2, maxItems: 100 }), reason: WHY }, closed),
    Type.Object({ kind: Type.Literal('adopt'), fingerprint: words(200) }, closed),
    Type.Object({ kind: Type.Literal('appeal'), appealId: Uuid, isUpheld: Type.Boolean(), reason: WHY }, closed),
  ],
  { title: 'CouncilProposal' },
)
export const asProposal = (body: Static<typeof ProposalBody>): Proposal => body as Proposal
const shownProposal = (proposal: Proposal): Static<typeof ProposalBody> => proposal as Static<typeof ProposalBody>

export const ItemShown = Type.Object(
  { id: Uuid, position: Type.Integer(), title: Type.String(), proposal: orNull(ProposalBody) },
  { title: 'AgendaItem' },
)

const Counts = { seats: Type.Integer(), recused: Type.Integer(), present: Type.Integer() }
const TallyShown = Type.Object(
  {
    outcome: oneOf(['carried', 'not-carried', 'no-quorum'] as const, { title: 'MotionOutcome' }),
    option: orNull(Type.String()),
    text: Bilingual,
    votes: Type.Record(Type.String(), Type.Integer()),
    ...Counts,
  },
  { title: 'MotionTally' },
)

const SeatShown = Type.Object(
  {
    ...MemberShown.properties,
    isPresent: Type.Boolean(),
    substituteId: orNull(Uuid),
    substitutes: Type.Array(MemberShown),
  },
  { title: 'CouncilSeat' },
)

const Quorum = { present: Type.Integer(), needed: Type.Integer(), isQuorate: Type.Boolean() }

const MotionShown = Type.Object(
  {
    id: Uuid,
    itemId: Uuid,
    options: Type.Array(Type.String()),
    rule: RuleBody,
    citation: Type.String(),
    isIllustrative: Type.Boolean(),
    openedAt: Instant,
    countedAt: orNull(Instant),
    standing: Type.Object({ ...Quorum, seats: Type.Integer(), recused: Type.Integer() }),
    voterIds: Type.Array(Uuid),
    maySeatIds: Type.Array(Uuid),
    votes: Type.Array(Type.Object({ memberId: Uuid, choice: Type.String() })),
    ballots: Type.Array(Type.Object({ receipt: Type.String(), choice: Type.String() })),
    tally: orNull(TallyShown),
  },
  { title: 'CouncilMotion' },
)

export const SittingViewShown = Type.Object(
  {
    sitting: SittingShown,
    round: RoundShown,
    council: CouncilShown,
    seats: Type.Array(SeatShown),
    items: Type.Array(ItemShown),
    motions: Type.Array(MotionShown),
    recusals: Type.Array(Type.Object({ itemId: Uuid, memberId: Uuid, reason: Type.String(), isFound: Type.Boolean() })),
    attendance: Type.Array(
      Type.Object({
        memberId: Uuid,
        kind: oneOf(['arrived', 'left'] as const),
        substituteId: orNull(Uuid),
        by: Type.String(),
        at: Instant,
      }),
    ),
    quorums: Type.Array(Type.Object({ itemId: Uuid, ...Quorum })),
    units: Type.Array(Named),
    hasMethod: Type.Boolean(),
    mayConvene: Type.Boolean(),
    ownSeatId: orNull(Uuid),
  },
  { title: 'SittingView' },
)

/** For the wall of the room: nobody is named, and nobody’s vote is shown. */
export const ScreenShown = Type.Object(
  {
    round: Type.String(),
    council: Type.String(),
    number: Type.Integer(),
    state: SittingShown.properties.state,
    seats: Type.Integer(),
    present: Type.Integer(),
    items: Type.Array(
      Type.Object({
        id: Uuid,
        position: Type.Integer(),
        title: Type.String(),
        state: oneOf(['spoken-of', 'waiting', 'open', 'carried', 'not-carried', 'no-quorum'] as const, {
          title: 'AgendaItemState',
        }),
      }),
    ),
    motion: orNull(
      Type.Object({
        title: Type.String(),
        options: Type.Array(Type.String()),
        isSecret: Type.Boolean(),
        voted: Type.Integer(),
        ...Quorum,
        seats: Type.Integer(),
        recused: Type.Integer(),
        tally: orNull(TallyShown),
      }),
    ),
  },
  { title: 'SittingScreen' },
)

type MotionNow = SittingView['motions'][number]

const asTally = ({ tally }: MotionNow): Static<typeof TallyShown> | null =>
  tally === null
    ? null
    : {
        outcome: tally.result.outcome,
        option: tally.result.outcome === 'carried' ? tally.result.option : null,
        text: tallyText(tally.result),
        votes: { ...tally.votes },
        seats: tally.seats,
        recused: tally.recused,
        present: tally.present,
      }

export const asSittingView = ({ items, motions, unitNames, ...view }: SittingView) => ({
  ...view,
  items: items.map((item) => ({ ...item, proposal: item.proposal === null ? null : shownProposal(item.proposal) })),
  motions: motions.map((motion) => {
    const { citation, isIllustrative, ...rule } = motion.rule
    return { ...motion, rule, citation, isIllustrative, tally: asTally(motion) }
  }),
  units: [...unitNames].map(([id, name]) => ({ id, name })),
})

export function asScreen({ sitting, round, council, seats, items, motions }: SittingView): Static<typeof ScreenShown> {
  const shown = motions.at(-1)
  return {
    round: round.title,
    council: council.name,
    number: sitting.number,
    state: sitting.state,
    seats: seats.length,
    present: seats.filter(({ isPresent }) => isPresent).length,
    items: items.map((item) => ({ id: item.id, position: item.position, title: item.title, state: stateOfItem(item, motions) })),
    motion:
      shown === undefined
        ? null
        : {
            ...shown.standing,
            title: items.find(({ id }) => id === shown.itemId)?.title ?? '',
            options: [...shown.options],
            isSecret: shown.rule.isSecret,
            voted: shown.voterIds.length,
            tally: asTally(shown),
          },
  }
}

function stateOfItem(
  { id, proposal }: SittingView['items'][number],
  motions: readonly MotionNow[],
): Static<typeof ScreenShown>['items'][number]['state'] {
  if (proposal === null) return 'spoken-of'
  const last = motions.findLast(({ itemId }) => itemId === id)
  if (last === undefined) return 'waiting'
  return last.tally === null ? 'open' : last.tally.result.outcome
}
