import type { AgendaItem, Motion, SittingView } from './api.ts'

/** What the secretary does next: one thing, or why it has to wait. */
export type NextStep =
  | { readonly kind: 'open' }
  | { readonly kind: 'count'; readonly motion: Motion }
  | { readonly kind: 'vote'; readonly item: AgendaItem; readonly waitsFor?: 'quorum' | 'method'; readonly needed: number }
  | { readonly kind: 'close' }

export type ItemState = 'spoken-of' | 'waiting' | 'open' | 'carried' | 'not-carried' | 'no-quorum'

export function stateOfItem({ id, proposal }: AgendaItem, motions: readonly Motion[]): ItemState {
  if (proposal === null) return 'spoken-of'
  const last = motions.findLast(({ itemId }) => itemId === id)
  if (last === undefined) return 'waiting'
  return last.tally === null ? 'open' : last.tally.outcome
}

/** Whether an item may still be put to the vote: the method once for the round, anything else until it is carried. */
export const isToVote = (item: AgendaItem, { motions, hasMethod }: SittingView): boolean => {
  const state = stateOfItem(item, motions)
  return state !== 'spoken-of' && state !== 'carried' && state !== 'open' && !(item.proposal?.kind === 'method' && hasMethod)
}

/** @param chosen the item that is looked at; it goes before the first that waits */
export function nextStepOf(view: SittingView, chosen?: string): NextStep | undefined {
  const { sitting, items, motions, quorums, hasMethod } = view
  if (sitting.state === 'closed') return undefined
  if (sitting.state === 'called') return { kind: 'open' }
  const motion = motions.find(({ tally }) => tally === null)
  if (motion !== undefined) return { kind: 'count', motion }
  const item =
    items.find((one) => one.id === chosen && isToVote(one, view)) ??
    items.find((one) => stateOfItem(one, motions) === 'waiting' && isToVote(one, view))
  if (item === undefined) return { kind: 'close' }
  const quorum = quorums.find(({ itemId }) => itemId === item.id)
  const kind = item.proposal?.kind
  const needsMethod = kind !== 'method' && kind !== 'exclude' && !hasMethod
  const waitsFor = needsMethod ? 'method' : quorum?.isQuorate === true ? undefined : 'quorum'
  return { kind: 'vote', item, ...(waitsFor && { waitsFor }), needed: quorum?.needed ?? 0 }
}
