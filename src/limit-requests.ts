import type { Actor } from './identity/index.ts'
import { NO_ROW, type RowReach, withinReach } from './platform/db/reach/row-reach.ts'
import type { App } from './platform/http/server.ts'
import type { Platform } from './platform/platform.ts'
import { findRowReach } from './units/service.ts'

/**
 * Has every request reach the rows of whoever asks and no others, and none where nobody is signed in. With callbacks: what
 * comes after `done` runs within the reach. Said twice, since the reading of a body forgets what was said before it.
 */
export function limitRequests(app: App, platform: Pick<Platform, 'database' | 'clock'>): void {
  app.addHook('onRequest', (_request, _reply, done) => withinReach(NO_ROW, done))
  app.addHook('preHandler', (request, _reply, done) => {
    void reachOf(platform, request.signedIn?.actor).then((reach) => withinReach(reach, done), done)
  })
}

const reachOf = async (platform: Pick<Platform, 'database' | 'clock'>, actor: Actor | undefined): Promise<RowReach> =>
  actor === undefined ? NO_ROW : findRowReach(platform, actor)
