import { createHash } from 'node:crypto'
import type { PlainDate } from '../../kernel/calendar.ts'
import { subtractVnd, sumVnd, type Vnd } from '../../kernel/money.ts'
import { computeAccountIndex } from '../../people/service.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Keyring, Platform } from '../../platform/platform.ts'
import type { CyclesTogether } from '../cycle/act-service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { LineRefusal } from '../cycle/refusal.ts'
import type { TimeGuard } from '../guards/time-guard.ts'
import type { DifferenceKind, ReportedAccount } from './difference.ts'
import type { NewDifference } from './difference-store.ts'
import {
  guardOfDays,
  isSameAccount,
  knownAfter,
  type Meaning,
  meaningOfLine,
  type OrderedPayment,
  type ReportedLine,
} from './match-line.ts'
import type { SettlementLine } from './settlement.ts'
import { findElsewhere, findOrderedAccounts, findOrderedPayments } from './settlement-store.ts'

export interface SumOfLines {
  readonly count: number
  readonly amount: Vnd
}

/** A line with what was ordered under its reference. */
export interface AnsweringLine extends SettlementLine {
  readonly ordered: Vnd
}

/** An open claim, or a held difference, that the bank gives back. */
export interface GivenBackLine {
  readonly differenceId: string
  readonly amount: Vnd
  readonly on: PlainDate
  readonly reason: string
}

/** What lines say that is new, by what is done of it, and what does not match. */
export interface MatchedLines {
  readonly refused: readonly LineRefusal[]
  /** Of the whole sum: paid or returned. */
  readonly answered: readonly AnsweringLine[]
  /** Less came than was ordered. */
  readonly partly: readonly AnsweringLine[]
  /** What the bank takes back. */
  readonly takenBack: readonly SettlementLine[]
  readonly differences: readonly NewDifference[]
  readonly givenBack: readonly GivenBackLine[]
  readonly repeated: number
  /** What is unusual about the days of what is new. */
  readonly guards: readonly TimeGuard[]
}

/** What taking a list books, each with its sum. */
export interface NewsOfLines {
  readonly settled: SumOfLines
  readonly rejected: SumOfLines
  /** Paid before, and taken back by the bank. */
  readonly returned: SumOfLines
  /** Of what is paid, how much came of sums that were ordered higher; the rest is owed again. */
  readonly partly: SumOfLines & { readonly rest: Vnd }
  /** Paid into another account: held until two people decide. */
  readonly elsewhere: SumOfLines
  /** Paid over or once more: claimed back. */
  readonly claimed: SumOfLines
  /** Claimed, and given back. */
  readonly givenBack: SumOfLines
  /** Lines whose payment was answered alike by an earlier list. */
  readonly repeated: number
}

export function sumNews(news: MatchedLines): NewsOfLines {
  const [held, claimed] = [['paid-elsewhere'], ['paid-again', 'paid-over']].map((kinds) =>
    sumOf(news.differences.filter(({ kind }) => kinds.includes(kind))),
  )
  return {
    settled: sumOf([...news.answered.filter(({ outcome }) => outcome === 'settled').map(asOrdered), ...news.partly]),
    rejected: sumOf(news.answered.filter(({ outcome }) => outcome === 'rejected')),
    returned: sumOf(news.takenBack),
    partly: { ...sumOf(news.partly), rest: sumVnd(news.partly.map(({ ordered, amount }) => subtractVnd(ordered, amount))) },
    elsewhere: held ?? NOTHING,
    claimed: claimed ?? NOTHING,
    givenBack: sumOf(news.givenBack),
    repeated: news.repeated,
  }
}

const sumOf = (lines: readonly { readonly amount: Vnd }[]): SumOfLines => ({
  count: lines.length,
  amount: sumVnd(lines.map(({ amount }) => amount)),
})
const NOTHING = sumOf([])

/** Of what was paid over, the sum that was ordered is paid; the excess is claimed. */
const asOrdered = ({ ordered }: AnsweringLine) => ({ amount: ordered })

/** How much news there is: none, and a list need not be taken. */
export const countNews = ({ answered, partly, takenBack, differences, givenBack }: MatchedLines): number =>
  answered.length + partly.length + takenBack.length + differences.length + givenBack.length

/** What does not match an ordered payment, and what says something new of one. */
async function matchLines(
  { keyring, clock, newId }: Platform,
  database: Database,
  { cycle, lines }: { readonly cycle: PaymentCycle; readonly lines: readonly SettlementLine[] },
): Promise<MatchedLines> {
  const references = [...new Set(lines.map(({ reference }) => reference))]
  const ordered = await findOrderedPayments(database, cycle, references)
  const elsewhere = await findElsewhere(
    database,
    references.filter((reference) => !ordered.has(reference)),
  )
  const hasAccounts = lines.some(({ account }) => account !== undefined)
  const accounts = hasAccounts ? await findOrderedAccounts(database, cycle, references) : new Map<string, ReportedAccount>()
  const news = new News(clock.today())
  const fresh: SettlementLine[] = []
  for (const line of inOrder(lines)) {
    const reported = withAccount(keyring, line, accounts.get(line.reference))
    const known = ordered.get(line.reference)
    const today = clock.today()
    const meaning = meaningOfLine(reported, { ordered: known, elsewhere: elsewhere.get(line.reference), today })
    const id = meaning.kind.startsWith('paid-') ? newId() : ''
    news.add(reported, { meaning, known, id })
    if (meaning.kind !== 'refused' && meaning.kind !== 'repeated') fresh.push(line)
    if (known !== undefined) ordered.set(line.reference, knownAfter(known, reported, { meaning, today, id }))
  }
  news.guards = guardOfDays(fresh, ordered)
  return news
}

/** What the lines say of one of the cycles that they are of. */
export interface MatchedCycle {
  readonly cycle: PaymentCycle
  readonly news: MatchedLines
}

/** The same of a list that is of several cycles. A line that is of none of them is refused as one of the first. */
export async function matchTogether(
  platform: Platform,
  database: Database,
  { cycles, lines }: { readonly cycles: CyclesTogether; readonly lines: readonly SettlementLine[] },
): Promise<MatchedCycle[]> {
  const [first, ...others] = cycles
  const references = others.length === 0 ? [] : [...new Set(lines.map(({ reference }) => reference))]
  const owners = await findElsewhere(database, references)
  const ofCycle = Map.groupBy(lines, ({ reference }) => others.find(({ id }) => id === owners.get(reference)?.cycleId) ?? first)
  const matched: MatchedCycle[] = []
  for (const [cycle, some] of ofCycle) matched.push({ cycle, news: await matchLines(platform, database, { cycle, lines: some }) })
  return matched
}

/** What a list says of all its cycles. */
export function joinNews(matched: readonly MatchedCycle[]): MatchedLines {
  const all = matched.map(({ news }) => news)
  return {
    refused: all.flatMap(({ refused }) => refused).toSorted((one, other) => one.row - other.row),
    answered: all.flatMap(({ answered }) => answered),
    partly: all.flatMap(({ partly }) => partly),
    takenBack: all.flatMap(({ takenBack }) => takenBack),
    differences: all.flatMap(({ differences }) => differences),
    givenBack: all.flatMap(({ givenBack }) => givenBack),
    guards: all.flatMap(({ guards }) => guards),
    repeated: all.reduce((sum, { repeated }) => sum + repeated, 0),
  }
}

/** Transfers of one payment in the order of their days. */
const inOrder = (lines: readonly SettlementLine[]): SettlementLine[] =>
  lines.toSorted((one, other) => compareDays(one.on ?? '', other.on ?? '') || one.row - other.row)

const compareDays = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Up to three zeros that stood before a number are lost where a spreadsheet takes it for one. */
const LOST_ZEROS = ['', '0', '00', '000']

/** Says of a line into which other account it was paid, where its list names one. */
function withAccount(keyring: Keyring, line: SettlementLine, ordered: ReportedAccount | undefined): ReportedLine {
  if (line.account === undefined || ordered === undefined) return line
  const { account } = line
  const last4 = account.slice(-4)
  if (account.includes('*')) return last4 === ordered.last4 ? line : { ...line, otherAccount: { last4, digest: null } }
  const digests = LOST_ZEROS.map((zeros) => digestOf(keyring, zeros + account))
  const isSame = digests.some((digest) => isSameAccount(ordered, { last4, digest }))
  return isSame ? line : { ...line, otherAccount: { last4, digest: digests[0] ?? null } }
}

/** As {@link ACCOUNT_NUMBERS} gives it of the accounts that are kept. */
const digestOf = (keyring: Keyring, account: string): string =>
  createHash('sha256')
    .update(Buffer.from(computeAccountIndex(keyring, account), 'hex'))
    .digest('hex')

interface Understood {
  readonly meaning: Meaning
  readonly known: OrderedPayment | undefined
  /** Of a new difference. */
  readonly id: string
}

class News implements MatchedLines {
  readonly refused: LineRefusal[] = []
  readonly answered: AnsweringLine[] = []
  readonly partly: AnsweringLine[] = []
  readonly takenBack: SettlementLine[] = []
  readonly differences: NewDifference[] = []
  readonly givenBack: GivenBackLine[] = []
  repeated = 0
  guards: readonly TimeGuard[] = []
  readonly #today: PlainDate

  constructor(today: PlainDate) {
    this.#today = today
  }

  add(line: ReportedLine, { meaning, known, id }: Understood): void {
    const answering = { ...line, ordered: known?.amount ?? line.amount }
    const { amount, reason = '' } = line
    switch (meaning.kind) {
      case 'refused':
        this.refused.push(meaning.refusal)
        break
      case 'repeated':
        this.repeated++
        break
      case 'answered':
        this.answered.push(answering)
        break
      case 'paid-partly':
        this.partly.push(answering)
        break
      case 'paid-over':
        this.answered.push(answering)
        this.#differ(line, { id, kind: 'paid-over', amount: meaning.over })
        break
      case 'paid-again':
      case 'paid-elsewhere':
        this.#differ(line, { id, kind: meaning.kind, amount })
        break
      case 'taken-back':
        this.takenBack.push(line)
        break
      case 'given-back':
        this.givenBack.push({ differenceId: meaning.differenceId, amount, on: line.on ?? this.#today, reason })
        break
    }
  }

  #differ(line: ReportedLine, found: { readonly id: string; readonly kind: DifferenceKind; readonly amount: Vnd }): void {
    this.differences.push({
      ...found,
      reference: line.reference,
      paidOn: line.on ?? this.#today,
      toldOn: line.on ?? null,
      bankNumber: line.bankNumber ?? null,
      account: found.kind === 'paid-elsewhere' ? (line.otherAccount ?? null) : null,
    })
  }
}
