import { assessmentService } from './assessment/service.ts'
import { type CriteriaTree, getShippedTree } from './criteria/index.ts'
import { criteriaService } from './criteria/service.ts'
import type { Actor, Role } from './identity/index.ts'
import { plainDate } from './kernel/calendar.ts'
import { taken } from './payments/testing.ts'
import type { TestPlatform } from './platform/testing.ts'

/** What an attack may name of a round in which both wards are assessed, and of another that is being prepared. */
export interface AssessedWards {
  readonly round: string
  readonly planned: string
  /** A round in which both wards are being appraised. */
  readonly judged: string
  readonly appraiser: string
  readonly tree: string
  readonly treeDraft: string
  readonly evidence: string
}

const JUDGED_SECRETS = ['Lý do chấm của xã xa', 'Ghi chú riêng về xã xa', 'Câu hỏi giải trình cho xã xa', 'Xung đột với xã xa']
export const ASSESSED_SECRETS = ['Nghị quyết của xã xa', 'Lời giải trình của xã xa', 'Lý do miễn của xã xa', ...JUDGED_SECRETS]
const [DOCUMENT = '', WORDS = '', REASON = ''] = ASSESSED_SECRETS
const [FINDING = '', NOTE = '', QUESTION = '', CONFLICT = ''] = JUDGED_SECRETS
export const ASSESSED_CRITERION = 'G1.1'

interface AssessedBy {
  readonly provinceId: string
  readonly own: string
  readonly foreign: string
  /** Accounts of the province: one judges both wards, the other declares a conflict with each. */
  readonly appraiser: string
  readonly other: string
}

/** A round open to both wards; each has an answer, a document, an exemption, an extension and a submission of its own. */
export async function assessWards(
  platform: TestPlatform,
  { provinceId, own, foreign, ...judges }: AssessedBy,
): Promise<AssessedWards> {
  const actorAs = (role: Role, unitId = provinceId): Actor => ({
    userId: platform.newId(),
    name: role,
    via: 'web',
    grants: [{ role, unitId, from: plainDate('2024-01-01') }],
  })
  const [officer, lead] = [actorAs('dx-officer'), actorAs('dx-lead')]
  const [criteria, service] = [criteriaService(platform), assessmentService(platform)]
  const { id: tree } = taken(await criteria.draft(officer, communeTree('cds-xa')))
  taken(await criteria.putInForce(lead, { id: tree }))
  const { id: treeDraft } = taken(await criteria.draft(officer, communeTree('cds-xa-moi')))
  const stages = [{ stage: 'self-assessment', firstDay: plainDate('2024-08-01'), lastDay: plainDate('2024-08-31') }] as const
  const plan = { title: 'Đánh giá xã 2024', year: 2024, stages }
  const { id: planned } = taken(await service.plan(officer, { ...plan, code: 'xa-chuan-bi' }))
  const { id: round } = taken(await service.plan(officer, { ...plan, code: 'xa-2024' }))
  const units = [own, foreign].map((unitId) => ({ unitId, treeId: tree, block: 'communes' }))
  taken(await service.invite(officer, { roundId: round, units }))
  taken(await service.open(lead, round))
  const documents = new Map<string, string>()
  for (const { unitId, title, body, reason } of [
    { unitId: own, title: 'Nghị quyết của xã gần', body: 'Lời của xã gần', reason: 'x' },
    { unitId: foreign, title: DOCUMENT, body: WORDS, reason: REASON },
  ]) {
    const key = { roundId: round, unitId }
    const contact = actorAs('unit-contact', unitId)
    taken(await service.write(contact, { ...key, criterion: ASSESSED_CRITERION, field: 'explanation', base: 0, body }))
    const document = taken(await service.recordEvidence(contact, { unitId, number: '1', title, issuer: 'x', file: PDF }))
    taken(
      await service.nameEvidence(contact, { ...key, criterion: ASSESSED_CRITERION, evidenceId: document.id, isDropped: false }),
    )
    taken(await service.exempt(officer, { ...key, criterion: 'G2.2', reason }))
    taken(await service.extend(officer, { ...key, criterion: ASSESSED_CRITERION, until: plainDate('2024-09-30'), reason }))
    const { missing } = taken(await service.sheet(contact, key))
    taken(await service.submit(contact, { ...key, headName: 'x', headPosition: 'x', missing: missing.length }))
    taken(await service.takeBack(contact, key))
    documents.set(unitId, document.id)
  }
  const { id: judged } = taken(await service.plan(officer, { ...plan, code: 'xa-tham-dinh' }))
  taken(await service.invite(officer, { roundId: judged, units }))
  taken(await service.open(lead, judged))
  const appraiser = { ...actorAs('appraiser'), userId: judges.appraiser }
  const other = { ...actorAs('council-member'), userId: judges.other }
  for (const unitId of [own, foreign]) {
    const contact = actorAs('unit-contact', unitId)
    const { missing } = taken(await service.sheet(contact, { roundId: judged, unitId }))
    taken(await service.submit(contact, { roundId: judged, unitId, headName: 'x', headPosition: 'x', missing: missing.length }))
  }
  taken(await service.closeAnswers(lead, { roundId: judged }))
  const assigned = { roundId: judged, branch: '', seat: 1, appraiserId: appraiser.userId, reason: 'x' } as const
  taken(await service.appoint(officer, { ...assigned, unitIds: [own, foreign] }))
  for (const { unitId, reason, body, question, conflict } of [
    { unitId: own, reason: 'x', body: 'x', question: 'Gửi thêm văn bản còn thiếu.', conflict: 'x' },
    { unitId: foreign, reason: FINDING, body: NOTE, question: QUESTION, conflict: CONFLICT },
  ]) {
    const key = { roundId: judged, unitId, criterion: ASSESSED_CRITERION }
    taken(await service.judge(appraiser, { ...key, base: 0, agrees: false, entry: { points: 0 }, reason }))
    taken(await service.noteDown(appraiser, { ...key, body }))
    taken(await service.mark(appraiser, { ...key, question }))
    taken(await service.declareConflict(other, { roundId: judged, unitId, reason: conflict }))
  }
  taken(await service.returnSheet(appraiser, { roundId: judged, unitId: own }))
  return { round, planned, judged, appraiser: appraiser.userId, tree, treeDraft, evidence: documents.get(foreign) ?? '' }
}

export const PDF = { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }

/** The sample tree of two blocks, both of them of communes. */
export function communeTree(code: string): CriteriaTree {
  const tree = getShippedTree('dx-example-two-blocks')
  const blocks = tree.blocks.map((block) => ({ ...block, kind: 'commune' as const }))
  const renamed = JSON.stringify({ ...tree, code, blocks }).replaceAll('"districts"', '"communes"')
  return JSON.parse(renamed) as CriteriaTree
}
