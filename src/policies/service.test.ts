import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../identity/index.ts'
import { month, plainDate } from '../kernel/calendar.ts'
import { tellRefusal } from '../kernel/result.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { provinceOn } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { getShippedProvision } from './provision/shipped-provisions.ts'
import {
  activeProvisions,
  findProvisionVersion,
  markProvisionUsed,
  type PolicyService,
  policyService,
  provisionPayingFor,
} from './service.ts'
import { policyRefusalText } from './versions/refusal-text.ts'

type Json = Record<string, unknown>

let platform: TestPlatform
let province: string
let service: PolicyService
beforeAll(async () => {
  platform = await platformWithUnits()
  province = (await provinceOn(platform.database, platform.clock.today())) ?? ''
  service = policyService(platform)
})
afterAll(() => platform.close())

function actorWith(role: Role): Actor {
  const userId = platform.newId()
  return { userId, name: role, via: 'web', grants: [{ role, unitId: province, from: plainDate('2024-01-01') }] }
}

let serial = 0
function documentOf(change: Json = {}): Json {
  const shipped = structuredClone(getShippedProvision('dong-nai-2024-groups')) as unknown as Json
  serial += 1
  // Many of one act side by side, which the act would have to say.
  const besides = [{ number: getShippedProvision('dong-nai-2024-groups').act.number }]
  return { ...shipped, code: `p-${serial}`, besides, ...change }
}

async function drafted(document: Json, by = actorWith('dx-officer')) {
  const result = await service.draft(by, { document })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function activated(document: Json) {
  const { id } = await drafted(document)
  const result = await service.activate(actorWith('dx-lead'), { id })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const kindOf = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'accepted' : result.refusal?.kind)

describe('drafting', () => {
  test('a draft may be unfinished, but needs a code; its version counts on', async () => {
    const officer = actorWith('dx-officer')
    const first = await drafted({ code: 'unfinished' }, officer)
    expect(first).toMatchObject({ version: 1, revision: 1, state: 'draft', paysFrom: null })
    expect(kindOf(await service.draft(officer, { document: { code: 'Not A Code' } }))).toBe('provision-unreadable')
    expect(kindOf(await service.draft(officer, { document: [] }))).toBe('provision-unreadable')
  })

  test('only one draft of a code at a time, also when two officers begin at once', async () => {
    const document = documentOf()
    const results = await Promise.all([1, 2, 3].map(() => service.draft(actorWith('dx-officer'), { document })))
    expect(results.map(kindOf).toSorted()).toEqual(['accepted', 'provision-draft-exists', 'provision-draft-exists'])
  })

  test('an edit names the revision it was made on; of two at once one is told to look again', async () => {
    const { id, revision, document } = await drafted(documentOf())
    const edits = await Promise.all([1, 2].map(() => service.edit(actorWith('dx-officer'), { id, revision, document })))
    expect(edits.map(kindOf).toSorted()).toEqual(['accepted', 'provision-changed-meanwhile'])
    expect(kindOf(await service.edit(actorWith('dx-officer'), { id, revision: 2, document: documentOf() }))).toBe(
      'provision-code-fixed',
    )
  })

  test.each<Role>(['commune-officer', 'auditor', 'finance-officer', 'dx-lead'])('%s does not draft', async (role) => {
    expect(kindOf(await service.draft(actorWith(role), { document: documentOf() }))).toBe('not-allowed')
  })
})

describe('activating', () => {
  test('a second person puts it in force; what it pays for is found by month', async () => {
    const version = await activated(documentOf())
    expect(version).toMatchObject({
      state: 'active',
      paysFrom: '2024-06',
      inForce: { from: '2024-06-01' },
      activatedByName: 'dx-lead',
    })
    expect(version.areaUnitId).not.toBeNull()
    const { code, id } = version
    expect((await provisionPayingFor(platform.database, code, month('2024-07')))?.id).toBe(id)
    expect(await provisionPayingFor(platform.database, code, month('2024-05'))).toBeUndefined()
    expect((await activeProvisions(platform.database, plainDate('2024-07-01'))).map((one) => one.id)).toContain(id)
    expect((await findProvisionVersion(platform.database, id)).document.payee).toBe('leader')
  })

  test('nobody activates what they drafted or edited, whatever roles they hold', async () => {
    const both: Actor = {
      ...actorWith('dx-officer'),
      grants: [...actorWith('dx-officer').grants, ...actorWith('dx-lead').grants],
    }
    const { id, document } = await drafted(documentOf(), both)
    expect(kindOf(await service.activate(both, { id }))).toBe('provision-activated-by-drafter')
    const editor: Actor = { ...both, userId: platform.newId() }
    await service.edit(editor, { id, revision: 1, document })
    expect(kindOf(await service.activate(editor, { id }))).toBe('provision-activated-by-drafter')
    expect(kindOf(await service.activate(actorWith('dx-officer'), { id }))).toBe('not-allowed')
  })

  test('the database itself refuses a drafter as second person', async () => {
    const { id, draftedBy } = await drafted(documentOf())
    const act = sql`UPDATE provision SET state = 'active', in_force = daterange('2024-06-01', NULL), pays_from = '2024-06',
      activated_by = ${draftedBy}, activated_at = now() WHERE id = ${id}`.execute(platform.database)
    await expect(act).rejects.toThrow(/provision_second_person/)
  })

  test('an example that does not come out stops it, and the doubts say where', async () => {
    const [example] = documentOf()['workedExamples'] as Json[]
    const { id } = await drafted(documentOf({ workedExamples: [{ ...example, expect: { amount: 1 } }] }))
    const result = await service.activate(actorWith('dx-lead'), { id })
    expect(result).toMatchObject({ refusal: { kind: 'provision-not-ready', doubts: [{ code: 'example-differs' }] } })
  })

  test('an unknown fact stops it, and so does an area no unit has', async () => {
    const bad = await drafted(documentOf({ conditions: [{ fact: 'isNice' }] }))
    expect(kindOf(await service.activate(actorWith('dx-lead'), { id: bad.id }))).toBe('provision-not-ready')
    const elsewhere = await drafted(documentOf({ area: { unitCode: '99' } }))
    expect(kindOf(await service.activate(actorWith('dx-lead'), { id: elsewhere.id }))).toBe('provision-area-unknown')
  })

  test('what was agreed to is the revision that was seen', async () => {
    const { id, document } = await drafted(documentOf())
    await service.edit(actorWith('dx-officer'), { id, revision: 1, document })
    expect(kindOf(await service.activate(actorWith('dx-lead'), { id, revision: 1 }))).toBe('provision-changed-meanwhile')
    expect(kindOf(await service.activate(actorWith('dx-lead'), { id, revision: 2 }))).toBe('accepted')
  })

  test('of two who activate at once, one does', async () => {
    const { id } = await drafted(documentOf())
    const results = await Promise.all([1, 2].map(() => service.activate(actorWith('dx-lead'), { id })))
    expect(results.map(kindOf).toSorted()).toEqual(['accepted', 'provision-not-draft'])
  })

  test('an active version does not change any more', async () => {
    const { id, document, revision } = await activated(documentOf())
    expect(kindOf(await service.edit(actorWith('dx-officer'), { id, revision, document }))).toBe('provision-not-draft')
    const change = sql`UPDATE provision SET document = jsonb_set(document, '{payee}', '"members"'), revision = revision + 1
      WHERE id = ${id}`.execute(platform.database)
    await expect(change).rejects.toThrow(/was decided and stays/)
    await expect(sql`DELETE FROM provision WHERE id = ${id}`.execute(platform.database)).rejects.toThrow(/append-only/)
  })
})

describe('versions', () => {
  const raised = (code: unknown, change: Json = {}) =>
    documentOf({ code, inForceFrom: '2025-01-01', paysFrom: '2025-01', workedExamples: [december], ...change })
  const december = {
    title: { vi: 'x' },
    month: '2025-02',
    facts: { establishedByDecision: true, groupActive: true, reportApproved: true },
    expect: { amount: 1_500_000 },
  }

  test('a later version ends the one before, which stays readable and pays for its own months', async () => {
    const first = await activated(documentOf())
    const draft = await drafted(raised(first.code))
    const preview = await service.previewActivation(actorWith('dx-lead'), draft.id)
    expect(preview).toMatchObject({
      value: { isReady: true, ends: [{ id: first.id, paysUntil: '2024-12', inForceUntil: '2024-12-31' }] },
    })
    await service.activate(actorWith('dx-lead'), { id: draft.id })

    const old = await findProvisionVersion(platform.database, first.id)
    expect(old).toMatchObject({
      state: 'superseded',
      replacedBy: draft.id,
      paysUntil: '2024-12',
      inForce: { until: '2024-12-31' },
    })
    expect(old.document).toEqual(first.document)
    const paying = await Promise.all(
      ['2024-12', '2025-01'].map((asked) => provisionPayingFor(platform.database, first.code, month(asked))),
    )
    expect(paying.map((version) => version?.version)).toEqual([1, 2])
  })

  test('an act of another code is ended by the one that names it as replaced', async () => {
    const old = await activated(documentOf())
    const replaces = [{ number: '1/NQ', code: old.code, from: '2025-01-01' }]
    const next = await activated(raised(documentOf()['code'], { replaces }))
    expect(await findProvisionVersion(platform.database, old.id)).toMatchObject({ state: 'superseded', replacedBy: next.id })
  })

  test('one that begins no later than the version before cannot take its place', async () => {
    const first = await activated(documentOf())
    const { id } = await drafted(documentOf({ code: first.code }))
    const result = await service.activate(actorWith('dx-lead'), { id })
    expect(result).toMatchObject({ refusal: { kind: 'provision-overlaps', otherId: first.id, paysFrom: '2024-06' } })
    const preview = await service.previewActivation(actorWith('dx-lead'), id)
    expect(preview).toMatchObject({ value: { refusal: { kind: 'provision-overlaps' } } })
  })

  test('a month that was opened stays with its version: the next pays from a later one', async () => {
    const first = await activated(documentOf())
    const open = (opened: string) =>
      platform.database
        .transaction()
        .execute((transaction) => markProvisionUsed(transaction, { id: first.id, month: month(opened) }))
    expect(await open('2025-01')).toBe(true)
    const { id } = await drafted(raised(first.code))
    const refusal = { kind: 'provision-month-opened', otherId: first.id, otherVersion: 1, month: '2025-01', paysFrom: '2025-01' }
    expect(await service.activate(actorWith('dx-lead'), { id })).toMatchObject({ refusal })
    expect(await service.previewActivation(actorWith('dx-lead'), id)).toMatchObject({ value: { refusal } })
    await service.edit(actorWith('dx-officer'), { id, revision: 1, document: raised(first.code, { paysFrom: '2025-02' }) })
    expect(kindOf(await service.activate(actorWith('dx-lead'), { id }))).toBe('accepted')
    expect(await open('2025-02')).toBe(false)
    const past = sql`UPDATE provision SET last_month_opened = '2025-02' WHERE id = ${first.id}`.execute(platform.database)
    await expect(past).rejects.toThrow(/provision_keeps_months_opened/)
  })

  test('the database lets no two versions of a code pay for one month, even when both are written at once', async () => {
    const { code } = documentOf()
    const insert = (version: number, from: string, until: string | null) =>
      sql`INSERT INTO provision
      (id, code, version, document, state, in_force, pays_from, pays_until, drafted_by, drafted_by_name, drafted_at, edited_at, editors,
        activated_by, activated_by_name, activated_at)
      VALUES (${platform.newId()}, ${code}, ${version}, ${JSON.stringify({ ...documentOf(), code })}::jsonb, 'active',
        daterange((${from} || '-01')::date, ((coalesce(${until}, '2099-12')) || '-28')::date), ${from}, ${until},
        '00000000-0000-7000-8000-00000000000a', 'a', now(), now(), ARRAY['00000000-0000-7000-8000-00000000000a']::uuid[],
        '00000000-0000-7000-8000-00000000000b', 'b', now())`.execute(platform.database)
    const both = await Promise.allSettled([insert(1, '2024-01', null), insert(2, '2024-06', null)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(insert(3, '2023-01', '2024-06')).rejects.toThrow(/provision_(pays|in_force)_once/)
    await insert(4, '2022-01', '2022-12')
  })
})

describe('withdrawing', () => {
  test('a draft, with a reason; then a new one of the same code begins', async () => {
    const document = documentOf()
    const { id } = await drafted(document)
    const officer = actorWith('dx-officer')
    expect(kindOf(await service.withdraw(officer, { id, reason: '  ' }))).toBe('provision-reason-missing')
    expect(await service.withdraw(officer, { id, reason: 'sai mức' })).toMatchObject({
      value: { state: 'withdrawn', withdrawnReason: 'sai mức' },
    })
    expect(kindOf(await service.activate(actorWith('dx-lead'), { id }))).toBe('provision-not-draft')
    expect(await drafted(document)).toMatchObject({ version: 2 })
  })

  test('an active version before a month is opened under it, by whoever may activate; never after', async () => {
    const unused = await activated(documentOf())
    expect(kindOf(await service.withdraw(actorWith('dx-officer'), { id: unused.id, reason: 'x' }))).toBe('not-allowed')
    expect(kindOf(await service.withdraw(actorWith('dx-lead'), { id: unused.id, reason: 'x' }))).toBe('accepted')
    expect(await provisionPayingFor(platform.database, unused.code, month('2024-07'))).toBeUndefined()

    const used = await activated(documentOf())
    await platform.database
      .transaction()
      .execute((transaction) => markProvisionUsed(transaction, { id: used.id, month: month('2024-06') }))
    expect(kindOf(await service.withdraw(actorWith('dx-lead'), { id: used.id, reason: 'x' }))).toBe('provision-used')
  })
})

describe('reading', () => {
  test('the list goes page by page, newest version of a code first, by state and day', async () => {
    const reader = actorWith('auditor')
    const { code } = await activated(documentOf())
    const all = await service.list(reader, { limit: 500 })
    if (!all.ok) throw new Error('the auditor reads')
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await service.list(reader, { limit: 3, cursor })
      if (!page.ok) throw new Error('the auditor reads')
      seen.push(...page.value.items.map(({ id }) => id))
      if (page.value.nextCursor === null) break
      cursor = page.value.nextCursor
    }
    expect(seen).toEqual(all.value.items.map(({ id }) => id))
    expect(await service.list(reader, { code, state: 'active' })).toMatchObject({ value: { total: 1 } })
    expect(await service.list(reader, { code, on: plainDate('2024-01-01') })).toMatchObject({ value: { total: 0 } })
    expect(kindOf(await service.list(reader, { cursor: 'nonsense' }))).toBe('cursor-unknown')
    expect(kindOf(await service.list(actorWith('administrator'), {}))).toBe('not-allowed')
    expect(kindOf(await service.get(reader, platform.newId()))).toBe('provision-unknown')
  })

  test('what was done is in the trail, and every refusal says what to do next', async () => {
    const { id } = await activated(documentOf())
    const { rows } = await sql<{ action: string }>`SELECT action FROM audit_event WHERE subject_id = ${id} ORDER BY seq`.execute(
      platform.database,
    )
    expect(rows.map(({ action }) => action)).toEqual(['policies.drafted', 'policies.activated'])
    const told = tellRefusal({ kind: 'provision-activated-by-drafter', id }, policyRefusalText)
    expect(told.vi).toContain('người thứ hai')
  })
})
