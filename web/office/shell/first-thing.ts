import type { Me } from '../../shared/me.ts'

/** What whoever has just signed in has to do before anything else. */
export type First = 'password' | 'notices'

export const firstOf = ({ mustChangePassword, notices }: Me): First | undefined => {
  if (mustChangePassword) return 'password'
  return notices.length > 0 ? 'notices' : undefined
}
