import { useSyncExternalStore } from 'react'

export const TABS = ['today', 'sessions', 'group'] as const
export type Tab = (typeof TABS)[number]

/** A screen as its address names it: `#/sessions`, `#/record/<session>`. */
export interface Place {
  readonly screen: Tab | 'record' | 'code'
  readonly sessionId: string | undefined
}

function readPlace(): Place {
  const [screen = '', sessionId] = location.hash.replace(/^#\//, '').split('?')[0]?.split('/') ?? []
  const known = [...TABS, 'record', 'code'] as const
  return { screen: known.find((name) => name === screen) ?? 'today', sessionId: sessionId === '' ? undefined : sessionId }
}

let current = readPlace()

function subscribe(listener: () => void): () => void {
  const moved = () => {
    current = readPlace()
    scrollTo(0, 0)
    listener()
  }
  addEventListener('hashchange', moved)
  return () => removeEventListener('hashchange', moved)
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, () => current)

export const addressOf = (screen: Place['screen'], sessionId?: string): string =>
  `#/${screen}${sessionId === undefined ? '' : `/${sessionId}`}`

export const goTo = (screen: Place['screen'], sessionId?: string): void => {
  location.hash = addressOf(screen, sessionId)
}
