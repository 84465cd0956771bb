import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import type { Actor } from '../../identity/index.ts'
import { keepAccount } from '../../identity/testing.ts'
import { readingService } from '../service.ts'
import {
  computedMonth,
  confirmAccount,
  type PayingProvince,
  payingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

let first: PayingProvince
beforeAll(async () => {
  first = await payingProvince({ groups: 0 })
})
afterAll(() => first.platform.close())

/** A computed month that pays into an account which one of its actors entered, and another confirmed. */
async function monthWithAccountOf(by: (actors: PayingProvince['actors']) => Actor) {
  const province = await provinceOn(first.platform, { groups: 2 })
  await enterAccount(province, by(province.actors))
  const { id: cycleId } = await computedMonth(province)
  return { ...province, cycleId }
}

const enterAccount = async (province: PayingProvince, actor: Actor): Promise<void> =>
  confirmAccount(province, await proposeAccount({ ...province, actors: { ...province.actors, commune: actor } }, 0))

const another = ({ platform, provinceId }: PayingProvince): Actor => officer(platform, 'dx-officer', provinceId)

describe('whoever computed a month and entered an account that it pays into', () => {
  test('is told before that another officer submits it, and refused otherwise; another submits it', async () => {
    const month = await monthWithAccountOf(({ officer: computing }) => computing)
    const { platform, service, actors, cycleId } = month
    const reading = readingService(platform)
    const own = taken(await reading.overview(actors.officer, cycleId))
    expect(own.moves).not.toContain('submit')
    expect(own.moves).toContain('compute')
    const step = own.steps.find(({ step: name }) => name === 'submitted')
    expect(step).toMatchObject({ isYours: false })
    expect(step?.hindrances.map(({ text }) => text.vi)).toContainEqual(expect.stringContaining('chuyên viên khác trình'))
    expect(await service.submit(actors.officer, { cycleId })).toEqual({
      ok: false,
      refusal: { kind: 'submitter-entered-accounts', cycleId },
    })
    const other = another(month)
    const told = taken(await reading.overview(other, cycleId))
    expect(told.moves).toContain('submit')
    expect(told.steps.find(({ step: name }) => name === 'submitted')?.hindrances.map(({ text }) => text.vi)).not.toContainEqual(
      expect.stringContaining('chuyên viên khác trình'),
    )
    expect(await service.submit(other, { cycleId })).toMatchObject({ ok: true })
  })

  test('submits what another computed anew', async () => {
    const month = await monthWithAccountOf(({ officer: computing }) => computing)
    const { service, actors, cycleId } = month
    taken(await service.compute(another(month), { cycleId }))
    expect(await service.submit(actors.officer, { cycleId })).toMatchObject({ ok: true })
  })

  test('is known by the identity number behind another account too', async () => {
    const month = await monthWithAccountOf(({ officer: computing }) => computing)
    const { service, actors, cycleId, platform } = month
    const other = another(month)
    for (const actor of [actors.officer, other]) await keepAccount(platform, actor)
    await sql`UPDATE app_user SET identity_index = ${platform.keyring.blindIndex('075185000003')}, identity_last4 = '0003'
      WHERE id = ANY(${[actors.officer.userId, other.userId]}::uuid[])`.execute(platform.database)
    expect(await service.submit(other, { cycleId })).toMatchObject({ refusal: { kind: 'submitter-entered-accounts' } })
  })
})

test('who entered accounts that the month does not pay into, or did not compute it, may submit it', async () => {
  const byAnother = await monthWithAccountOf(({ commune }) => commune)
  expect(await byAnother.service.submit(byAnother.actors.officer, { cycleId: byAnother.cycleId })).toMatchObject({ ok: true })
  const province = await provinceOn(first.platform, { groups: 1 })
  await enterAccount(await provinceOn(first.platform, { groups: 1 }), province.actors.officer)
  const { id: cycleId } = await computedMonth(province)
  expect(await province.service.submit(province.actors.officer, { cycleId })).toMatchObject({ ok: true })
})
