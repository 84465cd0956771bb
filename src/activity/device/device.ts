import type { NotAllowed } from '../../identity/index.ts'

/** What has become of a phone: a code that waits, one that ran out, a phone that is linked, or one that was ended. */
export const DEVICE_STATES = ['code-waits', 'code-over', 'linked', 'ended'] as const
export type DeviceState = (typeof DEVICE_STATES)[number]

export interface DeviceTimes {
  readonly codeUntil: Date
  readonly linkedAt: Date | null
  readonly endedAt: Date | null
}

export function stateOfDevice({ codeUntil, linkedAt, endedAt }: DeviceTimes, now: Date): DeviceState {
  if (endedAt !== null) return 'ended'
  if (linkedAt !== null) return 'linked'
  return codeUntil > now ? 'code-waits' : 'code-over'
}

/** Why a phone was not given, linked or ended. */
export type DeviceRefusal =
  | NotAllowed
  | { readonly kind: 'group-unknown'; readonly groupId: string }
  | { readonly kind: 'not-a-member'; readonly personId: string }
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'code-of-nobody' }
  | { readonly kind: 'device-unknown'; readonly id: string }
  | { readonly kind: 'device-ended'; readonly id: string }
