import { recordAudit } from '../audit/service.ts'
import { awardRefusalText } from '../awards/index.ts'
import { awardService } from '../awards/service.ts'
import { type Actor, holdsAnywhere } from '../identity/index.ts'
import { assert } from '../kernel/assert.ts'
import { dayAt } from '../kernel/calendar.ts'
import { type Vnd, vnd } from '../kernel/money.ts'
import { accept, type BilingualText, type RefusalTexts, type Result, refuse } from '../kernel/result.ts'
import { sumsOfCycle } from '../ledger/service.ts'
import type { Database } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { findProvisionVersion } from '../policies/service.ts'
import { authoriseFor, unitNames } from '../units/service.ts'
import { AWARD_PAPER_KINDS, type AwardFacts, type AwardPaperKind, drawUpAwardPaper, overAward } from './award-papers.ts'
import { actsOn, citeAct, citeInForce, citePlace } from './ground/cited-act.ts'
import { drawApart } from './ground/draw-service.ts'
import { officesOn } from './ground/issuing-office.ts'
import { listActs, listOffices } from './ground/store.ts'
import { overSince } from './paper-notice.ts'
import { documentRefusalText, overAwardText } from './text.ts'

type Overview = Extract<Awaited<ReturnType<ReturnType<typeof awardService>['award']>>, { ok: true }>['value']
type Proposal = Overview['proposals'][number]

type NotRead = Extract<Awaited<ReturnType<ReturnType<typeof awardService>['award']>>, { ok: false }>['refusal']
export type AwardPaperNotDrawnUp =
  | NotRead
  | { readonly kind: 'paper-unknown'; readonly paper: string }
  | { readonly kind: 'award-paper-not-yet' }
  | { readonly kind: 'award-paper-differs'; readonly over: Vnd }

export const awardPaperRefusalText: RefusalTexts<AwardPaperNotDrawnUp> = {
  'not-allowed': awardRefusalText['not-allowed'],
  'result-not-published': awardRefusalText['result-not-published'],
  'no-award-provision': awardRefusalText['no-award-provision'],
  'award-provision-ambiguous': awardRefusalText['award-provision-ambiguous'],
  'award-provision-shared': awardRefusalText['award-provision-shared'],
  'paper-unknown': documentRefusalText['paper-unknown'],
  'award-paper-not-yet': () => ({
    vi: 'Chưa có đề nghị khen thưởng để soạn văn bản. Lập đề nghị trước.',
    en: 'There is no proposal to draw a paper of yet. Draw it up first.',
  }),
  'award-paper-differs': ({ over }) => overAwardText(over),
}

export interface DrawAwardPaper {
  readonly roundId: string
  readonly paper: string
  readonly form: 'pdf' | 'docx'
}

export interface DrawnAwardPaper {
  readonly kind: AwardPaperKind
  readonly year: number
  readonly bytes: Uint8Array
}

export const awardPaperTitle: Readonly<Record<AwardPaperKind, BilingualText>> = {
  submission: { vi: 'Dự thảo Tờ trình khen thưởng', en: 'Draft submission of the award' },
  'award-decision': { vi: 'Dự thảo Quyết định khen thưởng', en: 'Draft decision on the award' },
}

/** Drafts a paper of the proposal that is open, or was decided last, with its totals from the books. */
export async function drawAwardPaper(
  platform: Platform,
  actor: Actor,
  { roundId, paper, form }: DrawAwardPaper,
): Promise<Result<DrawnAwardPaper, AwardPaperNotDrawnUp>> {
  const made = await awardFactsFor(platform, actor, { roundId, paper })
  if (!made.ok) return made
  const { kind, facts } = made.value
  const bytes = await drawApart({ paper: drawUpAwardPaper(kind, facts), form, at: platform.clock.now() })
  assert(bytes !== undefined, 'a paper of a few units is drawn in its time')
  const subject = { kind: 'award', id: roundId }
  await platform.database
    .transaction()
    .execute((transaction) =>
      recordAudit(transaction, actor, { action: 'documents.drawn-up', subject, after: { paper: kind, form } }),
    )
  return accept({ kind, year: facts.year, bytes })
}

/** What a paper says, where there is a proposal and it adds up to the books. */
export async function awardFactsFor(
  platform: Platform,
  actor: Actor,
  { roundId, paper }: Omit<DrawAwardPaper, 'form'>,
): Promise<Result<{ readonly kind: AwardPaperKind; readonly facts: AwardFacts }, AwardPaperNotDrawnUp>> {
  const kind = AWARD_PAPER_KINDS.find((one) => one === paper)
  if (kind === undefined) return refuse({ kind: 'paper-unknown', paper })
  const may = holdsAnywhere(actor, 'documents:draw-up', platform.clock.today())
  if (!may.ok) return may
  const overview = await awardService(platform).award(actor, roundId)
  if (!overview.ok) return overview
  const { provinceId: unitId } = overview.value.round
  const here = await authoriseFor(platform, actor, { permission: 'documents:draw-up', unitId })
  if (!here.ok) return here
  const proposal = overview.value.proposals.find(({ state }) => state !== 'returned' && state !== 'withdrawn')
  if (proposal === undefined) return refuse({ kind: 'award-paper-not-yet' })
  const facts = await loadFacts(platform, { kind, overview: overview.value, proposal })
  const over = overAward(facts)
  return over === 0 ? accept({ kind, facts }) : refuse({ kind: 'award-paper-differs', over: vnd(over) })
}

interface OfPaper {
  readonly kind: AwardPaperKind
  readonly overview: Overview
  readonly proposal: Proposal
}

async function loadFacts({ database, clock }: Platform, { kind, overview, proposal }: OfPaper): Promise<AwardFacts> {
  const { round, result, preview, line } = overview
  const on = dayOf({ kind, proposal }) ?? clock.today()
  assert(preview !== null, 'what was proposed can be computed')
  const { document, inForce } = await findProvisionVersion(database, preview.provisionId)
  const { act, benefits } = document
  const names = await unitNames(database, [round.provinceId], on)
  const acts = actsOn(await listActs(database), on).map((one) => ({ text: citeInForce(one) }))
  return {
    province: { name: names.get(round.provinceId) ?? '' },
    offices: officesOn(await listOffices(database), on),
    year: round.year,
    roundTitle: round.title,
    result: { number: result.decisionNumber, on: result.decidedOn },
    on,
    grounds: [...acts, { text: citeAct(act), expiredFrom: overSince(inForce, on) }],
    place: citePlace(act, benefits[0]?.citation),
    budgetSource: line === null ? 'dự toán được giao' : `${line.source}, ${line.name}`,
    isCorrection: proposal.lines.some(({ before }) => before > 0),
    lines: proposal.lines,
    total: await totalOf(database, round.id, proposal),
  }
}

/** The day it was submitted or decided; a draft is of the day it is drawn. */
const dayOf = ({ kind, proposal }: Pick<OfPaper, 'kind' | 'proposal'>) =>
  kind === 'award-decision'
    ? proposal.decision?.on
    : proposal.submittedAt === null
      ? undefined
      : dayAt(new Date(proposal.submittedAt))

/** What the books hold to be paid by it; before the decision nothing is booked, and it is what was computed. */
async function totalOf(database: Database, roundId: string, { id, added, decision }: Proposal): Promise<Vnd> {
  if (decision === null) return added
  const booked = (await sumsOfCycle(database, roundId)).find(
    ({ kind, documentId, account }) => kind === 'award-granted' && documentId === id && account === 'liabilities:payable',
  )
  return vnd(-(booked?.amount ?? 0))
}
