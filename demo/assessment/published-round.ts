import { assessmentService, councilService, resultService } from '../../src/assessment/service.ts'
import { plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { taken } from '../taken.ts'
import { answerSheet, forEachUnit, openRound, stage, submitSheet } from './answering.ts'
import { type Finding, judgeSheet } from './appraising.ts'
import { platformAt, type RoundCast } from './cast.ts'
import { holdSitting, voteOn } from './council.ts'
import type { TreesOfYear } from './trees.ts'
import type { AssessedUnit } from './units.ts'

interface Scene {
  readonly platform: Platform
  readonly cast: RoundCast
  readonly trees: TreesOfYear
  readonly units: readonly AssessedUnit[]
}

const ROUND = {
  code: 'cds-2023',
  title: 'Đánh giá chuyển đổi số các sở, ban, ngành và huyện, thành phố năm 2023 (số liệu minh họa)',
  year: 2023,
  appraisers: 1,
  stages: [
    stage('self-assessment', '2024-03-01', '2024-03-20'),
    stage('appraisal', '2024-03-21', '2024-04-30'),
    stage('explanation', '2024-05-02', '2024-05-15'),
    stage('council', '2024-06-10', '2024-06-14'),
    stage('publication', '2024-07-08', '2024-07-12'),
    stage('appeal', '2024-07-12', '2024-08-16'),
  ],
} as const

/** What the best earned, about: the first, the second, and two that are equal for the third place. */
const EARNED: Readonly<Record<string, number>> = { 'H19.10': 0.99, '731': 0.86, '736': 0.99, 'H19.1': 0.9, 'H19.4': 0.9 }
const TIED = ['H19.4', 'H19.1']
const CITY = '731'
/** What both units appeal against. */
const CONTESTED = 'G2.1'

export const shareIn2023 = ({ code }: AssessedUnit, place: number): number => EARNED[code] ?? 0.55 + ((place * 13) % 29) / 100

const LOWER = 'Số liệu của hệ thống thấp hơn số đơn vị kê khai'
/** Every third unit said more than its evidence shows. */
const OVERSTATED: Readonly<Record<AssessedUnit['tree'], Readonly<Record<string, Finding>>>> = {
  'dong-nai-departments': { 'G2.1': { points: 72, reason: LOWER } },
  'dong-nai-districts': { 'G2.1': { points: 120, reason: LOWER } },
}

/** Answered, judged, decided by the Council, published, appealed against, corrected: last year’s round, with a few days left to appeal. */
export async function runPublishedRound(scene: Scene, councilId: string): Promise<void> {
  const roundId = await answerAndJudge(scene)
  const { platform, cast } = scene
  await deliberate(scene, { roundId, councilId })
  const july = platformAt(platform, '2024-07-10T09:00:00+07:00')
  const result = resultService(july)
  const { fingerprint } = taken(await result.drawUp(cast.officer, roundId))
  const paper = { decidedOn: plainDate('2024-07-10'), signerName: 'Nguyễn Thị Hoàng Anh', signerPosition: 'Phó Chủ tịch' }
  taken(await result.publish(cast.lead, { roundId, fingerprint, decisionNumber: '1987/QĐ-UBND (minh họa)', ...paper }))
  await appeal(scene, roundId)
}

/** @returns the id of the round, whose appraisal is concluded */
async function answerAndJudge({ platform, cast, trees, units }: Scene): Promise<string> {
  const [first, second] = cast.appraisers
  const march = platformAt(platform, '2024-03-04T08:00:00+07:00')
  const roundId = await openRound(march, cast, { ...ROUND, stages: [...ROUND.stages], trees, units })
  const april = platformAt(platform, '2024-04-02T08:00:00+07:00')
  await forEachUnit(units, async (unit, place) => {
    const contact = cast.contactOf(unit.unitId)
    const answering = { roundId, unit, tree: trees[unit.tree].tree, contact }
    await answerSheet(march, { ...answering, share: shareIn2023(unit, place) })
    await submitSheet(march, { ...answering, headName: `Thủ trưởng đơn vị ${place + 1} (minh họa)` })
  })
  taken(await assessmentService(april).closeAnswers(cast.lead, { roundId }))
  const isOfFirst = (unit: AssessedUnit): boolean => unit.block === 'districts'
  for (const appraiser of [first, second]) {
    const unitIds = units.filter((unit) => isOfFirst(unit) === (appraiser === first)).map(({ unitId }) => unitId)
    const appointed = { roundId, unitIds, branch: '', seat: 1, appraiserId: appraiser.userId } as const
    taken(await assessmentService(april).appoint(cast.officer, { ...appointed, reason: 'Theo phân công của Tổ thẩm định' }))
  }
  await forEachUnit(units, async (unit, place) => {
    const { tree } = trees[unit.tree]
    const findings = place % 3 === 0 || unit.code === CITY ? OVERSTATED[unit.tree] : {}
    await judgeSheet(april, { roundId, unit, tree, appraiser: isOfFirst(unit) ? first : second, findings })
  })
  taken(await assessmentService(april).concludeAppraisal(cast.lead, roundId))
  return roundId
}

interface Before {
  readonly roundId: string
  readonly councilId: string
}

/** One sitting: the method first, then the result as it was drawn up by it, with the tie it shows. */
async function deliberate({ platform, cast, units }: Scene, { roundId, councilId }: Before): Promise<void> {
  const june = platformAt(platform, '2024-06-12T08:00:00+07:00')
  const place = 'Phòng họp A, trụ sở Ủy ban nhân dân tỉnh'
  const call = { roundId, councilId, startsAt: new Date('2024-06-12T08:00:00+07:00'), lastsMinutes: 180, place, missing: 1 }
  const sittingId = await holdSitting(june, cast, call)
  await voteOn(june, cast, {
    sittingId,
    title: 'Chọn cách xếp chung các sở, ngành với các huyện, thành phố',
    proposal: { kind: 'method', methods: ['share', 'percentile'] },
    choices: ['share', 'share', 'share', 'share', 'share', 'percentile', 'share', 'share'],
  })
  taken(await resultService(june).drawUp(cast.officer, roundId))
  const reason = 'Hai đơn vị bằng điểm; ưu tiên đơn vị có tỷ lệ hồ sơ trực tuyến toàn trình cao hơn'
  const unitIds = TIED.map((code) => units.find((unit) => unit.code === code)?.unitId ?? '')
  await voteOn(june, cast, {
    sittingId,
    title: 'Hạng ba: hai đơn vị bằng điểm',
    proposal: { kind: 'tie', unitIds, reason },
    choices: ['for', 'for', 'for', 'against', 'for', 'for', 'abstain', 'for'],
  })
  const { fingerprint } = taken(await resultService(june).drawUp(cast.officer, roundId))
  await voteOn(june, cast, {
    sittingId,
    title: 'Thông qua kết quả xếp hạng năm 2023',
    proposal: { kind: 'adopt', fingerprint },
    choices: ['for', 'for', 'for', 'for', 'for', 'for', 'for', 'abstain'],
  })
  taken(await councilService(june).close(cast.officer, sittingId))
}

/** One appeal is upheld and corrects the result; another still waits for whoever decides. */
async function appeal({ platform, cast, units }: Scene, roundId: string): Promise<void> {
  const idOf = (code: string): string => units.find((unit) => unit.code === code)?.unitId ?? ''
  const city = idOf(CITY)
  const filed = { roundId, unitId: city, criterion: CONTESTED, evidenceIds: [] }
  const grounds = 'Số liệu quý IV đã gửi bổ sung ngày 18/03/2024 nhưng chưa được tính.'
  const july = resultService(platformAt(platform, '2024-07-16T14:00:00+07:00'))
  const { id: appealId } = taken(await july.appeal(cast.contactOf(city), { ...filed, grounds }))
  const later = resultService(platformAt(platform, '2024-07-25T09:00:00+07:00'))
  const reason = 'Đã đối chiếu: số liệu quý IV có văn bản xác nhận, gửi trong hạn'
  const entry = { points: 140, reason }
  taken(await later.decideAppeal(cast.lead, { roundId, appealId, isUpheld: true, entry, reason }))
  const { fingerprint } = taken(await later.drawUp(cast.officer, roundId))
  const paper = { decidedOn: plainDate('2024-07-25'), signerName: 'Nguyễn Thị Hoàng Anh', signerPosition: 'Phó Chủ tịch' }
  const decisionNumber = '2140/QĐ-UBND (minh họa)'
  const correction = { roundId, fingerprint, decisionNumber, ...paper, reason: 'Theo kiến nghị của thành phố Biên Hòa' }
  taken(await later.correct(cast.lead, correction))
  const waiting = idOf(TIED[1] ?? '')
  const open = { roundId, unitId: waiting, criterion: CONTESTED, evidenceIds: [] }
  const because = 'Hệ thống một cửa đã xác nhận lại số liệu tháng 12; đề nghị tính theo số xác nhận.'
  const august = resultService(platformAt(platform, '2024-08-02T10:00:00+07:00'))
  taken(await august.appeal(cast.contactOf(waiting), { ...open, grounds: because }))
}
