import { type Static, Type } from 'typebox'
import { asWritten, type Score } from '../../criteria/index.ts'
import { Bilingual, Day, Instant, oneOf, orNull, Uuid, words } from '../../platform/http/schemas.ts'
import { ROUND_MOVES, ROUND_STATES, ROUND_UNIT_STATES, type RoundMoveName, STAGES } from '../round/round.ts'
import { ANSWER_FIELDS } from '../self-assessment/answer-field.ts'

export const StageBody = Type.Object(
  { stage: oneOf(STAGES, { title: 'StageName' }), firstDay: Day, lastDay: Day },
  { title: 'RoundStage', additionalProperties: false },
)
export const CODE = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 })

export const RoundShown = Type.Object(
  {
    id: Uuid,
    code: Type.String(),
    title: Type.String(),
    year: Type.Integer(),
    provinceId: Uuid,
    state: oneOf(ROUND_STATES, { title: 'RoundState' }),
    appraisers: Type.Unsafe<1 | 2>({ type: 'integer', enum: [1, 2] }),
    stages: Type.Array(StageBody),
  },
  { title: 'AssessmentRound' },
)

/** Points as a paper writes them: 7.04. */
export const Points = Type.Number({ title: 'Points' })

const UnitStandingShown = Type.Object(
  {
    unitId: Uuid,
    code: Type.String(),
    name: Type.String(),
    treeId: Uuid,
    block: Type.String(),
    state: oneOf(ROUND_UNIT_STATES, { title: 'RoundUnitState' }),
    asked: Type.Integer(),
    missing: Type.Integer(),
    documents: Type.Integer(),
    points: orNull(Points),
    maximum: Points,
    submittedAt: orNull(Instant),
    headName: orNull(Type.String()),
    lastDay: orNull(Day),
    isLate: Type.Boolean(),
    hasContact: Type.Boolean(),
  },
  { title: 'UnitStanding' },
)

const OfCriterion = { unitId: Uuid, criterion: Type.String(), reason: Type.String() }
export const Move = oneOf(Object.keys(ROUND_MOVES) as RoundMoveName[], { title: 'RoundMove' })

export const OverviewShown = Type.Object(
  {
    round: RoundShown,
    units: Type.Array(UnitStandingShown),
    trees: Type.Array(
      Type.Object({
        id: Uuid,
        code: Type.String(),
        version: Type.Integer(),
        title: Type.Object({ vi: Type.String(), en: Type.Optional(Type.String()) }),
      }),
    ),
    exemptions: Type.Array(Type.Object(OfCriterion)),
    extensions: Type.Array(Type.Object({ ...OfCriterion, until: Day })),
    readiness: Type.Array(
      Type.Object({
        code: Type.String(),
        isMet: Type.Boolean(),
        weight: oneOf(['needed', 'advised'] as const),
        lacking: Type.Integer(),
        text: Bilingual,
      }),
    ),
    events: Type.Array(
      Type.Object({
        id: Uuid,
        kind: Type.String(),
        unitId: orNull(Uuid),
        reason: orNull(Type.String()),
        detail: Type.Unknown(),
        by: Type.String(),
        at: Instant,
      }),
    ),
    moves: Type.Array(Move),
  },
  { title: 'RoundOverview' },
)

export const FieldShown = Type.Object(
  {
    criterion: Type.String(),
    field: oneOf(ANSWER_FIELDS, { title: 'AnswerFieldName' }),
    revision: Type.Integer(),
    body: Type.Unknown(),
    by: Type.String(),
    at: Instant,
  },
  { title: 'AnswerField' },
)

export const EvidenceShown = Type.Object(
  {
    id: Uuid,
    unitId: Uuid,
    number: Type.String(),
    issuedOn: orNull(Day),
    title: Type.String(),
    issuer: Type.String(),
    link: orNull(Type.String()),
    file: orNull(Type.Object({ name: Type.String(), mediaType: Type.String(), size: Type.Integer() })),
  },
  { title: 'Evidence' },
)
export const NamedEvidenceShown = Type.Object(
  { criterion: Type.String(), ...EvidenceShown.properties },
  { title: 'NamedEvidence' },
)

export const ScoreShown = Type.Object(
  {
    state: oneOf(['scored', 'incomplete', 'missing', 'not-applicable'] as const),
    points: orNull(Points),
    pointsSoFar: Points,
    maximum: Points,
    maximumLeftOut: Points,
  },
  { title: 'CriterionScore' },
)

const LineShown = Type.Object(
  {
    code: Type.String(),
    entry: orNull(FieldShown),
    explanation: orNull(FieldShown),
    evidence: Type.Array(NamedEvidenceShown),
    exempted: orNull(Type.String()),
    request: orNull(Type.Object({ question: Type.String(), by: Type.String(), at: Instant })),
    lastDay: orNull(Day),
    mayAnswer: Type.Boolean(),
    score: orNull(ScoreShown),
    before: orNull(Type.Object({ points: orNull(Points), maximum: Points })),
  },
  { title: 'SheetLine' },
)

export const SheetShown = Type.Object(
  {
    round: RoundShown,
    unit: Type.Object({
      unitId: Uuid,
      name: Type.String(),
      treeId: Uuid,
      block: Type.String(),
      state: oneOf(ROUND_UNIT_STATES, { title: 'RoundUnitState' }),
    }),
    tree: Type.Unknown({ title: 'CriteriaTreeInForce' }),
    lines: Type.Array(LineShown),
    branches: Type.Array(Type.Object({ code: Type.String(), score: ScoreShown })),
    total: orNull(ScoreShown),
    missing: Type.Array(Type.String()),
    atStake: Points,
    undecided: Type.Array(Type.String()),
    lastDay: orNull(Day),
    known: Type.Array(
      Type.Object({
        code: oneOf(['active-groups', 'reports-due', 'reports-approved'] as const, { title: 'KnownFigureCode' }),
        value: Type.Integer(),
        from: Day,
        until: Day,
      }),
    ),
    maySubmit: Type.Boolean(),
    mayTakeBack: Type.Boolean(),
    submission: orNull(
      Type.Object({
        number: Type.Integer(),
        missing: Type.Integer(),
        headName: Type.String(),
        headPosition: Type.String(),
        by: Type.String(),
        at: Instant,
      }),
    ),
  },
  { title: 'SelfAssessmentSheet' },
)

/** Points as a paper writes them, 7.04, instead of whole hundredths. */
export const asScore = ({ state, points, pointsSoFar, maximum, maximumLeftOut }: Score): Static<typeof ScoreShown> => ({
  state,
  points: points === null ? null : asWritten(points),
  pointsSoFar: asWritten(pointsSoFar),
  maximum: asWritten(maximum),
  maximumLeftOut: asWritten(maximumLeftOut),
})

export const Reason = words(2000)
