import { useEffect, useState } from 'react'

const LEAST_BYTES = 5_000_000

/** Whether the phone has hardly any room left: told before the form is filled, not after. */
export function useRoom(): boolean {
  const [isNearlyFull, setNearlyFull] = useState(false)
  useEffect(() => {
    navigator.storage
      ?.estimate?.()
      .then(({ quota, usage }) => setNearlyFull(quota !== undefined && quota - (usage ?? 0) < LEAST_BYTES))
      .catch(() => undefined)
  }, [])
  return isNearlyFull
}
