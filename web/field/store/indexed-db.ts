import type { PhoneStore, Shelf, Writing } from '../../../src/activity/index.ts'

const NAME = 'canhtayso-field'
/** A later version adds shelves and moves rows; it never drops the outbox. */
const VERSION = 1
const KEYS: Readonly<Record<Shelf, string>> = { outbox: 'versionId', sessions: 'sessionId', kept: 'name' }
const SHELVES = Object.keys(KEYS) as Shelf[]

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the phone’s store refused'))
  })

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(NAME, VERSION)
  asked.onupgradeneeded = () => {
    for (const shelf of SHELVES)
      if (!asked.result.objectStoreNames.contains(shelf)) asked.result.createObjectStore(shelf, { keyPath: KEYS[shelf] })
  }
  return answerOf(asked)
}

let opened: Promise<IDBDatabase> | undefined

/** Opened once; given up when another tab brings a later version, or the browser closes it. */
function database(): Promise<IDBDatabase> {
  opened ??= open().then(
    (found) => {
      found.onversionchange = () => {
        found.close()
        opened = undefined
      }
      found.onclose = () => {
        opened = undefined
      }
      return found
    },
    (error: unknown) => {
      opened = undefined
      throw error
    },
  )
  return opened
}

const over = (transaction: IDBTransaction): Writing => ({
  get: (shelf, key) => answerOf(transaction.objectStore(shelf).get(key)),
  list: (shelf) => answerOf(transaction.objectStore(shelf).getAll()),
  put: async (shelf, row) => void (await answerOf(transaction.objectStore(shelf).put(row))),
  remove: async (shelf, key) => void (await answerOf(transaction.objectStore(shelf).delete(key))),
})

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the phone’s store gave up'))
  })

/**
 * The phone's own database. What is written is on the disk before it is said to be saved: a battery that runs out a moment later
 * takes nothing with it.
 */
export const phoneStore: PhoneStore = {
  async read(look) {
    return look(over((await database()).transaction(SHELVES, 'readonly')))
  },
  async write(act) {
    const transaction = (await database()).transaction(SHELVES, 'readwrite', { durability: 'strict' })
    const end = endOf(transaction)
    try {
      const value = await act(over(transaction))
      await end
      return value
    } catch (error) {
      end.catch(() => undefined)
      try {
        transaction.abort()
      } catch {
        // It has ended by itself.
      }
      throw error
    }
  },
}
