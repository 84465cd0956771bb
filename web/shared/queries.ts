import { onlineManager, QueryClient } from '@tanstack/react-query'
import { currentConnection, onConnection } from './api/connection.ts'
import { isProblem } from './api/problem.ts'

const TRIES = 2

/** A refusal stays a refusal however often one asks. What did not reach the server is asked once it is reached again. */
const isWorthAnotherTry = (count: number, error: unknown): boolean =>
  isProblem(error) && (error.status === 0 || (count < TRIES && error.status >= 500))

/** What screens read. Questions rest while the server is away, and go on by themselves when it is back. */
export function openQueries(): QueryClient {
  // The browser knows of its own network only: a server that is down is away as well.
  onlineManager.setEventListener((setOnline) => {
    const tell = (): void => setOnline(!currentConnection().isAway)
    // It may have come back, or gone, while nothing was drawn and nobody listened.
    tell()
    return onConnection(tell)
  })
  return new QueryClient({ defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 5_000 } } })
}
