/** `role-carried`: a role now holds over `unitId` · `role-without-unit`: its unit was abolished · `hamlet-unplaced`: nobody said where it lies. */
export const REVIEW_KINDS = ['role-carried', 'role-without-unit', 'hamlet-unplaced'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]
