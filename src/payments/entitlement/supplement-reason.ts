/** Why a group is due what its closed month did not give it; `held`: it would be, and is still on hold. */
export type SupplementReason = 'late-report' | 'report-corrected' | 'hold-released' | 'held'
