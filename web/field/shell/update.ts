import { useSyncExternalStore } from 'react'
import { currentPhone } from '../sync/phone-state.ts'

let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()

/** A newer build takes over by itself only while nothing is typed and nothing waits to be sent; otherwise a person says when. */
function offer(worker: ServiceWorker): void {
  const { isRead, draft, outbox } = currentPhone()
  const isUnseen = isRead && draft === undefined && outbox.length === 0 && document.visibilityState === 'hidden'
  if (isUnseen) takeOver(worker)
  else waiting = worker
  for (const listener of listeners) listener()
}

function takeOver(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  worker.postMessage('take-over')
}

export const updateNow = (): void => {
  if (waiting) takeOver(waiting)
}

export const useUpdate = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== undefined,
  )

/** Keeps the application on the phone, and looks for a newer build. */
export function watchForUpdate(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/to/service-worker.js', { scope: '/to/' }).then(
    (registration) => {
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const coming = registration.installing
        coming?.addEventListener('statechange', () => {
          if (coming.state === 'installed' && navigator.serviceWorker.controller) offer(coming)
        })
      })
    },
    () => undefined,
  )
}
