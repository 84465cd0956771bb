import { isProblem, Problem } from '../../../../../shared/api/problem.ts'
import type { KeptDrafts } from '../../../sheet/writing/kept-drafts.ts'
import type { Judgement } from '../../api.ts'
import type { FindingAct, FindingDraft } from './finding.ts'

/** Where a finding stands: being written; on its way; refused; or judged by another window meanwhile, so that one is chosen. */
type FindingState =
  | { readonly kind: 'typed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'changed-meanwhile'; readonly current: Judgement }

/** A finding that the server does not have as it stands on the screen. */
export interface Unjudged {
  readonly draft: FindingDraft
  readonly state: FindingState
}

interface Written {
  /** By criterion. */
  readonly unjudged: ReadonlyMap<string, Unjudged>
  /** What the server answered, until the sheet that is read has it. */
  readonly told: ReadonlyMap<string, Judgement>
}

export interface JudgementWriter {
  readonly current: () => Written
  readonly onChange: (listener: () => void) => () => void
  /** Keeps what is being written; it is sent once it is given. */
  readonly write: (draft: Omit<FindingDraft, 'act'>) => void
  readonly give: (draft: FindingDraft) => void
  /** Sends what an earlier visit gave and nobody answered. */
  readonly sendWaiting: () => void
  /** Of two judgements, or of what was refused: what was given here is sent over what the server has. */
  readonly keepOwn: (criterion: string) => void
  readonly letGo: (criterion: string) => void
}

interface WriterNeeds {
  readonly kept: KeptDrafts<FindingDraft>
  readonly send: (draft: FindingDraft) => Promise<Judgement>
  /** Nothing is on its way any more. */
  readonly onRest: () => void
}

const TYPED: FindingState = { kind: 'typed' }
const WAITING: FindingState = { kind: 'waiting' }
const stateOf = (act: FindingAct): FindingState => (act === 'none' ? TYPED : WAITING)

/**
 * Sends judgements behind the reader, who goes on meanwhile. What is written is kept on this machine until the server has it:
 * nothing is lost by a lost connection, a reload or a second window.
 */
export function openJudgementWriter({ kept, send, onRest }: WriterNeeds): JudgementWriter {
  let written: Written = {
    unjudged: new Map(kept.list().map((draft) => [draft.criterion, { draft, state: stateOf(draft.act) }])),
    told: new Map(),
  }
  const underway = new Set<string>()
  const listeners = new Set<() => void>()

  const change = (to: Partial<Written>): void => {
    written = { ...written, ...to }
    for (const listener of listeners) listener()
  }
  const put = (criterion: string, unjudged: Unjudged | undefined): void => {
    const others = [...written.unjudged].filter(([other]) => other !== criterion)
    change({ unjudged: new Map(unjudged === undefined ? others : [...others, [criterion, unjudged]]) })
  }
  const keep = (draft: FindingDraft, state: FindingState = stateOf(draft.act)): void => {
    kept.keep(draft)
    put(draft.criterion, { draft, state })
  }
  const tell = (judgement: Judgement): void => change({ told: new Map([...written.told, [judgement.criterion, judgement]]) })

  async function sendOne(criterion: string): Promise<void> {
    const unjudged = written.unjudged.get(criterion)
    if (unjudged?.state.kind !== 'waiting' || underway.has(criterion)) return
    underway.add(criterion)
    try {
      take(unjudged.draft, await send(unjudged.draft))
    } catch (error) {
      settle(unjudged.draft, error)
    }
    underway.delete(criterion)
    if (written.unjudged.get(criterion)?.state.kind === 'waiting') void sendOne(criterion)
    else if (underway.size === 0) onRest()
  }

  function take(draft: FindingDraft, judgement: Judgement): void {
    const later = written.unjudged.get(draft.criterion)?.draft
    tell(judgement)
    if (later === undefined || later === draft) {
      kept.drop(draft)
      put(draft.criterion, undefined)
    } else keep({ ...later, base: judgement.revision })
  }

  function settle(draft: FindingDraft, error: unknown): void {
    const latest = written.unjudged.get(draft.criterion)?.draft ?? draft
    if (isProblem(error, 'judgement-changed-meanwhile'))
      put(draft.criterion, {
        draft: latest,
        state: { kind: 'changed-meanwhile', current: error.place['current'] as Judgement },
      })
    else if (latest === draft)
      put(draft.criterion, { draft, state: { kind: 'refused', problem: isProblem(error) ? error : new Problem(0, {}) } })
  }

  return {
    current: () => written,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    write: (draft) => keep({ ...draft, act: 'none' }),
    give: (draft) => {
      keep(draft)
      void sendOne(draft.criterion)
    },
    sendWaiting: () => {
      for (const criterion of written.unjudged.keys()) void sendOne(criterion)
    },
    keepOwn: (criterion) => {
      const unjudged = written.unjudged.get(criterion)
      if (unjudged === undefined) return
      const { draft, state } = unjudged
      keep({ ...draft, base: state.kind === 'changed-meanwhile' ? state.current.revision : draft.base })
      void sendOne(criterion)
    },
    letGo: (criterion) => {
      const unjudged = written.unjudged.get(criterion)
      if (unjudged === undefined) return
      kept.drop(unjudged.draft)
      if (unjudged.state.kind === 'changed-meanwhile') tell(unjudged.state.current)
      put(criterion, undefined)
      onRest()
    },
  }
}
