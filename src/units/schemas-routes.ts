import { type Static, Type } from 'typebox'
import { Day, Instant, oneOf, orNull, Uuid } from '../platform/http/schemas.ts'
import { BOUNDARIES_MISSING } from './boundary/boundaries.ts'
import { REVIEW_KINDS } from './plan/review.ts'
import { KINDS_OF_LEVEL, LEVELS, SUCCESSION_KINDS } from './unit/unit.ts'

export const Level = oneOf(LEVELS, { title: 'UnitLevel' })
const Kind = oneOf([...new Set(Object.values(KINDS_OF_LEVEL).flat())], { title: 'UnitKind' })
const Share = orNull(
  Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    description: 'Part of the residents, six decimal places; null: no act settles it',
  }),
)

const name = {
  id: Uuid,
  kind: Kind,
  code: orNull(Type.String()),
  name: Type.String({ description: 'Without its kind' }),
  fullName: Type.String({ description: 'As a paper writes it: Phường Trảng Dài' }),
}
export const UnitName = Type.Object(name, { title: 'UnitName' })
export const NamedShare = Type.Object({ ...name, share: Share }, { title: 'NamedShare' })
const version = {
  ...name,
  level: Level,
  from: Day,
  until: orNull(Day),
  basis: Type.String({ description: 'The act it rests on' }),
}
const unit = {
  ...version,
  parent: orNull(UnitName),
  today: Type.Optional(Type.Array(NamedShare, { description: 'Where it is found today, under the lens `today`' })),
}
export const Unit = Type.Object(unit, { title: 'Unit' })

const LineageLine = Type.Object(
  {
    on: Day,
    kind: oneOf(SUCCESSION_KINDS),
    basis: Type.String(),
    unit: orNull(UnitName),
    share: Share,
  },
  { title: 'LineageLine' },
)
export const UnitDetail = Type.Object(
  {
    ...unit,
    history: Type.Array(Type.Object(version)),
    cameFrom: Type.Array(LineageLine),
    became: Type.Array(LineageLine),
    external: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        districtName: Type.String(),
        provinceName: Type.String(),
        on: Day,
      }),
      { description: 'Units of other provinces that went into it; they were never ours' },
    ),
    above: Type.Array(UnitName),
  },
  { title: 'UnitDetail' },
)

export const Epochs = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        from: Day,
        until: orNull(Day),
        provinces: Type.Array(UnitName),
        districts: Type.Integer(),
        communes: Type.Integer(),
        communesByKind: Type.Record(Type.String(), Type.Integer()),
        bases: Type.Array(Type.String()),
      },
      { title: 'Epoch' },
    ),
  ),
})

const Reference = Type.String({
  minLength: 1,
  maxLength: 60,
  description: 'The id of a unit, or the reference of one the plan makes',
})
const PlannedShare = Type.Object(
  { to: Reference, share: orNull(Type.Number()) },
  { title: 'PlannedShare', additionalProperties: false },
)
/** The longest: an agency’s identifier of four parts. */
const MOST_OF_CODE = 15
const optional = {
  kind: Type.Optional(Kind),
  name: Type.Optional(Type.String({ maxLength: 120 })),
  code: Type.Optional(Type.String({ maxLength: MOST_OF_CODE })),
  parent: Type.Optional(Reference),
}
const strict = { additionalProperties: false }
const PlannedChange = Type.Union([
  Type.Object({ change: Type.Literal('amend'), unitId: Uuid, ...optional }, strict),
  Type.Object(
    {
      change: Type.Literal('establish'),
      ref: Reference,
      level: Level,
      ...optional,
      kind: Kind,
      name: Type.String({ maxLength: 120 }),
    },
    strict,
  ),
  Type.Object({ change: Type.Literal('end'), unitId: Uuid, into: Type.Array(PlannedShare, { maxItems: 50 }) }, strict),
  Type.Object({ change: Type.Literal('transfer'), unitId: Uuid, parts: Type.Array(PlannedShare, { maxItems: 50 }) }, strict),
  Type.Object({ change: Type.Literal('abolish'), unitId: Uuid }, strict),
])
export const Plan = Type.Object(
  {
    on: Day,
    title: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    basis: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S', description: 'The act, with number and date' }),
    changes: Type.Array(PlannedChange, { maxItems: 1000 }),
  },
  { additionalProperties: false, title: 'ReorganisationPlan' },
)
export type PlanBody = Static<typeof Plan>

const Impact = Type.Object(
  { kind: Type.String(), count: Type.Integer(), sample: Type.Array(Type.String()) },
  { title: 'ReorganisationImpact' },
)
export const Preview = Type.Object(
  {
    on: Day,
    ended: Type.Array(
      Type.Object({
        unit: UnitName,
        level: Level,
        into: Type.Array(Type.Object({ to: Reference, unit: orNull(UnitName), share: Share })),
      }),
    ),
    changed: Type.Array(UnitName),
    hamletsGone: Type.Array(UnitName),
    hamletsUnplaced: Type.Array(Type.Object({ ...name, parent: orNull(UnitName) }), {
      description:
        'Their commune is divided and the plan does not say where they go; the parent is the one they are recorded under',
    }),
    hamletsFollowing: Type.Integer(),
    impacts: Type.Array(Impact),
  },
  { title: 'ReorganisationPreview' },
)
export const Reorganisation = Type.Object(
  {
    id: Uuid,
    on: Day,
    title: Type.String(),
    basis: Type.String(),
    plan: Plan,
    impacts: Type.Array(Impact),
    appliedBy: Uuid,
    appliedAt: Instant,
  },
  { title: 'Reorganisation' },
)
export const ReviewKinds = oneOf(REVIEW_KINDS, { title: 'ReviewKind' })
const review = {
  id: Uuid,
  reorganisationId: Uuid,
  kind: ReviewKinds,
  subjectId: Type.String({ format: 'uuid', description: 'The role, or the hamlet' }),
  unitId: Uuid,
  label: Type.String(),
}
export const Review = Type.Object(review, { title: 'ReorganisationReview' })
export const ListedReview = Type.Object(
  {
    ...review,
    title: Type.String({ description: 'Of the reorganisation that left it' }),
    on: Day,
    unit: UnitName,
    parent: orNull(UnitName),
  },
  { title: 'OpenReview' },
)

const Pair = Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })
const ArcNumbers = Type.Array(Type.Array(Type.Array(Type.Integer())))
/** TopoJSON taken apart: arcs that neighbours share, and of each commune the arcs of its polygons' rings. */
export const CommuneBoundaries = Type.Object(
  {
    boundaries: orNull(
      Type.Object({
        transform: Type.Object({ scale: Pair, translate: Pair }, { description: 'From whole steps to degrees' }),
        arcs: Type.Array(Type.Array(Pair)),
        shapes: Type.Array(Type.Object({ unitId: Uuid, arcs: ArcNumbers })),
      }),
    ),
    missing: orNull(oneOf(BOUNDARIES_MISSING)),
    isOwn: Type.Boolean({ description: 'Whether the province has put its own file in place' }),
  },
  { title: 'CommuneBoundaries' },
)
