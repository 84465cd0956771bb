import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ownPath } from './own-path.ts'

const KEPT = 'canhtayso.wished-page'

/** Keeps where a reader wanted to go while another site signs them in; in this tab, out of every address. */
export const keepWish = (wished: string | undefined): void => window.sessionStorage.setItem(KEPT, wished ?? '')

/** Lets somebody in who has signed in: nothing of whoever was here before is kept, and the page they came for opens. */
export function useEnter(): (wished?: string) => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (wished) => {
    const kept = window.sessionStorage.getItem(KEPT)
    window.sessionStorage.removeItem(KEPT)
    queries.clear()
    await navigate({ href: ownPath(wished ?? kept, window.location.origin), replace: true })
  }
}
