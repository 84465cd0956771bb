import { recordAudit } from '../audit/service.ts'
import type { Actor } from '../identity/index.ts'
import { loadNames } from '../identity/service.ts'
import type { Period, PlainDate } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import { findGivenDays, readingService } from '../payments/service.ts'
import { allOrNothing } from '../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import { type CitedAct, nameInForce } from './ground/cited-act.ts'
import {
  type ChangedPaper,
  changed,
  changedPapers,
  type DatedPaper,
  findHolder,
  type GroundChange,
  type Grounds,
  type Recorded,
} from './ground/ground.ts'
import type { IssuingOffice } from './ground/issuing-office.ts'
import { dayOfPaper, givenOn, isInMonth } from './ground/paper-day.ts'
import { PAYMENT_PAPER_KINDS } from './ground/paper-kind.ts'
import type { GroundNotRecorded } from './ground/refusal.ts'
import {
  type GroundRecording,
  insertAct,
  insertOffice,
  listActs,
  listOffices,
  replaceAct,
  replaceOffice,
  withdrawAct,
  withdrawOffice,
} from './ground/store.ts'

type Outcome<Value> = Promise<Result<Value, GroundNotRecorded>>

/** Who enters what is paid by enters what papers rest on, for the whole province. */
export const RECORDING = { permission: 'policies:draft', unitId: null } as const
const READING = { permission: 'policies:read', unitId: null } as const
const MOST_MONTHS = 120

/** How one kind of ground is kept, told from others of its kind, and told of. */
export interface Register<Ground extends { readonly valid: Period }> {
  readonly subject: 'cited-act' | 'issuing-office'
  readonly actions: { readonly added: string; readonly changed: string; readonly withdrawn: string }
  readonly list: (grounds: Grounds) => readonly Recorded<Ground>[]
  readonly withList: (grounds: Grounds, list: readonly Recorded<Ground>[]) => Grounds
  readonly isRival: (one: Ground, other: Ground) => boolean
  /** What it is known by in the trail. */
  readonly keyOf: (ground: Ground) => string
  readonly nameOf: (ground: Ground) => string
  readonly tell: (ground: Ground) => Readonly<Record<string, unknown>>
  readonly clean: (ground: Ground) => Ground
  readonly faultOf: (ground: Ground) => GroundNotRecorded | undefined
  readonly insert: (transaction: Transaction, change: GroundChange<Ground>, recording: GroundRecording) => Promise<boolean>
  readonly replace: (transaction: Transaction, id: string, at: Date) => Promise<boolean>
  readonly withdraw: (transaction: Transaction, withdrawn: GroundRecording) => Promise<boolean>
}

export const ACTS: Register<CitedAct> = {
  subject: 'cited-act',
  actions: { added: 'documents.act-added', changed: 'documents.act-changed', withdrawn: 'documents.act-withdrawn' },
  list: ({ acts }) => acts,
  withList: (grounds, acts) => ({ ...grounds, acts }),
  isRival: (one, other) => one.subject === other.subject,
  keyOf: ({ number }) => number,
  nameOf: nameInForce,
  tell: ({ subject: about, kind, number, title, issuedBy, issuedOn, valid }) => ({
    ...{ about, kind, number, title, issuedBy, issuedOn },
    ...told(valid),
  }),
  clean: (act) => ({ ...act, number: tidy(act.number), title: tidy(act.title), issuedBy: tidy(act.issuedBy) }),
  faultOf: ({ number, title, issuedBy, issuedOn, valid }) =>
    firstMissing({ number, title, issuedBy }) ??
    (valid.from < issuedOn ? { kind: 'act-before-issued', field: 'from', issuedOn } : undefined),
  insert: insertAct,
  replace: replaceAct,
  withdraw: withdrawAct,
}

export const OFFICES: Register<IssuingOffice> = {
  subject: 'issuing-office',
  actions: { added: 'documents.office-added', changed: 'documents.office-changed', withdrawn: 'documents.office-withdrawn' },
  list: ({ offices }) => offices,
  withList: (grounds, offices) => ({ ...grounds, offices }),
  isRival: (one, other) => one.role === other.role,
  keyOf: ({ name }) => name,
  nameOf: ({ name }) => name,
  tell: ({ role, name, basis, valid }) => ({ role, name, basis, ...told(valid) }),
  clean: (office) => ({ ...office, name: tidy(office.name), basis: tidy(office.basis) }),
  faultOf: ({ name, basis }) => firstMissing({ name, basis }),
  insert: insertOffice,
  replace: replaceOffice,
  withdraw: withdrawOffice,
}

function firstMissing(words: Readonly<Record<string, string>>): GroundNotRecorded | undefined {
  const field = Object.keys(words).find((name) => words[name] === '')
  return field === undefined ? undefined : { kind: 'ground-words-missing', field }
}

/** With the name of who recorded each. */
export interface NamedGrounds {
  readonly acts: readonly NamedGround<CitedAct>[]
  readonly offices: readonly NamedGround<IssuingOffice>[]
}
type NamedGround<Ground> = Ground & {
  readonly id: string
  readonly recorded: { readonly byName: string; readonly on: PlainDate; readonly reason: string } | null
}

export interface WithReason {
  readonly reason: string
}

/** The acts that papers cite and the offices they name, by day: what stands, what another one would change, and recording it. */
export const groundService = (platform: Platform) => ({
  list: (actor: Actor) => listGrounds(platform, actor),
  previewAct: (actor: Actor, change: GroundChange<CitedAct>) => preview({ platform, actor, register: ACTS }, change),
  previewOffice: (actor: Actor, change: GroundChange<IssuingOffice>) => preview({ platform, actor, register: OFFICES }, change),
  recordAct: (actor: Actor, change: GroundChange<CitedAct> & WithReason) => record({ platform, actor, register: ACTS }, change),
  recordOffice: (actor: Actor, change: GroundChange<IssuingOffice> & WithReason) =>
    record({ platform, actor, register: OFFICES }, change),
})

async function listGrounds(platform: Platform, actor: Actor): Outcome<NamedGrounds> {
  const may = await authoriseFor(platform, actor, READING)
  if (!may.ok) return may
  const { acts, offices } = await loadGrounds(platform.database)
  const nameOf = await loadNames(
    platform.database,
    [...acts, ...offices].flatMap(({ recorded }) => recorded?.by ?? []),
  )
  const named = ({ recorded }: Recorded<unknown>) => ({
    recorded: recorded && { byName: nameOf(recorded.by).name, on: recorded.on, reason: recorded.reason },
  })
  return accept({
    acts: acts.map((act) => ({ ...act, ...named(act) })),
    offices: offices.map((office) => ({ ...office, ...named(office) })),
  })
}

export const loadGrounds = async (database: Database): Promise<Grounds> => ({
  acts: await listActs(database),
  offices: await listOffices(database),
})

interface Changing<Ground extends { readonly valid: Period }> {
  readonly platform: Platform
  readonly actor: Actor
  readonly register: Register<Ground>
}

export interface GroundPreview {
  /** How papers will write it. */
  readonly name: string
  readonly papers: readonly ChangedPaper[]
}

/** Which papers it changes, or why it will be refused, before anybody records it. */
async function preview<Ground extends { readonly valid: Period }>(
  changing: Changing<Ground>,
  change: GroundChange<Ground>,
): Outcome<GroundPreview> {
  const { platform, actor, register } = changing
  const may = await authoriseFor(platform, actor, RECORDING)
  if (!may.ok) return may
  const grounds = await loadGrounds(platform.database)
  const fit = fitting(register, grounds, change)
  if (!fit.ok) return fit
  const after = register.withList(grounds, changed(register.list(grounds), fit.value))
  const papers = await datedPapers(platform, actor)
  if (!papers.ok) return papers
  return accept({ name: register.nameOf(fit.value.ground), papers: changedPapers(papers.value, grounds, after) })
}

/** The change as it is kept, if it fits what stands beside it. */
function fitting<Ground extends { readonly valid: Period }>(
  register: Register<Ground>,
  grounds: Grounds,
  change: GroundChange<Ground>,
): Result<GroundChange<Ground>, GroundNotRecorded> {
  const ground = register.clean(change.ground)
  const fault = register.faultOf(ground)
  if (fault !== undefined) return refuse(fault)
  const { from, until } = ground.valid
  if (until !== undefined && until < from) return refuse({ kind: 'ground-ends-before', field: 'until', from })
  const all = register.list(grounds)
  if (change.replaces !== undefined && all.every(({ id }) => id !== change.replaces)) return refuse({ kind: 'ground-unknown' })
  const rivals = all.filter((other) => other.id !== change.replaces && register.isRival(ground, other))
  const holder = findHolder(rivals, ground.valid)
  if (holder !== undefined) return refuse({ kind: 'ground-overlaps', other: register.nameOf(holder), held: holder.valid })
  return accept({ ...change, ground })
}

/** The papers of the last ten years’ months. */
export async function datedPapers({ database, clock, ...platform }: Platform, actor: Actor): Outcome<DatedPaper[]> {
  const cycles = await readingService({ database, clock, ...platform }).cycles(actor, { limit: MOST_MONTHS })
  const papers: DatedPaper[] = []
  if (!cycles.ok) return cycles
  for (const cycle of cycles.value) {
    const given = { month: cycle.month, ...(await findGivenDays(database, cycle)) }
    for (const kind of PAYMENT_PAPER_KINDS) {
      const isDrawn = isInMonth(kind, { ...given, isComputed: cycle.state !== 'opened' })
      const on = dayOfPaper(kind, given, clock.today())
      if (isDrawn) papers.push({ cycleId: cycle.id, month: cycle.month, kind, on, isGiven: givenOn(kind, given) !== undefined })
    }
  }
  return accept(papers)
}

/** Records one, or puts another in its place: what stood stays readable, and what papers named on a day can be told again. */
async function record<Ground extends { readonly valid: Period }>(
  { platform, actor, register }: Changing<Ground>,
  { reason: given, ...change }: GroundChange<Ground> & WithReason,
): Outcome<void> {
  const may = await authoriseFor(platform, actor, RECORDING)
  if (!may.ok) return may
  const reason = tidy(given)
  if (reason === '') return refuse({ kind: 'ground-words-missing', field: 'reason' })
  return allOrNothing<void, GroundNotRecorded>(platform.database, async (transaction) => {
    const grounds = await loadGrounds(transaction)
    const fit = fitting(register, grounds, change)
    if (!fit.ok) return fit
    const { ground, replaces } = fit.value
    const at = platform.clock.now()
    if (replaces !== undefined && !(await register.replace(transaction, replaces, at))) return refuse({ kind: 'ground-unknown' })
    const isKept = await register.insert(transaction, fit.value, { id: platform.newId(), by: actor.userId, at, reason })
    if (!isKept) return refuse(await whatHolds(register, transaction, ground))
    const before = register.list(grounds).find(({ id }) => id === replaces)
    await recordAudit(transaction, actor, {
      action: before === undefined ? register.actions.added : register.actions.changed,
      subject: { kind: register.subject, id: register.keyOf(ground) },
      ...(before !== undefined && { before: register.tell(before) }),
      after: register.tell(ground),
      reason,
    })
    return accept(undefined)
  })
}

/** Another one took the place between the look and the write. */
async function whatHolds<Ground extends { readonly valid: Period }>(
  register: Register<Ground>,
  transaction: Transaction,
  ground: Ground,
): Promise<GroundNotRecorded> {
  const fit = fitting(register, await loadGrounds(transaction), { ground })
  return fit.ok ? { kind: 'ground-unknown' } : fit.refusal
}

const told = ({ from, until }: Period) => ({ from, until: until ?? null })
