import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getShippedTree } from '../criteria/index.ts'
import { groupRow, memberRow, take } from '../groups/testing.ts'
import { plainDate } from '../kernel/calendar.ts'
import { type Result, tellRefusal } from '../kernel/result.ts'
import { actWithin, communesWithin, findUnitByCode } from '../units/service.ts'
import { MOST_EVIDENCE_BYTES } from './evidence/evidence.ts'
import { type AssessmentRefusal, assessmentRefusalText } from './index.ts'
import type { WriteField } from './self-assessment/answer-service.ts'
import { type AssessedProvince, assessedProvince, done, openedRound, plannedRound } from './testing.ts'

let province: AssessedProvince
let key: { roundId: string; unitId: string }
beforeAll(async () => {
  province = await assessedProvince()
  key = { roundId: await openedRound(province), unitId: province.agencyId }
})
afterAll(() => province.platform.close())

/** What a refusal is called; that it is told in both languages is looked at with it. */
function kindOf(result: Result<unknown, AssessmentRefusal>): string {
  if (result.ok) return 'done'
  const { vi, en } = tellRefusal(result.refusal, assessmentRefusalText)
  expect(vi.length).toBeGreaterThan(8)
  expect(en).not.toBe(vi)
  return result.refusal.kind
}

type Written = Partial<WriteField> & Pick<WriteField, 'criterion' | 'body'>
const write = (given: Written, by = province.people.agency) =>
  province.service.write(by, { ...key, field: 'entry', base: 0, ...given })
const lineOf = async (code: string) => {
  const { lines } = done(await province.service.sheet(province.people.agency, key))
  return lines.find((line) => line.code === code)
}

describe('two people in one sheet', () => {
  test('write different fields without loss', async () => {
    const other = province.actorAs('unit-contact', province.agencyId)
    const written = await Promise.all([
      write({ criterion: 'G2.3', body: { value: { contacts: true, procedures: true, reports: false } } }),
      write({ criterion: 'G2.3', field: 'explanation', body: 'Đủ hai phần đầu' }, other),
    ])
    expect(written.map(kindOf)).toEqual(['done', 'done'])
    expect(await lineOf('G2.3')).toMatchObject({
      entry: { revision: 1 },
      explanation: { body: 'Đủ hai phần đầu' },
      score: { points: 700 },
    })
  })

  test('who write one field at once: one is in, the other is shown both wordings, whatever the order', async () => {
    const other = province.actorAs('unit-contact', province.agencyId)
    const bodies = Array.from({ length: 8 }, (_, at) => ({ value: at }))
    const written = await Promise.all(
      bodies.map((body, at) => write({ criterion: 'G2.4', body }, at % 2 === 0 ? other : undefined)),
    )
    expect(written.map(kindOf).toSorted()).toEqual(['done', ...Array.from({ length: 7 }, () => 'field-changed-meanwhile')])
    const won = written.findIndex(({ ok }) => ok)
    const shown = written.flatMap((one) =>
      one.ok || one.refusal.kind !== 'field-changed-meanwhile' ? [] : [one.refusal.current.body],
    )
    expect(shown).toEqual(Array.from({ length: 7 }, () => bodies[won]))
    const chosen = await write({ criterion: 'G2.4', base: 1, body: { value: 11 } })
    expect(done(chosen)).toMatchObject({ revision: 2, body: { value: 11 } })
  })

  test('the same wording twice is once, also after a lost answer', async () => {
    const given = { criterion: 'G1.2', body: { value: 'half' } }
    expect(done(await write(given))).toMatchObject({ revision: 1 })
    expect(done(await write(given))).toMatchObject({ revision: 1 })
  })
})

describe('an answer', () => {
  test('is refused with its place where the form cannot read it', async () => {
    for (const [criterion, body] of [
      ['G1.1', { value: '3' }],
      ['G2.1', { value: { part: 5, whole: 4 } }],
      ['G2.1', { value: { part: 1, whole: 0 } }],
      ['G2.5', { value: 'perhaps' }],
      ['G1.1', { points: 10, reason: 'x' }],
      ['G1.1', { notApplicable: 'x' }],
      ['G1.1', 3],
    ] as const)
      expect(kindOf(await write({ criterion, body }))).toBe('answer-doubtful')
    expect(kindOf(await write({ criterion: 'G1.1', field: 'explanation', body: 3 }))).toBe('answer-doubtful')
    expect(kindOf(await write({ criterion: 'G1.1', field: 'explanation', body: 'x'.repeat(20_001) }))).toBe('answer-doubtful')
    expect(kindOf(await write({ criterion: 'G1', body: { value: 3 } }))).toBe('criterion-not-asked')
    expect(await lineOf('G1.1')).toMatchObject({ entry: null, score: { state: 'missing', points: null } })
  })

  test('that is missing is at stake with what it could earn; a penalty earns nothing', async () => {
    const { missing, atStake } = done(await province.service.sheet(province.people.agency, key))
    const { criteria } = getShippedTree('dx-example-two-blocks')
    const worth = criteria
      .filter(({ code, counts }) => missing.includes(code) && counts !== 'penalty')
      .map(({ maximum = 0 }) => maximum)
    expect(missing).toContain('P1')
    expect(atStake).toBe(worth.reduce((sum, one) => sum + one * 100, 0))
  })

  test('that is taken back is missing, and missing is not zero', async () => {
    const first = done(await write({ criterion: 'G2.2', body: { value: 80 } }))
    expect(await lineOf('G2.2')).toMatchObject({ score: { points: 0, state: 'scored' } })
    done(await write({ criterion: 'G2.2', base: first.revision, body: null }))
    expect(await lineOf('G2.2')).toMatchObject({ score: { points: null, state: 'missing' } })
  })

  test('of the unit itself only: neither another unit, nor the officer, nor an appraiser writes in it', async () => {
    const { people } = province
    for (const by of [people.district, people.officer, people.lead, people.appraiser])
      expect(kindOf(await write({ criterion: 'G1.1', body: { value: 4 } }, by))).toBe('not-allowed')
    expect(kindOf(await province.service.sheet(people.district, key))).toBe('not-allowed')
  })

  test('compared with the best of the block is scored by what the others answered, though one does not see them', async () => {
    const { service, platform, people, actorAs, districtId, treeId } = province
    const second = (await findUnitByCode(platform.database, '732', platform.clock.today()))?.unitId ?? ''
    const { id: roundId } = done(await service.plan(people.officer, { ...ROUND, code: 'best' }))
    const units = [districtId, second].map((unitId) => ({ unitId, treeId, block: 'districts' }))
    done(await service.invite(people.officer, { roundId, units }))
    done(await service.open(people.lead, roundId))
    for (const [unitId, value] of [
      [districtId, 2],
      [second, 8],
    ] as const) {
      const by = actorAs('unit-contact', unitId)
      done(await service.write(by, { roundId, unitId, criterion: 'G2.4', field: 'entry', base: 0, body: { value } }))
    }
    const sheet = await actWithin(platform, people.district, () =>
      service.sheet(people.district, { roundId, unitId: districtId }),
    )
    expect(done(sheet).lines.find(({ code }) => code === 'G2.4')?.score).toMatchObject({ points: 125, maximum: 500 })
    const best = { roundId, unitId: second }
    const { missing } = done(await service.sheet(actorAs('unit-contact', second), best))
    const submission = { ...best, headName: 'A', headPosition: 'B', missing: missing.length }
    done(await service.submit(actorAs('unit-contact', second), submission))
    const again = done(await service.sheet(people.district, { roundId, unitId: districtId }))
    expect(again.lines.find(({ code }) => code === 'G2.4')?.score).toMatchObject({ points: 125 })
    const overview = done(await actWithin(platform, people.district, () => service.round(people.district, roundId)))
    expect(overview.units.map(({ unitId }) => unitId)).toEqual([districtId])
  })

  test('of which every one of a block is 0 stays open for the Council, and stops no other score', async () => {
    const { service, people } = province
    const district = { ...key, unitId: province.districtId }
    done(await service.write(people.district, { ...district, criterion: 'G2.4', field: 'entry', base: 0, body: { value: 0 } }))
    done(await service.write(people.district, { ...district, criterion: 'G1.1', field: 'entry', base: 0, body: { value: 4 } }))
    const sheet = done(await service.sheet(people.district, district))
    expect(sheet.undecided).toEqual(['G2.4'])
    expect(sheet.missing).not.toContain('G2.4')
    expect(sheet.lines.find(({ code }) => code === 'G1.1')).toMatchObject({ score: { points: 1000 } })
  })
})

const ROUND = {
  title: 'Đợt khác',
  year: 2024,
  stages: [{ stage: 'self-assessment', firstDay: plainDate('2024-12-01'), lastDay: plainDate('2024-12-15') }],
} as const

describe('time', () => {
  test('before, within and after the stage; an extension is of one criterion and ends by itself', async () => {
    const { service, people, goTo } = province
    const roundId = await openedRound(province, 'time')
    const here = { roundId, unitId: province.agencyId }
    const answer = async (criterion: string, value: number) => kindOf(await write({ ...here, criterion, body: { value } }))
    goTo('2024-12-15')
    expect(await answer('G1.2', 1)).toBe('answer-doubtful')
    goTo('2024-12-16')
    expect(await answer('G1.1', 1)).toBe('not-the-time-to-answer')
    const extension = { ...here, criterion: 'G1.1', until: plainDate('2024-12-18'), reason: 'Chờ số liệu của Cục Thống kê' }
    expect(kindOf(await service.extend(people.officer, { ...extension, reason: ' ' }))).toBe('round-reason-missing')
    expect(kindOf(await service.extend(people.officer, { ...extension, until: plainDate('2024-12-15') }))).toBe(
      'extension-passed',
    )
    expect(kindOf(await service.extend(people.officer, { ...extension, criterion: 'G1' }))).toBe('criterion-not-asked')
    expect(kindOf(await service.extend(people.agency, extension))).toBe('not-allowed')
    done(await service.extend(people.officer, extension))
    expect(await answer('G1.1', 1)).toBe('done')
    expect(await answer('G2.2', 90)).toBe('not-the-time-to-answer')
    goTo('2024-12-18')
    expect(await answer('G1.1', 1)).toBe('done')
    goTo('2024-12-19')
    expect(await answer('G1.1', 2)).toBe('not-the-time-to-answer')
    const submission = { ...here, headName: 'A', headPosition: 'B', missing: 0 }
    expect(kindOf(await service.submit(people.agency, submission))).toBe('not-the-time-to-answer')
    const late = done(await service.round(people.officer, roundId)).units.find(({ unitId }) => unitId === here.unitId)
    expect(late).toMatchObject({ isLate: true, lastDay: '2024-12-18' })
    goTo('2024-11-30')
    expect(await answer('G1.1', 3)).toBe('not-the-time-to-answer')
    goTo('2024-12-02')
  })

  test('of a round that is not open yet nothing is answered', async () => {
    const roundId = await plannedRound(province, 'not-open')
    expect(kindOf(await write({ roundId, criterion: 'G1.1', body: { value: 1 } }))).toBe('round-not-in-state')
  })
})

test('a criterion that a unit is exempted from leaves its denominator, with the reason; lifted, it is asked again', async () => {
  const { service, people } = province
  const maximum = async () => done(await service.sheet(people.agency, key)).total?.maximum
  const before = await maximum()
  const exemption = { ...key, criterion: 'G2.5', reason: 'Không vận hành hệ thống nào' }
  done(await service.exempt(people.officer, exemption))
  expect(await maximum()).toBe((before ?? 0) - 500)
  expect(await lineOf('G2.5')).toMatchObject({
    exempted: 'Không vận hành hệ thống nào',
    mayAnswer: false,
    score: { state: 'not-applicable' },
  })
  expect(kindOf(await write({ criterion: 'G2.5', body: { value: 'none' } }))).toBe('criterion-exempted')
  done(await service.exempt(people.officer, { ...exemption, isLifted: true }))
  expect(await maximum()).toBe(before)
})

describe('evidence', () => {
  const bytesOf = (head: readonly number[], size = 64): Uint8Array =>
    Uint8Array.from({ length: size }, (_, at) => head[at] ?? 0x20)
  const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
  const record = (name: string, bytes: Uint8Array, by = province.people.agency) =>
    province.service.recordEvidence(by, {
      ...{
        unitId: province.agencyId,
        number: '15/BC-SNV',
        issuedOn: plainDate('2024-11-30'),
        title: `Báo cáo ${name}`,
        issuer: 'Sở Nội vụ',
      },
      file: { name, bytes },
    })

  test.each([
    ['a programme called a PDF', 'bc.pdf', [0x4d, 0x5a], 'file-disguised'],
    ['an archive called Word', 'bc.docx', [0x50, 0x4b, 0x03, 0x04], 'file-disguised'],
    ['a programme', 'bc.exe', [0x4d, 0x5a], 'file-of-another-kind'],
    ['a page', 'bc.html', [0x3c], 'file-of-another-kind'],
  ])('%s is refused', async (_, name, head, because) => {
    const refused = await record(name, bytesOf(head))
    expect(refused).toMatchObject({ refusal: { kind: 'evidence-file-refused', because } })
    expect(kindOf(refused)).toBe('evidence-file-refused')
  })

  test('an empty file and one that is too large are refused, each with its reason', async () => {
    expect(await record('bc.pdf', new Uint8Array())).toMatchObject({ refusal: { because: 'file-empty' } })
    expect(await record('bc.pdf', bytesOf(PDF, MOST_EVIDENCE_BYTES + 1))).toMatchObject({
      refusal: { because: 'file-too-large' },
    })
  })

  test('of Word is read as text by those who read the sheet; of another kind it is not', async () => {
    const { service, people } = province
    const body = '<w:document><w:body><w:p><w:r><w:t>Đã họp bốn cuộc</w:t></w:r></w:p></w:body></w:document>'
    const word = done(await record('to-trinh.docx', zipSync({ 'word/document.xml': strToU8(body) })))
    expect(done(await service.readEvidenceText(people.appraiser, word.id))).toEqual({
      parts: [{ text: 'Đã họp bốn cuộc' }],
      isCut: false,
    })
    expect(kindOf(await service.readEvidenceText(people.district, word.id))).toBe('not-allowed')
    const pdf = done(await record('anh.pdf', bytesOf(PDF, 2000)))
    expect(kindOf(await service.readEvidenceText(people.appraiser, pdf.id))).toBe('evidence-without-text')
  })

  test('is kept once, named under several criteria and in another round, and read by those who read the sheet', async () => {
    const { service, people } = province
    const kept = done(await record('bc.pdf', bytesOf(PDF)))
    expect(done(await record('khac.pdf', bytesOf(PDF))).id).toBe(kept.id)
    for (const criterion of ['G1.1', 'G1.2'])
      done(await service.nameEvidence(people.agency, { ...key, criterion, evidenceId: kept.id, isDropped: false }))
    const again = { ...key, criterion: 'G1.1', evidenceId: kept.id, isDropped: false }
    expect(done(await service.nameEvidence(people.agency, again)).map(({ criterion }) => criterion)).toEqual(['G1.1', 'G1.2'])
    const roundId = await openedRound(province, 'next-year')
    expect(done(await service.nameEvidence(people.agency, { ...again, roundId }))).toHaveLength(1)
    expect(
      done(await service.nameEvidence(people.agency, { ...again, isDropped: true })).map(({ criterion }) => criterion),
    ).toEqual(['G1.2'])
    expect(done(await service.readEvidence(people.appraiser, kept.id))).toMatchObject({
      mediaType: 'application/pdf',
      name: 'bc.pdf',
    })
    expect(kindOf(await service.readEvidence(people.district, kept.id))).toBe('not-allowed')
    expect(done(await service.searchEvidence(people.agency, { unitId: province.agencyId, search: 'BÁO CÁO bc' }))).toHaveLength(1)
    expect(done(await service.searchEvidence(people.agency, { unitId: province.agencyId, search: 'nghị quyết' }))).toEqual([])
  })

  test('of another unit cannot be named, and a link has to be one', async () => {
    const { service, people } = province
    const other = {
      unitId: province.districtId,
      number: '',
      title: 'Của huyện',
      issuer: '',
      link: 'https://bienhoa.dongnai.gov.vn/1',
    }
    const theirs = done(await service.recordEvidence(people.district, other))
    const naming = { ...key, criterion: 'G1.1', evidenceId: theirs.id, isDropped: false }
    expect(kindOf(await service.nameEvidence(people.agency, naming))).toBe('evidence-unknown')
    for (const link of ['javascript:alert(1)', 'bienhoa.vn', 'ftp://x'])
      expect(kindOf(await service.recordEvidence(people.district, { ...other, link }))).toBe('evidence-link-unreadable')
    expect(kindOf(await service.recordEvidence(people.district, { ...other, title: ' ' }))).toBe('evidence-title-missing')
  })
})

describe('a submission', () => {
  test('holds what was written, under the name of the head, and nothing is written after it until it is taken back', async () => {
    const { service, people } = province
    const roundId = await openedRound(province, 'submission')
    const here = { roundId, unitId: province.agencyId }
    done(await write({ ...here, criterion: 'G1.1', body: { value: 4 } }))
    const { missing } = done(await service.sheet(people.agency, here))
    const submission = { ...here, headName: 'Nguyễn Văn A', headPosition: 'Giám đốc', missing: missing.length }
    expect(kindOf(await service.submit(people.agency, { ...submission, headName: ' ' }))).toBe('head-missing')
    expect(kindOf(await service.submit(people.officer, submission))).toBe('not-allowed')
    expect(done(await service.submit(people.agency, submission))).toMatchObject({ number: 1 })
    expect(kindOf(await service.submit(people.agency, submission))).toBe('unit-not-in-state')
    expect(kindOf(await write({ ...here, criterion: 'G1.2', body: { value: 'full' } }))).toBe('unit-not-in-state')
    done(await service.takeBack(people.agency, here))
    done(await write({ ...here, criterion: 'G1.2', body: { value: 'full' } }))
    expect(done(await service.submit(people.agency, { ...submission, missing: missing.length - 1 }))).toMatchObject({ number: 2 })
    const sheet = done(await service.sheet(people.officer, here))
    expect(sheet).toMatchObject({
      submission: { number: 2, headName: 'Nguyễn Văn A' },
      maySubmit: false,
      total: { pointsSoFar: 2000 },
    })
  })

  test('and a wording that arrive together: the wording is in it, or refused, never in neither', async () => {
    const { service, people } = province
    for (let round = 0; round < 6; round += 1) {
      const roundId = await openedRound(province, `race-${round}`)
      const here = { roundId, unitId: province.agencyId }
      const { missing } = done(await service.sheet(people.agency, here))
      const submission = { ...here, headName: 'A', headPosition: 'B', missing: missing.length }
      const [written, submitted] = await Promise.all([
        write({ ...here, criterion: 'G1.1', body: { value: 4 } }),
        service.submit(people.agency, submission),
      ])
      const kinds = [kindOf(written), kindOf(submitted)]
      expect([
        ['done', 'missing-not-seen'],
        ['unit-not-in-state', 'done'],
      ]).toContainEqual(kinds)
    }
  })
})

test('the commune of Tây Ninh assesses itself with 787,84 of 960 points', async () => {
  const { criteria, service, people, platform, actorAs, goTo } = province
  goTo('2025-12-02')
  const rows: { code: string; self: number }[] = JSON.parse(
    readFileSync(new URL('../criteria/tree/published-criteria.fixture.json', import.meta.url), 'utf8'),
  )
  const document = { ...getShippedTree('commune-62-criteria'), code: 'xa-2025' }
  const { id: treeId } = done(await criteria.draft(people.officer, document))
  done(await criteria.putInForce(people.lead, { id: treeId }))
  const unitId = (await findUnitByCode(platform.database, '26005', plainDate('2025-12-31')))?.unitId ?? ''
  const stages = [{ stage: 'self-assessment', firstDay: plainDate('2025-12-01'), lastDay: plainDate('2025-12-15') }] as const
  const { id: roundId } = done(await service.plan(people.officer, { code: 'xa-2025', title: 'Xã 2025', year: 2025, stages }))
  const block = document.blocks[0]?.code ?? ''
  done(await service.invite(people.officer, { roundId, units: [{ unitId, treeId, block }] }))
  done(await service.open(people.lead, roundId))
  const contact = actorAs('unit-contact', unitId)
  for (const { code, self } of rows)
    done(await service.write(contact, { roundId, unitId, criterion: code, field: 'entry', base: 0, body: { value: self } }))
  const sheet = done(await service.sheet(contact, { roundId, unitId }))
  expect(sheet.missing).toEqual([])
  expect(sheet.total).toMatchObject({ points: 78784, maximum: 96000 })
  goTo('2024-12-02')
})

test('a unit is offered what the programme counts in it, though whoever answers reaches no group; an agency has nothing to count', async () => {
  const { service, people, platform } = province
  const read = (actor: typeof people.agency, unitId: string) =>
    actWithin(platform, actor, async () => done(await service.sheet(actor, { ...key, unitId })).known)
  const [communeId = ''] = await communesWithin(platform.database, [province.districtId], plainDate('2024-11-30'))
  const rows = ['Tổ 1', 'Tổ 2'].map((name) =>
    groupRow({ communeId, name, members: [memberRow({ fullName: `Nguyễn ${name}`, role: 'leader' })] }),
  )
  await take(platform, rows)
  expect(await read(people.agency, province.agencyId)).toEqual([])
  expect(await read(people.district, province.districtId)).toMatchObject([
    { code: 'active-groups', value: 2, from: '2024-11-01', until: '2024-11-30' },
    { code: 'reports-due', value: 12, from: '2024-01-01', until: '2024-11-30' },
    { code: 'reports-approved', value: 0 },
  ])
})
