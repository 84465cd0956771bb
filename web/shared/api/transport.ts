import { noteAway, noteReached, resetConnection, waitToSendAgain } from './connection.ts'

/** One request as plain data, so that it can be kept and sent later. */
export interface Sent {
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | FormData | null
}

/** Carries a request to the server and brings its answer; rejects when the server is not reached. */
export type Transport = (sent: Sent) => Promise<Response>

const overNetwork: Transport = ({ address, ...request }) => fetch(address, { ...request, credentials: 'same-origin' })

/** How long an act waits before it is sent again, each time. */
const PAUSES_MS: readonly number[] = [500, 1_500, 3_000]
const LOOK_WITHIN_MS = 10_000
/** Says that the process answers, to anybody. */
const SIGN_OF_LIFE: Sent = { method: 'GET', address: '/healthz', headers: {}, body: null }

let current = overNetwork
let pauses = PAUSES_MS

/** Has every request of this application go another way: through an outbox, or to a test that answers itself. */
export function sendThrough(transport: Transport, pausesMs: readonly number[] = PAUSES_MS): void {
  current = transport
  pauses = pausesMs
  resetConnection(pausesMs)
}

/** What a proxy answers whose server is away. */
const ANSWERS_FOR_ANOTHER: readonly number[] = [502, 504]

async function reach(sent: Sent): Promise<Response> {
  const response = await current(sent)
  if (ANSWERS_FOR_ANOTHER.includes(response.status)) throw new TypeError(`HTTP ${response.status}`)
  return response
}

/** Looks once whether the server is there; while it is not, goes on looking. */
export async function isServerThere(): Promise<boolean> {
  const isThere = await askForLife()
  if (isThere) noteReached()
  else noteAway(askForLife)
  return isThere
}

const askForLife = (): Promise<boolean> =>
  Promise.race([
    // An answer that nobody reads to its end keeps its connection, of which a browser has six.
    reach(SIGN_OF_LIFE)
      .then((answer) => answer.arrayBuffer())
      .then(
        () => true,
        () => false,
      ),
    new Promise<boolean>((resolve) => setTimeout(resolve, LOOK_WITHIN_MS, false)),
  ])

globalThis.addEventListener?.('offline', () => noteAway(askForLife))

export async function carry(sent: Sent): Promise<Response> {
  try {
    const response = await reach(sent)
    noteReached()
    return response
  } catch (error) {
    noteAway(askForLife)
    throw error
  }
}

const UNAVAILABLE = 503

/**
 * Carries an act, and again under its key when it was not answered or could not be done just now: it is done once. While
 * the server is not reached it waits, however long that is, unless it is dropped.
 */
export async function carryUntilAnswered(sent: Sent): Promise<Response> {
  for (const pause of pauses) {
    const response = await carry(sent).catch(() => undefined)
    if (response !== undefined && response.status !== UNAVAILABLE) return response
    if (response === undefined && !(await waitToSendAgain())) throw new TypeError('dropped')
    if (response !== undefined) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return carry(sent)
}
