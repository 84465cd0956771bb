import { assessmentRefusalText } from '../../../assessment/index.ts'
import { assessmentService } from '../../../assessment/service.ts'
import { roundPaperService } from '../../../documents/service.ts'
import { reportTooLargeText } from '../../../documents/text.ts'
import { tellRefusal } from '../../../kernel/result.ts'
import { findUnitByCode } from '../../../units/service.ts'
import { actAs } from '../../act-as.ts'
import { type Arguments, type CliContext, type Outcome, refused, refusedBecause, wrongUsage } from '../../command.ts'
import { writtenTo } from '../../write-file.ts'

const TEXTS = { ...assessmentRefusalText, 'report-too-large': reportTooLargeText }

/** Writes the report of a unit on its own result into a file: PDF or DOCX, as its name ends. */
export async function roundReport(args: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [code, ...more] = args.positionals
  const { unit, out } = args.values
  if (code === undefined || more.length > 0)
    return wrongUsage('Cần mã của đúng một đợt đánh giá.', 'The code of exactly one round is needed.')
  if (typeof unit !== 'string') return wrongUsage('Cần thêm --unit.', '--unit is needed.')
  const form = typeof out === 'string' ? /\.(pdf|docx)$/i.exec(out)?.[1]?.toLowerCase() : undefined
  if (typeof out !== 'string' || (form !== 'pdf' && form !== 'docx'))
    return wrongUsage('Cần --out TỆP.pdf hoặc --out TỆP.docx.', '--out FILE.pdf or --out FILE.docx is needed.')
  const platform = await openPlatform()
  return actAs(platform, args, async (actor) => {
    const rounds = await assessmentService(platform).rounds(actor)
    if (!rounds.ok) return refusedBecause(rounds.refusal, tellRefusal(rounds.refusal, assessmentRefusalText))
    const round = rounds.value.find((one) => one.code === code)
    const found = await findUnitByCode(platform.database, unit, platform.clock.today())
    if (round === undefined) return nothingCalled({ vi: 'đợt đánh giá', en: 'round', code })
    if (found === undefined) return nothingCalled({ vi: 'đơn vị', en: 'unit', code: unit })
    const drawn = await roundPaperService(platform).unitReport(actor, { roundId: round.id, unitId: found.unitId, form })
    return drawn.ok ? writtenTo(out, drawn.value.bytes) : refusedBecause(drawn.refusal, tellRefusal(drawn.refusal, TEXTS))
  })
}

function nothingCalled({ vi, en, code }: { readonly vi: string; readonly en: string; readonly code: string }): Outcome {
  const told = { vi: `Không có ${vi} mang mã “${code}”.`, en: `There is no ${en} with the code “${code}”.` }
  return refused({ refused: { kind: 'code-unknown', code, ...told } }, [told.vi, told.en])
}
