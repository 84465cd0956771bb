import type { AwardOverview } from '../api.ts'

/** What a form of an act is given. */
export interface ActForm {
  readonly award: AwardOverview
  readonly onClose: () => void
}
