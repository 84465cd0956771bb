import { CycleFrame } from '../payments/cycle-frame.tsx'
import { LooksOfMonth } from './looks-of-month.tsx'

/** The looks of a month among the ways to see it. */
export function LooksScreen() {
  return <CycleFrame>{({ cycle }) => <LooksOfMonth cycleId={cycle.id} month={cycle.month} />}</CycleFrame>
}
