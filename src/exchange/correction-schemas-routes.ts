import { Type } from 'typebox'
import { oneOf, orNull, Uuid } from '../platform/http/schemas.ts'
import { FIELDS, SHOWN_FIELDS } from './columns/field.ts'
import { Day, Row } from './schemas-routes.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })

export const Alike = Type.Object({ written: Text, rows: Type.Array(Row), total: Count }, { title: 'AlikeRows' })

export const CorrectRows = Type.Object(
  {
    rowIds: Type.Array(Uuid, { minItems: 1, maxItems: 1000 }),
    field: oneOf(SHOWN_FIELDS),
    becomes: Type.String({ maxLength: 400 }),
    remember: Type.Boolean(),
  },
  { title: 'RowsToCorrect', additionalProperties: false },
)
export const Corrected = Type.Object({ id: Uuid, rows: Count, isRemembered: Type.Boolean() }, { title: 'CorrectedRows' })

export const Corrections = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        id: Uuid,
        field: oneOf(SHOWN_FIELDS),
        written: Text,
        becomes: Text,
        rows: Count,
        isRemembered: Type.Boolean(),
        madeByName: Text,
        madeAt: Text,
      },
      { title: 'ImportCorrection' },
    ),
  ),
})

export const UnknownCommunes = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        written: Text,
        rows: Count,
        rowId: Uuid,
        endedOn: orNull(Day),
        candidates: Type.Array(Type.Object({ code: Text, name: Text })),
      },
      { title: 'UnknownCommune' },
    ),
  ),
})

export const FontBody = Type.Object(
  { file: Type.String({ maxLength: 255 }), isConverted: Type.Boolean() },
  { title: 'FontOfFile', additionalProperties: false },
)

export const Remembered = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        id: Uuid,
        kind: oneOf(['heading', 'value', 'columns'] as const),
        written: Text,
        field: Type.Unsafe<(typeof FIELDS)[number] | null>({ type: ['string', 'null'], enum: [...FIELDS, null] }),
        becomes: Text,
        savedAt: Text,
      },
      { title: 'RememberedWord' },
    ),
  ),
})
