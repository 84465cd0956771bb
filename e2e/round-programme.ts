import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getShippedTree } from '../src/criteria/index.ts'
import { criteriaService } from '../src/criteria/service.ts'
import type { Actor, Role } from '../src/identity/index.ts'
import { createDemoAccounts } from '../src/identity/service.ts'
import { assert } from '../src/kernel/assert.ts'
import { plainDate } from '../src/kernel/calendar.ts'
import { testDatabase } from '../src/platform/db/testing.ts'
import { migrateWithKeys, openPlatform } from '../src/platform/open-platform.ts'
import type { Platform } from '../src/platform/platform.ts'
import { findUnitByCode, reorganisationService, seedUnits } from '../src/units/service.ts'
import { configOf, type Programme, serve } from './programme.ts'

/** The day of the programme; the round is one of that year. */
const TODAY = plainDate('2024-12-02')
const FROM = plainDate('2024-01-02')
/** The units that are assessed, each with its contact. */
export const AGENCIES = ['Nội vụ', 'Tư pháp', 'Tài chính', 'Y tế'] as const
export type Agency = (typeof AGENCIES)[number]

export const contactOf = (agency: Agency): string => `Đầu mối ${agency}`
export const PEOPLE = {
  officer: 'Trần Thị Hạnh',
  lead: 'Nguyễn Tiến Dũng',
  first: 'Thẩm định Một',
  second: 'Thẩm định Hai',
} as const

const ROLES: Readonly<Record<keyof typeof PEOPLE, Role>> = {
  officer: 'dx-officer',
  lead: 'dx-lead',
  first: 'appraiser',
  second: 'appraiser',
}

/** A province of four agencies under the sample criteria, whose officials have accounts; no round has been planned. */
export async function startRoundProgramme(): Promise<Programme> {
  const { url, close } = await testDatabase({ empty: true })
  const dataDirectory = await mkdtemp(join(tmpdir(), 'canhtayso-e2e-'))
  await migrateWithKeys(url, configOf(dataDirectory))
  const platform = await openPlatform(url, configOf(dataDirectory))
  await seedUnits(platform)
  await enterOfficials(platform)
  await platform.close()
  const remove = async () => {
    await close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return serve({ url, dataDirectory, remove })
}

async function enterOfficials(platform: Platform): Promise<void> {
  const parent = (await findUnitByCode(platform.database, '75', FROM))?.unitId ?? ''
  const actorAs = (role: Role): Actor => {
    return { userId: platform.newId(), name: role, via: 'cli', grants: [{ role, unitId: parent, from: FROM }] }
  }
  const changes = AGENCIES.map((name, at) => {
    const established = { change: 'establish', ref: `agency-${at}`, level: 'agency', kind: 'so' } as const
    return { ...established, parent, name, code: codeOf(at) }
  })
  const plan = { on: FROM, title: 'Ghi nhận sở, ban, ngành', basis: 'QĐ 1/QĐ-UBND', changes }
  const reorganised = await reorganisationService(platform, {}).apply(actorAs('administrator'), plan)
  assert(reorganised.ok, 'the agencies are entered')
  const criteria = criteriaService(platform)
  const drafted = await criteria.draft(actorAs('dx-officer'), getShippedTree('dx-example-two-blocks'))
  assert(drafted.ok, 'the criteria are drafted')
  assert((await criteria.putInForce(actorAs('dx-lead'), { id: drafted.value.id })).ok, 'the criteria are in force')
  const officials = Object.entries(PEOPLE).map(([username, name]) => {
    return { username, name, role: ROLES[username as keyof typeof PEOPLE], unitId: parent, from: FROM }
  })
  const contacts = AGENCIES.map(async (agency, at) => {
    const unitId = (await findUnitByCode(platform.database, codeOf(at), FROM))?.unitId ?? ''
    return { username: `daumoi${at}`, name: contactOf(agency), role: 'unit-contact' as const, unitId, from: FROM }
  })
  const people = [...officials, ...(await Promise.all(contacts))]
  assert((await createDemoAccounts(platform, { people, today: TODAY })).ok, 'nobody had an account')
}

const codeOf = (place: number): string => `H19.${place + 1}`
