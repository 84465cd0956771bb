import { assessmentService } from '../../src/assessment/service.ts'
import type { Actor } from '../../src/identity/index.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { taken } from '../taken.ts'
import { answerSheet, forEachUnit, openRound, stage, submitSheet } from './answering.ts'
import { type Finding, judgeSheet } from './appraising.ts'
import { platformAt, type RoundCast } from './cast.ts'
import { shareIn2023 } from './published-round.ts'
import type { TreesOfYear } from './trees.ts'
import type { AssessedUnit } from './units.ts'

interface Scene {
  readonly platform: Platform
  readonly cast: RoundCast
  readonly trees: TreesOfYear
  readonly units: readonly AssessedUnit[]
}

const ROUND = {
  code: 'cds-2024',
  title: 'Đánh giá chuyển đổi số các sở, ban, ngành và huyện, thành phố năm 2024 (số liệu minh họa)',
  year: 2024,
  appraisers: 2,
  stages: [
    stage('self-assessment', '2024-07-01', '2024-07-25'),
    stage('appraisal', '2024-07-26', '2024-08-23'),
    stage('explanation', '2024-08-01', '2024-08-16'),
    stage('council', '2024-08-26', '2024-08-30'),
    stage('publication', '2024-09-09', '2024-09-13'),
    stage('appeal', '2024-09-16', '2024-10-15'),
  ],
} as const

/** They did not submit in time, and stay in the round without a score. */
const LATE = ['H19.17', 'H19.20', '738']
/** Judged by both appraisers, by one, and begun. */
const BY_BOTH = ['H19.1', '732']
const BY_ONE = ['H19.2', '734']
const BEGUN = ['H19.3', '731']
/** The standing department is itself ranked: whoever works there judges nothing of it. */
const STANDING = 'H19.10'
const CITY = '731'

const LOWER: Readonly<Record<string, Finding>> = {
  'G1.1': { points: 20, reason: 'Biên bản kỳ họp quý III chưa có số văn bản' },
}
const LOWER_STILL: Readonly<Record<string, Finding>> = {
  'G1.1': { points: 15, reason: 'Hai trong bốn kỳ họp không có biên bản' },
}

/** This year’s round, in the middle of its appraisal: some judged by both, one disagreement, one unit asked to explain. */
export async function runRoundInAppraisal(scene: Scene): Promise<void> {
  const { platform, cast, trees, units } = scene
  const july = platformAt(platform, '2024-07-08T08:00:00+07:00')
  const roundId = await openRound(july, cast, { ...ROUND, stages: [...ROUND.stages], trees, units })
  await forEachUnit(units, async (unit, place) => {
    if (LATE.includes(unit.code)) return
    const contact = cast.contactOf(unit.unitId)
    const share = Math.min(0.98, shareIn2023(unit, place) + 0.02 + ((place * 5) % 7) / 100)
    const answering = { roundId, unit, tree: trees[unit.tree].tree, contact }
    await answerSheet(july, { ...answering, share })
    if (unit.code === CITY) await nameDocuments(july, { roundId, unitId: unit.unitId, contact })
    await submitSheet(july, { ...answering, headName: `Thủ trưởng đơn vị ${place + 1} (minh họa)` })
  })
  const end = platformAt(platform, '2024-07-26T08:00:00+07:00')
  taken(await assessmentService(end).closeAnswers(cast.lead, { roundId, unsubmitted: LATE.length }))
  await assign(end, { roundId, cast, units })
  await judge(scene, roundId)
}

const DOCUMENTS = [
  ['G1.1', '36/BC-BCĐ', '2024-06-28', 'Báo cáo các kỳ họp của Ban Chỉ đạo chuyển đổi số'],
  ['G1.2', '112/KH-UBND', '2024-01-15', 'Kế hoạch chuyển đổi số năm 2024'],
  ['G2.1', '87/BC-UBND', '2024-07-03', 'Báo cáo văn bản ký số sáu tháng đầu năm'],
] as const

interface OfUnit {
  readonly roundId: string
  readonly unitId: string
  readonly contact: Actor
}

async function nameDocuments(platform: Platform, { contact, ...key }: OfUnit): Promise<void> {
  const service = assessmentService(platform)
  for (const [criterion, number, issuedOn, title] of DOCUMENTS) {
    const document = { number, issuedOn: plainDate(issuedOn), title, issuer: 'Ủy ban nhân dân thành phố Biên Hòa' }
    const { id: evidenceId } = taken(await service.recordEvidence(contact, { unitId: key.unitId, ...document }))
    taken(await service.nameEvidence(contact, { ...key, criterion, evidenceId, isDropped: false }))
  }
}

interface Assigning {
  readonly roundId: string
  readonly cast: RoundCast
  readonly units: readonly AssessedUnit[]
}

/** Two judge every unit; of the department that the second one comes from a third does. */
async function assign(platform: Platform, { roundId, cast, units }: Assigning): Promise<void> {
  const service = assessmentService(platform)
  const [first, second, third] = cast.appraisers
  const standing = units.filter(({ code }) => code === STANDING).map(({ unitId }) => unitId)
  const all = units.filter(({ code }) => !LATE.includes(code)).map(({ unitId }) => unitId)
  const others = all.filter((unitId) => !standing.includes(unitId))
  const reason = 'Theo phân công của Tổ thẩm định'
  const appoint = async (appraiser: Actor, seat: 1 | 2, unitIds: readonly string[]): Promise<void> => {
    const appointed = { roundId, unitIds, branch: '', seat, appraiserId: appraiser.userId }
    taken(await service.appoint(cast.officer, { ...appointed, reason }))
  }
  for (const unitId of standing)
    taken(await service.declareConflict(second, { roundId, unitId, reason: 'Công tác tại Sở Thông tin và Truyền thông' }))
  await appoint(first, 1, all)
  await appoint(second, 2, others)
  await appoint(third, 2, standing)
}

async function judge({ platform, cast, trees, units }: Scene, roundId: string): Promise<void> {
  const [first, second] = cast.appraisers
  const august = platformAt(platform, '2024-08-01T08:00:00+07:00')
  await forEachUnit(units, async (unit) => {
    const judging = { roundId, unit, tree: trees[unit.tree].tree }
    const isOfBoth = BY_BOTH.includes(unit.code)
    if (isOfBoth || BY_ONE.includes(unit.code)) await judgeSheet(august, { ...judging, appraiser: first, findings: LOWER })
    if (isOfBoth) await judgeSheet(august, { ...judging, appraiser: second, findings: unit.code === '732' ? LOWER_STILL : LOWER })
    if (BEGUN.includes(unit.code)) await judgeSheet(august, { ...judging, appraiser: first, atMost: 6 })
  })
  const unitId = units.find(({ code }) => code === CITY)?.unitId ?? ''
  const question = 'Phiếu khai ba phiên họp, báo cáo kèm theo nêu bốn phiên. Đề nghị làm rõ và bổ sung thông báo kết luận.'
  const service = assessmentService(august)
  taken(await service.mark(first, { roundId, unitId, criterion: 'G1.1', question }))
  taken(await service.returnSheet(first, { roundId, unitId }))
}
