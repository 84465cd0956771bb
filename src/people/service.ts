import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import { decideAccounts, listAccountChanges, listAccounts, proposeAccount } from './account-service.ts'
import { findByNumber, getPerson, searchPeople, unmaskPerson } from './person-service.ts'

export { authoriseForPerson, communesInScope } from './access-service.ts'
export { ACCOUNT_NUMBERS, ACCOUNTS_IN_FORCE, accountsEntered, accountsHandled } from './account-store.ts'
export { type CaseRow, countCases, insertCases, selectCase, selectCases } from './duplicate-store.ts'
export { keepBoth, lockOpenCase, mergePeople } from './merge-service.ts'
export { type FoundPerson, openNumbers, type PeopleFound, type Unmasked } from './person-service.ts'
export {
  computeAccountIndex,
  computeIdentityIndex,
  detectDuplicates,
  endProposedAccounts,
  eraseUnheld,
  findBeyond,
  findPeople,
  findPeopleById,
  spendOnNumber,
  takeAccounts,
} from './register-service.ts'
export { PersonShown } from './schemas-routes.ts'
export { personNames } from './search/name-store.ts'
export {
  analyseAccounts,
  completePeople,
  countEndedAccounts,
  ERASED_PEOPLE,
  eraseEndedAccounts,
  erasePersonalFields,
  insertPeople,
  isWithinReach,
  listRecordsOf,
  lockPeople,
  overwriteIdentity,
  overwritePerson,
  PERSON_NAMES,
  type PersonRow,
  type Reach,
  selectBeyond,
  selectCommunesOf,
  selectHolders,
  selectPaidInto,
  selectPeople,
  toMaskedPerson,
} from './store.ts'

export const peopleService = (platform: Platform) => ({
  get: (actor: Actor, personId: string) => getPerson(platform, actor, personId),
  search: (actor: Actor, asked: Parameters<typeof searchPeople>[2]) => searchPeople(platform, actor, asked),
  findByNumber: (actor: Actor, asked: Parameters<typeof findByNumber>[2]) => findByNumber(platform, actor, asked),
  unmask: (actor: Actor, asked: Parameters<typeof unmaskPerson>[2]) => unmaskPerson(platform, actor, asked),
  listAccounts: (actor: Actor, personId: string) => listAccounts(platform, actor, personId),
  proposeAccount: (actor: Actor, proposal: Parameters<typeof proposeAccount>[2]) => proposeAccount(platform, actor, proposal),
  listAccountChanges: (actor: Actor, asked: Parameters<typeof listAccountChanges>[2]) =>
    listAccountChanges(platform, actor, asked),
  decideAccounts: (actor: Actor, decision: Parameters<typeof decideAccounts>[2]) => decideAccounts(platform, actor, decision),
})
