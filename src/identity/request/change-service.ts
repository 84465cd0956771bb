import { randomInt } from 'node:crypto'
import { recordAudit } from '../../audit/service.ts'
import { accept, refuse } from '../../kernel/result.ts'
import { allOrNothing, tryOut } from '../../platform/db/all-or-nothing.ts'
import { type AccountChange, accountOf, type Done } from '../account/account-change.ts'
import { listUnitsOf, type Office, type Outcome, type Reach, unitsThatAre, type Work } from '../account/administration-service.ts'
import { type Actor, isSystemActor } from '../actor/actor.ts'
import { type FullAccount, findAccount, lockAdministration } from '../actor/store.ts'
import { hashPassword } from '../session/password-hash-service.ts'
import { findHuman, listAdministrations } from './administrator-store.ts'
import { isSecondAdministrator, issuesPassword, needsTwo, unitsOfChange } from './needs-two.ts'
import { type Halves, inventHalf, joinHalves } from './one-time-password.ts'
import { perform } from './perform-service.ts'
import { insertRequest } from './request-store.ts'
import { whoMayConfirm } from './second-person.ts'

/** Nothing is changed yet: another administrator has to confirm it. */
export interface AskedChange {
  readonly requestId: string
  /** The asker's half of the one-time password, good once the change is confirmed; shown once. */
  readonly passwordHalf: string | null
}

export interface DoneAlone extends Done {
  /** Shown once; it has to be changed at the first sign-in. */
  readonly oneTimePassword: string | null
}

/** A change as somebody asks for it. */
export interface Wish {
  readonly change: AccountChange
  readonly reason?: string | undefined
}

/** Carries a change out, or keeps it for a second administrator; what could not be done is refused before anybody is asked. */
export async function changeAccount(
  { platform, units }: Office,
  actor: Actor,
  { change, reason }: Wish,
): Outcome<DoneAlone | AskedChange> {
  const { database } = platform
  const isNew = issuesPassword(change, await findChanged(database, change), platform.clock.today())
  const halves = isNew ? { first: inventHalf(randomInt), second: inventHalf(randomInt) } : undefined
  const hash = halves === undefined ? undefined : await hashPassword(joinHalves(halves))
  return allOrNothing(database, async (transaction): Outcome<DoneAlone | AskedChange> => {
    await lockAdministration(transaction)
    const office = { platform, units: units.inside(transaction) }
    const work = { office, transaction, actor, reason, hash }
    if (!(await isForTwo(work, change))) {
      const done = await perform(work, change)
      const oneTimePassword = halves === undefined ? null : joinHalves(halves)
      return done.ok ? accept({ ...done.value, oneTimePassword }) : done
    }
    const tried = await tryOut(transaction, () => perform(work, change))
    return tried.ok ? ask(work, change, halves) : tried
  })
}

type Database = Parameters<typeof findAccount>[0]

const findChanged = async (database: Database, change: AccountChange): Promise<FullAccount | undefined> => {
  const id = accountOf(change)
  return id === null ? undefined : findAccount(database, id)
}

async function isForTwo({ office, transaction, actor }: Work, change: AccountChange): Promise<boolean> {
  if (isSystemActor(actor)) return false
  const account = await findChanged(transaction, change)
  if (!needsTwo(change, account, office.platform.clock.today())) return false
  const asking = { office, database: transaction, asker: actor.userId }
  return !isSecondAdministrator(change) || (await listSecondPersons(asking, change)).length > 0
}

interface Asking {
  readonly office: Reach
  readonly database: Database
  /** The account of whoever asks. */
  readonly asker: string
}

/** The humans who may confirm what somebody asks: of those who administer every unit the change is about. */
export async function listSecondPersons({ office, database, asker }: Asking, change: AccountChange): Promise<readonly string[]> {
  const on = office.platform.clock.today()
  const account = await findChanged(database, change)
  const held = account === undefined ? [] : await unitsThatAre(office, listUnitsOf(account, on))
  const root = await office.units.rootOn(on)
  const unitIds = unitsOfChange(change, held)
  const places = unitIds.length === 0 && root !== undefined ? [root] : unitIds
  const paths = await Promise.all(places.map((unitId) => office.units.pathOf(unitId, on)))
  const everywhere = await listAdministrations(database, on)
  const reaching = everywhere.filter(({ human }) =>
    paths.every((path) => everywhere.some((other) => other.human === human && path.includes(other.unitId))),
  )
  return whoMayConfirm(reaching, await findHuman(database, asker))
}

async function ask(work: Work, change: AccountChange, halves: Halves | undefined): Outcome<AskedChange> {
  const { transaction, actor, reason = null } = work
  const { keyring, newId } = work.office.platform
  const id = newId()
  const passwordHalf = halves === undefined ? null : keyring.seal(halves.first)
  if (!(await insertRequest(transaction, { id, change, reason, passwordHalf, askedBy: actor.userId })))
    return refuse({ kind: 'asked-already' })
  await recordAudit(transaction, actor, {
    action: 'accounts.change-asked',
    subject: toSubject(change, id),
    after: shownChange(change),
    reason: reason ?? undefined,
  })
  return accept({ requestId: id, passwordHalf: halves?.first ?? null })
}

/** The account that is changed, or the request for what is of no account yet. */
export const toSubject = (change: AccountChange, requestId: string): { kind: string; id: string } => {
  const accountId = accountOf(change)
  return accountId === null ? { kind: 'account-request', id: requestId } : { kind: 'account', id: accountId }
}

/** A change without what nobody reads of it. */
export function shownChange(change: AccountChange): object {
  if (change.kind === 'link-provider') return { ...change, subject: change.subject.end }
  if (!('identity' in change) || change.identity === undefined) return change
  return { ...change, identity: `•••• ${change.identity.last4}` }
}
