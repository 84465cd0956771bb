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

let current = overNetwork

/** Has every request of this application go another way: through an outbox, or to a test that answers itself. */
export function sendThrough(transport: Transport): void {
  current = transport
}

export const carry: Transport = (sent) => current(sent)
