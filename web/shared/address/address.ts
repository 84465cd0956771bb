import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { Words } from './words.ts'

/**
 * The words of the address a screen stands at, whichever screen it is: for the scope and the lists, which are on many.
 * A screen with words of its own reads them from its route.
 */
export function useAddress(): { readonly words: Words; readonly go: (words: Words) => void } {
  const search = useRouterState({ select: ({ matches }) => matches.at(-1)?.search })
  const navigate = useNavigate()
  return {
    words: Object.fromEntries(Object.entries(search ?? {}).map(([name, word]) => [name, String(word)])),
    go: (words) => void navigate({ to: '.', search: words, replace: true, resetScroll: false }),
  }
}
