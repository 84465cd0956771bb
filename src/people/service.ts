export { type CaseToInsert, insertCases } from './duplicate-store.ts'
export {
  type AccountComingIn,
  accountIndexOf,
  detectDuplicates,
  findPeople,
  findPeopleById,
  identityIndexOf,
  type RegisteredPerson,
  takeAccounts,
  toRegisteredPerson,
} from './register-service.ts'
export { completePeople, insertPeople } from './store.ts'
