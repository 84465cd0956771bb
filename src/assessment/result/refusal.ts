import type { PlainDate } from '../../kernel/calendar.ts'
import type { OfMove, RoundReasonMissing } from '../round/refusal.ts'
import type { ChecklistItem } from './checklist.ts'

type ResultNotReady = { readonly kind: 'result-not-ready'; readonly missing: readonly ChecklistItem[] }
/** What is computed now is not what was seen. */
type ResultDiffers = { readonly kind: 'result-differs'; readonly fingerprint: string }
type DecisionIncomplete = { readonly kind: 'publication-decision-incomplete' }
type DecisionToCome = { readonly kind: 'publication-decision-to-come'; readonly decidedOn: PlainDate }
/** Version 0 is what is drawn up, before there is one. */
export type ResultUnknown = { readonly kind: 'result-unknown'; readonly version: number }

export type NotPublished = OfMove | ResultNotReady | ResultDiffers | DecisionIncomplete | DecisionToCome | RoundReasonMissing
export type ResultRefusal = NotPublished | ResultUnknown
