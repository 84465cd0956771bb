import { isPlainDate } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { type FactType, GROUP_FACTS, PERSON_FACTS, type Provision } from '../../policies/index.ts'

/** Of what a fact is said: a seat is one person’s place in one group. */
export const SUBJECT_KINDS = ['province', 'commune', 'group', 'seat'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** A fact that somebody tells, since no register, report or session does. */
export interface ToldFact {
  readonly name: string
  readonly label: BilingualText
  readonly type: FactType
  readonly values?: readonly string[] | undefined
  readonly subject: SubjectKind
  /** `month`: said of one month, and of no later one; `lasting`: until somebody says otherwise. */
  readonly span: 'month' | 'lasting'
}

type Place = Pick<ToldFact, 'subject' | 'span'>

/** Which facts of the shared vocabulary are told, and of what: the others come from registers, reports and books. */
const GROUP_PLACES: Readonly<Record<string, Place>> = {
  ...{
    communeRegistered: { subject: 'commune', span: 'lasting' },
    registrationApproved: { subject: 'commune', span: 'lasting' },
  },
  ...{ dxStandardMet: { subject: 'commune', span: 'lasting' }, difficultArea: { subject: 'commune', span: 'lasting' } },
  ...{ households: { subject: 'group', span: 'lasting' }, population: { subject: 'group', span: 'lasting' } },
  ...{ directionAttached: { subject: 'group', span: 'month' }, urgentDirection: { subject: 'group', span: 'month' } },
  ...{ officerConsent: { subject: 'group', span: 'month' }, attendanceListAttached: { subject: 'group', span: 'month' } },
  ...{ publiclyPosted: { subject: 'group', span: 'month' }, peopleGuided: { subject: 'group', span: 'month' } },
  ...{ sessionsHeld: { subject: 'group', span: 'month' }, memberDays: { subject: 'group', span: 'month' } },
  ...{ mobilisedPersonCount: { subject: 'group', span: 'month' }, personDays: { subject: 'group', span: 'month' } },
  ...{ personNights: { subject: 'group', span: 'month' }, personCount: { subject: 'group', span: 'month' } },
  approvedCosts: { subject: 'group', span: 'month' },
}
const SEAT_PLACES: Readonly<Record<string, Place>> = {
  ...{ attendedDays: { subject: 'seat', span: 'month' }, mobilisedDays: { subject: 'seat', span: 'month' } },
  mobilisedNights: { subject: 'seat', span: 'month' },
}

/** The facts of the shared vocabulary that somebody tells. */
export const SHARED_TOLD: readonly ToldFact[] = [
  ...Object.entries(GROUP_PLACES).map(([name, place]) => told(name, GROUP_FACTS[name as keyof typeof GROUP_FACTS], place)),
  ...Object.entries(SEAT_PLACES).map(([name, place]) => told(name, PERSON_FACTS[name as keyof typeof PERSON_FACTS], place)),
]

interface Defined {
  readonly label: BilingualText
  readonly type: FactType
  readonly values?: readonly string[]
}

function told(name: string, { label, type, values }: Defined, place: Place): ToldFact {
  return { name, label, type, values, ...place }
}

/** The facts somebody may tell under these provisions: the shared ones, and those the acts declare themselves. */
export function toldFacts(provisions: readonly Pick<Provision, 'facts'>[]): readonly ToldFact[] {
  const own = provisions.flatMap(({ facts = [] }) =>
    facts.map(
      ({ name, title, type, values, subject, span = 'lasting' }): ToldFact => ({
        name,
        label: { vi: title.vi, en: title.en ?? title.vi },
        type,
        values: values?.map(({ value }) => value),
        subject: subject === 'person' ? 'seat' : subject,
        span,
      }),
    ),
  )
  return [...SHARED_TOLD, ...own]
}

export type FactValue = boolean | number | string | null

/** Whether a value can be one of the fact; `null`: it is not known any more. */
export function isValueOf({ type, values = [] }: Pick<ToldFact, 'type' | 'values'>, value: unknown): value is FactValue {
  if (value === null) return true
  if (type === 'yes-no') return typeof value === 'boolean'
  if (type === 'choice') return typeof value === 'string' && values.includes(value)
  if (type === 'day') return isPlainDate(value)
  return Number.isSafeInteger(value) && (value as number) >= 0
}
