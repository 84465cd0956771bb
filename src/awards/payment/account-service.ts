import { recordAudit } from '../../audit/service.ts'
import { holdsAnywhere } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { authoriseFor, findProvinceOf, unitNames } from '../../units/service.ts'
import { decideAccountRow, findAccounts, insertAccount, listAccounts } from '../award/account-store.ts'
import type { Acting } from '../award/act-service.ts'
import type { AccountNotDecided, AccountNotProposed } from '../award/refusal.ts'

export interface ProposeUnitAccount {
  readonly unitId: string
  readonly holder: string
  readonly bank: string
  readonly number: string
}

/** Enters the account of an organisation. Nothing is paid into it before another confirms it. */
export async function proposeUnitAccount(
  { platform, actor }: Acting,
  given: ProposeUnitAccount,
): Promise<Result<{ readonly id: string }, AccountNotProposed>> {
  const { database, clock, newId } = platform
  const may = holdsAnywhere(actor, 'payments:order', clock.today())
  if (!may.ok) return may
  const { unitId } = given
  const [holder, bank, number] = [tidy(given.holder), tidy(given.bank), given.number.replace(/\s/g, '').toUpperCase()]
  return allOrNothing<{ readonly id: string }, AccountNotProposed>(database, async (transaction) => {
    const here = await authoriseFor({ ...platform, database: transaction }, actor, { permission: 'payments:order', unitId })
    if (!here.ok) return here
    if (!(await unitNames(transaction, [unitId], clock.today())).has(unitId)) return refuse({ kind: 'award-unit-unknown' })
    if (holder === '' || bank === '' || !IS_NUMBER.test(number)) return refuse({ kind: 'unit-account-impossible' })
    const now = (await listAccounts(transaction, [unitId])).find(({ outcome }) => outcome === 'confirmed')
    if (now !== undefined && now.holder === holder && now.bank === bank && now.number === number)
      return refuse({ kind: 'unit-account-same' })
    const account = { id: newId(), unitId, holder, bank, number }
    if (!(await insertAccount(transaction, { ...account, by: actor.userId, at: clock.now() })))
      return refuse({ kind: 'unit-account-proposed-already' })
    const subject = { kind: 'unit-account', id: account.id }
    await recordAudit(transaction, actor, { action: 'awards.account-proposed', subject, after: { unitId, holder, bank, number } })
    return accept({ id: account.id })
  })
}

/** As the constraint of the table says. */
const IS_NUMBER = /^[0-9A-Z.-]{4,34}$/

export interface DecideUnitAccount {
  readonly accountId: string
  readonly outcome: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

/** Confirms or declines an account by a second person: from then on the unit is paid into it, until another is confirmed. */
export async function decideUnitAccount(
  { platform, actor }: Acting,
  { accountId, outcome, ...given }: DecideUnitAccount,
): Promise<Result<null, AccountNotDecided>> {
  const { database, clock } = platform
  const permission = 'people:confirm-account'
  const may = holdsAnywhere(actor, permission, clock.today())
  if (!may.ok) return may
  const reason = tidy(given.reason ?? '')
  return allOrNothing<null, AccountNotDecided>(database, async (transaction) => {
    const [account] = await findAccounts(transaction, [accountId])
    const unitId = account?.unitId ?? (await findProvinceOf(transaction, { on: clock.today() }))
    const here = await authoriseFor({ ...platform, database: transaction }, actor, { permission, unitId })
    if (!here.ok) return here
    if (account === undefined) return refuse({ kind: 'unit-account-unknown' })
    if (account.outcome !== null) return refuse({ kind: 'unit-account-decided-already' })
    if (await isOneHuman(transaction, actor.userId, [account.proposedBy])) return refuse({ kind: 'unit-account-by-proposer' })
    if (outcome === 'declined' && reason === '') return refuse({ kind: 'award-reason-missing' })
    const decided = { id: accountId, outcome, reason: reason === '' ? null : reason, by: actor.userId, at: clock.now() }
    if (!(await decideAccountRow(transaction, decided))) return refuse({ kind: 'unit-account-decided-already' })
    const { holder, bank, number } = account
    const kept = { unitId: account.unitId, holder, bank, number }
    const subject = { kind: 'unit-account', id: accountId }
    await recordAudit(transaction, actor, {
      action: `awards.account-${outcome}`,
      subject,
      after: kept,
      ...(reason !== '' && { reason }),
    })
    return accept(null)
  })
}
