/** What a second officer says of a confirmation. */
export const LOOK_OUTCOMES = ['agreed', 'sent-back', 'withdrawn'] as const
export type LookOutcome = (typeof LOOK_OUTCOMES)[number]

/** How the looks at one officer’s confirmations came out: what the province reads. */
export interface LooksOfOfficer {
  readonly officerId: string
  readonly looked: number
  readonly sentBack: number
}

/** Of those looked at, in whole per mille, half up; nothing where nobody looked. */
export const disagreedPerMille = ({ looked, sentBack }: Omit<LooksOfOfficer, 'officerId'>): number | null =>
  looked === 0 ? null : Math.round((sentBack * 1000) / looked)

/** What came of the looks of a month, for whoever reads its papers. */
export interface LooksTold {
  /** How many confirmed groups were drawn from. */
  readonly population: number
  readonly drawn: number
  /** Confirmations that went back to their commune. */
  readonly sentBack: number
}
