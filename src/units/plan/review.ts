/** `role-carried`: a role was extended to `unitId` · `role-without-unit`: its unit was abolished · `hamlet-unplaced`: its commune was split and nobody placed it. */
export const REVIEW_KINDS = ['role-carried', 'role-without-unit', 'hamlet-unplaced'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]
