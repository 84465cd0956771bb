import { Type } from 'typebox'
import { oneOf } from '../platform/http/schemas.ts'
import { ROLES } from './actor/permissions.ts'

/** {@link Doers}, as other rooms answer it. */
export const DoersShown = Type.Object(
  { roles: Type.Array(oneOf(ROLES)), people: Type.Array(Type.String()), others: Type.Integer() },
  { title: 'Doers' },
)
