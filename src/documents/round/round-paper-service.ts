import { type ResultNotShown, resultService, type UnitReportNotRead } from '../../assessment/service.ts'
import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitNames } from '../../units/service.ts'
import { actsOn, citeInForce } from '../ground/cited-act.ts'
import { drawApart } from '../ground/draw-service.ts'
import { officesOn } from '../ground/issuing-office.ts'
import { officeLetterhead } from '../ground/letterhead.ts'
import { listActs, listOffices } from '../ground/store.ts'
import { publicationPaper } from './publication-paper.ts'
import { unitReportPaper } from './unit-report-paper.ts'

export type RoundPaperNotDrawn =
  | UnitReportNotRead
  | ResultNotShown
  | { readonly kind: 'report-too-large'; readonly form: 'pdf' | 'docx' }

export interface ReportAsked {
  readonly roundId: string
  readonly unitId: string
  readonly form: 'pdf' | 'docx'
}

export interface DrawnReport {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where nobody recorded which office runs the programme. */
const OFFICE_UNNAMED = 'Cơ quan thường trực đánh giá'

/** Papers of rounds of assessment. */
export const roundPaperService = (platform: Platform) => ({
  unitReport: (actor: Actor, asked: ReportAsked) => drawUnitReport(platform, actor, asked),
  publication: (actor: Actor, asked: Omit<ReportAsked, 'unitId'>) => drawPublication(platform, actor, asked),
})

async function drawUnitReport(
  platform: Platform,
  actor: Actor,
  { roundId, unitId, form }: ReportAsked,
): Promise<Result<DrawnReport, RoundPaperNotDrawn>> {
  const { database, clock } = platform
  const read = await resultService(platform).unitReport(actor, { roundId, unitId })
  if (!read.ok) return read
  const { provinceId, ...report } = read.value
  const on = clock.today()
  const names = await unitNames(database, [provinceId], on)
  const office = officesOn(await listOffices(database), on)['digital-transformation'] ?? OFFICE_UNNAMED
  const letterhead = officeLetterhead({ name: names.get(provinceId) ?? '' }, { on, office })
  const paper = unitReportPaper({ report, letterhead })
  const name = `Báo cáo ${report.unit.name} - ${report.round.code}.${form}`
  return draw(platform, actor, { paper, name, form, roundId, after: { unitId, form } })
}

/** The draft of the decision that publishes what is drawn up, for whoever sees that before it is published. */
async function drawPublication(
  platform: Platform,
  actor: Actor,
  { roundId, form }: Omit<ReportAsked, 'unitId'>,
): Promise<Result<DrawnReport, RoundPaperNotDrawn>> {
  const { database, clock } = platform
  const results = resultService(platform)
  const shown = await results.shown(actor, { roundId })
  if (!shown.ok) return shown
  const overview = await results.result(actor, roundId)
  if (!overview.ok) return overview
  const on = clock.today()
  const { provinceId } = overview.value.round
  const names = await unitNames(database, [provinceId], on)
  const paper = publicationPaper({
    ...{ shown: shown.value, province: { name: names.get(provinceId) ?? '' }, on },
    grounds: actsOn(await listActs(database), on).map(citeInForce),
    office: officesOn(await listOffices(database), on)['digital-transformation'],
    isCorrection: overview.value.versions.length > 0,
  })
  const name = `Dự thảo Quyết định công bố - ${shown.value.round.code}.${form}`
  return draw(platform, actor, { paper, name, form, roundId, after: { paper: 'publication', form } })
}

interface ToDraw {
  readonly paper: Paper
  readonly name: string
  readonly form: 'pdf' | 'docx'
  readonly roundId: string
  /** What the trail notes of it. */
  readonly after: Readonly<Record<string, string>>
}

async function draw(
  { database, clock }: Platform,
  actor: Actor,
  { paper, name, form, roundId, after }: ToDraw,
): Promise<Result<DrawnReport, RoundPaperNotDrawn>> {
  const bytes = await drawApart({ paper, form, at: clock.now() })
  if (bytes === undefined) return refuse({ kind: 'report-too-large', form })
  const subject = { kind: 'assessment-round', id: roundId }
  await database
    .transaction()
    .execute((transaction) => recordAudit(transaction, actor, { action: 'documents.report-drawn', subject, after }))
  return accept({ name, bytes })
}
