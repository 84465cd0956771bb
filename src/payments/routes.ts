import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Platform } from '../platform/platform.ts'
import { actRoutes } from './http/act-routes.ts'
import { arrearsRoutes } from './http/arrears-routes.ts'
import { differenceRoutes } from './http/difference-routes.ts'
import { groupRoutes } from './http/group-routes.ts'
import { holdRoutes } from './http/hold-routes.ts'
import { lookRoutes } from './http/look-routes.ts'
import { type BookHooks, readingRoutes } from './http/reading-routes.ts'
import { recoveryRoutes } from './http/recovery-routes.ts'
import { thresholdRoutes } from './http/threshold-routes.ts'

/** The month over HTTP: its acts, what communes and groups say of it, and everything it shows. */
export const paymentRoutes =
  (platform: Platform, hooks: BookHooks): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(actRoutes(platform))
    await app.register(arrearsRoutes(platform))
    await app.register(recoveryRoutes(platform))
    await app.register(holdRoutes(platform))
    await app.register(thresholdRoutes(platform))
    await app.register(lookRoutes(platform))
    await app.register(differenceRoutes(platform))
    await app.register(groupRoutes(platform))
    await app.register(readingRoutes(platform, hooks))
  }
