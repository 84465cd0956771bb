import type { StageName } from '../src/assessment/index.ts'
import { assessmentService } from '../src/assessment/service.ts'
import { type CriteriaTree, type Criterion, type Form, getShippedTree, isAskedOf, shapeOf } from '../src/criteria/index.ts'
import { criteriaService } from '../src/criteria/service.ts'
import type { Actor } from '../src/identity/index.ts'
import { type PlainDate, plainDate } from '../src/kernel/calendar.ts'
import type { Platform } from '../src/platform/platform.ts'
import { findUnitByCode, reorganisationService } from '../src/units/service.ts'
import { PROVINCE } from './accounts.ts'
import { taken } from './taken.ts'

/** Agencies of the province as they were in 2024; their electronic identifiers are illustrative. */
const AGENCIES = [
  ['so', 'Nội vụ'],
  ['so', 'Tư pháp'],
  ['so', 'Kế hoạch và Đầu tư'],
  ['so', 'Tài chính'],
  ['so', 'Công Thương'],
  ['so', 'Nông nghiệp và Phát triển nông thôn'],
  ['so', 'Giao thông Vận tải'],
  ['so', 'Xây dựng'],
  ['so', 'Tài nguyên và Môi trường'],
  ['so', 'Thông tin và Truyền thông'],
  ['so', 'Lao động - Thương binh và Xã hội'],
  ['so', 'Văn hóa, Thể thao và Du lịch'],
  ['so', 'Khoa học và Công nghệ'],
  ['so', 'Giáo dục và Đào tạo'],
  ['so', 'Y tế'],
  ['ban-nganh', 'Thanh tra tỉnh'],
  ['ban-nganh', 'Ban Dân tộc'],
  ['ban-nganh', 'Ban Quản lý các khu công nghiệp'],
  ['doan-the', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  ['doan-the', 'Tỉnh đoàn'],
] as const

export const codeOfAgency = (place: number): string => `H19.${place + 1}`
const DISTRICTS = ['731', '732', '734', '735', '736', '737', '738', '739', '740', '741', '742']

/** Enters the agencies, which are units of the province. */
export async function establishAgencies(platform: Platform, by: Actor): Promise<void> {
  const on = plainDate('2024-01-01')
  const parent = (await findUnitByCode(platform.database, PROVINCE, on))?.unitId ?? ''
  const changes = AGENCIES.map(([kind, name], place) => ({
    ...({ change: 'establish', ref: `agency-${place}`, level: 'agency', parent, kind, name, code: codeOfAgency(place) } as const),
  }))
  const plan = { on, title: 'Ghi nhận sở, ban, ngành, đoàn thể', basis: 'Danh sách cơ quan của tỉnh (bản dùng thử)', changes }
  taken(await reorganisationService(platform, {}).apply(by, plan))
}

/** How much of its sheet a unit has answered, by its place among all; the first submit theirs. */
const SUBMITTED = 8
const BEGUN = 13

interface Officers {
  readonly officer: Actor
  readonly lead: Actor
  readonly contactOf: (unitId: string) => Actor
}

/** A round of the year in which eight units have submitted, some are under way and the others have not begun. */
export async function runRound(platform: Platform, { officer, lead, contactOf }: Officers): Promise<void> {
  const [criteria, service] = [criteriaService(platform), assessmentService(platform)]
  const trees = new Map<string, { readonly id: string; readonly tree: CriteriaTree }>()
  for (const code of ['dong-nai-departments', 'dong-nai-districts']) {
    const tree = getShippedTree(code)
    const { id } = taken(await criteria.draft(officer, tree))
    taken(await criteria.putInForce(lead, { id }))
    trees.set(code, { id, tree })
  }
  const units = await invited(platform, (code) => trees.get(code)?.id ?? '')
  const { id: roundId } = taken(await service.plan(officer, ROUND))
  taken(await service.invite(officer, { roundId, units }))
  taken(await service.open(lead, roundId))
  const answering = units.filter((_, place) => place % 2 === 0).slice(0, BEGUN)
  for (const [place, { unitId, treeId, block }] of answering.entries()) {
    const { tree } = [...trees.values()].find(({ id }) => id === treeId) ?? {}
    if (tree === undefined) continue
    const contact = contactOf(unitId)
    const shape = shapeOf(tree)
    const asked = tree.criteria.filter((one) => isAskedOf(shape, one, block))
    const answered = place < SUBMITTED ? asked : asked.slice(0, place * 2)
    for (const [at, criterion] of answered.entries()) {
      const body = { value: exampleOf(criterion, place * 7 + at * 3) }
      taken(await service.write(contact, { roundId, unitId, criterion: criterion.code, field: 'entry', base: 0, body }))
    }
    if (place >= SUBMITTED) continue
    const head = { headName: `Thủ trưởng đơn vị ${place + 1}`, headPosition: block === 'districts' ? 'Chủ tịch' : 'Giám đốc' }
    taken(await service.submit(contact, { roundId, unitId, ...head, missing: 0 }))
  }
}

const stage = (name: StageName, first: string, last: string) => ({
  stage: name,
  firstDay: plainDate(first),
  lastDay: plainDate(last),
})

const ROUND = {
  code: 'cds-2024',
  title: 'Đánh giá chuyển đổi số các sở, ban, ngành và huyện, thành phố năm 2024',
  year: 2024,
  stages: [
    stage('self-assessment', '2024-08-01', '2024-08-20'),
    stage('appraisal', '2024-08-21', '2024-09-20'),
    stage('explanation', '2024-09-21', '2024-10-05'),
    stage('council', '2024-10-10', '2024-10-15'),
    stage('publication', '2024-10-20', '2024-10-31'),
    stage('appeal', '2024-11-01', '2024-11-30'),
  ],
}

async function invited(platform: Platform, treeOf: (code: string) => string) {
  const on: PlainDate = plainDate('2024-12-31')
  const idOf = async (code: string): Promise<string> => (await findUnitByCode(platform.database, code, on))?.unitId ?? ''
  const units: { unitId: string; treeId: string; block: string }[] = []
  for (const [place, [kind]] of AGENCIES.entries())
    units.push({
      unitId: await idOf(codeOfAgency(place)),
      treeId: treeOf('dong-nai-departments'),
      block: kind === 'doan-the' ? 'party-and-front' : 'departments',
    })
  for (const code of DISTRICTS) units.push({ unitId: await idOf(code), treeId: treeOf('dong-nai-districts'), block: 'districts' })
  return units
}

/** An answer of the form, better for some seeds than for others. */
function exampleOf({ form, maximum = 0 }: Criterion, seed: number): unknown {
  const share = 0.55 + ((seed * 37) % 45) / 100
  return form === undefined ? null : ANSWERS[form.kind](form as never, { share, maximum })
}

interface Example {
  readonly share: number
  readonly maximum: number
}

const pick = <Item>(items: readonly Item[], share: number): Item | undefined =>
  items[Math.round((1 - share) * (items.length - 1))]

type OfKind<Kind extends Form['kind']> = Extract<Form, { readonly kind: Kind }>

const ANSWERS: { readonly [Kind in Form['kind']]: (form: OfKind<Kind>, example: Example) => unknown } = {
  steps: ({ steps }, { share }) => steps[Math.round(share * (steps.length - 1))]?.from ?? 0,
  ratio: (_form, { share }) => ({ part: Math.round(200 * share), whole: 200 }),
  'full-half-none': (_form, { share }) => (share > 0.7 ? 'full' : 'half'),
  levels: ({ levels }, { share }) => pick(levels, share)?.code,
  parts: ({ parts }, { share }) => Object.fromEntries(parts.map(({ code }, at) => [code, at < parts.length * share])),
  'best-of-block': (_form, { share }) => Math.round(30 * share),
  linear: ({ zeroAt, fullAt }, { share }) => Math.round((zeroAt + (fullAt - zeroAt) * share) * 10) / 10,
  manual: (_form, { share, maximum }) => Math.round(maximum * share),
  each: (_form, { share }) => Math.round(3 * (1 - share)),
  'pass-fail': () => true,
}
