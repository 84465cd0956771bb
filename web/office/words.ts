import { ACCOUNT_STATES, ROLES } from '../../src/identity/index.ts'
import { aCount, aDay, anyText, oneOf, readWords } from '../shared/address/words.ts'
import { TOPIC_NAMES } from './help/topics.ts'

/**
 * What each screen understands of its address, beside the scope. The routes check links by it, the lists ask by it: a
 * list is therefore narrowed by these words and no others. Choices are written out, as the server's own rules would come
 * into the first view with them; that each is one of the server's is checked where it is asked with.
 */
export const accountWords = readWords({
  search: anyText,
  /** The unit of this list alone, unlike the one chosen for every screen. */
  place: anyText,
  unit: anyText,
  role: oneOf(ROLES),
  state: oneOf(ACCOUNT_STATES),
})
export const arrearsWords = readWords({
  month: anyText,
  reason: oneOf([
    'held',
    'no-payee',
    'account-change-unconfirmed',
    'no-account',
    'account-returned-before',
    'payee-found',
    'changed-since-approval',
    'to-order',
    'late-report',
    'report-corrected',
    'hold-released',
  ]),
})
export const auditWords = readWords({
  action: anyText,
  who: anyText,
  about: anyText,
  text: anyText,
  actorId: anyText,
  subjectKind: anyText,
  subjectId: anyText,
  from: aDay,
  until: aDay,
})
export const duplicateWords = readWords({ state: oneOf(['open', 'same', 'different', 'ended', 'superseded']) })
export const requestsWords = readWords({ state: oneOf(['open', 'answered']) })
export const entitlementWords = readWords({
  search: anyText,
  state: oneOf(['entitled', 'not-entitled', 'held']),
  money: oneOf(['unpaid', 'paid']),
  code: anyText,
  fact: anyText,
  groupId: anyText,
  communeId: anyText,
  districtId: anyText,
  unit: anyText,
  lens: oneOf(['today']),
})
export const groupWords = readWords({
  search: anyText,
  status: oneOf(['active', 'suspended', 'dissolved']),
  warning: oneOf(['below-usual-size', 'without-leader', 'several-deputies', 'unit-reorganised']),
  leastMembers: aCount,
  mostMembers: aCount,
})
export const helpWords = readWords({ topic: oneOf(TOPIC_NAMES) })
export const importWords = readWords({
  show: oneOf(['ready', 'doubtful', 'taken', 'dropped', 'answered', 'all']),
  tab: anyText,
  again: oneOf(['yes']),
  change: oneOf(['group-new', 'joined', 'role-changed', 'account-changed', 'unchanged']),
  correctionId: anyText,
})
export const importsWords = readWords({
  state: oneOf(['reading', 'previewed', 'taking', 'taken', 'refused', 'discarded', 'undone']),
})
/** A list that is not narrowed at all. */
export const noWords = readWords({})
export const ledgerWords = readWords({ kind: anyText, cycleId: anyText })
export const paperWords = readWords({ cycle: anyText })
export const payeeWords = readWords({ state: oneOf(['sent', 'settled', 'rejected']), lens: oneOf(['today']) })
export const policyWords = readWords({ state: oneOf(['draft', 'active', 'superseded', 'withdrawn']), code: anyText, on: aDay })
export const reorganiseWords = readWords({ act: anyText, of: anyText })
/** The units of a round that are looked for. */
export const ROUND_SHOWS = ['unsubmitted', 'late', 'without-contact'] as const
export type RoundShow = (typeof ROUND_SHOWS)[number]
export const roundWords = readWords({ show: oneOf(ROUND_SHOWS) })
export const reviewWords = readWords({
  kind: oneOf(['role-carried', 'role-without-unit', 'hamlet-unplaced']),
  search: anyText,
})
/** The criteria of a unit that whoever judges looks for. */
export const DESK_SHOWS = ['to-judge', 'differing', 'marked'] as const
export type DeskShow = (typeof DESK_SHOWS)[number]
export const deskWords = readWords({ criterion: anyText, show: oneOf(DESK_SHOWS) })
/** The criterion that is open. */
export const sheetWords = readWords({ criterion: anyText })
/** Only what is searched for. */
export const searchWords = readWords({ search: anyText })
/** Where a reader wanted to go before signing in. */
export const signInWords = readWords({ from: anyText })
/** What the identity provider sends a reader back with. */
export const providerWords = readWords({ state: anyText, code: anyText, iss: anyText, error: anyText })
export const unitWords = readWords({ search: anyText, level: oneOf(['province', 'agency', 'district', 'commune', 'hamlet']) })
