import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CouncilProvince,
  councilProvince,
  openedMotion,
  openedSitting,
  receiptOf,
  SEATS,
} from '../assessment/council/testing.ts'
import { done } from '../assessment/testing.ts'
import { drawMinutes } from './council-minutes-service.ts'
import { minutesBody } from './round/council-minutes.ts'

let province: CouncilProvince
let sittingId: string
beforeAll(async () => {
  province = await councilProvince()
  const { council, people, voters, seatIds, roundId, agencyId, districtId } = province
  sittingId = await openedSitting(province, { roundId, present: SEATS - 1 })
  const method = await openedMotion(province, sittingId)
  for (const [at, voter] of voters.slice(0, SEATS - 1).entries())
    done(await council.vote(voter, { sittingId, motionId: method, choice: at === 0 ? 'abstain' : 'share' }))
  done(await council.count(people.officer, { sittingId, motionId: method }))
  const tie = { kind: 'tie' as const, unitIds: [agencyId, districtId], reason: 'Ưu tiên hồ sơ trực tuyến' }
  const { id: itemId } = done(await council.addItem(people.officer, { sittingId, title: 'Bằng điểm', proposal: tie }))
  const recused = { sittingId, itemId, memberId: seatIds[2] ?? '', reason: 'Từng công tác tại đơn vị' }
  done(await council.recuse(people.officer, recused))
  const { id: motionId } = done(await council.openMotion(people.officer, { sittingId, itemId }))
  for (const [at, voter] of voters.slice(0, SEATS - 1).entries())
    if (at !== 2)
      done(
        await council.castBallot(voter, {
          ...{ sittingId, motionId, choice: at < 2 ? 'against' : 'for', receipt: receiptOf(at + 1) },
        }),
      )
  done(await council.count(people.officer, { sittingId, motionId }))
  done(await council.notePresence(people.officer, { sittingId, memberId: seatIds[1] ?? '', kind: 'left' }))
}, 120_000)
afterAll(() => province.platform.close())

const draw = (form: 'pdf' | 'docx' = 'pdf') => drawMinutes(province.platform, province.people.officer, { sittingId, form })

test('minutes are drawn once the sitting has ended, and not by whoever does not read sittings', async () => {
  expect(await draw()).toMatchObject({ ok: false, refusal: { kind: 'minutes-not-yet' } })
  done(await province.council.close(province.people.officer, sittingId))
  const ofUnit = await drawMinutes(province.platform, province.people.agency, { sittingId, form: 'pdf' })
  expect(ofUnit).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
})

test('they are the same whenever they are drawn, in both forms under one fingerprint', async () => {
  const [pdf, again, docx] = [done(await draw()), done(await draw()), done(await draw('docx'))]
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  expect(docx.bytes.length).toBeGreaterThan(1000)
  expect([again.fingerprint, docx.fingerprint]).toEqual([pdf.fingerprint, pdf.fingerprint])
  expect(again.bytes).toEqual(pdf.bytes)
})

test('they tell who was there and left, who took no part, and the votes that the screen shows', async () => {
  const view = done(await province.council.sitting(province.people.officer, sittingId))
  const body = minutesBody(view)
  const said = JSON.stringify(body)
  expect(said).toContain('8/9 thành viên')
  expect(said).toContain('Vắng mặt')
  expect(said).toContain('rời họp lúc')
  expect(said).toContain('Không tham gia biểu quyết: Thành viên 3. Lý do: Từng công tác tại đơn vị')
  expect(said).toContain('Ưu tiên hồ sơ trực tuyến')
  const tables = body.flatMap((block) => (block.kind === 'table' && block.total !== undefined ? [block] : []))
  for (const [at, { tally, options }] of view.motions.entries()) {
    expect(tables[at]?.sections[0]?.rows.map((row) => row[1])).toEqual(options.map((one) => String(tally?.votes[one] ?? 0)))
    const cast = Object.values(tally?.votes ?? {}).reduce((sum, votes) => sum + votes, 0)
    expect(tables[at]?.total?.[1]).toBe(String(cast))
  }
  expect(tables).toHaveLength(2)
})
