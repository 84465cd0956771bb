import { type Actor, nobodyToActAsText } from '../identity/index.ts'
import { actorFor } from '../identity/service.ts'
import { tellRefusal } from '../kernel/result.ts'
import type { Platform } from '../platform/platform.ts'
import { actWithin } from '../units/service.ts'
import { type Arguments, type Outcome, refusedBecause, wrongUsage } from './command.ts'

/** Acts as the account named by `--as`, with its roles and within its reach. */
export async function actAs<Done>(
  platform: Platform,
  { values }: Arguments,
  act: (actor: Actor) => Promise<Done>,
): Promise<Done | Outcome> {
  const username = values['as']
  if (typeof username !== 'string') return wrongUsage('Cần --as TÊN_ĐĂNG_NHẬP.', '--as USER is needed.')
  const actor = await actorFor(platform.database, username, 'cli')
  if (!actor.ok) return refusedBecause(actor.refusal, tellRefusal(actor.refusal, nobodyToActAsText))
  return actWithin(platform, actor.value, () => act(actor.value))
}
