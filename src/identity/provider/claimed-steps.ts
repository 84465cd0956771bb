/** What a provider says of how somebody signed in there. */
export interface ClaimedSteps {
  readonly acr?: unknown
  readonly amr?: unknown
}

/**
 * Whether the provider says that a second step was made, in words that whoever runs the machine trusts. Without such
 * words the second step is asked here.
 */
export function isSecondStepMade({ acr, amr }: ClaimedSteps, trusted: readonly string[]): boolean {
  const said = [acr, ...(Array.isArray(amr) ? amr : [])]
  return said.some((word) => typeof word === 'string' && trusted.includes(word))
}
