import type { RouteOptions } from 'fastify'
import { getRoundMove } from './assessment/index.ts'
import { getAwardMove } from './awards/index.ts'
import { holdsAnywhere, type NotAllowed, notAllowedText, type Permission, type Withheld, withheldText } from './identity/index.ts'
import { assert } from './kernel/assert.ts'
import { getMove } from './payments/index.ts'
import { answersWith } from './platform/http/answer.ts'
import { isRead } from './platform/http/request/reads.ts'
import type { App } from './platform/http/server.ts'
import type { Clock } from './platform/platform.ts'

const administer = ['accounts:administer'] as const
const write = ['groups:write'] as const
const take = ['registers:import'] as const
const own: readonly Permission[] = []

/**
 * What somebody has to hold somewhere, one of several, for a mutation even to be read: no body is received and no lock
 * awaited for a person who holds it nowhere. Where they hold it, the services decide. Acts on one's own account need
 * nothing but to be signed in.
 */
export const MUTATION_PERMISSIONS: Readonly<Record<string, readonly Permission[]>> = {
  'POST /me/password': own,
  'DELETE /me/sessions': own,
  'DELETE /me/sessions/:id': own,
  'POST /me/sessions/end-others': own,
  'POST /me/notices/read': own,
  'POST /me/two-factor': own,
  'POST /me/two-factor/confirm': own,
  'POST /me/two-factor/end': own,
  'POST /me/passkeys/challenge': own,
  'POST /me/passkeys/begin': own,
  'POST /me/passkeys': own,
  'POST /me/passkeys/:id/end': own,
  'POST /me/provider': own,
  'POST /me/provider/end': own,
  'POST /saved-views': own,
  'DELETE /saved-views/:id': own,

  'POST /accounts': administer,
  'POST /accounts/:id/grants': administer,
  'POST /accounts/:id/grants/:grantId/end': administer,
  'POST /accounts/:id/end': administer,
  'POST /accounts/:id/one-time-password': administer,
  'POST /accounts/:id/identity-number': administer,
  'POST /accounts/:id/provider-link': administer,
  'POST /accounts/:id/provider-link/end': administer,
  'POST /account-requests/:id/confirm': administer,
  'POST /account-requests/:id/decline': administer,
  'POST /account-requests/:id/withdraw': administer,
  'POST /exclusive-roles': administer,
  'POST /exclusive-roles/:id/end': administer,

  'POST /criteria-tables/read': ['assessment:prepare'],
  'POST /criteria-versions': ['assessment:prepare'],
  'PUT /criteria-versions/:id': ['assessment:prepare'],
  'POST /criteria-versions/:id/put-in-force': ['assessment:decide'],
  'POST /criteria-versions/:id/withdraw': ['assessment:prepare', 'assessment:decide'],

  'POST /rounds': [getRoundMove('plan').permission],
  'PUT /rounds/:id/calendar': [getRoundMove('set-calendar').permission],
  'PUT /rounds/:id/units': [getRoundMove('invite').permission],
  'POST /rounds/:id/exemptions': [getRoundMove('exempt').permission],
  'POST /rounds/:id/extensions': [getRoundMove('extend').permission],
  'POST /rounds/:id/open': [getRoundMove('open').permission],
  'POST /rounds/:id/close-answers': [getRoundMove('close-answers').permission],
  'PUT /rounds/:id/appraisers': [getRoundMove('set-appraisers').permission],
  'POST /rounds/:id/assignments': [getRoundMove('assign').permission],
  // Of oneself by whoever judges, of others by whoever runs the round.
  'POST /rounds/:id/units/:unitId/conflicts': ['assessment:read'],
  'PUT /rounds/:id/units/:unitId/appraisal/:criterion': [getRoundMove('appraise').permission],
  'PUT /rounds/:id/units/:unitId/appraisal/:criterion/settlement': [getRoundMove('appraise').permission],
  'POST /rounds/:id/units/:unitId/appraisal/:criterion/notes': [getRoundMove('appraise').permission],
  'PUT /rounds/:id/units/:unitId/appraisal/:criterion/question': [getRoundMove('return').permission],
  'POST /rounds/:id/units/:unitId/return': [getRoundMove('return').permission],
  'POST /rounds/:id/units/:unitId/end-explanation': [getRoundMove('end-explanation').permission],
  'POST /rounds/:id/conclude-appraisal': [getRoundMove('conclude-appraisal').permission],
  'PUT /rounds/:id/units/:unitId/answers': [getRoundMove('answer').permission],
  'PUT /rounds/:id/units/:unitId/evidence': [getRoundMove('answer').permission],
  'POST /rounds/:id/units/:unitId/submit': [getRoundMove('submit').permission],
  'POST /rounds/:id/units/:unitId/take-back': [getRoundMove('take-back').permission],
  'POST /rounds/:id/result/draw-up': [getRoundMove('draw-up').permission],
  'POST /rounds/:id/result/publish': [getRoundMove('publish').permission],
  'POST /rounds/:id/result/correct': [getRoundMove('correct').permission],
  'POST /rounds/:id/close': [getRoundMove('close').permission],
  'POST /rounds/:id/appeals': [getRoundMove('appeal').permission],
  'POST /rounds/:id/appeals/:appealId/withdraw': [getRoundMove('appeal').permission],
  'POST /rounds/:id/appeals/:appealId/preview': [getRoundMove('correct').permission],
  'POST /rounds/:id/appeals/:appealId/decide': [getRoundMove('correct').permission],
  'POST /units/:id/evidence': [getRoundMove('answer').permission],

  'POST /rounds/:id/award': [getAwardMove('draw-up').permission],
  'POST /rounds/:id/award/submit': [getAwardMove('submit').permission],
  'POST /rounds/:id/award/approve': [getAwardMove('approve').permission],
  'POST /rounds/:id/award/return': [getAwardMove('return').permission],
  'POST /rounds/:id/award/withdraw': [getAwardMove('withdraw').permission],
  'POST /rounds/:id/award/decide': [getAwardMove('decide').permission],
  'POST /rounds/:id/award/approve-order': [getAwardMove('approve-order').permission],
  'POST /rounds/:id/award/order': [getAwardMove('order').permission],
  'POST /rounds/:id/award/payments/:paymentId/answer': [getAwardMove('answer').permission],
  'POST /rounds/:id/award/payments/:paymentId/bounce': [getAwardMove('bounce').permission],
  'POST /rounds/:id/award/write-offs': [getAwardMove('propose-write-off').permission],
  'POST /rounds/:id/award/write-offs/:writeOffId/decide': [getAwardMove('decide-write-off').permission],
  'POST /rounds/:id/award/returns': [getAwardMove('repay').permission],
  'POST /rounds/:id/award/settle': [getAwardMove('settle').permission],
  'POST /unit-accounts': ['payments:order'],
  'POST /unit-accounts/:id/decide': ['people:confirm-account'],

  'POST /councils': [getRoundMove('convene').permission],
  'POST /councils/:id/members': [getRoundMove('convene').permission],
  'POST /councils/:id/members/:memberId/end': [getRoundMove('convene').permission],
  'POST /councils/:id/rules': [getRoundMove('convene').permission],
  'POST /rounds/:id/sittings': [getRoundMove('convene').permission],
  'POST /sittings/:id/open': [getRoundMove('convene').permission],
  'POST /sittings/:id/close': [getRoundMove('convene').permission],
  'POST /sittings/:id/items': [getRoundMove('convene').permission],
  'POST /sittings/:id/attendance': [getRoundMove('convene').permission],
  'POST /sittings/:id/recusals': [getRoundMove('convene').permission],
  'POST /sittings/:id/items/:itemId/motions': [getRoundMove('convene').permission],
  'POST /sittings/:id/motions/:motionId/count': [getRoundMove('convene').permission],
  'POST /sittings/:id/motions/:motionId/votes': [getRoundMove('vote').permission],
  'POST /sittings/:id/motions/:motionId/ballots': [getRoundMove('vote').permission],

  'POST /reorganisations/preview': ['units:read'],
  'POST /reorganisations': ['units:reorganise'],
  'POST /reorganisations/reviews/:id/settle': ['units:reorganise'],

  'POST /people/by-number': ['people:read'],
  'POST /people/:id/unmask': ['people:unmask'],
  'POST /people/:id/accounts': write,
  'POST /people/:id/erase': administer,
  'POST /data-requests': ['people:resolve-duplicates'],
  'POST /data-requests/:id/held': ['people:unmask'],
  'POST /data-requests/:id/correction': ['people:resolve-duplicates'],
  'POST /data-requests/:id/answer': ['people:resolve-duplicates', 'accounts:administer'],
  'POST /retention/rules': administer,
  'POST /retention/erasures': administer,
  'POST /account-changes/decisions': ['people:confirm-account'],
  'POST /duplicates/:id/decision': ['people:resolve-duplicates'],

  'POST /groups': write,
  'POST /groups/:id/status': write,
  'POST /groups/:id/name': write,
  'POST /groups/:id/flag/clear': write,
  'POST /groups/:id/memberships': write,
  'POST /groups/:id/memberships/:membershipId/end': write,
  'POST /groups/:id/memberships/:membershipId/role': write,

  'POST /imports': take,
  'PATCH /imports/:id': take,
  'PUT /imports/:id/mapping': take,
  'POST /imports/:id/take': take,
  'POST /imports/:id/discard': take,
  'PATCH /imports/:id/rows/:rowId': take,
  'POST /imports/:id/rows/:rowId': take,
  'POST /imports/:id/marked.xlsx': take,
  'POST /imports/:id/corrections': take,
  'POST /imports/:id/corrections/:correctionId/undo': take,
  'POST /imports/:id/font': take,
  'POST /imports/:id/undo': take,
  'POST /imports/:id/aside': take,
  'POST /imports/:id/aside/undo': take,
  'POST /register-words/:id/forget': take,

  'POST /provisions': ['policies:draft'],
  'PUT /provisions/:id': ['policies:draft'],
  'POST /provisions/:id/activate': ['policies:activate'],
  'POST /provisions/:id/withdraw': ['policies:draft', 'policies:activate'],
  'POST /provisions/check': ['policies:read'],
  'POST /provisions/evaluate': ['policies:read'],
  'POST /criteria-trees/check': ['policies:read'],
  'POST /cited-acts': ['policies:draft'],
  'POST /cited-acts/preview': ['policies:draft'],
  'POST /cited-acts/:id/withdrawal': ['policies:draft'],
  'POST /cited-acts/:id/withdrawal/preview': ['policies:draft'],
  'POST /issuing-offices': ['policies:draft'],
  'POST /issuing-offices/preview': ['policies:draft'],
  'POST /issuing-offices/:id/withdrawal': ['policies:draft'],
  'POST /issuing-offices/:id/withdrawal/preview': ['policies:draft'],

  'POST /field/codes': ['phones:give'],
  'POST /field/devices/:id/end': ['phones:give'],
  'DELETE /field/session': ['sessions:record'],
  'POST /field/sync/push': ['sessions:record'],

  'POST /budget/lines': ['budget:write'],
  'POST /budget/lines/:id/entries': ['budget:write'],
  'POST /budget/lines/:id/entries/:entryId/decision': ['budget:confirm'],

  'POST /payment-cycles': [getMove('open').permission],
  'POST /payment-cycles/:id/compute': [getMove('compute').permission],
  'POST /payment-cycles/:id/computations': [getMove('compute').permission],
  'POST /payment-cycles/:id/submit': [getMove('submit').permission],
  'POST /payment-cycles/:id/return': [getMove('return').permission],
  'POST /payment-cycles/:id/approve': [getMove('approve').permission],
  'POST /payment-cycles/:id/changed-payees/approve': [getMove('approve-change').permission],
  'POST /approval-thresholds': ['policies:draft'],
  'POST /approval-thresholds/:id/decide': ['policies:activate'],
  'POST /fact-batches': ['policies:draft'],
  'POST /fact-batches/:id/decide': ['policies:activate'],
  'POST /look-rules': ['policies:draft'],
  'POST /look-rules/:id/decide': ['policies:activate'],
  'POST /payment-cycles/:id/looks': ['reports:look'],
  'POST /payment-cycles/:id/order/approve': [getMove('approve-order').permission],
  'POST /holds': [getMove('hold').permission],
  'POST /holds/:id/release': [getMove('hold').permission],
  'POST /payment-cycles/:id/holds': [getMove('hold').permission],
  'POST /payment-cycles/:id/holds/release': [getMove('hold').permission],
  'POST /payment-cycles/:id/order': [getMove('order').permission],
  'POST /payment-cycles/:id/settlements': [getMove('settle').permission],
  'POST /payment-cycles/:id/settlements/preview': [getMove('settle').permission],
  'POST /payment-cycles/:id/close': [getMove('close').permission],
  'POST /payment-cycles/:id/supplements': [getMove('open').permission],
  'POST /payment-cycles/:id/endings': [getMove('propose-ending').permission],
  'POST /payment-cycles/:id/endings/decide': [getMove('decide-ending').permission],
  'POST /payment-cycles/:id/corrections/supplement': [getMove('open').permission],
  'POST /payment-cycles/:id/claims': [getMove('propose-claim').permission],
  'POST /payment-cycles/:id/claims/decide': [getMove('decide-claim').permission],
  'POST /claims/:id/returns': [getMove('repay').permission],
  'POST /claims/:id/decisions': [getMove('propose-recovery').permission],
  'POST /claims/:id/decisions/:decisionId/decide': [getMove('decide-recovery').permission],
  'POST /payment-cycles/:id/bank-differences/:differenceId/proposals': [getMove('propose-difference').permission],
  'POST /payment-cycles/:id/bank-differences/:differenceId/decision': [getMove('decide-difference').permission],
  'POST /payment-cycles/:id/payees.csv': ['payments:read'],
  'POST /payment-cycles/:id/payees.xlsx': ['payments:read'],
  'POST /payment-cycles/:id/confirmations': ['reports:confirm'],
  'POST /payment-cycles/:id/objections': [getMove('object').permission],
  'POST /objections/:id/answer': [getMove('compute').permission],
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** One of these is held somewhere by whoever is let in; set for every mutation that is not public. */
    permissions?: readonly Permission[]
  }
}

const { answerRefusal } = answersWith<NotAllowed>(notAllowedText, { 'not-allowed': 403 })

const answersWithheld = answersWith<Withheld>(withheldText, {
  'second-step-needed': 403,
  'account-rests': 403,
  'changes-unread': 403,
})

/**
 * Refuses a mutation to whoever holds its permission nowhere, before the body is read. A mutation that is not in the
 * table does not start.
 */
export function guardMutations(app: App, clock: Clock): void {
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) if (!isRead(method)) declare(app.prefix, method, route)
  })
  app.addHook('onRequest', async ({ routeOptions, actor }, reply) => {
    const { permissions = [] } = routeOptions.config
    const refusals = permissions.map((permission) => holdsAnywhere(actor, permission, clock.today()))
    const [first] = refusals
    if (first === undefined || refusals.some(({ ok }) => ok)) return undefined
    const withheld = refusals.map((refused) => (refused.ok ? undefined : refused.refusal.withheld)).find(Boolean)
    if (withheld !== undefined) return answersWithheld.answerRefusal(reply, withheld)
    return first.ok ? undefined : answerRefusal(reply, first.refusal)
  })
}

function declare(prefix: string, method: string, route: RouteOptions): void {
  if (route.config?.isPublic === true) return
  const permissions = MUTATION_PERMISSIONS[`${method} ${route.url.slice(prefix.length)}`]
  assert(permissions !== undefined, `${method} ${route.url} says who may ask it`)
  route.config = { ...route.config, permissions }
}
