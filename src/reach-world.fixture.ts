import { sql } from 'kysely'
import { buildApp } from './app.ts'
import { awardRound } from './awarded-round.fixture.ts'
import { importService } from './exchange/service.ts'
import { groupRow, memberRow, take } from './groups/testing.ts'
import type { Actor } from './identity/index.ts'
import { type PlainDate, plainDate } from './kernel/calendar.ts'
import { computedMonth, JUNE, type PayingProvince, provinceOn, taken } from './payments/testing.ts'
import { peopleService } from './people/service.ts'
import { createMetrics } from './platform/metrics.ts'
import type { TestPlatform } from './platform/testing.ts'
import { getShippedProvision } from './policies/index.ts'
import { policyService } from './policies/service.ts'
import type { RequestKind } from './privacy/index.ts'
import { insertDevice, insertOtherWays, insertRequest, insertSession, PROVIDER } from './reach-accounts.fixture.ts'
import { ASSESSED_SECRETS, type AssessedWards, assessWards } from './reach-assessment.fixture.ts'
import { insertActs } from './reach-claim.fixture.ts'
import { type SatCouncil, SITTING_PLACE, sitCouncil } from './reach-council.fixture.ts'
import { FOREIGN_CLERK, makeAccounts, provinceRole, ROLES_FROM, wardRole } from './reach-people.fixture.ts'
import { writeRegister } from './reach-register.fixture.ts'
import { keepRequests } from './reach-requests.fixture.ts'
import { findUnitByCode, unitNames } from './units/service.ts'
import { platformWithUnits } from './units/testing.ts'

const REGISTER_DAY = plainDate('2024-07-01')
const AS_OF = plainDate('2024-06-01')
const OWN_CODE = '26179'
const NEAR_BIRTH = plainDate('1979-03-04')
const FAR_BIRTH = plainDate('1981-02-03')

/** A ward's person or group, and what an attack may name of them. */
export interface Place {
  readonly commune: string
  readonly communeName: string
  readonly group: string
  readonly person: string
  readonly membership: string
  readonly import: string
  readonly row: string
  readonly duplicate: string
}

type Ward = Omit<Place, 'import' | 'row'>

/** A ward whose officers attack, one that is attacked, and the province's month. */
export interface World {
  readonly platform: TestPlatform
  readonly app: Awaited<ReturnType<typeof buildApp>>
  readonly own: Place
  readonly foreign: Place & {
    readonly account: string
    readonly accountChange: string
    /** What the foreign person asked of their own data, by kind. */
    readonly requests: Readonly<Record<RequestKind, string>>
    readonly grant: string
    readonly view: string
    readonly entitlement: string
    readonly objection: string
    readonly claim: string
    readonly hold: string
    readonly threshold: string
    readonly unitAccount: string
    readonly lookRule: string
    readonly facts: string
    readonly device: string
    readonly entry: string
    readonly draft: string
    readonly policy: string
    readonly job: string
    readonly review: string
    readonly request: string
    readonly session: string
    readonly passkey: string
  }
  readonly assessed: AssessedWards
  /** A sitting of the Council. */
  readonly sat: SatCouncil
  /** A round with an award of the foreign ward, and a payment of it on its way. */
  readonly awarded: { readonly round: string; readonly payment: string; readonly writeOff: string }
  readonly province: PayingProvince
  readonly cycle: string
  readonly fingerprint: string
  /** The number, known to the attacker, of somebody in the foreign ward. */
  readonly stranger: typeof STRANGER
  /** What no answer to an officer of the own ward may hold. */
  readonly secrets: readonly string[]
  /** Every id of a foreign person, group, seat, file and account. */
  readonly foreignIds: readonly string[]
}

const STRANGER = { name: 'Quách Thị Xa Xôi', identity: '099088776655', phone: '0988776655', account: '707070707070' }

/** The stranger's name and number are what the attacker knows; the rest is not. */
const SECRETS = [
  SITTING_PLACE,
  STRANGER.phone,
  STRANGER.account,
  FAR_BIRTH,
  '03/02/1981',
  'Trần Xa Xôi',
  'Tổ Xa Xôi',
  'tep-xa.xlsx',
  'Cán Bộ Lạ',
  'Tổ CNSCĐ số',
  ...ASSESSED_SECRETS,
]

export async function makeWorld(): Promise<World> {
  const platform = await platformWithUnits()
  const app = await buildApp(platform, {
    publicUrl: new URL('http://localhost:3000'),
    uploadLimitBytes: 5_000_000,
    metrics: createMetrics(),
    sites: [],
    trustedProxies: [],
    identityProvider: PROVIDER,
  })
  const ownCommune = (await findUnitByCode(platform.database, OWN_CODE, AS_OF))?.unitId ?? ''
  const province = await provinceOn(platform)
  const own = await peopleOf(platform, {
    commune: ownCommune,
    name: 'Gần',
    person: { fullName: 'Lê Văn Gần', birthDate: NEAR_BIRTH, phone: '0911000222' },
  })
  const foreign = await peopleOf(platform, {
    commune: province.communeId,
    name: 'Xa Xôi',
    person: {
      fullName: STRANGER.name,
      birthDate: FAR_BIRTH,
      identityNumber: STRANGER.identity,
      phone: STRANGER.phone,
      account: { bank: 'Agribank', number: STRANGER.account },
    },
  })
  const users = await makeAccounts(platform, { own, foreign, provinceId: province.provinceId })
  const clerk = (username: string, unitId: string): Actor => ({
    userId: users.get(username) ?? '',
    name: username,
    via: 'web',
    grants: [{ role: 'commune-officer', unitId, from: ROLES_FROM }],
  })
  const ownImport = await importOf(platform, clerk(wardRole('commune-officer'), own.commune), own)
  const foreignImport = await importOf(platform, clerk(FOREIGN_CLERK, foreign.commune), foreign)
  const month = await monthOf(province)
  const user = users.get(FOREIGN_CLERK) ?? ''
  const kept = await keep(platform, { province, foreign, user })
  const request = await insertRequest(platform, user)
  const judges = { appraiser: users.get(provinceRole('appraiser')) ?? '', other: users.get(provinceRole('council-member')) ?? '' }
  const wards = { provinceId: province.provinceId, own: own.commune, foreign: foreign.commune, ...judges }
  const assessed = await assessWards(platform, wards)
  const seat = { id: users.get(provinceRole('council-member')) ?? '', name: 'Thành viên Hội đồng' }
  const sat = await sitCouncil(platform, { ...wards, tree: assessed.tree, seat })
  const foreignIds = await idsOf(platform, { ownCommune, importId: foreignImport.import, users })
  return {
    platform,
    app,
    own: { ...own, ...ownImport },
    foreign: {
      ...foreign,
      ...foreignImport,
      account: users.get(FOREIGN_CLERK) ?? '',
      ...kept,
      ...month,
      request,
      session: await insertSession(platform, user),
      passkey: await insertOtherWays(platform, user),
    },
    assessed,
    sat,
    awarded: await awardRound(platform, { provinceId: province.provinceId, unitId: foreign.commune }),
    province,
    cycle: month.cycle,
    fingerprint: month.fingerprint,
    stranger: STRANGER,
    secrets: [...SECRETS, ...province.groupIds],
    foreignIds,
  }
}

/** Two groups of one ward, with one person's name and birth in both, so that a pair waits for a decision. */
async function peopleOf(
  platform: TestPlatform,
  {
    commune,
    name,
    person,
  }: { commune: string; name: string; person: Parameters<typeof memberRow>[0] & { birthDate: PlainDate } },
) {
  const leader = memberRow({ ...person, role: 'leader' })
  const double = memberRow({ fullName: person.fullName, birthDate: person.birthDate })
  const taken = await take(platform, [
    groupRow({ communeId: commune, name: `Tổ ${name}`, members: [leader, memberRow({ fullName: `Trần ${name}` })] }),
    groupRow({ communeId: commune, name: `Tổ ${name} Hai`, members: [double] }),
  ])
  const seat = taken.rowResults.get(leader.key)
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM duplicate_case WHERE ${seat?.personId} IN (person_a, person_b)`.execute(platform.database)
  const names = await unitNames(platform.database, [commune], AS_OF)
  return {
    commune,
    communeName: names.get(commune) ?? '',
    group: taken.groupIds.get(`Tổ ${name}`) ?? '',
    person: seat?.personId ?? '',
    membership: seat?.membershipId ?? '',
    duplicate: rows[0]?.id ?? '',
  }
}

/** A register of the ward, sent and read: one with a phone to mend, who in the own ward is the stranger, and a new member. */
async function importOf(platform: TestPlatform, clerk: Actor, { communeName, group }: Pick<Place, 'communeName' | 'group'>) {
  const { rows } = await sql<{ name: string }>`SELECT name FROM community_group WHERE id = ${group}`.execute(platform.database)
  const name = rows[0]?.name ?? ''
  const isForeign = clerk.name === FOREIGN_CLERK
  const bytes = await writeRegister([
    [communeName, name, isForeign ? 'Ngô Văn Mới' : STRANGER.name, 'Thành viên', '0977', isForeign ? '' : STRANGER.identity],
    [communeName, name, 'Đinh Thị Thêm', 'Thành viên', '0977000333', ''],
  ])
  const files = [{ name: isForeign ? 'tep-xa.xlsx' : 'tep-gan.xlsx', bytes }]
  const { importId } = taken(await importService(platform).preview(clerk, { files, asOf: REGISTER_DAY }))
  const [row] = taken(await importService(platform).rows(clerk, { importId })).items
  return { import: importId, row: row?.id ?? '' }
}

/** A month of the foreign ward, computed, with an objection. */
async function monthOf(province: PayingProvince) {
  const { platform, service, actors, groupIds } = province
  const { id: cycle } = await computedMonth(province, JUNE)
  const groupId = groupIds[0] ?? ''
  taken(await service.object(actors.commune, { cycleId: cycle, groupId, what: 'thiếu một ngày' }))
  const { rows } = await sql<{ fingerprint: string; objection: string; entitlement: string }>`
    SELECT c.fingerprint, o.id AS objection, e.id AS entitlement
    FROM payment_cycle c JOIN objection o ON o.cycle_id = c.id JOIN entitlement e ON e.cycle_id = c.id WHERE c.id = ${cycle} LIMIT 1`.execute(
    platform.database,
  )
  const { fingerprint = '', objection = '', entitlement = '' } = rows[0] ?? {}
  return { cycle, fingerprint, objection, entitlement, ...(await insertActs(province, { cycle, entitlement, groupId })) }
}

/** Things of the foreign ward and of the province that ids in a path lead to. */
async function keep(
  platform: TestPlatform,
  { province, foreign, user }: { province: PayingProvince; foreign: Ward; user: string },
) {
  const proposal = { personId: foreign.person, account: { number: '808080808080', bank: 'BIDV' }, reason: 'đổi ngân hàng' }
  const { id: accountChange } = taken(await peopleService(platform).proposeAccount(province.actors.commune, proposal))
  const requests = await keepRequests(platform, province.actors.officer, foreign.person)
  const document = { ...getShippedProvision('dong-nai-2024-groups'), code: 'ban-thao-cua-tinh' }
  const { id: draft } = taken(await policyService(platform).draft(province.actors.officer, { document }))
  const view = platform.newId()
  const { database } = platform
  await sql`INSERT INTO saved_view (id, user_id, place, name, query) VALUES (${view}, ${user}, 'groups', 'Của tôi', '')`.execute(
    database,
  )
  const [plan, review, device] = [platform.newId(), platform.newId(), platform.newId()]
  await insertDevice(database, { id: device, personId: foreign.person, groupId: foreign.group, by: user })
  await sql`
    INSERT INTO reorganisation (id, on_date, title, basis, plan, impacts, fingerprint, applied_by)
    VALUES (${plan}, ${ROLES_FROM}, 'x', 'x', '{}', '[]', ${Buffer.from(plan)}, ${user})`.execute(database)
  await sql`
    INSERT INTO reorganisation_review (id, reorganisation_id, kind, subject_id, unit_id, label)
    VALUES (${review}, ${plan}, 'role-carried', ${user}, ${foreign.commune}, 'x')`.execute(database)
  const { rows } = await sql<{ grant: string; policy: string; entry: string }>`
    SELECT (SELECT id FROM role_grant WHERE user_id = ${user}) AS grant,
      (SELECT id FROM provision WHERE code = ${province.provisionCode}) AS policy,
      (SELECT id FROM budget_entry WHERE line_id = ${province.lineId} LIMIT 1) AS entry`.execute(database)
  const { grant = '', policy = '', entry = '' } = rows[0] ?? {}
  return { accountChange, requests, draft, view, grant, policy, entry, review, device, job: platform.newId() }
}

/** Every id that names a person, group, seat, account or file that is not of the own ward. */
async function idsOf(
  platform: TestPlatform,
  { ownCommune, importId, users }: { ownCommune: string; importId: string; users: ReadonlyMap<string, string> },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT g.id FROM community_group g WHERE g.commune_id <> ${ownCommune}
    UNION SELECT m.id FROM membership m JOIN community_group g ON g.id = m.group_id WHERE g.commune_id <> ${ownCommune}
    UNION SELECT c.person_id FROM person_commune c WHERE c.commune_id <> ${ownCommune}
    UNION SELECT a.id FROM payee_account a JOIN person_commune c ON c.person_id = a.person_id WHERE c.commune_id <> ${ownCommune}
    UNION SELECT id FROM payment_cycle UNION SELECT id FROM provision UNION SELECT id FROM budget_line`.execute(platform.database)
  const others = [...users].filter(([username]) => !username.startsWith('xa.')).map(([, id]) => id)
  return [...rows.map(({ id }) => id), ...others, importId]
}
