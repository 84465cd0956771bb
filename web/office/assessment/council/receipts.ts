/** Receipts of secret votes, by motion, while this page is open. They are kept nowhere else: nobody who comes to this machine later finds them. */
const made = new Map<string, string>()
const cast = new Set<string>()

/** The receipt for a motion: 128 bits by chance, the same however often the vote is sent. */
export function receiptFor(motionId: string): string {
  const known = made.get(motionId)
  if (known !== undefined) return known
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const receipt = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  made.set(motionId, receipt)
  return receipt
}

export const noteCast = (motionId: string): void => void cast.add(motionId)

/** The receipt of a vote that was cast from this page. */
export const castReceipt = (motionId: string): string | undefined => (cast.has(motionId) ? made.get(motionId) : undefined)
