import { type AssessmentRefusal, roundStateText, roundUnitStateText, STAGES } from '../../../assessment/index.ts'
import { assessmentService } from '../../../assessment/service.ts'
import { asWritten, formatPoints, treeRefusalText } from '../../../criteria/index.ts'
import { criteriaService } from '../../../criteria/service.ts'
import { isPlainDate, plainDate } from '../../../kernel/calendar.ts'
import { accept, type Result, refuse, tellRefusal } from '../../../kernel/result.ts'
import type { Platform } from '../../../platform/platform.ts'
import { findUnitByCode } from '../../../units/service.ts'
import { actAs } from '../../act-as.ts'
import { type Arguments, done, type Handler, type Outcome, refusedBecause, wrongUsage } from '../../command.ts'
import { type RoundCall as Call, nothingCalled, refusedBy, roundMeant, said } from '../../round-meant.ts'

type Act = (call: Call) => Promise<Outcome>

const ACTS = {
  list,
  show,
  plan,
  invite,
  open,
  sheet,
  answer,
  submit,
  'take-back': takeBack,
  exempt,
  extend,
  'close-answers': closeAnswers,
} as const satisfies Readonly<Record<string, Act>>
export type RoundActName = keyof typeof ACTS

/** What each act cannot do without, beside the code of the round. */
const NEEDED: Readonly<Record<RoundActName, readonly string[]>> = {
  list: [],
  show: [],
  plan: ['title', 'year', 'stage'],
  invite: ['tree', 'block', 'unit'],
  open: [],
  sheet: ['unit'],
  answer: ['unit', 'criterion'],
  submit: ['unit', 'head', 'position', 'missing'],
  'take-back': ['unit'],
  exempt: ['unit', 'criterion', 'reason'],
  extend: ['unit', 'criterion', 'until', 'reason'],
  'close-answers': [],
}

export const roundHandler =
  (act: RoundActName): Handler =>
  async (args, { openPlatform }) => {
    const wrong = whatIsWrong(act, args)
    if (wrong !== undefined) return wrong
    const platform = await openPlatform()
    return actAs(platform, args, (actor) => ACTS[act]({ platform, actor, args }))
  }

function whatIsWrong(act: RoundActName, args: Arguments): Outcome | undefined {
  const wanted = act === 'list' ? 0 : 1
  if (args.positionals.length !== wanted)
    return wanted === 0
      ? wrongUsage('Lệnh này không nhận tham số.', 'This command takes no arguments.')
      : wrongUsage('Cần mã của đúng một đợt đánh giá.', 'The code of exactly one round is needed.')
  const lacking = NEEDED[act].filter((name) => args.values[name] === undefined)
  if (lacking.length > 0) {
    const names = lacking.map((name) => `--${name}`).join(', ')
    return wrongUsage(`Cần thêm ${names}.`, `${names} is needed.`)
  }
  for (const name of ['year', 'missing', 'unsubmitted'])
    if (said(args, name) !== '' && !/^\d{1,4}$/.test(said(args, name)))
      return wrongUsage(`--${name} là một số.`, `--${name} is a number.`)
  if (act === 'extend' && !isPlainDate(said(args, 'until')))
    return wrongUsage('Ngày viết NĂM-THÁNG-NGÀY.', 'Days are written YYYY-MM-DD.')
  return act === 'plan' ? wrongStages(args) : undefined
}

const stagesSaid = (args: Arguments): string[][] =>
  said(args, 'stage')
    .split(',')
    .map((stage) => stage.trim().split(':'))

function wrongStages(args: Arguments): Outcome | undefined {
  const isStage = ([stage = '', first = '', last = '', ...more]: readonly string[]): boolean =>
    STAGES.some((name) => name === stage) && isPlainDate(first) && isPlainDate(last) && more.length === 0
  return stagesSaid(args).every(isStage)
    ? undefined
    : wrongUsage(
        `--stage viết BƯỚC:TỪ:ĐẾN, ví dụ self-assessment:2024-12-01:2024-12-15; bước là ${STAGES.join(', ')}.`,
        `--stage is written STAGE:FROM:UNTIL, such as self-assessment:2024-12-01:2024-12-15; a stage is one of ${STAGES.join(', ')}.`,
      )
}

/** What was done, or why not, in one line for people and whole for machines. */
const outcomeOf = (result: Result<object, AssessmentRefusal>, vi = 'Đã ghi. / Done.'): Outcome =>
  result.ok ? done(result.value, [vi]) : refusedBy(result.refusal)

async function unitMeant(platform: Platform, code: string): Promise<Result<string, Outcome>> {
  const found = await findUnitByCode(platform.database, code, platform.clock.today())
  return found === undefined ? refuse(nothingCalled('đơn vị', 'unit', code)) : accept(found.unitId)
}

async function sheetMeant(call: Call): Promise<Result<{ readonly roundId: string; readonly unitId: string }, Outcome>> {
  const round = await roundMeant(call)
  if (!round.ok) return round
  const unit = await unitMeant(call.platform, said(call.args, 'unit'))
  return unit.ok ? accept({ roundId: round.value, unitId: unit.value }) : unit
}

async function list({ platform, actor }: Call): Promise<Outcome> {
  const rounds = await assessmentService(platform).rounds(actor)
  if (!rounds.ok) return refusedBy(rounds.refusal)
  const lines = rounds.value.map(({ code, title, year, state }) => `${code} · ${year} · ${title} · ${roundStateText[state].vi}`)
  return done({ items: rounds.value }, [...lines, `${rounds.value.length} đợt / rounds`])
}

async function show(call: Call): Promise<Outcome> {
  const round = await roundMeant(call)
  if (!round.ok) return round.refusal
  const found = await assessmentService(call.platform).round(call.actor, round.value)
  if (!found.ok) return refusedBy(found.refusal)
  const { units, readiness, round: shown } = found.value
  const lines = units.map(
    ({ code, name, state, asked, missing, points, maximum, isLate }) =>
      `${code} · ${name} · ${roundUnitStateText[state].vi} · ${asked - missing}/${asked} tiêu chí · ${points === null ? '—' : formatPoints(points, 'vi')}/${formatPoints(maximum, 'vi')} điểm${isLate ? ' · TRỄ / LATE' : ''}`,
  )
  const lacking = readiness.filter(({ isMet }) => !isMet).map(({ code, lacking: count }) => `thiếu / missing: ${code} (${count})`)
  const json = {
    ...found.value,
    units: units.map(({ points, maximum, ...unit }) => ({
      ...unit,
      points: points === null ? null : asWritten(points),
      maximum: asWritten(maximum),
    })),
  }
  return done(json, [`${shown.title} · ${roundStateText[shown.state].vi}`, ...lines, ...lacking])
}

async function plan({ platform, actor, args }: Call): Promise<Outcome> {
  const stages = stagesSaid(args).map(([stage = '', first = '', last = '']) => ({
    stage: stage as (typeof STAGES)[number],
    firstDay: plainDate(first),
    lastDay: plainDate(last),
  }))
  const given = { code: args.positionals[0] ?? '', title: said(args, 'title'), year: Number(said(args, 'year')), stages }
  return outcomeOf(await assessmentService(platform).plan(actor, given))
}

async function invite(call: Call): Promise<Outcome> {
  const { platform, actor, args } = call
  const round = await roundMeant(call)
  if (!round.ok) return round.refusal
  const trees = await criteriaService(platform).list(actor)
  if (!trees.ok) return refusedBecause(trees.refusal, tellRefusal(trees.refusal, treeRefusalText))
  const tree = trees.value.find(({ code, state }) => code === said(args, 'tree') && state === 'in-force')
  if (tree === undefined) return nothingCalled('bộ tiêu chí đã ban hành', 'criteria tree in force', said(args, 'tree'))
  const invited: { unitId: string; treeId: string; block: string }[] = []
  for (const code of said(args, 'unit').split(',')) {
    const unit = await unitMeant(platform, code.trim())
    if (!unit.ok) return unit.refusal
    invited.push({ unitId: unit.value, treeId: tree.id, block: said(args, 'block') })
  }
  const before = await assessmentService(platform).round(actor, round.value)
  if (!before.ok) return refusedBy(before.refusal)
  const kept = before.value.units
    .filter(({ treeId, block }) => treeId !== tree.id || block !== said(args, 'block'))
    .map(({ unitId, treeId, block }) => ({ unitId, treeId, block }))
  const units = [...kept, ...invited]
  return outcomeOf(
    await assessmentService(platform).invite(actor, { roundId: round.value, units }),
    `${units.length} đơn vị / units`,
  )
}

async function open(call: Call): Promise<Outcome> {
  const round = await roundMeant(call)
  return round.ok ? outcomeOf(await assessmentService(call.platform).open(call.actor, round.value)) : round.refusal
}

async function sheet(call: Call): Promise<Outcome> {
  const key = await sheetMeant(call)
  if (!key.ok) return key.refusal
  const found = await assessmentService(call.platform).sheet(call.actor, key.value)
  if (!found.ok) return refusedBy(found.refusal)
  const { lines, total, missing, unit } = found.value
  const told = lines.map(({ code, entry, score }) => {
    const points = score?.points == null ? '—' : formatPoints(score.points, 'vi')
    return `${code} · ${entry === null ? '' : JSON.stringify(entry.body)} · ${points}/${score === null ? '' : formatPoints(score.maximum, 'vi')}`
  })
  const sum = total === null ? '' : `${formatPoints(total.pointsSoFar, 'vi')}/${formatPoints(total.maximum, 'vi')} điểm / points`
  const last = `${unit.name} · ${sum} · chưa trả lời / missing: ${missing.length}`
  return done({ unit, lines, total, missing }, [...told, last])
}

async function answer(call: Call): Promise<Outcome> {
  const key = await sheetMeant(call)
  if (!key.ok) return key.refusal
  const { platform, actor, args } = call
  const service = assessmentService(platform)
  const before = await service.sheet(actor, key.value)
  if (!before.ok) return refusedBy(before.refusal)
  const criterion = said(args, 'criterion')
  const line = before.value.lines.find(({ code }) => code === criterion)
  const given = [
    ...(args.values['value'] === undefined ? [] : [{ field: 'entry' as const, body: entryOf(said(args, 'value')) }]),
    ...(args.values['explanation'] === undefined ? [] : [{ field: 'explanation' as const, body: said(args, 'explanation') }]),
  ]
  if (given.length === 0) return wrongUsage('Cần --value hoặc --explanation.', '--value or --explanation is needed.')
  let written: Outcome = done({}, [])
  for (const { field, body } of given) {
    const base = (field === 'entry' ? line?.entry : line?.explanation)?.revision ?? 0
    written = outcomeOf(await service.write(actor, { ...key.value, criterion, field, base, body }))
    if (written.exit !== 0) return written
  }
  return written
}

/** `3`, `{"part":1,"whole":2}`, `true`, `full`; `null` takes an answer back. */
function entryOf(text: string): unknown {
  let value: unknown = text
  try {
    value = JSON.parse(text)
  } catch {
    // A word, such as the code of a level.
  }
  return value === null ? null : { value }
}

async function submit(call: Call): Promise<Outcome> {
  const key = await sheetMeant(call)
  if (!key.ok) return key.refusal
  const { args } = call
  const head = { headName: said(args, 'head'), headPosition: said(args, 'position'), missing: Number(said(args, 'missing')) }
  return outcomeOf(await assessmentService(call.platform).submit(call.actor, { ...key.value, ...head }))
}

async function takeBack(call: Call): Promise<Outcome> {
  const key = await sheetMeant(call)
  if (!key.ok) return key.refusal
  const taken = await assessmentService(call.platform).takeBack(call.actor, key.value)
  return taken.ok ? done(key.value, ['Đã rút lại. / Taken back.']) : refusedBy(taken.refusal)
}

async function exempt(call: Call): Promise<Outcome> {
  const key = await sheetMeant(call)
  if (!key.ok) return key.refusal
  const given = { ...key.value, criterion: said(call.args, 'criterion'), reason: said(call.args, 'reason') }
  return outcomeOf(await assessmentService(call.platform).exempt(call.actor, given))
}

async function extend(call: Call): Promise<Outcome> {
  const key = await sheetMeant(call)
  if (!key.ok) return key.refusal
  const given = { ...key.value, criterion: said(call.args, 'criterion'), reason: said(call.args, 'reason') }
  const until = plainDate(said(call.args, 'until'))
  return outcomeOf(await assessmentService(call.platform).extend(call.actor, { ...given, until }))
}

async function closeAnswers(call: Call): Promise<Outcome> {
  const round = await roundMeant(call)
  if (!round.ok) return round.refusal
  const left = said(call.args, 'unsubmitted')
  const closing = { roundId: round.value, unsubmitted: left === '' ? undefined : Number(left) }
  return outcomeOf(await assessmentService(call.platform).closeAnswers(call.actor, closing))
}
