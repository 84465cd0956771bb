/** Brings somebody back whose session has ended, as the person they were. @returns false when they would not */
type WayBack = () => Promise<boolean>

let offered: WayBack | undefined

/** What is asked of a server that knows this reader no longer waits for the way back, and is asked again. */
export function offerWayBack(way: WayBack): () => void {
  offered = way
  return () => {
    if (offered === way) offered = undefined
  }
}

/** Whoever signs out does not mean to come back. */
export function withdrawWayBack(): void {
  offered = undefined
}

export const comeBack = async (): Promise<boolean> => (await offered?.()) ?? false
