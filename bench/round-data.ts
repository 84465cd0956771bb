import { sql } from 'kysely'
import { assessedProvince, PLAN } from '../src/assessment/testing.ts'
import { type CriteriaTree, type Criterion, type Entry, getShippedTree, isAskedOf, shapeOf } from '../src/criteria/index.ts'
import { criteriaService } from '../src/criteria/service.ts'
import { assert } from '../src/kernel/assert.ts'
import { plainDate } from '../src/kernel/calendar.ts'
import type { Transaction } from '../src/platform/db/database.ts'
import { findUnitByCode, reorganisationService } from '../src/units/service.ts'

export interface RoundSize {
  readonly units: number
  readonly criteria: number
  readonly evidence: number
}

const PILLARS = ['Chính quyền số', 'Kinh tế số', 'Xã hội số'] as const
const LEAVES_OF_INDEX = 12
const BEST_OF_BLOCK = { vi: 'Lượt sử dụng dịch vụ', en: 'Uses of services' }

const SCALE = [
  { points: 0, title: { vi: 'Chưa', en: 'None' } },
  { points: 10, title: { vi: 'Đủ', en: 'All' } },
]
const FORMS: readonly Criterion['form'][] = [
  { kind: 'manual', scale: SCALE, betweenAllowed: true },
  { kind: 'full-half-none' },
  { kind: 'ratio', part: { vi: 'Đã làm', en: 'Done' }, whole: { vi: 'Phải làm', en: 'Due' } },
  { kind: 'pass-fail' },
]

/** A tree of so many criteria in three pillars, some of each form; one is measured by the best of the block. */
export function largeTree(count: number): CriteriaTree {
  const { criteria: _, bonus: __, penalty: ___, ...head } = getShippedTree('dx-example-two-blocks')
  const pillars = PILLARS.map((vi, at): Criterion => ({ code: `P${at + 1}`, level: 'pillar', title: { vi, en: vi } }))
  const leaves = Array.from({ length: count }, (_leaf, place): Criterion => {
    const index = Math.floor(place / LEAVES_OF_INDEX)
    const parent = `P${(index % PILLARS.length) + 1}.${index + 1}`
    const code = `${parent}.${(place % LEAVES_OF_INDEX) + 1}`
    const vi = `Tiêu chí ${place + 1}: tỷ lệ hồ sơ thủ tục hành chính được xử lý trực tuyến toàn trình`
    const form = place === 0 ? ({ kind: 'best-of-block', unit: BEST_OF_BLOCK } as const) : FORMS[place % FORMS.length]
    assert(form !== undefined, 'the place of a form is within their number')
    return { code, parent, level: 'criterion', title: { vi, en: vi }, maximum: 10, form }
  })
  const indexes = [...new Set(leaves.flatMap(({ parent }) => parent ?? []))].map((code): Criterion => {
    return { code, parent: code.split('.')[0] ?? '', level: 'index', title: { vi: `Nhóm ${code}`, en: code } }
  })
  return { ...head, code: 'large', counting: 'points', criteria: [...pillars, ...indexes, ...leaves] }
}

function answerTo({ form }: Criterion, level: number): Entry {
  switch (form?.kind) {
    case 'ratio':
      return { value: { part: Math.round(level * 100), whole: 100 } }
    case 'full-half-none':
      return { value: level > 0.7 ? 'full' : level > 0.3 ? 'half' : 'none' }
    case 'pass-fail':
      return { value: level > 0.4 }
    case 'best-of-block':
      return { value: 1 + Math.round(level * 1000) }
    default:
      return { value: Math.round(level * 100) / 10 }
  }
}

/** A round of so many units, each of which has answered and been appraised on every criterion, with documents. */
export async function largeRound({ units, criteria, evidence }: RoundSize) {
  const province = await assessedProvince()
  const { platform, people, provinceId } = province
  const { database } = platform
  const tree = largeTree(criteria)
  const trees = criteriaService(platform)
  const drafted = await trees.draft(people.officer, tree)
  assert(drafted.ok, `the tree holds together: ${JSON.stringify(drafted)}`)
  const treeId = drafted.value.id
  const inForce = await trees.putInForce(people.lead, { id: treeId })
  assert(inForce.ok, `the tree holds together: ${JSON.stringify(inForce)}`)
  const unitIds = await establishAgencies(province, units)
  const planned = await province.service.plan(people.officer, { ...PLAN, code: 'large' })
  assert(planned.ok, 'the code is free')
  const roundId = planned.value.id
  const block = tree.blocks[0]?.code ?? ''
  const invited = await province.service.invite(people.officer, {
    roundId,
    units: unitIds.map((unitId) => ({ unitId, treeId, block })),
  })
  assert(invited.ok, `every agency is of the block: ${JSON.stringify(invited)}`)
  const shape = shapeOf(tree)
  const asked = tree.criteria.filter((one) => isAskedOf(shape, one, block))
  const data = { roundId, unitIds, asked, by: people.officer.userId, evidence }
  await database.transaction().execute((transaction) => answerAll(transaction, data))
  await database.transaction().execute((transaction) => nameDocuments(transaction, data))
  await database.transaction().execute((transaction) => appraiseAll(transaction, data))
  await sql`ANALYZE`.execute(database)
  return { ...province, roundId, unitIds, provinceId, tree }
}

async function establishAgencies(
  { platform, provinceId, actorAs }: Awaited<ReturnType<typeof assessedProvince>>,
  count: number,
): Promise<string[]> {
  const on = plainDate('2024-01-03')
  const code = (place: number): string => `H19.${place + 100}`
  const changes = Array.from({ length: count }, (_, place) => ({
    ...({ change: 'establish', level: 'agency', kind: 'so', parent: provinceId } as const),
    ...{ ref: `so-${place}`, name: `Khoa học và Công nghệ số ${place + 1}`, code: code(place) },
  }))
  const plan = { on, title: 'Ghi nhận sở, ngành', basis: 'QĐ 2/QĐ-UBND', changes }
  const applied = await reorganisationService(platform, {}).apply(actorAs('administrator'), plan)
  assert(applied.ok, `agencies are established: ${JSON.stringify(applied)}`)
  const found: string[] = []
  for (let place = 0; place < count; place++) found.push((await findUnitByCode(platform.database, code(place), on))?.unitId ?? '')
  return found
}

interface RoundFill {
  readonly roundId: string
  readonly unitIds: readonly string[]
  readonly asked: readonly Criterion[]
  readonly by: string
  readonly evidence: number
}

/** How much of a criterion a unit reaches: the same in every run. */
const levelAt = (unit: number, criterion: number): number => ((unit * 7919 + criterion * 104_729) % 997) / 997

async function answerAll(transaction: Transaction, { roundId, unitIds, asked, by }: RoundFill): Promise<void> {
  await sql`UPDATE assessment_round SET state = 'answering', opened_at = now() WHERE id = ${roundId}`.execute(transaction)
  for (const [unit, unitId] of unitIds.entries()) {
    const rows = asked.map((one, place) => ({ criterion: one.code, body: answerTo(one, levelAt(unit, place)) }))
    const sheet = Object.fromEntries(
      rows.map(({ criterion, body }) => [criterion, { entry: body, explanation: null, evidence: [] }]),
    )
    await sql`INSERT INTO self_answer (round_id, unit_id, criterion, field, revision, body, entered_by, entered_by_name, entered_at)
      SELECT ${roundId}, ${unitId}, criterion, 'entry', 1, body, ${by}, 'x', now()
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (criterion text, body jsonb)`.execute(transaction)
    await sql`INSERT INTO self_submission (round_id, unit_id, number, sheet, missing, head_name, head_position, submitted_by,
      submitted_by_name, submitted_at) VALUES (${roundId}, ${unitId}, 1, ${JSON.stringify(sheet)}::jsonb, 0, 'x', 'x', ${by}, 'x', now())`.execute(
      transaction,
    )
  }
  await sql`UPDATE round_unit SET state = 'submitted' WHERE round_id = ${roundId}`.execute(transaction)
}

async function nameDocuments(transaction: Transaction, { roundId, unitIds, asked, by, evidence }: RoundFill): Promise<void> {
  const each = Math.ceil(evidence / unitIds.length)
  const codes = asked.map(({ code }) => code)
  for (const unitId of unitIds)
    await sql`WITH kept AS (INSERT INTO evidence (id, unit_id, number, issued_on, title, issuer, link, recorded_by, recorded_at)
      SELECT gen_random_uuid(), ${unitId}, n || '/KH-SKHCN', '2024-03-01', 'Kế hoạch chuyển đổi số năm 2024, phần ' || n, 'Sở',
        'https://dongnai.gov.vn/' || n, ${by}, now() FROM generate_series(1, ${each}::integer) AS n RETURNING id)
      INSERT INTO evidence_use (id, round_id, unit_id, criterion, evidence_id, named_by, named_at)
      SELECT gen_random_uuid(), ${roundId}, ${unitId}, (${codes}::text[])[1 + (row_number() OVER () - 1) % ${codes.length}::integer], id,
        ${by}, now() FROM kept`.execute(transaction)
}

/** Two criteria of three as the unit answered, the third with fewer points and a reason. */
async function appraiseAll(transaction: Transaction, { roundId, unitIds, asked, by }: RoundFill): Promise<void> {
  await sql`UPDATE assessment_round SET state = 'appraising' WHERE id = ${roundId}`.execute(transaction)
  for (const [unit, unitId] of unitIds.entries()) {
    const rows = asked.map((one, place) => {
      const level = levelAt(unit, place)
      const agrees = place % 3 !== 1 || level === 0 || one.form?.kind === 'best-of-block'
      const lowered = { points: Math.floor(level * 50) / 10, reason: 'Minh chứng chưa đủ' }
      return {
        criterion: one.code,
        agrees,
        entry: agrees ? answerTo(one, level) : lowered,
        reason: agrees ? null : lowered.reason,
      }
    })
    await sql`INSERT INTO judgement (round_id, unit_id, criterion, seat, revision, submission, agrees, entry, reason, checks,
        after_reveal, judged_by, judged_by_name, judged_at)
      SELECT ${roundId}, ${unitId}, criterion, 1, 1, 1, agrees, entry, reason, '{}', false, ${by}, 'x', now()
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (criterion text, agrees boolean, entry jsonb, reason text)`.execute(
      transaction,
    )
  }
}
