import type { Actor } from '../identity/index.ts'
import type { Platform } from '../platform/platform.ts'
import {
  giveCode,
  type LinkAsked,
  linkDeviceByCode,
  listDevicesOf,
  revokeDevice,
  signOutDevice,
} from './device/device-service.ts'
import { actorOfPerson } from './device/device-session-service.ts'
import { readChanges } from './sync/changes-service.ts'
import { type DeskHooks, readDesk } from './sync/desk-service.ts'
import { type Pushed, pushRecords, type SyncHooks } from './sync/push-service.ts'

export { findByDevice } from './device/device-session-service.ts'
export { selectSessionFigures } from './sync/sync-store.ts'

/** What rooms above tell of a group’s months. */
export type ActivityHooks = SyncHooks & DeskHooks

/** What a phone does for its person. */
export const fieldService = (platform: Platform, hooks: ActivityHooks) => ({
  desk: (actor: Actor) => readDesk(platform, actor, hooks),
  push: (actor: Actor, pushed: Pushed) => pushRecords(platform, actor, { ...pushed, hooks }),
  changes: (actor: Actor, asked: Parameters<typeof readChanges>[2]) => readChanges(platform, actor, asked),
})

/** The phones of members: given, linked and ended. */
export const deviceService = (platform: Platform) => ({
  give: (actor: Actor, given: Parameters<typeof giveCode>[2]) => giveCode(platform, actor, given),
  list: (actor: Actor, groupId: string) => listDevicesOf(platform, actor, groupId),
  end: (actor: Actor, ending: Parameters<typeof revokeDevice>[2]) => revokeDevice(platform, actor, ending),
  link: (asked: LinkAsked) =>
    linkDeviceByCode(platform, asked, (database, personId) => actorOfPerson({ ...platform, database }, personId)),
  signOut: (actor: Actor, deviceId: string) => signOutDevice(platform, actor, deviceId),
})
