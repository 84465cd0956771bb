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
export interface KeptDrafts {
  readonly list: () => readonly Draft[]
  readonly keep: (draft: Draft) => void
  /** Only the draft that is given: another tab may have kept a later one. */
  readonly drop: (draft: Draft) => void
}

export const fieldKey = ({ field, criterion }: Pick<Draft, 'field' | 'criterion'>): string => `${field} ${criterion}`

/** One entry a field, so that two tabs of one sheet do not undo one another. */
export function keptDrafts(storage: Storage, { userId, roundId, unitId }: DraftOwner): KeptDrafts {
  const prefix = `canhtayso-answer ${userId} ${roundId} ${unitId} `
  return {
    list: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => readDraft(storage.getItem(key))),
    keep: (draft) => {
      try {
        storage.setItem(prefix + fieldKey(draft), JSON.stringify(draft))
      } catch {
        // A full or forbidden store keeps nothing for a reload; the field itself still holds what was typed.
      }
    },
    drop: (draft) => {
      const key = prefix + fieldKey(draft)
      if (storage.getItem(key) === JSON.stringify(draft)) storage.removeItem(key)
    },
  }
}

function readDraft(text: string | null): Draft[] {
  try {
    const draft = JSON.parse(text ?? '') as Draft
    return typeof draft.criterion === 'string' && typeof draft.base === 'number' ? [draft] : []
  } catch {
    return []
  }
}
