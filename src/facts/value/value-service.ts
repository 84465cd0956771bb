import { recordAudit } from '../../audit/service.ts'
import { nameGroupsAndSeats } from '../../groups/service.ts'
import type { Actor, NotAllowed, Permission } from '../../identity/index.ts'
import { isOneHuman, loadNames } from '../../identity/service.ts'
import { firstDayOf, lastDayOf, monthOf, type PlainDate } from '../../kernel/calendar.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { activeProvisions } from '../../policies/service.ts'
import { authoriseFor, findPlaces, findProvinceOf, unitNames } from '../../units/service.ts'
import { isValueOf, type ToldFact, toldFacts } from '../dictionary/dictionary.ts'
import type { FactRefusal } from './refusal.ts'
import { decideBatch, type FactBatch, type FactSaid, insertBatch, listBatches, lockBatch } from './value-store.ts'

export interface ProposeFacts {
  readonly values: readonly FactSaid[]
  readonly decision: { readonly number: string; readonly date: PlainDate }
  readonly reason: string
}

/** Proposes facts on one paper. Nothing is known until another confirms them. */
export function proposeFacts(
  platform: Platform,
  actor: Actor,
  { values, decision, reason: given }: ProposeFacts,
): Promise<Result<{ readonly batchId: string }, FactRefusal>> {
  const { database, clock, newId } = platform
  return allOrNothing<{ readonly batchId: string }, FactRefusal>(database, async (transaction) => {
    const may = await mayInProvince(transaction, { platform, actor }, 'policies:draft')
    if (!may.ok) return may
    const [reason, number] = [tidy(given), tidy(decision.number)]
    if (reason === '' || number === '') return refuse({ kind: 'facts-missing-reason' })
    const dictionary = await dictionaryOn(transaction, clock.today())
    const wrong = firstWrong(values, dictionary) ?? (await unknownSubject(transaction, values, clock.today()))
    if (wrong !== undefined) return refuse(wrong)
    const batchId = newId()
    const rows = values.map((value) => ({ id: newId(), ...value }))
    const paper = { number, date: decision.date }
    await insertBatch(transaction, {
      id: batchId,
      decision: paper,
      reason,
      proposedBy: actor.userId,
      at: clock.now(),
      values: rows,
    })
    const after = { decision: paper, rows: values.length, facts: labelsOf(values, dictionary) }
    await recordAudit(transaction, actor, { action: 'facts.proposed', subject: { kind: 'facts', id: batchId }, after, reason })
    return accept({ batchId })
  })
}

const mayInProvince = async (
  database: Database,
  { platform, actor }: { readonly platform: Platform; readonly actor: Actor },
  permission: Permission,
): Promise<Result<void, NotAllowed>> => {
  const unitId = await findProvinceOf(database, { on: platform.clock.today() })
  return authoriseFor({ ...platform, database }, actor, { permission, unitId })
}

/** In words, as the trail tells them. */
function labelsOf(values: readonly FactSaid[], dictionary: readonly ToldFact[]): string {
  const names = new Set(values.map(({ fact }) => fact))
  return [...new Set(dictionary.filter(({ name }) => names.has(name)).map(({ label }) => label.vi))].join(', ')
}

/** What somebody may tell today: the shared facts, and those the acts in force declare. */
export async function dictionaryOn(database: Database, on: PlainDate): Promise<readonly ToldFact[]> {
  return toldFacts((await activeProvisions(database, on)).map(({ document }) => document))
}

function firstWrong(values: readonly FactSaid[], dictionary: readonly ToldFact[]): FactRefusal | undefined {
  const seen = new Set<string>()
  for (const [index, said] of values.entries()) {
    const place = index + 1
    const { fact, subjectId, from } = said
    const key = `${fact} ${subjectId} ${from}`
    const wrong = wrongWith(said, place, dictionary)
    if (wrong !== undefined) return wrong
    if (seen.has(key)) return { kind: 'fact-said-twice', fact, place }
    seen.add(key)
  }
  return undefined
}

/** Two acts may declare one name: a value fits all of them, or is refused. */
function wrongWith(said: FactSaid, place: number, dictionary: readonly ToldFact[]): FactRefusal | undefined {
  const { fact, subjectKind, from, until, value } = said
  const meant = dictionary.filter(({ name }) => name === fact)
  const [first] = meant
  if (first === undefined)
    return {
      kind: 'fact-not-told',
      fact,
      near: [
        ...new Set(
          nearMatches(
            fact,
            dictionary.map(({ name }) => name),
          ),
        ),
      ],
    }
  if (meant.some(({ subject }) => subject !== subjectKind))
    return { kind: 'fact-of-another-subject', fact, subject: first.subject }
  if (!meant.every((one) => isValueOf(one, value))) return { kind: 'fact-value-does-not-fit', fact, place }
  if (until !== undefined && until < from) return { kind: 'fact-days-turned', fact, place }
  const isOneMonth = from === firstDayOf(monthOf(from)) && until === lastDayOf(monthOf(from))
  return meant.some(({ span }) => span === 'month') && !isOneMonth ? { kind: 'fact-of-one-month', fact, place } : undefined
}

/** Subjects are those of today: what a merger ended is told of its successor. */
async function unknownSubject(
  transaction: Transaction,
  values: readonly FactSaid[],
  on: PlainDate,
): Promise<FactRefusal | undefined> {
  const idsOf = (kind: FactSaid['subjectKind']) => [
    ...new Set(values.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)),
  ]
  const communes = await findPlaces(transaction, idsOf('commune'), on)
  const others = await nameGroupsAndSeats(transaction, { groupIds: idsOf('group'), seatIds: idsOf('seat') })
  const provinceId = await findProvinceOf(transaction, { on })
  const all = [...new Set(values.map(({ subjectId }) => subjectId))]
  const subjectIds = all.filter((id) => id !== provinceId && !communes.has(id) && !others.has(id))
  return subjectIds.length > 0 ? { kind: 'fact-subject-unknown', subjectIds } : undefined
}

export interface DecideFacts {
  readonly batchId: string
  readonly outcome: 'confirmed' | 'declined'
  /** Needed to decline. */
  readonly reason?: string | undefined
}

/** Confirms or declines proposed facts, by a second person. From then on a month that is computed knows them. */
export function decideFacts(
  platform: Platform,
  actor: Actor,
  { batchId, outcome, reason: given }: DecideFacts,
): Promise<Result<{ readonly batchId: string }, FactRefusal>> {
  const { database, clock } = platform
  return allOrNothing<{ readonly batchId: string }, FactRefusal>(database, async (transaction) => {
    const may = await mayInProvince(transaction, { platform, actor }, 'policies:activate')
    if (!may.ok) return may
    const found = await lockBatch(transaction, batchId)
    if (found === undefined) return refuse({ kind: 'facts-unknown', batchId })
    if (found.outcome !== null) return refuse({ kind: 'facts-decided-already' })
    if (await isOneHuman(transaction, actor.userId, [found.proposedBy])) return refuse({ kind: 'facts-by-proposer' })
    const reason = given === undefined || tidy(given) === '' ? undefined : tidy(given)
    if (outcome === 'declined' && reason === undefined) return refuse({ kind: 'facts-missing-reason' })
    await decideBatch(transaction, { id: batchId, outcome, reason, by: actor.userId, at: clock.now() })
    const after = { outcome }
    await recordAudit(transaction, actor, { action: `facts.${outcome}`, subject: { kind: 'facts', id: batchId }, after, reason })
    return accept({ batchId })
  })
}

/** A value with the words of its fact and of whom it is said. */
export interface FactTold extends FactSaid {
  readonly label: BilingualText
  readonly subjectName: string
}

export interface FactBatchItem extends Omit<FactBatch, 'values'> {
  readonly values: readonly FactTold[]
  readonly proposedByName: string
  readonly decidedByName: string | null
  /** Whether the reader proposed it: somebody else decides. */
  readonly isYours: boolean
}

const MOST_SHOWN = 100

/** What was proposed and decided in the province, open ones first, for whoever reads all of it. */
export async function readFactBatches(platform: Platform, actor: Actor): Promise<Result<readonly FactBatchItem[], NotAllowed>> {
  const { database, clock } = platform
  const may = await mayInProvince(database, { platform, actor }, 'policies:read')
  if (!may.ok) return may
  const all = await listBatches(database, MOST_SHOWN)
  const people = all.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? []].flat())
  const nameOf = await loadNames(database, people)
  const dictionary = await dictionaryOn(database, clock.today())
  const subjects = await nameSubjects(
    database,
    all.flatMap(({ values }) => values),
    clock.today(),
  )
  return accept(
    all.map((batch) => ({
      ...batch,
      values: batch.values.map((said) => ({
        ...said,
        label: dictionary.find(({ name }) => name === said.fact)?.label ?? { vi: said.fact, en: said.fact },
        subjectName: subjects.get(said.subjectId) ?? '',
      })),
      proposedByName: nameOf(batch.proposedBy).name,
      decidedByName: batch.decidedBy === null ? null : nameOf(batch.decidedBy).name,
      isYours: batch.proposedBy === actor.userId,
    })),
  )
}

async function nameSubjects(database: Database, said: readonly FactSaid[], on: PlainDate): Promise<ReadonlyMap<string, string>> {
  const idsOf = (...kinds: FactSaid['subjectKind'][]) => [
    ...new Set(said.filter(({ subjectKind }) => kinds.includes(subjectKind)).map(({ subjectId }) => subjectId)),
  ]
  const units = await unitNames(database, idsOf('province', 'commune'), on)
  return new Map([...units, ...(await nameGroupsAndSeats(database, { groupIds: idsOf('group'), seatIds: idsOf('seat') }))])
}
