/** What groups do for other rooms, the routes and the command line. */
export { type FactsAsked, streamGroupFacts } from './facts-service.ts'
export { findSeats, loadRegister } from './kept-register-store.ts'
export { type RegisterTaking, takeRegister } from './register-service.ts'
