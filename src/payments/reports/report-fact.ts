/** A commune officer's word on the month's report. Activity reports will give it later. */
export interface ReportFact {
  readonly confirmationId: string
  readonly state: 'approved' | 'returned'
  readonly reason?: string | undefined
}
