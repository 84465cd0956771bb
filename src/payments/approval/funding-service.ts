import type { PayerLevel } from '../../budget/index.ts'
import { findPayingLine, type LineWithBalance, listPayingLines, type PayerQuery } from '../../budget/service.ts'
import type { Actor } from '../../identity/index.ts'
import { lastDayOf, type PlainDate } from '../../kernel/calendar.ts'
import { type Vnd, vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Provision } from '../../policies/index.ts'
import { findProvisionVersion } from '../../policies/service.ts'
import { unitNames } from '../../units/service.ts'
import type { PaymentCycle } from '../cycle/cycle.ts'
import type { NotFunded, NotRead } from '../cycle/refusal.ts'
import { readableCycle } from '../cycle/scope-service.ts'
import { yearOfPayment } from '../guards/year-of-payment.ts'
import { type Funding, listSubmittedFunding, type PayerShareOfCycle, sharesOfCycle } from './funding-store.ts'

/** A chosen budget line; `payer` is set when the choice is for one payer's share only. */
export interface ChosenLine {
  readonly payer?: string | undefined
  readonly lineId: string
}

export const sumByLine = (funding: readonly Funding[]): { lineId: string; amount: Funding['amount'] }[] =>
  [...Map.groupBy(funding, ({ lineId }) => lineId)].map(([lineId, shares]) => ({
    lineId,
    amount: vnd(shares.reduce((sum, { amount }) => sum + amount, 0)),
  }))

export const linesMeantFor = ({ payer: whose }: { readonly payer: string }, chosen: readonly ChosenLine[]): string[] =>
  chosen.filter(({ payer = whose }) => payer === whose).map(({ lineId }) => lineId)

/**
 * Decides which budget line bears each payer's share: the only candidate, or the chosen one. When the provision names no
 * payers, the candidates are the lines of its province.
 */
export async function fundCycle(
  database: Database,
  cycle: PaymentCycle,
  { chosen, on }: { readonly chosen: readonly ChosenLine[]; readonly on: PlainDate },
): Promise<Result<Funding[], NotFunded>> {
  const funding: Funding[] = []
  const { shares, queryOf } = await sharesToFund(database, cycle, on)
  for (const share of shares) {
    const line = await findPayingLine(database, queryOf(share), linesMeantFor(share, chosen))
    if (!line.ok) return line
    funding.push({ ...share, lineId: line.value.id })
    const asked = sumByLine(funding).find(({ lineId }) => lineId === line.value.id)?.amount ?? share.amount
    const { id: lineId, name: lineName, balance } = line.value
    if (cycle.state === 'computed' && asked > balance.left)
      return refuse({ kind: 'budget-short', lineId, lineName, left: balance.left, asked })
  }
  return accept(funding)
}

/** Refuses a chosen line that would pay nothing, since the officer must have meant something else. */
export const idleLine = (chosen: readonly ChosenLine[], funding: readonly Funding[]): ChosenLine | undefined =>
  chosen.find(({ lineId }) => !funding.some((paid) => paid.lineId === lineId))

async function sharesToFund(database: Database, cycle: PaymentCycle, on: PlainDate) {
  const { document } = await findProvisionVersion(database, cycle.provisionId)
  const levels = levelsOf(document)
  const year = yearOfPayment(cycle, { dueFor: Number(cycle.month.slice(0, 4)), on })
  return { shares: await sharesOfCycle(database, cycle, levels), queryOf: queriesFor(document, { ...cycle, year }) }
}

/** At which level each payer of a cycle keeps its budget. */
export const findPayerLevels = async (
  database: Database,
  { provisionId }: Pick<PaymentCycle, 'provisionId'>,
): Promise<Map<string, PayerLevel>> => levelsOf((await findProvisionVersion(database, provisionId)).document)

const levelsOf = ({ sharing }: Provision): Map<string, PayerLevel> =>
  new Map(sharing?.payers.map(({ payer, level }) => [payer, level as PayerLevel]))

/** Which lines of a year could bear a payer's share. */
export function queriesFor(
  document: Provision,
  { provisionCode, year }: { readonly provisionCode: string; readonly year: number },
): (share: Pick<PayerShareOfCycle, 'payer' | 'unitId'>) => PayerQuery {
  const levels = levelsOf(document)
  return ({ payer, unitId }) => {
    const level = levels.get(payer)
    const query = { year, provisionCode, unitIds: [unitId] }
    return level === undefined ? query : { ...query, level }
  }
}

/** The province's line that bears the month, once it is decided. */
export async function lineOfProvince(database: Database, cycle: PaymentCycle): Promise<LineWithBalance | null> {
  const { provisionCode, month, provinceId } = cycle
  const submitted = await listSubmittedFunding(database, cycle)
  const query = { year: Number(month.slice(0, 4)), provisionCode, unitIds: [provinceId] }
  const line = await findPayingLine(
    database,
    query,
    submitted.map(({ lineId }) => lineId),
  )
  return line.ok ? line.value : null
}

/** One payer's share of a month, with the candidate lines and the decided one, if any. */
export interface ShareShown {
  readonly payer: string
  readonly unitId: string
  readonly unitName: string
  readonly amount: Vnd
  readonly lines: readonly { readonly id: string; readonly name: string; readonly source: string; readonly left: Vnd }[]
  readonly lineId: string | null
}

/** The funding of a month, before and after its submission. Readable only with access to the whole month. */
export async function readFunding(platform: Platform, actor: Actor, cycleId: string): Promise<Result<ShareShown[], NotRead>> {
  const { database, clock } = platform
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  if (scope !== 'all') return accept([])
  const isSubmitted = cycle.state !== 'opened' && cycle.state !== 'computed'
  const submitted = isSubmitted ? await listSubmittedFunding(database, cycle) : []
  const { shares, queryOf } = await sharesToFund(database, cycle, clock.today())
  const names = await unitNames(
    database,
    shares.map(({ unitId }) => unitId),
    lastDayOf(cycle.month),
  )
  const shown: ShareShown[] = []
  for (const share of shares) {
    const lines = await listPayingLines(database, queryOf(share))
    const settled = submitted.find(({ payer, unitId }) => payer === share.payer && unitId === share.unitId)?.lineId
    const [only, ...others] = lines
    const lineId = settled ?? (others.length === 0 ? only?.id : undefined) ?? null
    shown.push({ ...share, unitName: names.get(share.unitId) ?? '', lines: lines.map(asChoice), lineId })
  }
  return accept(shown)
}

const asChoice = ({ id, name, source, balance }: LineWithBalance) => ({ id, name, source, left: balance.left })
