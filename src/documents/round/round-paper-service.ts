import { resultService, type UnitReportNotRead } from '../../assessment/service.ts'
import { recordAudit } from '../../audit/service.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { unitNames } from '../../units/service.ts'
import { drawApart } from '../draw-service.ts'
import { officesOn } from '../ground/issuing-office.ts'
import { listOffices } from '../ground/store.ts'
import { officeLetterhead } from '../letterhead.ts'
import { unitReportPaper } from './unit-report-paper.ts'

export type RoundPaperNotDrawn = UnitReportNotRead | { readonly kind: 'report-too-large'; readonly form: 'pdf' | 'docx' }

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
  const bytes = await drawApart({ paper: unitReportPaper({ report, letterhead }), form, at: clock.now() })
  if (bytes === undefined) return refuse({ kind: 'report-too-large', form })
  const subject = { kind: 'assessment-round', id: roundId }
  await database
    .transaction()
    .execute((transaction) =>
      recordAudit(transaction, actor, { action: 'documents.report-drawn', subject, after: { unitId, form } }),
    )
  return accept({ name: `Báo cáo ${report.unit.name} - ${report.round.code}.${form}`, bytes })
}
