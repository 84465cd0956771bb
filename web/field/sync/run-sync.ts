import { syncOnce, waitBeforeRetry } from '../../../src/activity/index.ts'
import { phoneStore } from '../store/indexed-db.ts'
import { keep } from '../store/kept.ts'
import { newId } from '../store/new-id.ts'
import { daysBetween, phoneDay } from './day.ts'
import { currentPhone, setConnection, showChange } from './phone-state.ts'
import { readDesk, wire } from './wire.ts'

/** How often a phone that is open asks what has changed. */
const EVERY_MS = 5 * 60_000
const LOCK = 'canhtayso-field-sync'

let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
let isAskedAgain = false
let isRunning = false

function again(afterMs: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void syncNow(), afterMs)
}

/** Sends and fetches, one at a time over all tabs of the phone. What is asked meanwhile is done after. */
export async function syncNow(): Promise<void> {
  if (isRunning) {
    isAskedAgain = true
    return
  }
  isRunning = true
  try {
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock === null ? undefined : run()))
  } finally {
    isRunning = false
    if (isAskedAgain) {
      isAskedAgain = false
      again(0)
    }
  }
}

/** As a person presses it, or the network comes back: what failed before is no reason to wait. */
export function syncAtOnce(): Promise<void> {
  failures = 0
  return syncNow()
}

async function run(): Promise<void> {
  setConnection('syncing')
  const end = await talk().catch(() => ({ end: 'away' as const, retryAfterMs: null }))
  setConnection(end.end === 'done' ? 'idle' : end.end)
  await showChange()
  failures = end.end === 'done' ? 0 : failures + 1
  // Whoever is signed out is asked for a code; nothing is tried by itself until then.
  if (end.end === 'signed-out') return
  again(end.end === 'done' ? EVERY_MS : waitBeforeRetry({ failures, retryAfterMs: end.retryAfterMs, chance: Math.random() }))
}

async function talk(): ReturnType<typeof syncOnce> {
  const answer = await readDesk()
  if (answer.kind === 'answered') {
    const desk = answer.body
    const shiftDays = daysBetween(phoneDay(), desk.today)
    await keep({ name: 'desk', desk, shiftDays, readAt: new Date().toISOString() })
    return syncOnce({ store: phoneStore, wire, ownerId: desk.person.id, newId })
  }
  const retryAfterMs = answer.kind === 'busy' ? answer.retryAfterMs : null
  return { end: answer.kind === 'unfit' ? 'away' : answer.kind, retryAfterMs }
}

/** Syncs as the phone is opened, comes back to the network or to its person. */
export function keepSyncing(): void {
  globalThis.addEventListener('online', () => void syncAtOnce())
  globalThis.addEventListener('offline', () => setConnection('away'))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && currentPhone().connection !== 'signed-out') void syncNow()
  })
  void syncNow()
}
