import { useState } from 'react'
import { isProblem } from '../api/problem.ts'

const FIRST_REFUSAL = 400
const FIRST_FAULT = 500

/**
 * The key to send with next time. A refusal says that nothing was done, and the server keeps it under its key: what is
 * sent after it, mended or not, is an act of its own. Without an answer the act may have been done, so its key stays.
 */
export function keyAfter(key: string, error: unknown): string {
  const isRefused = isProblem(error) && error.status >= FIRST_REFUSAL && error.status < FIRST_FAULT
  return isRefused && error.kind !== 'still-running' ? crypto.randomUUID() : key
}

/**
 * Sends one act under a key that stays the same however often it is sent, until it is refused.
 *
 * @param subject what is sent, where that is chosen before: another file is another act
 */
export function useActKey(...subject: readonly unknown[]): <Done>(act: (key: string) => Promise<Done>) => Promise<Done> {
  const [held] = useState(() => ({ key: crypto.randomUUID() as string, subject }))
  if (held.subject.some((each, index) => each !== subject[index])) Object.assign(held, { key: crypto.randomUUID(), subject })
  return async (act) => {
    try {
      return await act(held.key)
    } catch (error) {
      held.key = keyAfter(held.key, error)
      throw error
    }
  }
}
