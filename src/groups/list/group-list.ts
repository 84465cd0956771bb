import type { PlainDate } from '../../kernel/calendar.ts'
import { searchedText } from '../../kernel/vietnamese-text.ts'
import type { Lens } from '../../units/index.ts'
import type { GroupStatus, GroupWarning } from '../group/group.ts'

export const GROUP_SORTS = ['name', 'commune', 'members', 'established'] as const
export type GroupSort = (typeof GROUP_SORTS)[number]

/** The filter of a list of groups. */
export interface GroupFilter {
  /** Ignores accents and matches prefixes of words; all comma-separated parts must match: `nguyễn văn an, phú lâm`. */
  readonly search?: string | undefined
  /** The unit and all below it, those that went into it included. */
  readonly unit?: string | undefined
  readonly status?: GroupStatus | undefined
  readonly warning?: GroupWarning | undefined
  readonly leastMembers?: number | undefined
  readonly mostMembers?: number | undefined
}

export interface GroupListAsked extends GroupFilter {
  readonly on?: PlainDate | undefined
  readonly lens?: Lens | undefined
  /** A field, or `-field` for the other way round. */
  readonly sort?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

export interface ListedGroup {
  readonly id: string
  readonly name: string
  readonly communeId: string
  readonly communeName: string
  readonly districtName: string | null
  readonly hamlets: readonly string[]
  readonly status: GroupStatus | null
  readonly memberCount: number
  readonly leaderPersonId: string | null
  readonly leaderName: string | null
  readonly establishedOn: PlainDate
  readonly establishingDecision: string | null
  readonly warnings: readonly GroupWarning[]
}

export interface GroupPage {
  readonly items: readonly ListedGroup[]
  readonly nextCursor: string | null
  readonly total: number
  /** There are more than `total`: counting stopped at a limit. */
  readonly isTotalAtLeast: boolean
}

/** Longest beginning of a text the search words keep. */
const PHRASE_LENGTH = 60

/** What a search asks for: each comma-separated part is the beginning of a word and what follows it. */
export interface SearchedFor {
  /** The longest first, which the fewest groups hold. */
  readonly parts: readonly string[]
  /** All of them, as a `tsquery` of PostgreSQL. */
  readonly query: string
}

/** Folds a search into its parts. @returns `undefined` when it is empty */
export function readSearch(search: string | undefined): SearchedFor | undefined {
  const parts = (search ?? '')
    .split(/[,;]/)
    .map((part) => [...searchedText(part)].slice(0, PHRASE_LENGTH).join(''))
    .filter((part) => part !== '')
    .toSorted((one, other) => other.length - one.length)
  return parts.length === 0 ? undefined : { parts, query: parts.map((part) => `'${part}':*`).join(' & ') }
}

/** Parses `-members` into a field and a direction; `undefined` for a field that lists cannot be sorted by. */
export function readSort(sort: string): { by: GroupSort; descending: boolean } | undefined {
  const descending = sort.startsWith('-')
  const by = GROUP_SORTS.find((field) => field === sort.slice(descending ? 1 : 0))
  return by === undefined ? undefined : { by, descending }
}
