import { isMonth, isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { isObject } from '../../kernel/is-object.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import {
  AGE_BANDS,
  CONTENTS,
  LONGEST_NOTE,
  LONGEST_PLACE,
  MOST_MEMBERS,
  MOST_PEOPLE,
  SESSION_FIELDS,
  SEXES,
  type SessionContent,
  type SessionField,
  type SessionVersion,
} from './session.ts'

/** Why a session is not recorded as it was told. */
export type SessionFault =
  | { readonly kind: 'record-unreadable' }
  | { readonly kind: 'field-unknown'; readonly field: string }
  | { readonly kind: 'field-wrong'; readonly field: SessionField }
  | { readonly kind: 'contents-missing' }
  | { readonly kind: 'place-missing' }
  | { readonly kind: 'day-ahead'; readonly day: PlainDate; readonly today: PlainDate }
  | { readonly kind: 'day-too-old'; readonly day: PlainDate }
  | { readonly kind: 'times-below-people'; readonly times: number; readonly people: number }
  | { readonly kind: 'parts-above-people'; readonly field: 'byAge' | 'bySex'; readonly parts: number; readonly people: number }

/** Groups were first established after the Ministry's letter of this year. */
const FIRST_DAY = '2022-01-01'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/

const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_PEOPLE
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && isMonth(value.slice(0, 7)) && !Number.isNaN(Date.parse(value))
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
const isPartOf = (names: readonly string[]) => (value: unknown) =>
  isObject(value) && Object.entries(value).every(([name, count]) => names.includes(name) && isCount(count))
const areDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length

/** What each field may hold, whatever stands in the others. */
const HOLDS: Readonly<Record<SessionField, (value: unknown) => boolean>> = {
  day: isPlainDate,
  startsAt: (value) => value === null || (typeof value === 'string' && TIME.test(value)),
  contents: (value) =>
    Array.isArray(value) && areDifferent(value) && value.every((one) => (CONTENTS as readonly unknown[]).includes(one)),
  place: (value) => isText(value, LONGEST_PLACE),
  people: (value) => value === null || isCount(value),
  times: (value) => value === null || isCount(value),
  byAge: (value) => value === null || isPartOf(AGE_BANDS)(value),
  bySex: (value) => value === null || isPartOf(SEXES)(value),
  memberIds: (value) => Array.isArray(value) && value.length <= MOST_MEMBERS && areDifferent(value) && value.every(isUuid),
  helpers: (value) => value === null || isCount(value),
  note: (value) => value === null || isText(value, LONGEST_NOTE),
  isWithdrawn: (value) => typeof value === 'boolean',
}

const VERSION_FIELDS = ['versionId', 'sessionId', 'baseId', 'groupId', 'madeAt', 'content']

/**
 * Reads one record as it came from a phone, which may be anything: only what fits whole is a version of a session.
 *
 * @param today the legal day of whoever checks: a session is recorded once it was held
 */
export function readVersion(record: unknown, today: PlainDate): Result<SessionVersion, SessionFault> {
  if (!isObject(record)) return refuse({ kind: 'record-unreadable' })
  const stranger = Object.keys(record).find((key) => !VERSION_FIELDS.includes(key))
  if (stranger !== undefined) return refuse({ kind: 'field-unknown', field: stranger.slice(0, 60) })
  const { versionId, sessionId, baseId, groupId, madeAt, content } = record
  const isNamed = [versionId, sessionId, groupId].every(isUuid) && (baseId === null || isUuid(baseId))
  if (!isNamed || !isInstant(madeAt)) return refuse({ kind: 'record-unreadable' })
  const fault = findFault(content, today)
  return fault === undefined ? accept(record as unknown as SessionVersion) : refuse(fault)
}

/** What stands against a session's content: the first fault, in the order of the form; nothing when it can be recorded. */
export function findFault(content: unknown, today: PlainDate): SessionFault | undefined {
  if (!isObject(content)) return { kind: 'record-unreadable' }
  const stranger = Object.keys(content).find((key) => !(SESSION_FIELDS as readonly string[]).includes(key))
  if (stranger !== undefined) return { kind: 'field-unknown', field: stranger.slice(0, 60) }
  const wrong = SESSION_FIELDS.find((field) => !HOLDS[field](content[field]))
  return wrong === undefined
    ? findContradiction(content as unknown as SessionContent, today)
    : { kind: 'field-wrong', field: wrong }
}

function findContradiction(content: SessionContent, today: PlainDate): SessionFault | undefined {
  const { day, contents, place, people, times } = content
  if (day > today) return { kind: 'day-ahead', day, today }
  if (day < FIRST_DAY) return { kind: 'day-too-old', day }
  if (contents.length === 0) return { kind: 'contents-missing' }
  if (place.trim() === '') return { kind: 'place-missing' }
  if (people !== null && times !== null && times < people) return { kind: 'times-below-people', times, people }
  for (const field of ['byAge', 'bySex'] as const) {
    const parts = Object.values(content[field] ?? {}).reduce((sum, count) => sum + count, 0)
    if (people !== null && parts > people) return { kind: 'parts-above-people', field, parts, people }
  }
  return undefined
}
