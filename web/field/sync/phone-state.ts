import { useSyncExternalStore } from 'react'
import { type OutboxRecord, type SeenSession, seeSessions } from '../../../src/activity/index.ts'
import { phoneStore } from '../store/indexed-db.ts'
import type { KeptDesk, KeptDraft, KeptPin } from '../store/kept.ts'

export type Connection = 'idle' | 'syncing' | 'away' | 'busy' | 'signed-out'

/** All that the screens show, as the phone holds it. */
export interface PhoneState {
  readonly isRead: boolean
  readonly desk: KeptDesk | undefined
  readonly pin: KeptPin | undefined
  readonly draft: KeptDraft | undefined
  readonly sessions: readonly SeenSession[]
  /** Of whoever uses the phone. */
  readonly outbox: readonly OutboxRecord[]
  /** How many records of others wait on this phone. */
  readonly ofOthers: number
  readonly connection: Connection
  readonly isStoreBroken: boolean
}

let state: PhoneState = {
  ...{ isRead: false, desk: undefined, pin: undefined, draft: undefined, sessions: [], outbox: [] },
  ...{ ofOthers: 0, connection: 'idle', isStoreBroken: false },
}
const listeners = new Set<() => void>()
/** Tabs of one phone tell each other that something has changed. */
const tabs = new BroadcastChannel('canhtayso-field')
tabs.onmessage = () => void readPhone()

function set(change: Partial<PhoneState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

export const setConnection = (connection: Connection): void => set({ connection })
export const currentPhone = (): PhoneState => state

export const usePhone = (): PhoneState =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentPhone)

/** Reads anew what the phone holds. */
export async function readPhone(): Promise<void> {
  try {
    const read = await phoneStore.read(async (reading) => ({
      desk: (await reading.get('kept', 'desk')) as KeptDesk | undefined,
      pin: (await reading.get('kept', 'pin')) as KeptPin | undefined,
      draft: (await reading.get('kept', 'draft')) as KeptDraft | undefined,
      kept: await reading.list('sessions'),
      outbox: await reading.list('outbox'),
    }))
    const { kept, outbox, ...rest } = read
    const ownerId = rest.desk?.desk.person.id ?? ''
    const own = outbox.filter((record) => record.ownerId === ownerId)
    set({
      ...{ ...rest, isRead: true, isStoreBroken: false, outbox: own, ofOthers: outbox.length - own.length },
      sessions: seeSessions(kept, outbox, ownerId),
    })
  } catch {
    set({ isRead: true, isStoreBroken: true })
  }
}

/** After something was written: this tab and the others show it. */
export async function showChange(): Promise<void> {
  await readPhone()
  tabs.postMessage('changed')
}
