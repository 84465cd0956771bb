import { type Actor, nobodyToActAsText } from '../identity/index.ts'
import { actorFor } from '../identity/service.ts'
import { accept, type Result, refuse, tellRefusal } from '../kernel/result.ts'
import type { Platform } from '../platform/platform.ts'
import { type Arguments, type Outcome, refusedBecause, wrongUsage } from './command.ts'

/** Who the command acts as: the account named by `--as`, with its roles and no others. */
export async function actAs({ database }: Platform, { values }: Arguments): Promise<Result<Actor, Outcome>> {
  const username = values['as']
  if (typeof username !== 'string') return refuse(wrongUsage('Cần --as TÊN_ĐĂNG_NHẬP.', '--as USER is needed.'))
  const actor = await actorFor(database, username, 'cli')
  return actor.ok ? accept(actor.value) : refuse(refusedBecause(actor.refusal, tellRefusal(actor.refusal, nobodyToActAsText)))
}
