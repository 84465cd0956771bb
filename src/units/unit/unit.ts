import type { Period, PlainDate } from '../../kernel/calendar.ts'

/**
 * From the top down. An agency is a department or another body of the province (*sở, ban, ngành*): it has no territory, and
 * nothing lies below it. There are no districts from 1/7/2025 on, so a hierarchy may lack that level.
 */
export const LEVELS = ['province', 'agency', 'district', 'commune', 'hamlet'] as const
export type UnitLevel = (typeof LEVELS)[number]

/** What the law calls the unit. The words of a paper are in `text.ts`. */
export const KINDS_OF_LEVEL = {
  province: ['tinh', 'thanh-pho'],
  agency: ['so', 'ban-nganh', 'co-quan-dang', 'doan-the'],
  district: ['huyen', 'quan', 'thi-xa', 'thanh-pho'],
  commune: ['xa', 'phuong', 'thi-tran', 'dac-khu'],
  hamlet: ['ap', 'khu-pho', 'thon', 'ban', 'buon', 'to-dan-pho'],
} as const satisfies Record<UnitLevel, readonly string[]>
export type UnitKind = (typeof KINDS_OF_LEVEL)[UnitLevel][number]

/** The levels in which a unit may lie. */
export const LEVELS_ABOVE = {
  province: [],
  agency: ['province'],
  district: ['province'],
  commune: ['district', 'province'],
  hamlet: ['commune'],
} as const satisfies Record<UnitLevel, readonly UnitLevel[]>

export const isKindOf = (level: UnitLevel, kind: string): kind is UnitKind =>
  (KINDS_OF_LEVEL[level] as readonly string[]).includes(kind)

/**
 * One version of a unit. A new version begins when the name, spelling, kind, code or parent changes; the unit stays the
 * same. When it is merged or split it ends, and its successions name its successors.
 */
export interface UnitVersion {
  readonly unitId: string
  readonly level: UnitLevel
  readonly kind: UnitKind
  /** Official code: of an agency its electronic identifier (Decision 20/2020/QĐ-TTg), of others their administrative code; a hamlet has none. */
  readonly code: string | null
  /** Without its kind: `Trảng Dài`. */
  readonly name: string
  /** The unit above; only a province has none. */
  readonly parentId: string | null
  readonly valid: Period
  /** The act that made the version. */
  readonly basis: string
}

/** A unit as it was on a day, or nearest to it. */
export interface UnitNear {
  readonly level: UnitLevel
  readonly code: string
  readonly name: string
}

/**
 * What happened to a unit on a day.
 * - the same unit goes on: `renamed`, `respelled` (no legal change), `kind-changed`, `code-changed`, `moved`
 *   (another parent), `enlarged` (others joined it), `transferred` (a part left it)
 * - it ended: `merged` (all of it into one), `split` (into several), `abolished` (into none)
 */
export const SUCCESSION_KINDS = [
  'renamed',
  'respelled',
  'kind-changed',
  'code-changed',
  'moved',
  'enlarged',
  'transferred',
  'merged',
  'split',
  'abolished',
] as const
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number]

/**
 * One line of a unit's lineage. The shares of all lines of one unit on one day add up to 1 unless some are unsettled. A
 * unit that goes on after a transfer has a line to itself with the remainder.
 */
export interface Succession {
  readonly fromUnitId: string
  /** `null` only when the unit was abolished. */
  readonly toUnitId: string | null
  readonly on: PlainDate
  readonly kind: SuccessionKind
  /** Part of the residents, a decimal of at most six places as text (`0.066414`); `null`: not settled. */
  readonly share: string | null
  readonly basis: string
}

/** A commune of another province that was merged into one of our units. It is no unit of ours, so it has only a name. */
export interface ExternalPredecessor {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly districtName: string
  readonly provinceName: string
  readonly on: PlainDate
}
