import type { MonthBeingPaid } from '../../groups/index.ts'
import type { NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'

/** Why no rule was proposed of what is looked at again. */
export type LookRuleNotProposed =
  | NotAllowed
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'decision-missing' }
  | { readonly kind: 'look-rule-impossible'; readonly today: PlainDate }
  | { readonly kind: 'look-rule-there-already'; readonly from: PlainDate }

/** Why such a rule was not decided. */
export type LookRuleNotDecided =
  | NotAllowed
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'look-rule-impossible'; readonly today: PlainDate }
  | { readonly kind: 'look-rule-unknown'; readonly ruleId: string }
  | { readonly kind: 'look-rule-decided-already'; readonly outcome: 'confirmed' | 'declined' }
  | { readonly kind: 'look-rule-by-proposer' }

/** Why nothing was noted of a confirmation that somebody looked at. */
export type NotLooked =
  | NotAllowed
  | MonthBeingPaid
  | { readonly kind: 'cycle-unknown'; readonly cycleId: string }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'looks-not-open'; readonly cycleId: string }
  | { readonly kind: 'look-not-drawn'; readonly groupId: string }
  | { readonly kind: 'look-by-confirmer'; readonly groupId: string }
  | { readonly kind: 'looked-at-already'; readonly groupId: string }
  | { readonly kind: 'not-looked-at'; readonly groupId: string }

/** Why a month is not submitted yet: confirmations that were drawn wait for a look, or the rule is another by now. */
export type LooksMissing =
  | {
      readonly kind: 'looks-missing'
      readonly cycleId: string
      readonly missing: number
      readonly drawn: number
      /** Names of those who may look. */
      readonly waitsFor: readonly string[]
    }
  | { readonly kind: 'looks-not-drawn'; readonly cycleId: string }

export type LookRefusal = LookRuleNotProposed | LookRuleNotDecided | NotLooked | LooksMissing
