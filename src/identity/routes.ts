import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { App } from '../platform/http/server.ts'
import type { IdentityProvider } from '../platform/identity-provider.ts'
import type { Platform } from '../platform/platform.ts'
import type { UnitDirectory } from './actor/unit-directory-service.ts'
import { accountRoutes } from './http/account-routes.ts'
import { authenticate, type FindByDevice } from './http/authenticate-routes.ts'
import { meRoutes } from './http/me-routes.ts'
import { passkeyRoutes } from './http/passkey-routes.ts'
import { providerRoutes, toProviderDoor } from './http/provider-routes.ts'
import { requestRoutes } from './http/request-routes.ts'
import { sessionRoutes } from './http/session-routes.ts'
import { createAuthentication } from './session/authentication-service.ts'
import { toDoor } from './session/second-step-service.ts'
import { createSessions } from './session/session-service.ts'

export interface IdentitySettings {
  readonly publicUrl: URL
  readonly units: UnitDirectory
  /** The province's identity provider, where one is set. */
  readonly provider?: IdentityProvider | undefined
  /** Who signs in with the secret of a phone. */
  readonly findByDevice?: FindByDevice
}

/**
 * Adds authentication to every route of the app, whenever it is registered, and returns identity's own routes.
 */
export function guardWithIdentity(
  app: App,
  platform: Platform,
  { publicUrl, units, provider, findByDevice }: IdentitySettings,
): FastifyPluginAsyncTypebox {
  const auth = createAuthentication(platform, { publicUrl })
  const sessions = createSessions(platform, auth)
  const door = toDoor(platform, auth, publicUrl)
  const providerDoor = provider === undefined ? undefined : toProviderDoor(door, { provider, publicUrl })
  authenticate(app, sessions, findByDevice)
  return async (api) => {
    await api.register(sessionRoutes(door, sessions))
    await api.register(passkeyRoutes(door, sessions))
    await api.register(providerRoutes({ site: door.site, door: providerDoor }, sessions))
    await api.register(meRoutes(platform, { units, sessions }))
    await api.register(accountRoutes(platform, { units, sessions, provider }))
    await api.register(requestRoutes(platform, { units, sessions }))
  }
}
