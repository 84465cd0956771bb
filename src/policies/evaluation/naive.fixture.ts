import type { Benefit, Cap, Condition, Provision, Rate, TableCell } from '../provision/provision.ts'
import { divided, levelSum, rounded } from './naive-money.fixture.ts'

/**
 * A second reading of the language, written from `docs/provisions.md` and not from the first: slow, on plain objects and bigints,
 * nothing prepared and nothing explained. What the two disagree on, one of them reads wrongly.
 */
type Known = Readonly<Record<string, unknown>>
type Truth = boolean | undefined

export interface NaiveAnswer {
  readonly amount: number
  readonly benefits: readonly number[]
  readonly shares: Readonly<Record<string, number>>
}

interface Case {
  readonly provision: Provision
  readonly facts: Known
  readonly month: string
  readonly days: number
}

export function evaluateNaively(provision: Provision, facts: object, month: string): NaiveAnswer {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const one: Case = { provision, facts: facts as Known, month, days: new Date(Date.UTC(year, number, 0)).getUTCDate() }
  const sums = isOpen(one)
    ? limited(
        one,
        provision.benefits.map((benefit) => sumOf(one, benefit)),
      )
    : provision.benefits.map(() => 0)
  const amount = sums.reduce((sum, part) => sum + part, 0)
  const shares = payers(one, amount)
  return shares === undefined ? { amount: 0, benefits: [], shares: {} } : { amount, benefits: sums, shares }
}

function isOpen(one: Case): boolean {
  const { paysFrom, paysUntil, inForceUntil, conditions = [], noOverlap } = one.provision
  if (one.month < paysFrom || one.month > (paysUntil ?? '9999-12') || `${one.month}-01` > (inForceUntil ?? '9999-12-31'))
    return false
  if (noOverlap?.scope === 'group' && value(one, 'supportedElsewhere') !== false) return false
  return conditions.filter((each) => !isPersonal(each)).every((each) => truth(one, each) === true)
}

const parts = (condition: Condition): readonly Condition[] =>
  'any' in condition ? condition.any : 'all' in condition ? condition.all : 'not' in condition ? [condition.not] : []
const isPersonal = (condition: Condition): boolean =>
  ('about' in condition && condition.about === 'person') || parts(condition).some(isPersonal)

function truth(one: Case, condition: Condition, person?: Known): Truth {
  const inner = parts(condition).map((part) => truth(one, part, person))
  if ('not' in condition) return inner[0] === undefined ? undefined : !inner[0]
  if ('any' in condition) return inner.includes(true) ? true : inner.includes(undefined) ? undefined : false
  if ('all' in condition) return inner.includes(false) ? false : inner.includes(undefined) ? undefined : true
  const seen = value(one, condition.fact, condition.about === 'person' ? (person ?? {}) : undefined)
  if (seen === undefined) return undefined
  const { is, oneOf, atLeast, atMost } = condition
  if (is === undefined && oneOf === undefined && atLeast === undefined && atMost === undefined) return seen === true
  const wrongs = [
    is !== undefined && seen !== is,
    oneOf !== undefined && !oneOf.includes(String(seen)),
    atLeast !== undefined && (seen as number) < (atLeast as number),
    atMost !== undefined && (seen as number) > (atMost as number),
  ]
  return !wrongs.includes(true)
}

function value(one: Case, fact: string, person?: Known): unknown {
  const given = (person ?? one.facts)[fact]
  if (given !== null && given !== undefined) return given
  if (person !== undefined) return undefined
  if (fact === 'memberCount') return (one.facts['members'] as unknown[] | undefined)?.length
  if (fact === 'groupActive' && one.facts['activeDays'] !== undefined) return Number(one.facts['activeDays']) > 0
  return undefined
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  member: ['members'],
  'member-day': ['members'],
  'person-day': ['members', 'mobilisedPersons'],
  'person-night': ['members', 'mobilisedPersons'],
}
const EACH: Readonly<Record<string, string>> = {
  'member-day': 'attendedDays',
  'person-day': 'mobilisedDays',
  'person-night': 'mobilisedNights',
}
const TOTAL: Readonly<Record<string, string>> = {
  ...{ member: 'memberCount', 'member-day': 'memberDays', 'person-day': 'personDays', 'person-night': 'personNights' },
  ...{ household: 'households', session: 'sessionsHeld', cost: 'approvedCosts' },
}
const WHOLE_MONTH = ['group', 'member', 'household']

interface Counted {
  readonly person: Known
  readonly quantity: number
}

function sumOf(one: Case, benefit: Benefit): number {
  if (!(benefit.conditions ?? []).filter((each) => !isPersonal(each)).every((each) => truth(one, each) === true)) return 0
  const { rate, period } = benefit
  const isCeiling = rate !== undefined && 'ceiling' in rate
  let sum = isCeiling ? insideOf(one, benefit) : counted(one, benefit)
  if (isCeiling && (period === 'month' || period === 'round')) sum = Math.min(sum, Number(rate.ceiling))
  if (period !== 'month' && period !== 'round' && sum > 0) {
    const paid = paidIn(one, period, benefit.id)
    if (paid === undefined) return 0
    if (period === 'once' && !isCeiling) sum = paid > 0 ? 0 : sum
    else sum = Math.min(sum, Math.max(0, (isCeiling ? Number(rate.ceiling) : sum) - paid))
  }
  for (const cap of benefit.caps ?? [])
    if (cap.per === 'group' && cap.amount !== undefined) sum = under(one, cap, sum, benefit.id)
  return sum
}

const insideOf = (one: Case, { inside = [] }: Benefit): number => inside.reduce((sum, inner) => sum + sumOf(one, inner), 0)

function paidIn(one: Case, period: string, benefit?: string): number | undefined {
  const { paysFrom, replaces, benefits } = one.provision
  const number = Number(one.month.slice(5)) - 1
  const opens = { quarter: number % 3 === 0, 'half-year': number % 6 === 0, year: number === 0 }[period] ?? false
  const nothing = opens || (replaces === undefined && one.month === paysFrom) ? 0 : undefined
  const sole = benefits.length === 1 || benefit === undefined
  const book = { quarter: 'paidEarlierThisQuarter', 'half-year': 'paidEarlierThisHalfYear', once: 'paidEarlierInAll' }[period]
  if (book !== undefined) {
    const told = one.facts[book] as Record<string, number> | undefined
    if (told === undefined) return nothing
    return sole ? Object.values(told).reduce((sum, part) => sum + part, 0) : (told[benefit] ?? 0)
  }
  const year = one.facts['paidEarlierThisYear'] as number | undefined
  if (sole && year !== undefined) return year
  if (benefit === undefined) return nothing
  return (one.facts['paidEarlierByBenefit'] as Record<string, number> | undefined)?.[benefit] ?? (year === 0 ? 0 : nothing)
}

function under(one: Case, { amount = 0 as never, period }: Cap, sum: number, benefit?: string): number {
  if (sum === 0 || period === 'round') return Math.min(sum, amount)
  const paid =
    period === 'month' ? ((one.facts['paidEarlierThisMonth'] as number | undefined) ?? 0) : paidIn(one, period, benefit)
  return paid === undefined ? 0 : Math.min(sum, Math.max(0, amount - paid))
}

function counted(one: Case, benefit: Benefit): number {
  const { per, rate, caps = [] } = benefit
  const lists = (LISTS[per] ?? []).map((list) => one.facts[list]).filter((list) => list !== undefined) as Known[][]
  const personal = [...(one.provision.conditions ?? []), ...(benefit.conditions ?? [])].filter(isPersonal)
  const byName = personal.length > 0 || caps.some((cap) => cap.per === 'person' || cap.keep !== undefined) || isPersonalRate(rate)
  if (lists.length === 0 && byName && LISTS[per] !== undefined) return 0
  const total = one.facts[TOTAL[per] ?? ''] as number | undefined
  let all: Counted[] | undefined
  if (lists.length > 0) {
    const met = lists.flat().filter((person) => personal.every((each) => truth(one, each, person) === true))
    const each = EACH[per]
    all = met.flatMap((person) =>
      each === undefined ? [{ person, quantity: 1 }] : person[each] == null ? [] : [{ person, quantity: Number(person[each]) }],
    )
  } else if (per === 'group') all = [{ person: {}, quantity: 1 }]
  else if (total !== undefined) all = [{ person: {}, quantity: total }]
  if (all === undefined) return 0
  for (const cap of caps) if (cap.quantity !== undefined) all = fewer(all, cap, cap.quantity)
  let sum = 0
  for (const { person, quantity } of all) {
    const level = levelFor(one, benefit, person)
    const part = days(one, benefit, { person, whole: BigInt(level) * BigInt(quantity) })
    if (part === undefined) return 0
    sum += personCapped(part, caps)
  }
  return sum
}

const isPersonalRate = (rate: Rate | undefined): boolean =>
  rate !== undefined &&
  (('table' in rate && rate.table.by.some(({ about }) => about === 'person')) ||
    ('cases' in rate && rate.cases.some(({ when }) => when.some(isPersonal))))

const personCapped = (part: number, caps: readonly Cap[]): number =>
  caps.reduce(
    (left, cap) =>
      cap.per === 'person' && cap.period === 'month' && cap.amount !== undefined ? Math.min(left, cap.amount) : left,
    part,
  )

function fewer(all: Counted[], { per, keep }: Cap, limit: number): Counted[] {
  if (per === 'person') return all.map(({ person, quantity }) => ({ person, quantity: Math.min(quantity, limit) }))
  const wanted = all.reduce((sum, { quantity }) => sum + quantity, 0)
  if (wanted <= limit) return all
  if (keep === 'proportion') return [{ person: {}, quantity: limit }]
  const rank = ({ person }: Counted) => {
    const joined = String(person['joinedOn'] ?? '9999')
    const role = ['leader', 'deputy', 'member'].indexOf(String(person['role']))
    return keep === 'joined-first' ? joined : `${role < 0 ? 3 : role} ${joined}`
  }
  let left = limit
  const kept: Counted[] = []
  for (const place of keep === undefined ? [''] : [...new Set(all.map(rank))].toSorted()) {
    const alike = keep === undefined ? all : all.filter((each) => rank(each) === place)
    const together = alike.reduce((sum, { quantity }) => sum + quantity, 0)
    if (together <= left) kept.push(...alike)
    else if (alike.length === 1 && alike[0]) kept.push({ person: alike[0].person, quantity: left })
    if (together > left && keep === undefined) kept.push({ person: {}, quantity: left })
    left = Math.max(0, left - together)
  }
  return kept
}

function levelFor(one: Case, benefit: Benefit, person: Known): number {
  const { rate, id } = benefit
  if (rate === undefined || 'share' in rate || 'ceiling' in rate) return 1
  if ('amount' in rate || 'of' in rate) return levelSum(one.month, rate)
  if ('upTo' in rate) {
    const decided = (one.facts['decidedRates'] as Record<string, number> | undefined)?.[id]
    return decided === undefined ? (rate.ifUndecided === 'full' ? rate.upTo : 0) : Math.min(decided, rate.upTo)
  }
  if ('tiers' in rate) {
    const by = value(one, rate.tiers.by)
    return rate.tiers.steps.find(({ from, until }) => typeof by === 'number' && by >= from && by <= (until ?? by))?.amount ?? 0
  }
  if ('ranks' in rate) return 0
  if ('cases' in rate) {
    for (const each of rate.cases) {
      const all = truth(one, { all: each.when }, person)
      if (all === undefined) return 0
      if (all) return levelSum(one.month, each)
    }
    return rate.otherwise === undefined ? 0 : levelSum(one.month, rate.otherwise)
  }
  const seen = rate.table.by.map(({ fact, about }) => value(one, fact, about === 'person' ? person : undefined))
  if (seen.includes(undefined)) return 0
  const row = rate.table.rows.find(({ is }) => is.every((cell, column) => inCell(cell, seen[column])))
  const level = row ?? rate.table.otherwise
  return level === undefined ? 0 : levelSum(one.month, level)
}

function inCell(cell: TableCell, seen: unknown): boolean {
  if (typeof cell !== 'object') return cell === seen
  if (Array.isArray(cell)) return cell.includes(seen)
  const { atLeast = seen, atMost = seen } = cell as { atLeast?: unknown; atMost?: unknown }
  return (seen as number) >= (atLeast as number) && (seen as number) <= (atMost as number)
}

/** What is left of a sum in a month that was not whole; `undefined`: the act does not say. */
function days(
  one: Case,
  { per, period, partMonth, rate }: Benefit,
  { person, whole }: { person: Known; whole: bigint },
): number | undefined {
  const full =
    rate !== undefined && 'share' in rate
      ? rounded(whole * BigInt(rate.share.part), BigInt(rate.share.whole), rate.rounding)
      : whole
  if (period !== 'month' || !WHOLE_MONTH.includes(per) || full === 0n) return Number(full)
  const active = Math.min(Number(one.facts['activeDays'] ?? one.days), Number(person['activeDays'] ?? one.days))
  if (active <= 0) return 0
  if (active >= one.days || partMonth?.rule === 'whole-month') return Number(full)
  if (partMonth === undefined) return undefined
  return partMonth.rule === 'by-day' ? Number(rounded(full * BigInt(active), BigInt(one.days), partMonth.rounding)) : 0
}

function limited(one: Case, sums: number[]): number[] {
  let left = sums
  for (const cap of one.provision.caps ?? []) {
    let room = under(
      one,
      cap,
      left.reduce((sum, part) => sum + part, 0),
    )
    left = left.map((part) => {
      const kept = Math.min(part, room)
      room -= kept
      return kept
    })
  }
  return left
}

/** Each payer’s part; `undefined` where it cannot be told who bears it. */
function payers(one: Case, amount: number): Record<string, number> | undefined {
  const { sharing } = one.provision
  if (sharing === undefined) return {}
  let borne = sharing.payers
  for (const { when, payers: others } of amount > 0 ? (sharing.cases ?? []) : []) {
    const all = truth(one, { all: when })
    if (all === undefined) return undefined
    if (!all) continue
    borne = others
    break
  }
  return divided(amount, borne)
}
