import type { SheetDoubt } from '../../../../../src/criteria/index.ts'
import { whenReached } from '../../../../shared/api/connection.ts'
import { isProblem, type Problem } from '../../../../shared/api/problem.ts'
import type { AnswerField } from '../../api.ts'
import { type Draft, fieldKey, type KeptDrafts } from './kept-drafts.ts'
import { isSameValue } from './same-value.ts'

/**
 * Where a draft stands: on its way to the server; not readable, so that it is not sent; refused; or written by somebody else
 * meanwhile, so that one of two wordings has to be chosen.
 */
export type DraftState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'doubtful'; readonly doubts: readonly SheetDoubt[] }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'changed-meanwhile'; readonly current: AnswerField }

/** A field that the server does not have as it stands on the screen. */
export interface Unsaved {
  readonly draft: Draft
  readonly state: DraftState
}

interface Written {
  /** By {@link fieldKey}. */
  readonly unsaved: ReadonlyMap<string, Unsaved>
  /** What the server answered of fields that were written here, until the sheet that is read has it. */
  readonly told: ReadonlyMap<string, AnswerField>
  /** When the server last took something of this page. */
  readonly savedAt: string | undefined
}

export interface FieldWriter {
  readonly current: () => Written
  readonly onChange: (listener: () => void) => () => void
  readonly write: (draft: Draft) => void
  /** Sends what waits now, without waiting until the typing rests. */
  readonly sendNow: () => void
  /** Of two wordings, or of what was refused: what was typed here is sent over what the server has. */
  readonly keepOwn: (key: string) => void
  /** Lets go of what was typed: the field is again what the server has. */
  readonly letGo: (key: string) => void
}

interface WriterNeeds {
  readonly kept: KeptDrafts
  readonly send: (draft: Draft) => Promise<AnswerField>
  readonly doubtsOf: (draft: Draft) => readonly SheetDoubt[]
  /** Nothing waits any more. */
  readonly onRest: () => void
  readonly restMs?: number
  readonly againMs?: number
}

/** How long the typing rests before a field is sent. */
const REST_MS = 700
/** How long a server that is there but cannot answer is left in peace. */
const AGAIN_MS = 3_000

/**
 * Writes the fields of a sheet as they are typed, one after the other. What is typed is kept on this machine first, and
 * dropped when the server has it: nothing is lost by a lost connection, a reload, or somebody who writes in the same field.
 */
export function openFieldWriter(needs: WriterNeeds): FieldWriter {
  const { kept, send, doubtsOf, onRest, restMs = REST_MS, againMs = AGAIN_MS } = needs
  const judge = (draft: Draft): Unsaved => {
    const doubts = doubtsOf(draft)
    return { draft, state: doubts.length > 0 ? { kind: 'doubtful', doubts } : { kind: 'waiting' } }
  }
  let written: Written = {
    unsaved: new Map(kept.list().map((draft) => [fieldKey(draft), judge(draft)])),
    told: new Map(),
    savedAt: undefined,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  const listeners = new Set<() => void>()
  /** What was sent and not answered: the server may have it, so that it is no other person's wording. */
  const unanswered = new Map<string, unknown>()

  const change = (to: Partial<Written>): void => {
    written = { ...written, ...to }
    for (const listener of listeners) listener()
  }
  const put = (key: string, unsaved: Unsaved | undefined): void => {
    const others = [...written.unsaved].filter(([other]) => other !== key)
    change({ unsaved: new Map(unsaved === undefined ? others : [...others, [key, unsaved]]) })
  }
  // Before the draft is dropped: what stands in the field is never, not for a moment, what it was before.
  const tell = (key: string, field: AnswerField): void => change({ told: new Map([...written.told, [key, field]]) })
  const sendAfter = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void sendAll(), ms)
  }
  const nextWaiting = (): Draft | undefined => [...written.unsaved.values()].find(({ state }) => state.kind === 'waiting')?.draft

  async function sendAll(): Promise<void> {
    if (isSending) return
    isSending = true
    let draft = nextWaiting()
    const hadSome = draft !== undefined
    while (draft !== undefined && (await sendOne(draft))) draft = nextWaiting()
    isSending = false
    if (hadSome && nextWaiting() === undefined) onRest()
  }

  /** @returns whether the server answered, so that the next may be sent */
  async function sendOne(draft: Draft): Promise<boolean> {
    try {
      take(draft, await send(draft))
      return true
    } catch (error) {
      if (isProblem(error) && isAnswered(error)) {
        settle(draft, error)
        return true
      }
      unanswered.set(fieldKey(draft), draft.body)
      if (isProblem(error) && error.status === 0) void whenReached().then(() => sendAfter(restMs))
      else sendAfter(againMs)
      return false
    }
  }

  function take(draft: Draft, field: AnswerField): void {
    const key = fieldKey(draft)
    unanswered.delete(key)
    kept.drop(draft)
    tell(key, field)
    const later = written.unsaved.get(key)?.draft
    change({ savedAt: field.at })
    if (later === draft || later === undefined) put(key, undefined)
    else rebase(key, later, field.revision)
  }

  /** What was typed since goes on from the wording the server has now. */
  function rebase(key: string, draft: Draft, base: number): void {
    const next = { ...draft, base }
    kept.drop(draft)
    kept.keep(next)
    put(key, judge(next))
  }

  function settle(draft: Draft, problem: Problem): void {
    const key = fieldKey(draft)
    const latest = written.unsaved.get(key)?.draft ?? draft
    if (problem.kind !== 'field-changed-meanwhile') {
      if (latest === draft) put(key, { draft, state: { kind: 'refused', problem } })
      return
    }
    const current = problem.place['current'] as AnswerField
    if (unanswered.has(key) && isSameValue(current.body, unanswered.get(key))) rebase(key, latest, current.revision)
    else put(key, { draft: latest, state: { kind: 'changed-meanwhile', current } })
    unanswered.delete(key)
  }

  return {
    current: () => written,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    write: (draft) => {
      kept.keep(draft)
      put(fieldKey(draft), judge(draft))
      sendAfter(restMs)
    },
    sendNow: () => sendAfter(0),
    keepOwn: (key) => {
      const unsaved = written.unsaved.get(key)
      if (unsaved === undefined) return
      const { draft, state } = unsaved
      rebase(key, draft, state.kind === 'changed-meanwhile' ? state.current.revision : draft.base)
      sendAfter(0)
    },
    letGo: (key) => {
      const unsaved = written.unsaved.get(key)
      if (unsaved === undefined) return
      kept.drop(unsaved.draft)
      if (unsaved.state.kind === 'changed-meanwhile') tell(key, unsaved.state.current)
      put(key, undefined)
    },
  }
}

const FIRST_REFUSAL = 400
const FIRST_FAULT = 500
const SIGNED_OUT = 401

/** A refusal of the act itself: what met no server, a busy one, or one that asks who it is, may yet be taken. */
const isAnswered = ({ status }: Problem): boolean => status >= FIRST_REFUSAL && status < FIRST_FAULT && status !== SIGNED_OUT
