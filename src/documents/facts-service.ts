import type { Actor } from '../identity/index.ts'
import { lastDayOf } from '../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../kernel/money.ts'
import { findGivenDays, readingService } from '../payments/service.ts'
import { findLastSeal } from '../platform/db/seal/verify-store.ts'
import type { Platform } from '../platform/platform.ts'
import { outsideText, type Provision } from '../policies/index.ts'
import { findProvisionVersion } from '../policies/service.ts'
import { findPlaces, unitNames } from '../units/service.ts'
import { actsOn, citeAct, citeInForce, citePlace } from './ground/cited-act.ts'
import { officesOn } from './ground/issuing-office.ts'
import { dayOfPaper } from './ground/paper-day.ts'
import type { PaymentPaperKind } from './ground/paper-kind.ts'
import { listActs, listOffices } from './ground/store.ts'
import { overSince, type PaperBasis } from './paper-notice.ts'
import { comparePlaces } from './payee-order.ts'
import type { Ground, PayeeLine, PaymentFacts, UnitTotal } from './payment-facts.ts'
import { upperUnit } from './payment-tables.ts'

export type Overview = Extract<Awaited<ReturnType<ReturnType<typeof readingService>['overview']>>, { ok: true }>['value']

export interface PaperRequest {
  readonly actor: Actor
  readonly overview: Overview
  readonly kind: PaymentPaperKind
}

export interface MonthBasis extends PaperBasis {
  readonly document: Provision
}

/** What a paper of the month rests on, on the day it is of. */
export async function loadBasis(
  { database, clock }: Platform,
  { overview, kind }: Omit<PaperRequest, 'actor'>,
): Promise<MonthBasis> {
  const { cycle } = overview
  const on = dayOfPaper(kind, { month: cycle.month, ...(await findGivenDays(database, cycle)) }, clock.today())
  const { document, inForce } = await findProvisionVersion(database, cycle.provisionId)
  const offices = officesOn(await listOffices(database), on)
  return { on, document, act: document.act, inForce, acts: await listActs(database), offices }
}

export async function loadFacts(platform: Platform, request: PaperRequest): Promise<PaymentFacts> {
  const { database, clock } = platform
  const { actor, overview, kind } = request
  const { cycle } = overview
  const { on, document, act, offices, ...basis } = await loadBasis(platform, request)
  const payees = kind === 'decision' ? [] : await payeesOf(platform, actor, cycle)
  const units = kind === 'decision' ? await entitledUnits(platform, overview) : unitsOf(payees)
  const names = await unitNames(database, [cycle.provinceId], on)
  return {
    province: { name: names.get(cycle.provinceId) ?? '' },
    offices,
    month: cycle.month,
    on,
    drawnUpOn: clock.today(),
    grounds: groundsOf({ ...basis, act, on, offices }),
    place: citePlace(act, document.benefits[0]?.citation),
    total: sumVnd(units.map(({ amount }) => amount)),
    budgetSource: await sourceOf(platform, actor, cycle.id),
    outside: outsideText(document)?.vi,
    sealed: await sealedEnd(platform),
    units,
    payees,
  }
}

const groundsOf = ({ acts, act, inForce, on }: PaperBasis): Ground[] => [
  ...actsOn(acts, on).map((one) => ({ text: citeInForce(one) })),
  { text: citeAct(act), expiredFrom: overSince(inForce, on) },
]

async function sealedEnd({ database }: Platform): Promise<PaymentFacts['sealed']> {
  const end = await findLastSeal(database)
  return end === undefined ? undefined : { seal: end.seq, hash: end.hash }
}

/** The line of the budget that pays; where several bear a share each, the sources they are of. */
async function sourceOf(platform: Platform, actor: Actor, cycleId: string): Promise<string> {
  const funding = await readingService(platform).funding(actor, cycleId)
  const shares = funding.ok ? funding.value : []
  const lines = shares.flatMap(({ lines: all, lineId }) => all.filter(({ id }) => id === lineId))
  const [line] = lines
  if (line === undefined) return 'dự toán được giao'
  const sources = [...new Set(lines.map(({ source }) => source))]
  return lines.every(({ id }) => id === line.id) ? `${line.source}, ${line.name}` : sources.join('; ')
}

/** What is computed for each unit, under the names of the month, in the order of the screens. */
async function entitledUnits({ database }: Platform, { cycle, byUnit }: Overview): Promise<UnitTotal[]> {
  const paid = byUnit.filter(({ amount }) => amount > 0)
  const ids = paid.map(({ unitId }) => unitId)
  const names = await unitNames(database, ids, lastDayOf(cycle.month))
  return paid.map(({ unitId, name, entitled: groups, amount }) => ({ name: names.get(unitId) ?? name, groups, amount }))
}

/** Every line of the order by unit and group, account numbers masked: the paper goes from hand to hand. */
async function payeesOf(platform: Platform, actor: Actor, cycle: Overview['cycle']): Promise<PayeeLine[]> {
  const page = await readingService(platform).payees(actor, { cycleId: cycle.id, limit: Number.MAX_SAFE_INTEGER - 1 })
  if (!page.ok) return []
  const { items } = page.value
  const day = lastDayOf(cycle.month)
  const places = await findPlaces(platform.database, [...new Set(items.map(({ communeId }) => communeId))], day)
  const ids = [...places.values()].flatMap(({ communeId, districtId }) => [communeId, districtId ?? communeId])
  const names = await unitNames(platform.database, [...new Set(ids)], day)
  const placed = items.map((row) => {
    const place = places.get(row.communeId)
    const { name: commune = row.communeName, districtName: district = null } = place ?? {}
    return { row, place, in: { district, commune, group: row.groupName, reference: row.reference } }
  })
  const inOrder = placed.toSorted((one, other) => comparePlaces(one.in, other.in))
  return inOrder.map(({ row, place }) => {
    const commune = names.get(row.communeId) ?? row.communeName
    return {
      group: row.groupName,
      groups: row.groups,
      commune,
      district: place?.districtId == null ? null : (names.get(place.districtId) ?? null),
      payee: row.payeeKind === 'unit' ? commune : row.payeeName,
      account: row.accountLast4 === null ? '' : `•••• ${row.accountLast4}`,
      bank: row.bankName ?? '',
      amount: row.amount,
    }
  })
}

/** By district, or by commune where the district level is absent; in the order of the lines. */
function unitsOf(payees: readonly PayeeLine[]): UnitTotal[] {
  return [...Map.groupBy(payees, upperUnit)].map(([name, lines]) => ({
    name,
    groups: lines.reduce((sum, { groups }) => sum + groups, 0),
    amount: sumVnd(lines.map(({ amount }): Vnd => amount)),
  }))
}
