import { activityRoutes } from './activity/routes.ts'
import { findByDevice } from './activity/service.ts'
import { assessmentRoutes } from './assessment/routes.ts'
import { type AuditHooks, auditRoutes } from './audit/routes.ts'
import { awardRoutes } from './awards/routes.ts'
import { budgetRoutes } from './budget/routes.ts'
import { criteriaRoutes } from './criteria/routes.ts'
import { directoryOf } from './directory.ts'
import { documentRoutes } from './documents/routes.ts'
import { importRoutes } from './exchange/routes.ts'
import { factRoutes } from './facts/routes.ts'
import { groupRoutes } from './groups/routes.ts'
import { groupFollower, groupImpacts } from './groups/service.ts'
import { type Actor, type NotAllowed, notAllowedText } from './identity/index.ts'
import { guardWithIdentity } from './identity/routes.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { limitRequests } from './limit-requests.ts'
import { guardMutations } from './mutation-permissions.ts'
import { paymentRoutes } from './payments/routes.ts'
import { cycleImpacts, listMonthsOf, listPaymentsOfGroup, lockedMonths } from './payments/service.ts'
import { peopleRoutes } from './people/routes.ts'
import type { Database } from './platform/db/database.ts'
import { answersWith } from './platform/http/answer.ts'
import { showDescription } from './platform/http/openapi.ts'
import { type App, createServer, type ServerSettings } from './platform/http/server.ts'
import type { IdentityProvider } from './platform/identity-provider.ts'
import { jobRoutes } from './platform/jobs/routes.ts'
import type { Platform } from './platform/platform.ts'
import { policyRoutes } from './policies/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { taskRoutes } from './tasks/routes.ts'
import { findMeant, findNames } from './thing-names.ts'
import { unitRoutes } from './units/routes.ts'
import { authoriseFor, countRoles, followWithHamlets, followWithRoles } from './units/service.ts'

export interface AppSettings extends ServerSettings {
  readonly identityProvider?: IdentityProvider | undefined
  /** The province's own boundaries of communes. */
  readonly boundariesFile?: string | undefined
}

/** The whole programme over HTTP: every capability's routes under `/api/v1`, behind who is signed in. */
export async function buildApp(platform: Platform, settings: AppSettings): Promise<App> {
  const app = await createServer(platform, settings)
  await app.register(
    async (api) => {
      limitRequests(api, platform)
      const identity = guardWithIdentity(api, platform, {
        publicUrl: settings.publicUrl,
        units: directoryOf(platform),
        provider: settings.identityProvider,
        findByDevice: findByDevice(platform, settings.publicUrl),
      })
      guardMutations(api, platform.clock)
      await api.register(identity)
      if (settings.isPublished === true) showDescription(api, { at: '/openapi.json', isPublic: false })
      await api.register(jobRoutes(platform))
      await api.register(auditRoutes(platform, auditHooks(platform)))
      await api.register(
        unitRoutes(platform, {
          impacts: [groupImpacts, countRoles, cycleImpacts],
          followers: [followWithRoles, followWithHamlets, groupFollower(platform)],
          boundariesFile: settings.boundariesFile,
        }),
      )
      await api.register(peopleRoutes(platform))
      await api.register(groupRoutes(platform, { payments: paymentsShown }))
      await api.register(policyRoutes(platform))
      await api.register(factRoutes(platform))
      await api.register(activityRoutes(platform, { publicUrl: settings.publicUrl, lockedMonths, monthsOf: listMonthsOf }))
      await api.register(budgetRoutes(platform))
      await api.register(ledgerRoutes(platform))
      await api.register(paymentRoutes(platform, { namesOf: (actor, ids) => findNames(platform, actor, ids) }))
      await api.register(criteriaRoutes(platform))
      await api.register(assessmentRoutes(platform))
      await api.register(awardRoutes(platform))
      await api.register(documentRoutes(platform))
      await api.register(importRoutes(platform))
      await api.register(privacyRoutes(platform))
      await api.register(taskRoutes(platform))
    },
    { prefix: '/api/v1' },
  )
  return app
}

/** What a group received stands on its page; whoever sees the group sees it. */
const paymentsShown = async (database: Database, _actor: Actor, groupId: string) => {
  const payments = await listPaymentsOfGroup(database, groupId)
  return payments.map(({ amount, paid, ...payment }) => ({ ...payment, amountVnd: amount, paidVnd: paid }))
}

const { answerRefusal } = answersWith<NotAllowed>(notAllowedText, { 'not-allowed': 403 })

/** Injects authorisation and names into the audit trail, which may not depend on the rooms above it. */
const auditHooks = (platform: Platform): AuditHooks => ({
  async mayRead(request, reply) {
    const allowed = await authoriseFor(platform, request.actor, { permission: 'audit:read', unitId: null })
    if (!allowed.ok) answerRefusal(reply, allowed.refusal)
    return allowed.ok
  },
  namesOf: (request, ids) => findNames(platform, request.actor, ids),
  idsOf: (request, name) => findMeant(platform, request.actor, name),
})
