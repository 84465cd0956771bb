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

let current = overNetwork
let pauses = PAUSES_MS

/** Has every request of this application go another way: through an outbox, or to a test that answers itself. */
export function sendThrough(transport: Transport, pausesMs: readonly number[] = PAUSES_MS): void {
  current = transport
  pauses = pausesMs
}

export const carry: Transport = (sent) => current(sent)

const UNAVAILABLE = 503

/** Carries an act, and again under its key when it was not answered or could not be done just now: it is done once. */
export async function carryUntilAnswered(sent: Sent): Promise<Response> {
  for (const pause of pauses) {
    const response = await carry(sent).catch(() => undefined)
    if (response !== undefined && response.status !== UNAVAILABLE) return response
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return carry(sent)
}
