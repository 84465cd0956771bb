import { Type } from 'typebox'
import { FileContent, fieldsOf, oneKeyOf, oneOf, orNull, pageOf, Uuid } from '../platform/http/schemas.ts'
import { FIELDS, type Field, SHOWN_FIELDS } from './columns/field.ts'
import { OLD_FONTS } from './columns/old-font.ts'
import { DAY_BASES, DECISIONS, IMPORT_STATES, ROW_STATES, type RowChange } from './import/import.ts'
import { DOUBTS } from './reading/doubt.ts'

const oneOfOrNull = <Value extends string>(values: readonly Value[]) =>
  Type.Unsafe<Value | null>({ type: ['string', 'null'], enum: [...values, null] })
const Text = Type.String()
const NullableText = orNull(Type.String())
const Count = Type.Integer({ minimum: 0 })

export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
export const Reason = Type.String({ maxLength: 1000, pattern: '\\S' })
export const RowId = Type.Object({ id: Uuid, rowId: Uuid })
export const ImportState = oneOf(IMPORT_STATES, { title: 'ImportState' })
export const RowState = oneOf(ROW_STATES, { title: 'ImportRowState' })
export const Code = oneKeyOf(DOUBTS, { title: 'RegisterDoubt' })
const CHANGES: readonly RowChange[] = ['group-new', 'joined', 'role-changed', 'account-changed', 'unchanged']
export const Change = oneOf(CHANGES, { title: 'ImportRowChange' })
const FieldName = oneOf<Field>(FIELDS, { title: 'RegisterField' })
const Severity = oneOf(['error', 'warning'] as const, { title: 'Severity' })
const Role = oneOf(['leader', 'deputy', 'member'] as const)
const Said = { vi: Text, en: Text }

const Counts = Type.Object(
  {
    groups: Count,
    groupsNew: Count,
    members: Count,
    joined: Count,
    joinedNew: Count,
    left: Count,
    roleChanged: Count,
    accountChanged: Count,
    doubtful: Count,
    doubtKinds: Count,
    readyGroups: Count,
    readyMembers: Count,
  },
  { title: 'ImportCounts' },
)

const listed = {
  id: Uuid,
  state: ImportState,
  files: Type.Array(Text),
  asOf: Day,
  startedByName: NullableText,
  startedAt: Text,
  takenAt: NullableText,
  counts: orNull(Counts),
}
export const Imports = pageOf(Type.Object(listed))

const Constants = Type.Object(
  {
    commune: Type.Optional(Type.String({ maxLength: 120 })),
    communeCode: Type.Optional(Type.String({ maxLength: 10 })),
    group: Type.Optional(Type.String({ maxLength: 160 })),
  },
  { title: 'SheetConstants', additionalProperties: false },
)
const Sheet = Type.Object(
  {
    file: Text,
    sheet: Text,
    rows: Count,
    doubtful: Count,
    headingRow: Count,
    signature: Text,
    columns: Type.Array(Type.Object({ letter: Text, heading: Text, field: oneOfOrNull(FIELDS), samples: Type.Array(Text) })),
    constants: Constants,
  },
  { title: 'ImportSheet' },
)

const Font = Type.Object(
  {
    file: Text,
    font: oneOf(OLD_FONTS),
    texts: Count,
    samples: Type.Array(Type.Object({ written: Text, meant: Text })),
    isConverted: Type.Boolean(),
  },
  { title: 'OldFontOfFile' },
)

const Earlier = Type.Object(
  { id: Uuid, file: Text, state: ImportState, startedByName: Text, startedAt: Text, takenAt: NullableText, rowsTaken: Count },
  { title: 'EarlierImport' },
)

export const Import = Type.Object(
  {
    ...listed,
    jobId: orNull(Uuid),
    sheets: Type.Array(Sheet),
    doubts: Type.Array(Type.Object({ code: Code, severity: Severity, rows: Count, byState: fieldsOf(ROW_STATES, Count) })),
    notes: Type.Array(Type.Object({ code: Code, file: Text, sheet: Text, letter: NullableText, ...Said })),
    dayBasis: oneOf(DAY_BASES, { title: 'DayBasis' }),
    dayEvidence: NullableText,
    fonts: Type.Array(Font),
    earlier: Type.Array(Earlier),
    refusal: Type.Union([Type.Object(Said), Type.Null()]),
  },
  { title: 'Import' },
)

const Decision = Type.Object(
  { decision: oneOf(DECISIONS), reason: Reason },
  { title: 'ImportRowDecision', additionalProperties: false },
)
export const DecisionBody = Decision
const Cells = fieldsOf(SHOWN_FIELDS, Type.Optional(NullableText))

export const Row = Type.Object(
  {
    id: Uuid,
    file: Text,
    sheet: Text,
    row: Type.Integer(),
    state: RowState,
    change: oneOfOrNull(CHANGES),
    cells: Cells,
    doubts: Type.Array(Type.Object({ code: Code, severity: Severity, field: oneOfOrNull(SHOWN_FIELDS), ...Said })),
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
    asideReason: NullableText,
  },
  { title: 'ImportRow' },
)
export const Rows = pageOf(Row)

export const Leaving = Type.Object({
  items: Type.Array(
    Type.Object({ membershipId: Uuid, fullName: Text, role: Role, groupName: Text, communeName: Text, from: Day }),
  ),
})

export const RegistersToRead = Type.Object(
  { files: Type.Array(FileContent), asOf: Type.Optional(Day) },
  { title: 'RegistersToRead' },
)

export const Started = Type.Object({ id: Uuid, jobId: orNull(Uuid) }, { title: 'StartedImport' })

export const MappingBody = Type.Object(
  {
    signature: Type.String({ maxLength: 4000 }),
    headingRow: Type.Integer({ minimum: 0, maximum: 1_048_576 }),
    columns: Type.Record(Type.String({ pattern: '^[A-Z]{1,3}$' }), FieldName),
    constants: Constants,
    keep: Type.Boolean(),
  },
  { title: 'SheetMapping', additionalProperties: false },
)
export const MendBody = Type.Object(
  {
    cells: fieldsOf(SHOWN_FIELDS, Type.Optional(Type.String({ maxLength: 400 })), { additionalProperties: false }),
  },
  { title: 'MendedRow', additionalProperties: false },
)
export const TakeBody = Type.Object(
  {
    endMembershipIds: Type.Optional(Type.Array(Uuid, { maxItems: 20_000 })),
    reason: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { title: 'ImportToTake', additionalProperties: false },
)
