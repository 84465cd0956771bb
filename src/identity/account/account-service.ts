import { randomInt } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { recordAudit } from '../../audit/service.ts'
import { isIdentityNumber, withoutSeparators } from '../../kernel/identity-number.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import { findDemonstration } from '../../platform/demonstration.ts'
import { type Page, toPage } from '../../platform/http/paging.ts'
import { type Account, type AccountRefusal, type GrantWish, isUsername } from '../actor/account.ts'
import { type Actor, SYSTEM_USER_ID } from '../actor/actor.ts'
import { scopeOf } from '../actor/authorise.ts'
import { keepIdentity } from '../actor/human-store.ts'
import { endAccount, type FullAccount, findAccount, insertUser, listNamesInUse } from '../actor/store.ts'
import type { NamedPlace } from '../actor/unit-directory.ts'
import { changePassword, insertPassword, removeSessions, removeTwoFactor } from '../session/sign-in-store.ts'
import type { AccountFilter, AccountPlace, AccountSort } from './account-list.ts'
import { countAccounts, selectAccounts } from './account-list-store.ts'
import {
  addGrant,
  administeredUnits,
  listUnitsOf,
  mayGrant,
  type Office,
  type Outcome,
  openForChange,
  refuseUnknownHuman,
} from './administration-service.ts'
import { findLookAlike, isOfOneAlphabet } from './display-name.ts'
import { refuseLastAdministrator } from './grant-service.ts'

/** How long a one-time password is valid. */
const ONE_TIME_MS = 3 * 86_400_000

export interface OneTimePassword {
  readonly id: string
  readonly oneTimePassword: string
}

export interface NewAccount {
  readonly username: string
  readonly name: string
  readonly grants: readonly GrantWish[]
  /** Of whom it is; needed for a role that pays, approves or administers. */
  readonly identityNumber?: string | undefined
}

export interface AccountQuery extends Omit<AccountFilter, 'unitIds' | 'on'> {
  /** The unit, and all that lies below it or went into it. */
  readonly unit?: string | undefined
  readonly sort?: AccountSort | undefined
  readonly limit: number
  readonly after: AccountPlace | undefined
}

export async function listAccounts(
  office: Office,
  actor: Actor,
  { unit, sort = 'name', limit, after, ...asked }: AccountQuery,
): Outcome<Page<Account>> {
  const administered = await administeredUnits(office, actor)
  if (!administered.ok) return administered
  const { database, clock } = office.platform
  const on = clock.today()
  const within = unit === undefined ? undefined : await office.units.within(unit, on)
  const unitIds = unitsAsked(administered.value, within)
  const filter = { ...asked, on, ...(unitIds === undefined ? {} : { unitIds }) }
  const rows = await selectAccounts(database, filter, { sort, limit: limit + 1, after })
  const total = await countAccounts(database, filter)
  const place = ({ name, username, id }: FullAccount) => [sort.endsWith('username') ? username : name, id]
  return accept(toPage(rows, { limit, total, place, item: shown }))
}

/** The units that filter the list: those asked for, as far as they are the administrator's. */
function unitsAsked(
  administered: readonly string[] | 'all',
  asked: readonly string[] | undefined,
): readonly string[] | undefined {
  if (administered === 'all') return asked
  return asked === undefined ? administered : asked.filter((id) => administered.includes(id))
}

export async function getAccount(office: Office, actor: Actor, id: string): Outcome<Account> {
  const administered = await administeredUnits(office, actor)
  if (!administered.ok) return administered
  const account = id === SYSTEM_USER_ID ? undefined : await findAccount(office.platform.database, id)
  const units = administered.value
  const held = account === undefined ? [] : listUnitsOf(account, office.platform.clock.today())
  const isSeen = units === 'all' || held.some((unitId) => units.includes(unitId))
  return account === undefined || !isSeen ? refuse({ kind: 'account-unknown', id }) : accept(shown(account))
}

/** Groups that a role can be granted over. The administrator sees nothing else of groups. */
export async function findGroups(office: Office, actor: Actor, search: string): Outcome<readonly NamedPlace[]> {
  const administered = await administeredUnits(office, actor)
  if (!administered.ok) return administered
  const on = office.platform.clock.today()
  const unitIds = administered.value === 'all' ? undefined : scopeOf(actor, 'accounts:administer', on)
  return accept(await office.units.findGroups(search, { on, unitIds }))
}

/** Opens an account with its roles. The one-time password is shown here, once, and has to be changed at the first sign-in. */
export async function createAccount(office: Office, actor: Actor, wish: NewAccount): Outcome<OneTimePassword> {
  const { platform } = office
  const allowed = await mayGrant(office, actor, wish.grants)
  if (!allowed.ok) return allowed
  const username = wish.username.trim().toLowerCase()
  if (!isUsername(username)) return refuse({ kind: 'username-malformed', username })
  const name = tidy(wish.name)
  if (!isOfOneAlphabet(name)) return refuse({ kind: 'name-of-two-alphabets', name })
  const identity = wish.identityNumber === undefined ? undefined : readIdentity(office, wish.identityNumber)
  if (identity?.ok === false) return identity
  const roles = wish.grants.map(({ role }) => role)
  const known = refuseUnknownHuman(actor, roles, identity?.value.last4 ?? null)
  if (!known.ok) return known
  const oneTimePassword = inventPassword()
  const hash = await hashPassword(oneTimePassword)
  return allOrNothing(platform.database, async (transaction) => {
    const other = findLookAlike(name, await listNamesInUse(transaction))
    if (other !== undefined) return refuse({ kind: 'name-looks-like', name, other })
    const id = platform.newId()
    const isDemo = (await findDemonstration(transaction)) !== undefined
    const user = { id, username, name, isDemo, mustChangePassword: true, passwordUntil: oneTimeUntil() }
    if (!(await insertUser(transaction, user))) return refuse({ kind: 'username-taken', username })
    await insertPassword(transaction, { id: platform.newId(), userId: id, hash })
    if (identity !== undefined) await keepIdentity(transaction, id, identity.value)
    for (const grant of wish.grants) {
      const granted = await addGrant(transaction, { ...grant, id: platform.newId(), userId: id, grantedBy: actor.userId })
      if (!granted.ok) return granted
    }
    const after = { username, name: user.name, grants: wish.grants }
    await recordAudit(transaction, actor, { action: 'accounts.created', subject: { kind: 'account', id }, after })
    return accept({ id, oneTimePassword })
  })
}

function readIdentity(
  { platform: { keyring } }: Office,
  text: string,
): Result<{ index: Buffer; last4: string }, Extract<AccountRefusal, { kind: 'identity-number-malformed' }>> {
  const number = withoutSeparators(text)
  if (!isIdentityNumber(number)) return refuse({ kind: 'identity-number-malformed' })
  return accept({ index: keyring.blindIndex(number), last4: number.slice(-4) })
}

/** Says whose account it is. Accounts of one human are one hand from then on, for what was done before as well. */
export function recordIdentity(
  office: Office,
  actor: Actor,
  { accountId, identityNumber, reason }: Reasoned & { readonly identityNumber: string },
): Outcome<void> {
  return allOrNothing(office.platform.database, async (transaction) => {
    const open = await openForChange(office, transaction, { actor, id: accountId })
    if (!open.ok) return open
    const identity = readIdentity(office, identityNumber)
    if (!identity.ok) return identity
    await keepIdentity(transaction, accountId, identity.value)
    await recordAudit(transaction, actor, {
      action: 'accounts.identity-recorded',
      subject: { kind: 'account', id: accountId },
      before: { identityNumber: open.value.identityNumber },
      after: { identityNumber: `•••• ${identity.value.last4}` },
      reason,
    })
    return accept(undefined)
  })
}

interface Reasoned {
  readonly accountId: string
  readonly reason: string
}

/** Ends an account: nobody can sign in with it from now on. Its name stays in the history. */
export function endAccountFor(office: Office, actor: Actor, { accountId, reason }: Reasoned): Outcome<void> {
  return allOrNothing(office.platform.database, async (transaction) => {
    const open = await openForChange(office, transaction, { actor, id: accountId })
    if (!open.ok) return open
    if (open.value.isOffered) return refuse({ kind: 'demo-account-kept' })
    const last = await refuseLastAdministrator(office, transaction, { ending: open.value.grants })
    if (!last.ok) return last
    await endAccount(transaction, { id: accountId, by: actor.userId, reason })
    await removeSessions(transaction, accountId)
    await recordAudit(transaction, actor, { action: 'accounts.ended', subject: { kind: 'account', id: accountId }, reason })
    return accept(undefined)
  })
}

/** Resets a forgotten password or a lost second factor: two-step sign-in is disabled and every session ended. */
export async function issuePassword(office: Office, actor: Actor, { accountId, reason }: Reasoned): Outcome<OneTimePassword> {
  const oneTimePassword = inventPassword()
  const hash = await hashPassword(oneTimePassword)
  return allOrNothing(office.platform.database, async (transaction) => {
    const open = await openForChange(office, transaction, { actor, id: accountId })
    if (!open.ok) return open
    if (open.value.isOffered) return refuse({ kind: 'demo-account-kept' })
    await changePassword(transaction, { userId: accountId, hash, until: oneTimeUntil() })
    await removeTwoFactor(transaction, accountId)
    await removeSessions(transaction, accountId)
    const subject = { kind: 'account', id: accountId }
    await recordAudit(transaction, actor, { action: 'accounts.one-time-password-issued', subject, reason })
    return accept({ id: accountId, oneTimePassword })
  })
}

const oneTimeUntil = (): Date => new Date(Date.now() + ONE_TIME_MS)

/** Unambiguous letters and digits, for reading out over the phone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four blocks of four: about 79 bits. */
const inventPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join('-')

const shown = ({ isOffered: _, ...account }: FullAccount): Account => account
