import { Type } from 'typebox'
import { Day, oneOf, orNull } from '../../platform/http/schemas.ts'
import { HELD_BY } from '../holds/hold.ts'

/** Why a sum is held and until when. */
export const HoldShown = Type.Object(
  { by: oneOf(HELD_BY), reason: Type.String(), until: orNull(Day) },
  { title: 'HoldTold', description: 'What keeps a sum from being ordered; until null: until somebody releases it' },
)
