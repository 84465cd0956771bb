import { findFault, type SeenSession, type SessionContent, type SessionFault } from '../../../src/activity/index.ts'

/** What stands in the form: nothing is filled in silently. */
export type Filled = Omit<SessionContent, 'day'> & { readonly day: string }

const EMPTY: Filled = {
  ...{ day: '', startsAt: null, contents: [], place: '', people: null, times: null, byAge: null, bySex: null },
  ...{ memberIds: [], helpers: null, note: null, isWithdrawn: false },
}

export const fillFrom = (given: Partial<SessionContent> = {}): Filled => ({ ...EMPTY, ...given })

/** The last session again: what was guided, where and by whom. When, and how many came, is new each time. */
export const repeatOf = ({ contents, place, memberIds }: SessionContent): Partial<SessionContent> => ({
  contents,
  place,
  memberIds,
})

/** The last session of a group that counts. */
export const lastOf = (sessions: readonly SeenSession[], groupId: string): SessionContent | undefined =>
  sessions.find((session) => session.groupId === groupId && !session.content.isWithdrawn)?.content

/** Places that were used before, the latest first. */
export const placesOf = (sessions: readonly SeenSession[], groupId: string): string[] =>
  [...new Set(sessions.filter((session) => session.groupId === groupId).map(({ content }) => content.place))].slice(0, 4)

export type FormFault = SessionFault | { readonly kind: 'day-missing' }

export function faultOf(filled: Filled, today: string): FormFault | undefined {
  if (filled.day === '') return { kind: 'day-missing' }
  return findFault(filled, today as SessionContent['day'])
}
