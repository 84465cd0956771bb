/** The pure face of awards: states, moves and what they are called. */

export { type AwardMoveName, getAwardMove } from './award.ts'
export { awardRefusalText } from './text.ts'
