import { type Static, Type } from 'typebox'
import { asWritten, type Points as PointsValue, type Score } from '../../criteria/index.ts'
import { Instant, oneOf, orNull, Uuid } from '../../platform/http/schemas.ts'
import { ROUND_UNIT_STATES } from '../round/round.ts'
import type { AppraisalOverview, AppraisalSheet } from '../service.ts'
import { asScore, Move, NamedEvidenceShown, Points, RoundShown, ScoreShown } from './schemas-routes.ts'

const STATES = ['open', 'differing', 'agreed', 'settled'] as const
const SeatShown = Type.Unsafe<1 | 2>({ type: 'integer', enum: [1, 2] })

const ExplanationRequestShown = Type.Object(
  {
    unitId: Uuid,
    criterion: Type.String(),
    question: Type.String(),
    by: Type.String(),
    at: Instant,
    returnedAt: orNull(Instant),
  },
  { title: 'ExplanationRequest' },
)

export const NoteShown = Type.Object(
  { criterion: Type.String(), body: Type.String(), byId: Uuid, by: Type.String(), at: Instant },
  { title: 'AppraisalNote' },
)

export const JudgementShown = Type.Object(
  {
    unitId: Uuid,
    criterion: Type.String(),
    seat: Type.Unsafe<0 | 1 | 2>({ type: 'integer', enum: [0, 1, 2] }),
    revision: Type.Integer(),
    submission: Type.Integer(),
    agrees: Type.Boolean(),
    entry: Type.Unknown(),
    reason: orNull(Type.String()),
    checks: Type.Record(Type.String(), Type.Unknown()),
    afterReveal: Type.Boolean(),
    byId: Uuid,
    by: Type.String(),
    at: Instant,
  },
  { title: 'Judgement' },
)

const AppraisalLineShown = Type.Object(
  {
    code: Type.String(),
    answered: Type.Object({ entry: Type.Unknown(), explanation: orNull(Type.String()) }),
    evidence: Type.Array(NamedEvidenceShown),
    exempted: orNull(Type.String()),
    self: orNull(ScoreShown),
    appraised: orNull(ScoreShown),
    state: oneOf(STATES, { title: 'AppraisalState' }),
    judgements: Type.Array(JudgementShown),
    seat: orNull(SeatShown),
    base: Type.Integer(),
    appraisers: Type.Array(Type.Object({ seat: SeatShown, name: Type.String(), isIn: Type.Boolean() })),
    mayJudge: Type.Boolean(),
    maySettle: Type.Boolean(),
    request: orNull(ExplanationRequestShown),
    notes: Type.Array(NoteShown),
  },
  { title: 'AppraisalLine' },
)

export const AppraisalSheetShown = Type.Object(
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
    lines: Type.Array(AppraisalLineShown),
    self: orNull(ScoreShown),
    appraised: orNull(ScoreShown),
    lastDay: orNull(Type.String({ format: 'date' })),
    mayReturn: Type.Boolean(),
  },
  { title: 'AppraisalSheet' },
)

const GapShown = Type.Object(
  { unitId: Uuid, criterion: Type.String(), self: Points, appraised: Points, gap: Points, maximum: Points },
  { title: 'AppraisalGap' },
)

export const AppraisalOverviewShown = Type.Object(
  {
    round: RoundShown,
    units: Type.Array(
      Type.Object(
        {
          unitId: Uuid,
          name: Type.String(),
          treeId: Uuid,
          block: Type.String(),
          state: oneOf(ROUND_UNIT_STATES, { title: 'RoundUnitState' }),
          asked: Type.Integer(),
          agreed: Type.Integer(),
          differing: Type.Integer(),
          settled: Type.Integer(),
          marked: Type.Integer(),
          self: orNull(Points),
          appraised: orNull(Points),
          maximum: Points,
        },
        { title: 'AppraisedUnit' },
      ),
    ),
    assignments: Type.Array(
      Type.Object(
        {
          id: Uuid,
          unitId: Uuid,
          branch: Type.String(),
          seat: SeatShown,
          appraiserId: Uuid,
          appraiserName: Type.String(),
        },
        { title: 'AppraisalAssignment' },
      ),
    ),
    conflicts: Type.Array(
      Type.Object(
        { unitId: Uuid, personId: Uuid, personName: Type.String(), reason: Type.String() },
        { title: 'ConflictOfInterest' },
      ),
    ),
    appraisers: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    differing: Type.Array(Type.Object({ unitId: Uuid, criterion: Type.String() })),
    gaps: Type.Array(GapShown),
    dispersions: Type.Array(
      Type.Object(
        {
          block: Type.String(),
          criterion: Type.String(),
          units: Type.Integer(),
          mean: Type.Number(),
          deviation: Type.Number(),
          outliers: Type.Array(Uuid),
        },
        { title: 'AppraisalDispersion' },
      ),
    ),
    moves: Type.Array(Move),
  },
  { title: 'AppraisalOverview' },
)

export const MemoryShown = Type.Object(
  { others: Type.Array(Type.Object({ name: Type.String(), entry: Type.Unknown(), reason: orNull(Type.String()) })) },
  { title: 'CriterionMemory' },
)

const scoreOrNull = (score: Score | null) => (score === null ? null : asScore(score))

export const asAppraisalSheet = (sheet: AppraisalSheet): Static<typeof AppraisalSheetShown> => ({
  ...sheet,
  round: { ...sheet.round, stages: [...sheet.round.stages] },
  self: scoreOrNull(sheet.self),
  appraised: scoreOrNull(sheet.appraised),
  lines: sheet.lines.map(({ self, appraised, ...line }) => ({
    ...line,
    self: scoreOrNull(self),
    appraised: scoreOrNull(appraised),
    evidence: [...line.evidence],
    judgements: [...line.judgements],
    appraisers: [...line.appraisers],
    notes: [...line.notes],
  })),
})

const writtenOrNull = (points: PointsValue | null): number | null => (points === null ? null : asWritten(points))

export const asAppraisalOverview = ({ units, gaps, ...same }: AppraisalOverview) => ({
  ...same,
  units: units.map(({ self, appraised, maximum, ...unit }) => ({
    ...unit,
    ...{ self: writtenOrNull(self), appraised: writtenOrNull(appraised), maximum: asWritten(maximum) },
  })),
  gaps: gaps.map(({ unitId, criterion, ...points }) => ({
    ...{ unitId, criterion, self: asWritten(points.self), appraised: asWritten(points.appraised) },
    ...{ gap: asWritten(points.gap), maximum: asWritten(points.maximum) },
  })),
})
