/** A unit reads its report once the result is published and it stands in it. */
export type ReportNotYet = { readonly kind: 'report-not-yet'; readonly roundId: string }
