import { Type } from 'typebox'
import { Bilingual, Instant, Named, oneOf, orNull } from '../../platform/http/schemas.ts'
import { GUARDED_ACTS, type TimeGuard } from '../guards/time-guard.ts'
import { describeGuard } from '../guards/time-guard-text.ts'
import type { TimeGuardsOfMonth } from '../month-view/time-guards-service.ts'

const GuardedActs = oneOf(GUARDED_ACTS, { title: 'GuardedAct' })

/** Something unusual about the time of an act, in a sentence with both days. */
export const TimeGuardShown = Type.Object({ kind: Type.String(), text: Bilingual }, { title: 'TimeGuard' })
export const asGuard = (guard: TimeGuard) => ({ kind: guard.kind, text: describeGuard(guard) })

const GivenGuard = Type.Object(
  {
    act: GuardedActs,
    ...TimeGuardShown.properties,
    by: Named,
    at: Instant,
    reason: orNull(Type.String({ description: 'null: it was done before reasons were asked' })),
    groups: orNull(Type.Integer({ description: 'Of confirmations: how many groups' })),
  },
  { title: 'GivenTimeGuard' },
)

export const TimeGuardsShown = Type.Object(
  {
    asked: Type.Array(Type.Object({ act: GuardedActs, ...TimeGuardShown.properties }), {
      description: 'Of what the reader may do now: what is unusual about its time, so that it needs a reason',
    }),
    given: Type.Array(GivenGuard, { description: 'What was done at an unusual time, and why' }),
  },
  { title: 'TimeGuards' },
)

export const asTimeGuards = ({ asked, given }: TimeGuardsOfMonth) => ({
  asked: asked.map(({ act, guard }) => ({ act, ...asGuard(guard) })),
  given: given.map(({ guard, ...same }) => ({ ...same, ...asGuard(guard) })),
})

/** What keeps a month from its submission: how far the looks at drawn confirmations are. */
export const LooksCounted = Type.Object(
  { drawn: Type.Integer(), missing: Type.Integer(), isDrawn: Type.Boolean() },
  { description: 'How far the looks at drawn confirmations are; null where none are asked' },
)
