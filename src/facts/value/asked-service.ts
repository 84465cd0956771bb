import { streamGroupFacts } from '../../groups/service.ts'
import type { Actor, NotAllowed } from '../../identity/index.ts'
import { lastDayOf, type Month } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { compareVietnamese } from '../../kernel/vietnamese-order.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Provision } from '../../policies/index.ts'
import { provisionPayingFor } from '../../policies/service.ts'
import { authoriseFor, communesWithin, findProvinceOf, unitNames } from '../../units/service.ts'
import type { ToldFact } from '../dictionary/dictionary.ts'
import type { FactRefusal } from './refusal.ts'
import { listAskedFacts } from './told-service.ts'
import { knownFacts } from './value-store.ts'

export interface FactsAsked {
  readonly provisionCode: string
  readonly month: Month
}

/** One fact a provision asks of a month: of how many it is known, and of whom it is not. */
export interface FactAsked extends ToldFact {
  readonly subjects: number
  readonly known: number
  readonly missing: readonly Subject[]
}

export interface Subject {
  readonly id: string
  readonly name: string
  readonly communeId: string | null
}

/** Which facts a month needs that somebody must tell, how many are there, and who is missing. */
export async function readFactsAsked(
  platform: Platform,
  actor: Actor,
  { provisionCode, month }: FactsAsked,
): Promise<Result<readonly FactAsked[], NotAllowed | FactRefusal>> {
  const { database } = platform
  const version = await provisionPayingFor(database, provisionCode, month)
  const unitId = await findProvinceOf(database, { areaUnitId: version?.areaUnitId ?? null, on: lastDayOf(month) })
  const may = await authoriseFor(platform, actor, { permission: 'policies:read', unitId })
  if (!may.ok) return may
  if (version === undefined) return refuse({ kind: 'no-provision-asks', provisionCode })
  const communeIds = await communesWithin(database, [version.areaUnitId ?? unitId], lastDayOf(month))
  return accept(await listAsked(database, version.document, { month, provinceId: unitId, communeIds }))
}

interface Within {
  readonly month: Month
  readonly provinceId: string
  readonly communeIds: readonly string[]
}

async function listAsked(database: Database, document: Provision, within: Within): Promise<FactAsked[]> {
  const asked = listAskedFacts(document)
  if (asked.length === 0) return []
  const subjects = await subjectsOf(database, asked, within)
  const known = await knownFacts(database, {
    month: within.month,
    facts: asked.map(({ name }) => name),
    kinds: ['province', 'commune', 'group', 'seat'],
  })
  return asked.map((fact) => {
    const all = subjects.get(fact.subject) ?? []
    const missing = all
      .filter(({ id }) => known.get(id)?.[fact.name] === undefined)
      .toSorted((one, other) => compareVietnamese(one.name, other.name))
    return { ...fact, subjects: all.length, known: all.length - missing.length, missing }
  })
}

async function subjectsOf(
  database: Database,
  asked: readonly ToldFact[],
  { month, provinceId, communeIds }: Within,
): Promise<ReadonlyMap<ToldFact['subject'], readonly Subject[]>> {
  const nameOf = await unitNames(database, [provinceId, ...communeIds], lastDayOf(month))
  const unit = (id: string): Subject => ({ id, name: nameOf.get(id) ?? id, communeId: null })
  const kinds = new Set(asked.map(({ subject }) => subject))
  const groups: Subject[] = []
  const seats: Subject[] = []
  if (kinds.has('group') || kinds.has('seat')) {
    for await (const chunk of streamGroupFacts(database, {
      month,
      communeIds,
      members: kinds.has('seat') ? 'listed' : 'counted',
    })) {
      for (const { groupId, name, communeId, members = [] } of chunk) {
        groups.push({ id: groupId, name, communeId })
        seats.push(
          ...members.map(({ membershipId, fullName }) => ({ id: membershipId, name: `${fullName ?? ''} · ${name}`, communeId })),
        )
      }
    }
  }
  return new Map<ToldFact['subject'], readonly Subject[]>([
    ['province', [unit(provinceId)]],
    ['commune', communeIds.map(unit)],
    ['group', groups],
    ['seat', seats],
  ])
}
