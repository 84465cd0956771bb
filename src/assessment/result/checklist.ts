import { isBlocking, type RoundResult } from './result.ts'

export type PublicationMove = 'publish' | 'correct'

/** What a result needs before it is published. A button that cannot work yet says which of these is missing. */
export interface ChecklistItem {
  readonly code: 'method-chosen' | 'questions-settled' | 'drawn-up' | 'second-person' | 'adopted' | 'changed'
  readonly isMet: boolean
}

interface PublicationFacts {
  readonly move: PublicationMove
  readonly result: Pick<RoundResult, 'method' | 'questions'>
  /** Of the result as it follows now. */
  readonly fingerprint: string
  readonly isDrawnUp: boolean
  /** It was drawn up by somebody else than whoever asks. */
  readonly isOfAnother: boolean
  /** The fingerprint that the Council adopted last. */
  readonly adopted: string | undefined
  /** That of the version before. */
  readonly published: string | undefined
}

/** In the order in which one goes through it. A correction carries out what was decided of an appeal: nobody adopts it again. */
export function publicationChecklist(facts: PublicationFacts): ChecklistItem[] {
  const { move, result, fingerprint, isDrawnUp, isOfAnother, adopted, published } = facts
  const own: ChecklistItem =
    move === 'publish'
      ? { code: 'adopted', isMet: adopted === fingerprint }
      : { code: 'changed', isMet: published !== fingerprint }
  return [
    { code: 'method-chosen', isMet: result.method !== null },
    { code: 'questions-settled', isMet: !result.questions.some(isBlocking) },
    { code: 'drawn-up', isMet: isDrawnUp },
    { code: 'second-person', isMet: isOfAnother },
    own,
  ]
}
