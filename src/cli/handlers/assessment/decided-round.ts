import {
  assessmentRefusalText,
  openJson,
  roundStateText,
  roundUnitStateText,
  sittingStateText,
} from '../../../assessment/index.ts'
import { assessmentService, councilService, resultService } from '../../../assessment/service.ts'
import { asWritten, formatPoints } from '../../../criteria/index.ts'
import { drawMinutes, minutesRefusalText } from '../../../documents/service.ts'
import { isPlainDate, plainDate } from '../../../kernel/calendar.ts'
import { tellRefusal } from '../../../kernel/result.ts'
import { actAs } from '../../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../../command.ts'
import { type RoundCall as Call, refusedBy, roundMeant, said } from '../../round-meant.ts'
import { writtenTo } from '../../write-file.ts'

type Act = (call: Call, roundId: string) => Promise<Outcome>

const ACTS = {
  appraisal,
  'conclude-appraisal': concludeAppraisal,
  result: showResult,
  'draw-up-result': drawUp,
  publish,
  data: writeData,
  appeals,
  'decide-appeal': decideAppeal,
  sittings,
  minutes,
} as const satisfies Readonly<Record<string, Act>>
export type DecidedRoundActName = keyof typeof ACTS

const NEEDED: Readonly<Record<DecidedRoundActName, readonly string[]>> = {
  appraisal: [],
  'conclude-appraisal': [],
  result: [],
  'draw-up-result': [],
  publish: ['fingerprint', 'decision', 'decided-on', 'signer', 'position'],
  data: ['version', 'out'],
  appeals: [],
  'decide-appeal': ['appeal', 'outcome', 'reason'],
  sittings: [],
  minutes: ['sitting', 'out'],
}

/** What comes after the answers of a round: its appraisal, its Council, its result and the appeals against it. */
export const decidedRoundHandler =
  (act: DecidedRoundActName): Handler =>
  async (args, { openPlatform }) => {
    const wrong = whatIsWrong(act, args)
    if (wrong !== undefined) return wrong
    const platform = await openPlatform()
    return actAs(platform, args, async (actor) => {
      const call = { platform, actor, args }
      const round = await roundMeant(call)
      return round.ok ? ACTS[act](call, round.value) : round.refusal
    })
  }

function whatIsWrong(act: DecidedRoundActName, args: Arguments): Outcome | undefined {
  if (args.positionals.length !== 1)
    return wrongUsage('Cần mã của đúng một đợt đánh giá.', 'The code of exactly one round is needed.')
  const lacking = NEEDED[act].filter((name) => args.values[name] === undefined).map((name) => `--${name}`)
  if (lacking.length > 0) return wrongUsage(`Cần thêm ${lacking.join(', ')}.`, `${lacking.join(', ')} is needed.`)
  for (const name of ['version', 'sitting'])
    if (said(args, name) !== '' && !/^[1-9]\d{0,3}$/.test(said(args, name)))
      return wrongUsage(`--${name} là một số.`, `--${name} is a number.`)
  if (act === 'publish' && !isPlainDate(said(args, 'decided-on')))
    return wrongUsage('Ngày viết NĂM-THÁNG-NGÀY.', 'Days are written YYYY-MM-DD.')
  if (act === 'minutes' && !/\.(pdf|docx)$/.test(said(args, 'out')))
    return wrongUsage('--out là tệp .pdf hoặc .docx.', '--out is a .pdf or .docx file.')
  return act === 'decide-appeal' ? wrongDecision(args) : undefined
}

function wrongDecision(args: Arguments): Outcome | undefined {
  const [outcome, points] = [said(args, 'outcome'), said(args, 'points')]
  if (outcome !== 'upheld' && outcome !== 'dismissed')
    return wrongUsage('--outcome là upheld hoặc dismissed.', '--outcome is upheld or dismissed.')
  return outcome === 'upheld' && !/^\d{1,6}(\.\d{1,2})?$/.test(points)
    ? wrongUsage('Chấp nhận thì cần --points, ví dụ 12.5.', 'Upholding needs --points, such as 12.5.')
    : undefined
}

async function appraisal({ platform, actor }: Call, roundId: string): Promise<Outcome> {
  const found = await assessmentService(platform).appraisal(actor, roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const { round, units, differing } = found.value
  const lines = units.map(
    ({ name, state, asked, agreed, settled, appraised, maximum }) =>
      `${name} · ${roundUnitStateText[state].vi} · ${agreed + settled}/${asked} tiêu chí đã chấm · ${appraised === null ? '–' : formatPoints(appraised, 'vi')}/${formatPoints(maximum, 'vi')} điểm`,
  )
  const shown = units.map(({ self, appraised: points, maximum, ...unit }) => ({
    ...{ ...unit, self: self && asWritten(self), appraised: points && asWritten(points), maximum: asWritten(maximum) },
  }))
  const json = { round, units: shown, differing, conflicts: found.value.conflicts }
  return done(json, [
    `${round.title} · ${roundStateText[round.state].vi}`,
    ...lines,
    `chấm lệch / differing: ${differing.length}`,
  ])
}

async function concludeAppraisal({ platform, actor }: Call, roundId: string): Promise<Outcome> {
  const concluded = await assessmentService(platform).concludeAppraisal(actor, roundId)
  return concluded.ok ? done(concluded.value, ['Đã kết thúc thẩm định. / Concluded.']) : refusedBy(concluded.refusal)
}

async function showResult({ platform, actor }: Call, roundId: string): Promise<Outcome> {
  const service = resultService(platform)
  const found = await service.result(actor, roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const { versions, current, checklist, hidden, draft } = found.value
  const [latest] = versions
  const isThere = latest !== undefined || draft !== null
  const shown = isThere ? await service.shown(actor, { roundId, version: latest?.version }) : undefined
  if (shown?.ok === false) return refusedBy(shown.refusal)
  const units = shown?.value.units ?? []
  const ranked = units.flatMap(({ rank, name, totals }) => (rank === null ? [] : [{ rank, name, points: totals.counted.points }]))
  const lines = ranked
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ rank, name, points }) => `${rank} · ${name} · ${points ?? '—'} điểm`)
  const lacking = checklist.filter(({ isMet }) => !isMet).map(({ code }) => `thiếu / missing: ${code}`)
  const prints = current === null ? [] : [`dấu / fingerprint: ${current.fingerprint}`]
  return done({ versions, hidden, current, checklist, units }, [
    ...lines,
    ...lacking,
    ...prints,
    `${versions.length} bản / versions`,
  ])
}

async function drawUp({ platform, actor }: Call, roundId: string): Promise<Outcome> {
  const drawn = await resultService(platform).drawUp(actor, roundId)
  return drawn.ok ? done(drawn.value, [`dấu / fingerprint: ${drawn.value.fingerprint}`]) : refusedBy(drawn.refusal)
}

/** The first version, or the next as a correction, which says why. */
async function publish({ platform, actor, args }: Call, roundId: string): Promise<Outcome> {
  const service = resultService(platform)
  const found = await service.result(actor, roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const reason = said(args, 'reason')
  const given = {
    roundId,
    fingerprint: said(args, 'fingerprint'),
    decisionNumber: said(args, 'decision'),
    decidedOn: plainDate(said(args, 'decided-on')),
    signerName: said(args, 'signer'),
    signerPosition: said(args, 'position'),
    ...(reason !== '' && { reason }),
  }
  const act = found.value.versions.length === 0 ? 'publish' : 'correct'
  const published = await service[act](actor, given)
  return published.ok ? done(published.value, [`bản / version ${published.value.version}`]) : refusedBy(published.refusal)
}

async function writeData({ platform, actor, args }: Call, roundId: string): Promise<Outcome> {
  const version = Number(said(args, 'version'))
  const found = await resultService(platform).version(actor, { roundId, version })
  if (!found.ok) return refusedBy(found.refusal)
  return writtenTo(said(args, 'out'), JSON.stringify(openJson(found.value)), { version, fingerprint: found.value.fingerprint })
}

async function appeals({ platform, actor }: Call, roundId: string): Promise<Outcome> {
  const found = await resultService(platform).appeals(actor, roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const lines = found.value.appeals.map(
    ({ id, unitName, criterion, waitsFor, decision }) =>
      `${id} · ${unitName} · ${criterion} · ${waitsFor ?? (decision === null ? 'withdrawn' : decision.isUpheld ? 'upheld' : 'dismissed')}`,
  )
  return done(found.value, [...lines, `${lines.length} kiến nghị / appeals`])
}

async function decideAppeal({ platform, actor, args }: Call, roundId: string): Promise<Outcome> {
  const [reason, isUpheld] = [said(args, 'reason'), said(args, 'outcome') === 'upheld']
  const entry = isUpheld ? { entry: { points: Number(said(args, 'points')), reason } } : {}
  const given = { roundId, appealId: said(args, 'appeal'), isUpheld, ...entry, reason }
  const decided = await resultService(platform).decideAppeal(actor, given)
  return decided.ok ? done(decided.value, ['Đã ghi quyết định. / Decided.']) : refusedBy(decided.refusal)
}

async function sittings({ platform, actor }: Call, roundId: string): Promise<Outcome> {
  const found = await councilService(platform).sittings(actor, roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const lines = found.value.map(
    ({ number, startsAt, place, state }) => `${number} · ${startsAt} · ${place} · ${sittingStateText[state].vi}`,
  )
  return done({ items: found.value }, [...lines, `${lines.length} phiên họp / sittings`])
}

async function minutes({ platform, actor, args }: Call, roundId: string): Promise<Outcome> {
  const found = await councilService(platform).sittings(actor, roundId)
  if (!found.ok) return refusedBy(found.refusal)
  const number = Number(said(args, 'sitting'))
  const sitting = found.value.find((one) => one.number === number)
  const out = said(args, 'out')
  const form = out.endsWith('.pdf') ? 'pdf' : 'docx'
  const drawn = await drawMinutes(platform, actor, { sittingId: sitting?.id ?? roundId, form })
  if (!drawn.ok)
    return refusedBecause(drawn.refusal, tellRefusal(drawn.refusal, { ...assessmentRefusalText, ...minutesRefusalText }))
  return writtenTo(out, drawn.value.bytes, { sitting: number, fingerprint: drawn.value.fingerprint })
}
