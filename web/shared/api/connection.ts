import { useSyncExternalStore } from 'react'

/** Whether the server is reached, as the last request found it, and how many acts wait to be sent again. */
export interface Connection {
  readonly isAway: boolean
  readonly waitingActs: number
}

/** Asks whether the server is there. */
type Look = () => Promise<boolean>

/** How long is waited before each look, the last from then on: a server that begins again is not run over. */
const LOOK_AFTER_MS: readonly number[] = [1_000, 2_000, 5_000]

const REACHED: Connection = { isAway: false, waitingActs: 0 }
let connection = REACHED
let lookAfter = LOOK_AFTER_MS
const listeners = new Set<() => void>()
const waiting = new Set<(isReached: boolean) => void>()
/** Whoever looks at present: one at a time. */
let looking: Look | undefined

export const currentConnection = (): Connection => connection

export function onConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useConnection = (): Connection => useSyncExternalStore(onConnection, currentConnection)

function change(to: Partial<Connection>): void {
  connection = { ...connection, ...to }
  for (const listener of listeners) listener()
}

/** Forgets what was found so far. */
export function resetConnection(lookAfterMs = LOOK_AFTER_MS): void {
  lookAfter = lookAfterMs
  looking = undefined
  dropWaitingActs()
  change(REACHED)
}

export function noteReached(): void {
  if (!connection.isAway) return
  settleWaiting(true)
  change(REACHED)
}

/** @param look is asked again and again until it says that the server is there */
export function noteAway(look: Look): void {
  if (connection.isAway) return
  change({ isAway: true })
  if (looking === undefined) void lookUntilReached(() => look())
}

async function lookUntilReached(look: Look): Promise<void> {
  looking = look
  for (let turn = 0; looking === look && connection.isAway; turn++) {
    await pauseUntilOnline(lookAfter[Math.min(turn, lookAfter.length - 1)] ?? 0)
    if (looking === look && connection.isAway && (await look())) noteReached()
  }
  if (looking === look) looking = undefined
}

/** Ends early when the device says that it has a network again. */
const pauseUntilOnline = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(end, ms)
    globalThis.addEventListener?.('online', end)
    function end(): void {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', end)
      resolve()
    }
  })

export const whenReached = (): Promise<void> =>
  new Promise((resolve) => {
    if (!connection.isAway) return resolve()
    const stop = onConnection(() => {
      if (connection.isAway) return
      stop()
      resolve()
    })
  })

/** @returns whether an act that got no answer is to be sent again: once the server is reached, unless it is dropped before */
export const waitToSendAgain = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!connection.isAway) return resolve(true)
    waiting.add(resolve)
    change({ waitingActs: waiting.size })
  })

/** What waits is not sent again: whoever left it, or thought better of it, does not find it done later. */
export function dropWaitingActs(): void {
  if (waiting.size === 0) return
  settleWaiting(false)
  change({ waitingActs: 0 })
}

function settleWaiting(isReached: boolean): void {
  for (const settle of waiting) settle(isReached)
  waiting.clear()
}
