import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Platform } from '../platform/platform.ts'
import { deviceRoutes, phoneRoutes } from './http/device-routes.ts'
import { syncRoutes } from './http/sync-routes.ts'
import type { ActivityHooks } from './service.ts'

export interface ActivitySettings extends ActivityHooks {
  readonly publicUrl: URL
}

/** What groups do, as their phones tell it, and the phones themselves. */
export const activityRoutes =
  (platform: Platform, { publicUrl, ...hooks }: ActivitySettings): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(deviceRoutes(platform))
    await app.register(phoneRoutes(platform, publicUrl))
    await app.register(syncRoutes(platform, hooks))
  }
