import { Type } from 'typebox'
import { pageOf } from '../platform/http/problem.ts'
import { FIELDS, type Field } from './columns/field.ts'
import { DECISIONS, IMPORT_STATES, ROW_STATES, type RowChange } from './import/import.ts'
import { DOUBTS, type DoubtCode } from './reading/doubt.ts'
import { SHOWN_FIELDS, type ShownField } from './tray/shown-field.ts'

const oneOf = <Value extends string>(values: readonly Value[]) => Type.Unsafe<Value>({ type: 'string', enum: [...values] })
const orNull = <Value>(values: readonly Value[]) =>
  Type.Unsafe<Value | null>({ type: ['string', 'null'], enum: [...values, null] })
const Text = Type.String()
const NullableText = Type.Union([Type.String(), Type.Null()])
const Count = Type.Integer({ minimum: 0 })

export const Uuid = Type.String({ format: 'uuid' })
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
export const Reason = Type.String({ maxLength: 1000, pattern: '\\S' })
export const Id = Type.Object({ id: Uuid })
export const RowId = Type.Object({ id: Uuid, rowId: Uuid })
export const ImportState = oneOf(IMPORT_STATES)
export const RowState = oneOf(ROW_STATES)
export const Code = oneOf(Object.keys(DOUBTS) as DoubtCode[])
const CHANGES: readonly RowChange[] = ['group-new', 'joined', 'role-changed', 'account-changed', 'unchanged']
export const Change = oneOf(CHANGES)
const FieldName = oneOf<Field>(FIELDS)
const Severity = oneOf(['error', 'warning'] as const)
const Role = oneOf(['leader', 'deputy', 'member'] as const)
const Said = { vi: Text, en: Text }

const Counts = Type.Object({
  groups: Count,
  groupsNew: Count,
  members: Count,
  joined: Count,
  left: Count,
  roleChanged: Count,
  accountChanged: Count,
  doubtful: Count,
  doubtKinds: Count,
  readyGroups: Count,
  readyMembers: Count,
})

const listed = {
  id: Uuid,
  state: ImportState,
  files: Type.Array(Text),
  asOf: Day,
  startedByName: NullableText,
  startedAt: Text,
  takenAt: NullableText,
  counts: Type.Union([Counts, Type.Null()]),
}
export const Imports = pageOf(Type.Object(listed))

const Constants = Type.Object(
  {
    commune: Type.Optional(Type.String({ maxLength: 120 })),
    communeCode: Type.Optional(Type.String({ maxLength: 10 })),
    group: Type.Optional(Type.String({ maxLength: 160 })),
  },
  { additionalProperties: false },
)
const Sheet = Type.Object({
  file: Text,
  sheet: Text,
  rows: Count,
  doubtful: Count,
  headingRow: Count,
  signature: Text,
  columns: Type.Array(Type.Object({ letter: Text, heading: Text, field: orNull(FIELDS), samples: Type.Array(Text) })),
  constants: Constants,
})

export const Import = Type.Object({
  ...listed,
  jobId: Type.Union([Uuid, Type.Null()]),
  sheets: Type.Array(Sheet),
  doubts: Type.Array(Type.Object({ code: Code, severity: Severity, rows: Count })),
  notes: Type.Array(Type.Object({ code: Code, file: Text, sheet: Text, ...Said })),
  refusal: Type.Union([Type.Object(Said), Type.Null()]),
})

const Decision = Type.Object({ decision: oneOf(DECISIONS), reason: Reason }, { additionalProperties: false })
export const DecisionBody = Decision
const cells = Object.fromEntries(SHOWN_FIELDS.map((field) => [field, Type.Optional(NullableText)])) as Record<
  ShownField,
  ReturnType<typeof Type.Optional<typeof NullableText>>
>

export const Row = Type.Object({
  id: Uuid,
  file: Text,
  sheet: Text,
  row: Type.Integer(),
  state: RowState,
  change: orNull(CHANGES),
  cells: Type.Object(cells),
  doubts: Type.Array(Type.Object({ code: Code, severity: Severity, field: orNull(SHOWN_FIELDS), ...Said })),
  other: Type.Union([
    Type.Object({
      personId: NullableText,
      fullName: Text,
      birth: NullableText,
      role: Role,
      groupName: Text,
      communeName: Text,
      from: NullableText,
      place: NullableText,
    }),
    Type.Null(),
  ]),
  decision: Type.Union([Type.Object({ decision: oneOf(DECISIONS), reason: Text }), Type.Null()]),
})
export const Rows = pageOf(Row)

export const Leaving = Type.Object({
  items: Type.Array(
    Type.Object({ membershipId: Uuid, fullName: Text, role: Role, groupName: Text, communeName: Text, from: Day }),
  ),
})

export const Started = Type.Object({ id: Uuid, jobId: Type.Union([Uuid, Type.Null()]) })

export const MappingBody = Type.Object(
  {
    signature: Type.String({ maxLength: 4000 }),
    headingRow: Type.Integer({ minimum: 0, maximum: 1_048_576 }),
    columns: Type.Record(Type.String({ pattern: '^[A-Z]{1,3}$' }), FieldName),
    constants: Constants,
    keep: Type.Boolean(),
  },
  { additionalProperties: false },
)
const typed = Object.fromEntries(SHOWN_FIELDS.map((field) => [field, Type.Optional(Type.String({ maxLength: 400 }))])) as Record<
  ShownField,
  ReturnType<typeof Type.Optional<ReturnType<typeof Type.String>>>
>
export const MendBody = Type.Object(
  { cells: Type.Object(typed, { additionalProperties: false }) },
  { additionalProperties: false },
)
export const TakeBody = Type.Object(
  {
    endMembershipIds: Type.Optional(Type.Array(Uuid, { maxItems: 20_000 })),
    reason: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
)
