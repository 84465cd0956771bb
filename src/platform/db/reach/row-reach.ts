import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * The rows that statements may see and write: all, or those of some communes and groups, what the account itself sent in, and the
 * assessments of some units, or of every one.
 */
export type RowReach =
  | 'all'
  | {
      readonly userId: string
      readonly communeIds: readonly string[]
      readonly groupIds: readonly string[]
      readonly assessedUnitIds: readonly string[] | 'every'
    }

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Where a request or a job begins, until it is known for whom it acts. */
export const NO_ROW: RowReach = { userId: NOBODY, communeIds: [], groupIds: [], assessedUnitIds: [] }

/** Every act that looks at rows beyond the reach of whoever acts, each with the reason it must. */
export const LOOKS_BEYOND = {
  'offered-accounts': 'a demonstration names the groups of its accounts before anybody has signed in',
  'holder-of-number': 'a number has one holder, wherever their register is; given back is an id',
  'seat-elsewhere': 'a person with a seat elsewhere is for somebody else to look at; given back is whether there is one',
  'decision-elsewhere':
    'who brings in a register is told that its establishing decision is named by another commune, not which beyond reach',
  'likeness-elsewhere': 'records that may be of one person are noted for whoever reaches both; given back is how many',
  'registers-of-person': 'who erases a person answers for every commune that has held them; given back are their ids',
  'seats-of-device': 'a phone is known by its secret before it is known whose it is; given back are the owner’s name and seats',
  'session-elsewhere': 'an id that a phone has made is of one session, whosever it is; given back is that it is another group’s',
  'two-become-one': 'what hangs on two records goes together once both were authorised; given back are ids of groups',
  'cards-of-person': 'a name put right stands on the card of every group it is in; nothing is given back',
  'import-put-back': 'an import whose reading or taking failed goes back to where it was; nothing is given back',
  'answer-to-person': 'the law has people told all that is held of them',
  'best-of-block': 'a criterion measured by the best of a block is scored by what others answered; given back is the score',
  'reasons-of-unit':
    'a unit is told why it was given fewer points, once its result is published; given back are the reasons, not whose they are',
  'upheld-appeals':
    'a correction is published with the appeals it carries out, of whichever unit; given back are criteria and the days',
  'carried-decisions': 'a result rests on all that the Council decided, whoever computes it; given back are decisions',
  'judged-since-published':
    'once a result is published, a unit is told what was found of its own criteria and why; given back are points and reasons, no names',
  'known-figures':
    'whoever answers for a unit is told how many groups and reports the programme counts in it; given back are counts',
  'account-shared':
    'who confirms an account, or brings one in with a register, is told that others are paid into it, not who beyond reach',
} as const

/** What stands outside acts for the program itself: preparing, chores, verifying. */
const current = new AsyncLocalStorage<RowReach>()

/** Runs something for somebody: PostgreSQL shows and takes only rows within their reach. */
export const withinReach = <Outcome>(reach: RowReach, act: () => Outcome): Outcome => current.run(reach, act)

/** Lifts the limit for one look that needs more; what it gives back is to say no more than the reason wants. */
export const beyondReach = <Outcome>(_reason: keyof typeof LOOKS_BEYOND, look: () => Outcome): Outcome => current.run('all', look)

/** Keeps the reach of now for what somebody else calls later: the next part of a file, as it is sent. */
export function keepReach(): <Outcome>(act: () => Outcome) => Outcome {
  const reach = reachOfNow()
  return (act) => current.run(reach, act)
}

const reachOfNow = (): RowReach => current.getStore() ?? 'all'

/** What the session of a connection is told, which the policies read: nothing for all rows. */
export function settingOfReach(): string {
  const reach = reachOfNow()
  if (reach === 'all') return ''
  const { userId, communeIds, groupIds, assessedUnitIds } = reach
  const units = assessedUnitIds === 'every' ? '*' : `{${assessedUnitIds.join()}}`
  return `${userId} {${communeIds.join()}} {${groupIds.join()}} ${units}`
}
