import { Type } from 'typebox'
import { POOL_METHODS } from '../../criteria/index.ts'
import { Bilingual, Day, Instant, oneOf, orNull, Uuid, words } from '../../platform/http/schemas.ts'
import { APPEAL_WAITS } from '../appeal/appeal.ts'
import { SCORE_STEPS } from '../appeal/score-history-service.ts'
import { ROUND_MOVES, type RoundMoveName } from '../round/round.ts'
import { RoundShown } from './schemas-routes.ts'

const closed = { additionalProperties: false }
export const Fingerprint = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Method = oneOf(POOL_METHODS, { title: 'PoolMethod' })

const PublicationShown = Type.Object(
  {
    version: Type.Integer(),
    fingerprint: Fingerprint,
    method: Method,
    decisionNumber: Type.String(),
    decidedOn: Day,
    signerName: Type.String(),
    signerPosition: Type.String(),
    reason: orNull(Type.String()),
    by: Type.String(),
    at: Instant,
  },
  { title: 'ResultPublication' },
)

const CountedScore = orNull(Type.Union([Type.Number(), Type.Literal('not-applicable')]))

export const DifferenceShown = Type.Object(
  {
    from: Type.Integer(),
    to: Type.Integer(),
    movements: Type.Array(
      Type.Object({
        unitId: Uuid,
        name: Type.String(),
        before: Type.Object({ points: orNull(Type.Number()), rank: orNull(Type.Integer()) }),
        after: Type.Object({ points: orNull(Type.Number()), rank: orNull(Type.Integer()) }),
        paid: oneOf(['gained', 'lost', 'same'] as const),
      }),
    ),
    scores: Type.Array(
      Type.Object({
        unitId: Uuid,
        name: Type.String(),
        criterion: Type.String(),
        title: Type.Object({ vi: Type.String(), en: Type.Optional(Type.String()) }),
        before: CountedScore,
        after: CountedScore,
        appeal: orNull(Type.Object({ appealId: Uuid, councilDecisionId: orNull(Uuid), decidedAt: Instant })),
      }),
    ),
  },
  { title: 'ResultDifference' },
)

/** A result without what only a recomputation needs; described by its own type: src/assessment/report/shown-result.ts. */
export const ShownResultShown = Type.Object({ shown: Type.Unknown({ title: 'ShownResult' }) }, { title: 'ResultAsShown' })

/** The document is described by its own format: docs/rooms/assessment-result.md. */
const Described = {
  document: Type.Unknown({ title: 'ResultDocument' }),
  drawnRanks: Type.Unknown({ title: 'DrawnRanks' }),
}

export const VersionShown = Type.Object({ ...PublicationShown.properties, ...Described }, { title: 'PublishedResult' })

export const ResultShown = Type.Object(
  {
    round: RoundShown,
    versions: Type.Array(PublicationShown),
    hidden: orNull(oneOf(['not-published', 'method-first'] as const)),
    draft: orNull(Type.Object({ fingerprint: Fingerprint, byName: Type.String(), at: Instant, isCurrent: Type.Boolean() })),
    current: orNull(
      Type.Object({
        fingerprint: Fingerprint,
        questions: Type.Array(Type.Object({ kind: Type.String(), isBlocking: Type.Boolean(), text: Bilingual })),
      }),
    ),
    checklist: Type.Array(Type.Object({ code: Type.String(), isMet: Type.Boolean(), text: Bilingual })),
    moves: Type.Array(oneOf(Object.keys(ROUND_MOVES) as RoundMoveName[], { title: 'RoundMove' })),
  },
  { title: 'RoundResultOverview' },
)

export const PublicationBody = Type.Object(
  {
    fingerprint: Fingerprint,
    decisionNumber: words(80),
    decidedOn: Day,
    signerName: words(120),
    signerPosition: words(120),
    reason: Type.Optional(words(2000)),
  },
  { title: 'ResultPublishing', ...closed },
)

export const AppealShown = Type.Object(
  {
    id: Uuid,
    unitId: Uuid,
    criterion: Type.String(),
    version: Type.Integer(),
    grounds: Type.String(),
    evidenceIds: Type.Array(Uuid),
    byName: Type.String(),
    at: Instant,
    decision: orNull(
      Type.Object({
        isUpheld: Type.Boolean(),
        entry: Type.Unknown(),
        reason: Type.String(),
        councilDecisionId: orNull(Uuid),
        by: Type.String(),
        at: Instant,
      }),
    ),
    withdrawal: orNull(Type.Object({ reason: Type.String(), by: Type.String(), at: Instant })),
  },
  { title: 'ScoreAppeal' },
)

export const AppealWithdrawalBody = Type.Object({ unitId: Uuid, reason: words(2000) }, { title: 'AppealWithdrawing', ...closed })

export const ScoreHistoryShown = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          kind: oneOf(SCORE_STEPS),
          at: Instant,
          by: orNull(Type.String()),
          points: orNull(Type.Number()),
          reason: orNull(Type.String()),
        },
        { title: 'ScoreStep' },
      ),
    ),
  },
  { title: 'ScoreHistory' },
)

const AppealStanding = {
  unitName: Type.String(),
  waitsFor: orNull(oneOf(APPEAL_WAITS, { title: 'AppealWaits' })),
  councilUpholds: orNull(Type.Boolean()),
  mayDecide: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
}

export const AppealsShown = Type.Object(
  {
    round: RoundShown,
    window: orNull(Type.Object({ firstDay: Day, lastDay: Day })),
    isWindowOpen: Type.Boolean(),
    appeals: Type.Array(Type.Object({ ...AppealShown.properties, ...AppealStanding }, { title: 'ShownAppeal' })),
  },
  { title: 'RoundAppeals' },
)

export const AppealBody = Type.Object(
  {
    unitId: Uuid,
    criterion: Type.String({ minLength: 1, maxLength: 40 }),
    grounds: words(4000),
    evidenceIds: Type.Array(Uuid, { maxItems: 20 }),
  },
  { title: 'AppealFiling', ...closed },
)

/** Points with a reason, as whoever appraises gives them. */
const EntryBody = Type.Object({ points: Type.Number(), reason: words(2000) }, closed)
export const AppealPreviewBody = Type.Object({ entry: EntryBody }, { title: 'AppealPreviewing', ...closed })
export const AppealDecisionBody = Type.Object(
  { isUpheld: Type.Boolean(), entry: Type.Optional(EntryBody), reason: words(2000) },
  { title: 'AppealDeciding', ...closed },
)

const StandingShown = Type.Object({ points: orNull(Type.Number()), rank: orNull(Type.Integer()) })
export const AppealPreviewShown = Type.Object(
  {
    fingerprint: Fingerprint,
    paidRanks: Type.Integer(),
    movements: Type.Array(
      Type.Object({
        unitId: Uuid,
        name: Type.String(),
        before: StandingShown,
        after: StandingShown,
        paid: oneOf(['gained', 'lost', 'same'] as const),
      }),
    ),
  },
  { title: 'AppealPreview' },
)
