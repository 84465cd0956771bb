import type { SessionContent } from '../../../src/activity/index.ts'
import type { Answered } from '../../shared/api/interface.ts'
import { phoneStore } from './indexed-db.ts'

export type Desk = Answered<'/field/desk'>
export type FieldGroup = Desk['groups'][number]

/** Who uses the phone, as the server said last. */
export interface KeptDesk {
  readonly name: 'desk'
  readonly desk: Desk
  /** How many days the phone's own clock is behind the commune's. */
  readonly shiftDays: number
  readonly readAt: string
}

/** What keeps others from looking: a digest of a PIN, which never leaves the phone. */
export interface KeptPin {
  readonly name: 'pin'
  readonly salt: Uint8Array
  readonly digest: Uint8Array
  readonly failures: number
  readonly waitUntil: number
}

/** What is being typed, so that a phone that is switched off loses nothing of it. */
export interface KeptDraft {
  readonly name: 'draft'
  readonly sessionId: string
  readonly groupId: string
  readonly content: Partial<SessionContent>
}

interface KeptRows {
  readonly desk: KeptDesk
  readonly pin: KeptPin
  readonly draft: KeptDraft
}

export const keep = (row: KeptRows[keyof KeptRows]): Promise<void> => phoneStore.write((writing) => writing.put('kept', row))

export const forget = (name: keyof KeptRows): Promise<void> => phoneStore.write((writing) => writing.remove('kept', name))

/** Leaves the phone to somebody else: what the server holds goes from it; what was not sent stays with whose it is. */
export const forgetPerson = (): Promise<void> =>
  phoneStore.write(async (writing) => {
    for (const name of ['desk', 'pin', 'draft', 'reached']) await writing.remove('kept', name)
    for (const { sessionId } of await writing.list('sessions')) await writing.remove('sessions', sessionId)
  })
