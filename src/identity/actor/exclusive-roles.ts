import { overlap, type Period, type PlainDate } from '../../kernel/calendar.ts'
import { PERMISSIONS_OF_ROLE, type Permission, ROLES, type Role } from './permissions.ts'

/** Two roles that no human holds on the same day, in either order, whatever the units. */
export interface RolePair {
  readonly roles: readonly [Role, Role]
}

/** A role as one of a human's accounts holds it. */
export interface RoleHeld {
  readonly role: Role
  readonly username: string
  readonly from: PlainDate
  readonly until: PlainDate | null
}

const PAYS: readonly Permission[] = ['payments:order', 'payments:settle']
const APPROVES: readonly Permission[] = ['payments:approve']
const ADMINISTERS: readonly Permission[] = ['accounts:administer']
/** What moves money, or decides who gets how much of it. */
const MONEY: readonly Permission[] = [
  'people:confirm-account',
  'groups:write',
  'policies:draft',
  'policies:activate',
  'budget:write',
  'budget:confirm',
  'payments:open',
  'payments:compute',
  'payments:submit',
  'payments:approve',
  'payments:order',
  'payments:settle',
  'payments:close',
  'reports:confirm',
  'reports:look',
]

/** Ends that exclude each other: whoever holds one of the first holds none of the second. A province adds pairs of its own. */
const ENDS: readonly (readonly [readonly Permission[], readonly Permission[]])[] = [
  [PAYS, APPROVES],
  [ADMINISTERS, MONEY],
]

const rolesWith = (ends: readonly Permission[]): Role[] =>
  ROLES.filter((role) => PERMISSIONS_OF_ROLE[role].some((permission) => ends.includes(permission)))

/** The pairs that hold everywhere, from the table of permissions. */
export const SHIPPED_PAIRS: readonly RolePair[] = ENDS.flatMap(([one, other]) =>
  rolesWith(one).flatMap((role) => rolesWith(other).map((second) => ({ roles: [role, second] as const }))),
)

/** The role held on one of the same days that excludes the one wished for. */
export function findExclusion(
  wished: Period & { readonly role: Role },
  held: readonly RoleHeld[],
  pairs: readonly (RolePair & Partial<Period>)[],
): RoleHeld | undefined {
  return held.find((other) => {
    const days = overlap(wished, { from: other.from, until: other.until ?? undefined })
    return days !== undefined && pairs.some((pair) => joins(pair, [wished.role, other.role]) && isInForce(pair, days))
  })
}

const joins = ({ roles: [one, other] }: RolePair, [wished, held]: readonly [Role, Role]): boolean =>
  (one === wished && other === held) || (one === held && other === wished)

const isInForce = ({ from, until }: Partial<Period>, days: Period): boolean =>
  from === undefined || overlap({ from, until }, days) !== undefined
