import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Platform } from '../platform/platform.ts'
import { appealRoutes } from './http/appeal-routes.ts'
import { appraisalRoutes, appraisalSheetRoutes } from './http/appraisal-routes.ts'
import { councilRoutes } from './http/council-routes.ts'
import { sittingActRoutes, sittingRoutes, voteRoutes } from './http/council-sitting-routes.ts'
import { evidenceRoutes } from './http/evidence-routes.ts'
import { openDataRoutes, resultRoutes } from './http/result-routes.ts'
import { roundActRoutes, roundRoutes } from './http/round-routes.ts'
import { sheetRoutes } from './http/sheet-routes.ts'

/** Rounds of assessment, the sheets of their units and the evidence in them. Translates HTTP to the use cases and back. */
export const assessmentRoutes =
  (platform: Platform): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(roundRoutes(platform))
    await app.register(roundActRoutes(platform))
    await app.register(sheetRoutes(platform))
    await app.register(evidenceRoutes(platform))
    await app.register(appraisalRoutes(platform))
    await app.register(appraisalSheetRoutes(platform))
    await app.register(councilRoutes(platform))
    await app.register(sittingRoutes(platform))
    await app.register(sittingActRoutes(platform))
    await app.register(voteRoutes(platform))
    await app.register(resultRoutes(platform))
    await app.register(openDataRoutes(platform))
    await app.register(appealRoutes(platform))
  }
