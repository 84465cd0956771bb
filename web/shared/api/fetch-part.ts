import { useSyncExternalStore } from 'react'
import { whenReached } from './connection.ts'
import { isServerThere } from './transport.ts'

let isOutdated = false
const listeners = new Set<() => void>()

/** Whether a part of this application is no longer at the server, which has been upgraded since the page was loaded. */
export const useOutdated = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOutdated,
  )

const TRIES = 2

/**
 * Fetches a part of the application that is loaded when it is needed, and waits while the server is away. It is asked for
 * only when the server has just answered: a browser remembers for ever that a module did not come. What the server has no
 * longer is never answered: the page that is open stays as it is.
 */
export async function fetchPart<Module>(load: () => Promise<Module>): Promise<Module> {
  for (let failed = 0; failed < TRIES; ) {
    await whenReached()
    if (!(await isServerThere())) continue
    try {
      return await load()
    } catch {
      if (await isServerThere()) failed++
      await mendStyles()
    }
  }
  isOutdated = true
  for (const listener of listeners) listener()
  return new Promise(() => undefined)
}

/** A stylesheet that did not come is not asked for again by whoever asks for its part. */
const mendStyles = async (): Promise<void> => {
  await whenReached()
  const missing = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => sheet === null)
  await Promise.all(
    missing.map((link) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const again = link.cloneNode() as HTMLLinkElement
      again.addEventListener('load', () => resolve())
      again.addEventListener('error', () => resolve())
      link.replaceWith(again)
      return promise
    }),
  )
}
