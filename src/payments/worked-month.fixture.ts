import { parseDocument } from 'yaml'
import type { FormFinding } from '../kernel/form-finding.ts'
import { FORM_FINDING_TEXTS } from '../kernel/form-finding-text.ts'
import { checkAgainst, type Schema } from '../kernel/schema-check.ts'
import { readSum } from './worked-sum.fixture.ts'

/** A month as a case: who there is, what happens, and what comes of it in whole đồng. The files stand in `worked-months`. */
export interface WorkedMonth {
  readonly title: string
  readonly why: string
  readonly month: string
  /** The day everything is done on; absent: 6 August 2024. */
  readonly today?: string
  /** Why reports are confirmed before the month has ended, where they are. */
  readonly confirmedBecause?: string
  /** Months of all groups that were confirmed, paid and closed before. */
  readonly earlier?: readonly string[]
  /** What differs from the shipped provision of Đồng Nai. */
  readonly provision?: Readonly<Record<string, unknown>>
  /** Of the month's year, where no other is named. */
  readonly budget: readonly WorkedLine[]
  readonly groups: readonly WorkedGroup[]
  readonly happens: readonly Step[]
  readonly expect: Expected
}

export interface WorkedLine {
  readonly source: string
  readonly allocated: number
  readonly payer?: string
  readonly year?: number
}

export interface WorkedGroup {
  readonly name: string
  /** A commune of Đồng Nai by its name; absent: one and the same for all that name none. */
  readonly commune?: string
  /** `none`: the group has nobody who leads it. */
  readonly leader: string
  readonly members?: readonly string[]
  /** Of these people there is no account. */
  readonly withoutAccount?: readonly string[]
  readonly established?: string
  readonly report: 'approved' | 'returned' | 'silent'
}

export interface Step {
  readonly act:
    | 'compute'
    | 'submit'
    | 'approve'
    | 'order'
    | 'close'
    | 'hold'
    | 'bank'
    | 'new-account'
    | 'approve-change'
    | 'report'
    | 'merge'
    | 'release-hold'
    | 'leader'
    | 'day'
    | 'next-month'
    | 'main'
    | 'supplement'
    | 'propose-ending'
    | 'end'
    | 'bank-again'
    | 'propose-difference'
    | 'decide-difference'
    | 'claim'
    | 'confirm-claim'
    | 'return'
    | 'keep-back'
    | 'give-up'
    | 'withdraw'
    | 'hold-by-day'
    | 'add-corrected'
    | 'release-by-day'
    | 'send-back'
    | 'decline-ending'
    | 'decline-claim'
    | 'look-rule'
    | 'look'
  readonly group?: string
  readonly because?: string
  /** Of a bank's list: groups whose payment comes back, with the bank's words. Everybody else is paid. */
  readonly returns?: Readonly<Record<string, string>>
  /** Of a bank's list: groups for which it says another sum than was ordered. */
  readonly pays?: Readonly<Record<string, number>>
  /** Of a bank's list: groups of which it names the account it paid into. */
  readonly accounts?: Readonly<Record<string, string>>
  /** Of a list of everything: groups whose payment stands there once more, paid today. */
  readonly twice?: readonly string[]
  /** Of a difference: what is proposed to become of it. */
  readonly as?: 'accepted' | 'claimed' | 'given-back' | 'mistaken'
  /** Of a look at a confirmation that was drawn: the reason why it goes back; absent: it is agreed to. */
  readonly backBecause?: string
  /** Of a rule of looking again: how many of a thousand groups, from which day on. */
  readonly perMille?: number
  /** The act is not done, and this is why. */
  readonly refused?: string
  /** Of an ending or a difference, who confirms it; of a look, who looks: whoever confirmed the report. */
  readonly by?: 'proposer'
  readonly commune?: string
  readonly into?: string
  readonly on?: string
  /** Of a claim: how much, of what share of each month, from which month on. */
  readonly sum?: number
  readonly percent?: number
  readonly from?: string
  /** Of a hold by day: what of the group it is of, and its last day. */
  readonly subject?: 'payee' | 'group' | 'commune' | 'provision'
  readonly until?: string
  /** Of an order: what the month and its supplements still owe goes out with it. */
  readonly arrears?: boolean
}

export interface Expected {
  readonly entitled: Readonly<Record<string, number>>
  readonly reasons?: Readonly<Record<string, readonly string[]>>
  readonly approved: number
  readonly ordered: number
  readonly paid: number
  /** What is still owed at the end, of the month and its supplements: why, by group. */
  readonly owed: Readonly<Record<string, { readonly amount: number; readonly because: string }>>
  /** What was ended by a decision. */
  readonly ended?: Readonly<Record<string, number>>
  /** Who received how much. */
  readonly received?: Readonly<Record<string, number>>
  /** What groups have not got of what they would be due: for want of a report, say, or in arrears. */
  readonly wanting?: Readonly<Record<string, number>>
  /** What the bank paid otherwise than ordered and has not given back, by group. */
  readonly claimed?: Readonly<Record<string, number>>
  readonly budget: readonly { readonly committed: number; readonly consumed: number; readonly left: number }[]
  readonly ledger: Readonly<Record<'expense' | 'payable' | 'in-transit' | 'treasury', number>> & { readonly claims?: number }
  /** What of the month is claimed and not settled yet, and what the books hold of that. */
  readonly recovery?: Readonly<Record<'outstanding' | 'receivable' | 'revenue' | 'between-months' | 'income', number>>
  readonly station: string
}

/** Of each act, what may stand beside it. */
const BESIDE: Readonly<Record<Step['act'], readonly (keyof Step)[]>> = {
  compute: ['because', 'refused'],
  submit: ['because', 'refused'],
  approve: ['refused'],
  order: ['arrears', 'refused'],
  close: ['refused'],
  hold: ['group', 'because', 'refused'],
  bank: ['returns', 'pays', 'accounts', 'refused'],
  'new-account': ['group'],
  'approve-change': [],
  report: ['group', 'refused'],
  merge: ['commune', 'into', 'on'],
  'release-hold': ['group', 'because'],
  leader: ['group', 'on'],
  day: ['on'],
  'next-month': [],
  main: [],
  supplement: ['refused'],
  'propose-ending': ['group', 'because', 'refused'],
  end: ['group', 'by', 'refused'],
  'bank-again': ['returns', 'pays', 'twice', 'accounts', 'refused'],
  'propose-difference': ['group', 'as', 'because', 'refused'],
  'decide-difference': ['group', 'by', 'refused'],
  claim: ['group', 'sum', 'because', 'refused'],
  'confirm-claim': ['group', 'by', 'refused'],
  return: ['group', 'sum', 'on', 'refused'],
  'keep-back': ['group', 'percent', 'from', 'refused'],
  'give-up': ['group', 'sum', 'refused'],
  withdraw: ['group', 'sum', 'refused'],
  'add-corrected': ['group', 'because', 'refused'],
  'hold-by-day': ['subject', 'group', 'from', 'until', 'because', 'refused'],
  'release-by-day': ['subject', 'group', 'because', 'refused'],
  'send-back': ['because', 'refused'],
  'decline-ending': ['group', 'because', 'refused'],
  'decline-claim': ['group', 'because', 'refused'],
  'look-rule': ['perMille', 'from'],
  look: ['group', 'by', 'backBecause', 'refused'],
}

const text: Schema = { type: 'string', minLength: 1 }
const sum: Schema = { type: 'integer' }
const texts: Schema = { type: 'array', items: text }
const sumsByName: Schema = { type: 'object', additionalProperties: sum }
const record = (required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
})

const SCHEMA: Schema = record(
  {
    title: text,
    why: text,
    month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
    budget: { type: 'array', minItems: 1, items: record({ source: text, allocated: sum }, { payer: text, year: sum }) },
    groups: {
      type: 'array',
      minItems: 1,
      items: record(
        { name: text, leader: text, report: { type: 'string', enum: ['approved', 'returned', 'silent'] } },
        { commune: text, members: texts, withoutAccount: texts, established: text },
      ),
    },
    happens: {
      type: 'array',
      minItems: 1,
      items: record(
        { act: { type: 'string', enum: Object.keys(BESIDE) } },
        {
          group: text,
          because: text,
          returns: { type: 'object', additionalProperties: text },
          pays: sumsByName,
          accounts: { type: 'object', additionalProperties: text },
          twice: texts,
          as: { type: 'string', enum: ['accepted', 'claimed', 'given-back', 'mistaken'] },
          refused: text,
          by: { type: 'string', enum: ['proposer'] },
          commune: text,
          into: text,
          on: text,
          sum,
          percent: sum,
          from: text,
          subject: { type: 'string', enum: ['payee', 'group', 'commune', 'provision'] },
          until: text,
          arrears: { type: 'boolean' },
          backBecause: text,
          perMille: sum,
        },
      ),
    },
    expect: record(
      {
        entitled: sumsByName,
        approved: sum,
        ordered: sum,
        paid: sum,
        owed: { type: 'object', additionalProperties: record({ amount: sum, because: text }) },
        budget: { type: 'array', items: record({ committed: sum, consumed: sum, left: sum }) },
        ledger: record({ expense: sum, payable: sum, 'in-transit': sum, treasury: sum }, { claims: sum }),
        station: text,
      },
      {
        recovery: record({ outstanding: sum, receivable: sum, revenue: sum, 'between-months': sum, income: sum }),
        reasons: { type: 'object', additionalProperties: texts },
        ended: sumsByName,
        received: sumsByName,
        wanting: sumsByName,
        claimed: sumsByName,
      },
    ),
  },
  { today: text, confirmedBecause: text, earlier: texts, provision: { type: 'object', additionalProperties: true } },
)

/**
 * Reads one file. A sum may be written as the arithmetic it comes from: `3 × 1.500.000 = 4.500.000`.
 *
 * @throws with each thing that is wrong and where: a field nobody knows, a sum that does not come out
 */
export function readWorkedMonth(file: string): WorkedMonth {
  const document = parseDocument(file, { uniqueKeys: true })
  if (document.errors.length > 0) throw new Error(document.errors.map(({ message }) => message).join('\n'))
  const value = withSums(document.toJS())
  const findings = checkAgainst(SCHEMA, value)
  if (findings.length > 0) throw new Error(findings.map(tell).join('\n'))
  const worked = value as WorkedMonth
  for (const [index, step] of worked.happens.entries()) {
    const stray = Object.keys(step).find((key) => key !== 'act' && !BESIDE[step.act].some((known) => known === key))
    if (stray !== undefined) throw new Error(`/happens/${index}: nothing is said of “${stray}” beside “${step.act}”`)
  }
  return worked
}

const tell = (finding: FormFinding): string => {
  const say = FORM_FINDING_TEXTS[finding.code] as (finding: FormFinding) => { readonly en: string }
  return `${finding.pointer}: ${say(finding).en}`
}

function withSums(value: unknown): unknown {
  if (typeof value === 'string') return readSum(value) ?? value
  if (Array.isArray(value)) return value.map(withSums)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withSums(field)]))
}
