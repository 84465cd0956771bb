import type { PlainDate } from '../../kernel/calendar.ts'

/**
 * What a session guides people to: the five basic contents, and those that reports count beside them.
 *
 * @source Bộ TT&TT, văn bản 793/BTTTT-THH ngày 5/3/2022 (the first five)
 */
export const CONTENTS = [
  'online-public-services',
  'online-shopping',
  'online-payment',
  'self-protection',
  'local-platforms',
  'vneid',
  'health-record',
  'digital-signature',
  'social-security',
  'digital-literacy',
  'other',
] as const
export type Content = (typeof CONTENTS)[number]

export const AGE_BANDS = ['under-18', '18-35', '36-60', 'over-60'] as const
export type AgeBand = (typeof AGE_BANDS)[number]
export const SEXES = ['women', 'men'] as const
export type Sex = (typeof SEXES)[number]

/** What a group says of one session of guidance. What is not known is `null` or absent, and stays so: it is no zero. */
export interface SessionContent {
  readonly day: PlainDate
  /** `HH:MM` */
  readonly startsAt: string | null
  readonly contents: readonly Content[]
  readonly place: string
  /** How many different people were guided. */
  readonly people: number | null
  /** How many times somebody was guided: never fewer than people. */
  readonly times: number | null
  readonly byAge: Readonly<Partial<Record<AgeBand, number>>> | null
  readonly bySex: Readonly<Partial<Record<Sex, number>>> | null
  /** Members who took part, by person. */
  readonly memberIds: readonly string[]
  /** Students and others who helped without being members. */
  readonly helpers: number | null
  readonly note: string | null
  /** Recorded by mistake: it counts no more, and every version of it stays. */
  readonly isWithdrawn: boolean
}

export const SESSION_FIELDS = [
  'day',
  'startsAt',
  'contents',
  'place',
  'people',
  'times',
  'byAge',
  'bySex',
  'memberIds',
  'helpers',
  'note',
  'isWithdrawn',
] as const satisfies readonly (keyof SessionContent)[]
export type SessionField = (typeof SESSION_FIELDS)[number]

/** One wording of a session, as a phone made it: a correction names the one it was made from. */
export interface SessionVersion {
  readonly versionId: string
  readonly sessionId: string
  readonly baseId: string | null
  readonly groupId: string
  /** ISO instant by the clock of the phone. */
  readonly madeAt: string
  readonly content: SessionContent
}

export const MOST_PEOPLE = 5_000
export const LONGEST_PLACE = 200
export const LONGEST_NOTE = 2_000
export const MOST_MEMBERS = 60
