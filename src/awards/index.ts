/** The pure face of awards: states, moves and what they are called. */

export { type AwardMoveName, getAwardMove } from './award/award.ts'
export type { AwardRefusal } from './award/refusal.ts'
export { awardRefusalText, proposalStateText } from './text.ts'
