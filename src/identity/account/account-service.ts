import { accept, refuse } from '../../kernel/result.ts'
import { type Page, toPage } from '../../platform/http/paging.ts'
import type { Account } from '../actor/account.ts'
import { type Actor, SYSTEM_USER_ID } from '../actor/actor.ts'
import { scopeOf } from '../actor/authorise.ts'
import { type FullAccount, findAccount } from '../actor/store.ts'
import type { NamedPlace } from '../actor/unit-directory-service.ts'
import type { AccountFilter, AccountPlace, AccountSort } from './account-list.ts'
import { countAccounts, selectAccounts } from './account-list-store.ts'
import { administeredUnits, listUnitsOf, type Office, type Outcome } from './administration-service.ts'

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
  const unitIds = administered.value === 'all' ? undefined : scopeOf(actor, 'accounts:read', on)
  return accept(await office.units.findGroups(search, { on, unitIds }))
}

const shown = ({
  isOffered: _offered,
  isDemo: _demo,
  restsUntil: _rests,
  hasUnreadChanges: _unread,
  ...account
}: FullAccount): Account => account
