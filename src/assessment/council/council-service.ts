import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere } from '../../identity/index.ts'
import { isOneHuman, listHolders, type NamedUser } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, findProvinceOf } from '../../units/service.ts'
import type { Acting } from '../round/act-service.ts'
import { ROUND_MOVES } from '../round/round.ts'
import type { Council, CouncilMember, CouncilRole } from './council.ts'
import { type CitedRule, MATTER_KINDS, SHIPPED_CITATION, SHIPPED_RULES, type Share } from './council-rule.ts'
import {
  endMember,
  findCouncil,
  insertCouncil,
  insertMember,
  insertRule,
  listCouncils,
  listMembers,
  listRules,
  lockCouncil,
} from './council-store.ts'
import type { CouncilNotRead, NotEnded, NotEstablished, NotSeated, RuleNotSet } from './refusal.ts'

export interface CouncilView {
  readonly council: Council
  readonly members: readonly CouncilMember[]
  readonly rules: readonly CitedRule[]
  readonly mayConvene: boolean
  /** Who holds the role of a council member and may be given a seat. */
  readonly candidates: readonly NamedUser[]
}

const { permission: CONVENE } = ROUND_MOVES.convene

export async function listCouncilsFor(platform: Platform, actor: Actor): Promise<Result<Council[], CouncilNotRead>> {
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: null })
  return may.ok ? accept(await listCouncils(platform.database)) : may
}

export async function readCouncil(
  platform: Platform,
  actor: Actor,
  councilId: string,
): Promise<Result<CouncilView, CouncilNotRead>> {
  const { database, clock } = platform
  const anywhere = holdsAnywhere(actor, 'assessment:read', clock.today())
  if (!anywhere.ok) return anywhere
  const council = await findCouncil(database, councilId)
  if (council === undefined) return refuse({ kind: 'council-unknown', councilId })
  const { provinceId } = council
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: provinceId })
  if (!may.ok) return may
  const mayConvene = (await authoriseFor(platform, actor, { permission: CONVENE, unitId: provinceId })).ok
  const holders = mayConvene ? await listHolders(database, { unitIds: [provinceId], on: clock.today() }) : []
  const candidates = holders.filter(({ role }) => role === 'council-member').map(({ id, name }) => ({ id, name }))
  const [members, rules] = [await listMembers(database, councilId), await listRules(database, councilId)]
  return accept({ council, members, rules, mayConvene, candidates })
}

export type EstablishCouncil = Omit<Council, 'id' | 'provinceId'>

/** Enters a Council by the decision that established it. Until it sets its own, it decides by the shipped rules. */
export async function establishCouncil(
  platform: Platform,
  actor: Actor,
  given: EstablishCouncil,
): Promise<Result<Council, NotEstablished>> {
  const may = await authoriseFor(platform, actor, { permission: CONVENE, unitId: null })
  if (!may.ok) return may
  return allOrNothing<Council, NotEstablished>(platform.database, async (transaction) => {
    const { decidedOn } = given
    const [name, decision] = [tidy(given.name), tidy(given.decision)]
    if (name === '') return refuse({ kind: 'council-word-missing', field: 'name' })
    if (decision === '') return refuse({ kind: 'council-word-missing', field: 'decision' })
    const provinceId = await findProvinceOf(transaction, { on: platform.clock.today() })
    const council = { id: platform.newId(), provinceId, name, decision, decidedOn }
    const done = { by: actor.userId, at: platform.clock.now() }
    await insertCouncil(transaction, { ...council, ...done })
    for (const kind of MATTER_KINDS) {
      const rule = { kind, inForceFrom: decidedOn, rule: SHIPPED_RULES[kind], citation: SHIPPED_CITATION, isIllustrative: true }
      await insertRule(transaction, { id: platform.newId(), councilId: council.id, ...rule, ...done })
    }
    const after = { name, decision, decidedOn }
    await recordCouncilAct(transaction, { platform, actor }, { councilId: council.id, kind: 'council-established', after })
    return accept(council)
  })
}

export interface SeatMember {
  readonly councilId: string
  readonly userId: string
  readonly name: string
  readonly position: string
  readonly role: CouncilRole
  readonly from: PlainDate
  readonly until?: PlainDate | undefined
  readonly substituteFor?: string | undefined
}

/** Gives somebody a seat, or names who substitutes for a member. One human has one seat, under whichever account. */
export function seatMember(platform: Platform, actor: Actor, given: SeatMember): Promise<Result<CouncilMember, NotSeated>> {
  return actOnCouncil<CouncilMember, NotSeated>({ platform, actor }, given.councilId, async (transaction, council) => {
    const { userId, role, from, until = null, substituteFor = null } = given
    if (until !== null && until < from) return refuse({ kind: 'term-impossible' })
    const holders = await listHolders(transaction, { unitIds: [council.provinceId], on: platform.clock.today() })
    if (!holders.some((one) => one.id === userId && one.role === 'council-member'))
      return refuse({ kind: 'no-council-role', userId })
    const members = await listMembers(transaction, council.id)
    const meanwhile = members.filter((one) => (until === null || one.from <= until) && (one.until === null || one.until >= from))
    for (const one of meanwhile)
      if (await isOneHuman(transaction, userId, [one.userId]))
        return refuse({ kind: 'seated-already', memberId: one.id, name: one.name })
    const chair = members.find((one) => one.role === 'chair' && one.endedReason === null)
    if (role === 'chair' && chair !== undefined) return refuse({ kind: 'chair-taken', name: chair.name })
    if (substituteFor !== null && !meanwhile.some((one) => one.id === substituteFor && one.substituteFor === null))
      return refuse({ kind: 'council-member-unknown', memberId: substituteFor })
    const [name, position] = [tidy(given.name), tidy(given.position)]
    if (name === '') return refuse({ kind: 'council-word-missing', field: 'name' })
    if (position === '') return refuse({ kind: 'council-word-missing', field: 'position' })
    const seat = { id: platform.newId(), userId, name, position, role, from, until }
    const member = { ...seat, substituteFor }
    await insertMember(transaction, { ...member, councilId: council.id, by: actor.userId, at: platform.clock.now() })
    const { userId: _, ...after } = member
    await recordCouncilAct(transaction, { platform, actor }, { councilId: council.id, kind: 'council-member-seated', after })
    return accept({ ...member, endedReason: null })
  })
}

export interface EndMember {
  readonly councilId: string
  readonly memberId: string
  /** The last day of the term. */
  readonly until: PlainDate
  readonly reason: string
}

/** Ends a seat. Who held it, and until when, stays to be read. */
export function endMembership(platform: Platform, actor: Actor, given: EndMember): Promise<Result<CouncilMember, NotEnded>> {
  const { councilId, memberId, until } = given
  const reason = tidy(given.reason)
  return actOnCouncil<CouncilMember, NotEnded>({ platform, actor }, councilId, async (transaction) => {
    const member = (await listMembers(transaction, councilId)).find(({ id }) => id === memberId)
    if (member === undefined) return refuse({ kind: 'council-member-unknown', memberId })
    if (member.endedReason !== null) return refuse({ kind: 'council-member-ended', memberId })
    if (reason === '') return refuse({ kind: 'round-reason-missing' })
    if (until < member.from || (member.until !== null && until > member.until)) return refuse({ kind: 'term-impossible' })
    await endMember(transaction, { id: memberId, until, reason, by: actor.userId, at: platform.clock.now() })
    const act = { councilId, kind: 'council-member-ended', after: { memberId, until }, reason }
    await recordCouncilAct(transaction, { platform, actor }, act)
    return accept({ ...member, until, endedReason: reason })
  })
}

export type SetRule = Omit<CitedRule, 'isIllustrative'> & { readonly councilId: string }

const isShare = ({ over, under }: Share): boolean => over > 0 && over <= under

/** Sets how the Council decides matters of a kind from a day on, with the words it rests on. */
export function setRule(
  platform: Platform,
  actor: Actor,
  { councilId, ...given }: SetRule,
): Promise<Result<CitedRule, RuleNotSet>> {
  return actOnCouncil<CitedRule, RuleNotSet>({ platform, actor }, councilId, async (transaction) => {
    const { quorum, threshold, passes } = given.rule
    const isWhole = threshold.over === threshold.under && passes === 'more-than'
    if (!isShare(quorum) || !isShare(threshold) || isWhole) return refuse({ kind: 'rule-impossible', because: 'share' })
    if (given.inForceFrom < platform.clock.today()) return refuse({ kind: 'rule-impossible', because: 'day-passed' })
    const citation = tidy(given.citation)
    if (citation === '') return refuse({ kind: 'council-word-missing', field: 'citation' })
    const rule = { ...given, citation, isIllustrative: false }
    const done = { by: actor.userId, at: platform.clock.now() }
    const isNew = await insertRule(transaction, { id: platform.newId(), councilId, ...rule, ...done })
    if (!isNew) return refuse({ kind: 'rule-impossible', because: 'day-taken' })
    await recordCouncilAct(transaction, { platform, actor }, { councilId, kind: 'council-rule-set', after: toldRule(rule) })
    return accept(rule)
  })
}

function actOnCouncil<Value, Refusal>(
  { platform, actor }: Acting,
  councilId: string,
  act: (transaction: Transaction, council: Council) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | CouncilNotRead>> {
  return allOrNothing(platform.database, async (transaction): Promise<Result<Value, Refusal | CouncilNotRead>> => {
    const anywhere = holdsAnywhere(actor, CONVENE, platform.clock.today())
    if (!anywhere.ok) return anywhere
    const seen = await findCouncil(transaction, councilId)
    if (seen === undefined) return refuse({ kind: 'council-unknown', councilId })
    const may = await authoriseFor({ ...platform, database: transaction }, actor, {
      permission: CONVENE,
      unitId: seen.provinceId,
    })
    if (!may.ok) return may
    return act(transaction, (await lockCouncil(transaction, councilId)) ?? seen)
  })
}

interface CouncilAct {
  readonly councilId: string
  readonly kind: string
  readonly after: object
  readonly reason?: string
}

const recordCouncilAct = (transaction: Transaction, { actor }: Acting, { councilId, kind, after, reason }: CouncilAct) =>
  recordAudit(transaction, actor, { action: `assessment.${kind}`, subject: { kind: 'council', id: councilId }, after, reason })

const written = ({ over, under }: Share): string => `${over}/${under}`

/** A rule as the trail tells it. */
const toldRule = ({ kind, inForceFrom, citation, rule: { quorum, threshold, base, ...rule } }: CitedRule) => ({
  ...{
    matter: kind,
    from: inForceFrom,
    basis: citation,
    quorum: written(quorum),
    threshold: written(threshold),
    majorityOf: base,
  },
  ...rule,
})
