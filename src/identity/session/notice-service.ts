import { recordAudit } from '../../audit/service.ts'
import type { Platform } from '../../platform/platform.ts'
import { acknowledge, type KeptNotice, listUnread } from '../actor/notice-store.ts'
import { networkOf } from './network.ts'
import type { SignedIn } from './session-service.ts'

/**
 * What the owner has not read yet. A sign-in from a new address is not shown at that address: whoever came from there would
 * put it aside before the owner sees it.
 */
export async function listNotices(
  { database }: Pick<Platform, 'database'>,
  userId: string,
  address: string,
): Promise<readonly KeptNotice[]> {
  const unread = await listUnread(database, userId)
  return unread.filter(({ kind, detail }) => kind !== 'signed-in' || networkOf(detail.address ?? '') !== networkOf(address))
}

/** The owner has read them, and that stands in the trail. */
export async function acknowledgeNotices(
  { database }: Pick<Platform, 'database'>,
  { account, actor }: SignedIn,
  { ids, address }: { ids: readonly string[]; address: string },
): Promise<void> {
  const read = (await listNotices({ database }, account.id, address)).filter(({ id }) => ids.includes(id))
  if (read.length === 0) return
  await database.transaction().execute(async (transaction) => {
    await acknowledge(
      transaction,
      account.id,
      read.map(({ id }) => id),
    )
    const after = read.map(({ kind, detail, madeBy, confirmedBy, madeAt }) => ({ kind, ...detail, madeBy, confirmedBy, madeAt }))
    const subject = { kind: 'account', id: account.id }
    await recordAudit(transaction, actor, { action: 'accounts.changes-read', subject, after })
  })
}
