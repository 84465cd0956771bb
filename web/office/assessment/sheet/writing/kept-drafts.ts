import type { FieldWritten } from '../../api.ts'

/** What was typed into one field, and the revision that was on the screen as it was typed. */
export type Draft = FieldWritten

/** Whose drafts of which sheet. */
interface DraftOwner {
  readonly userId: string
  readonly roundId: string
  readonly unitId: string
}

/** What was typed and the server does not have yet, on this machine. */
export interface KeptDrafts<Kept = Draft> {
  readonly list: () => readonly Kept[]
  readonly keep: (draft: Kept) => void
  /** Only the draft that is given: another tab may have kept a later one. */
  readonly drop: (draft: Kept) => void
}

export const fieldKey = ({ field, criterion }: Pick<Draft, 'field' | 'criterion'>): string => `${field} ${criterion}`

export const keptDrafts = (storage: Storage, owner: DraftOwner): KeptDrafts =>
  draftsKeptIn<Draft>(storage, { name: 'canhtayso-answer', owner, keyOf: fieldKey })

/** Anything that is written over a revision of a criterion. */
interface OverRevision {
  readonly criterion: string
  readonly base: number
}

interface KeptAs<Kept> {
  readonly name: string
  readonly owner: DraftOwner
  readonly keyOf: (draft: Kept) => string
}

/** One entry a draft, so that two tabs of one sheet do not undo one another. */
export function draftsKeptIn<Kept extends OverRevision>(
  storage: Storage,
  { name, owner: { userId, roundId, unitId }, keyOf }: KeptAs<Kept>,
): KeptDrafts<Kept> {
  const prefix = `${name} ${userId} ${roundId} ${unitId} `
  return {
    list: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => readDraft<Kept>(storage.getItem(key))),
    keep: (draft) => {
      try {
        storage.setItem(prefix + keyOf(draft), JSON.stringify(draft))
      } catch {
        // A full or forbidden store keeps nothing for a reload; the field itself still holds what was typed.
      }
    },
    drop: (draft) => {
      const key = prefix + keyOf(draft)
      if (storage.getItem(key) === JSON.stringify(draft)) storage.removeItem(key)
    },
  }
}

function readDraft<Kept extends OverRevision>(text: string | null): Kept[] {
  try {
    const draft = JSON.parse(text ?? '') as Kept
    return typeof draft.criterion === 'string' && typeof draft.base === 'number' ? [draft] : []
  } catch {
    return []
  }
}
