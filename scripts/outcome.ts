/** What a check found. Each detail names the place and says what to do instead. */
export interface Outcome {
  readonly ok: boolean
  readonly details: readonly string[]
}
