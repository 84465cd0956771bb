/**
 * What two people say of what a bank did otherwise than ordered: the account is the payee's; it is claimed back; it came
 * back; the bank had told it wrongly.
 */
export const DIFFERENCE_OUTCOMES = ['accepted', 'claimed', 'given-back', 'mistaken'] as const
export type DifferenceOutcome = (typeof DIFFERENCE_OUTCOMES)[number]

/** `held`: nobody has decided, and nothing is booked. `overtaken`: the bank answered for the payment since, in another way. */
export const DIFFERENCE_STATES = ['held', 'overtaken', ...DIFFERENCE_OUTCOMES] as const
export type DifferenceState = (typeof DIFFERENCE_STATES)[number]
