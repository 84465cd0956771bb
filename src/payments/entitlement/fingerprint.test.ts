import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { vnd } from '../../kernel/money.ts'
import type { PaymentPart } from './entitlement.ts'
import { type BasisParts, basisDigest, canonicalJson, derivationDigest } from './fingerprint.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const leader = '01890000-0000-7000-8000-0000000000f1'
const body = {
  facts: {
    reportApproved: true,
    memberCount: 7,
    establishedOn: '2022-05-10',
    activePeriods: [{ from: '2024-07-01', until: '2024-07-31' }],
  },
  evaluation: { amount: 1_500_000, reasons: [], shares: [] },
}
const derivation = 'd719e562f7932bf03b8e285469e76384f10cfb262e014f76c8dc3ed3d08a58cb'
const part: PaymentPart = {
  payer: '',
  payeeKind: 'person',
  payeeId: leader,
  payeeName: 'Nguyễn Văn An',
  amount: vnd(1_500_000),
}
const basis: BasisParts = {
  records: {
    foundingDecision: '15/QĐ-UBND',
    leaderPersonId: leader,
    membershipIds: null,
    reportConfirmationId: '01890000-0000-7000-8000-0000000000a9',
  },
  derivation,
  parts: [part],
}

describe('canonicalJson', () => {
  test('sorts keys at every depth, keeps the order of lists, leaves out what is undefined, and writes nothing as null', () => {
    expect(canonicalJson({ b: [3, { z: 1, a: undefined }], a: { d: null, c: 'Tổ "1"' } })).toBe(
      '{"a":{"c":"Tổ \\"1\\"","d":null},"b":[3,{"z":1}]}',
    )
    expect([undefined, null, 0, false, ''].map(canonicalJson)).toEqual(['null', 'null', '0', 'false', '""'])
    expect(canonicalJson([undefined])).toBe('[null]')
  })

  test('keys are compared by code unit, so capitals stand before small letters', () => {
    expect(canonicalJson({ a: 1, B: 2, ạ: 3, _: 4 })).toBe('{"B":2,"_":4,"a":1,"ạ":3}')
  })
})

// Every digest below was computed with Python's hashlib over the lines named.
describe('what an amount rests on', () => {
  test('the derivation is hashed as JSON with its keys in order, whoever wrote them in which', () => {
    expect(derivationDigest(sha256, body)).toBe(derivation)
    expect(derivationDigest(sha256, { evaluation: body.evaluation, facts: body.facts })).toBe(derivation)
  })

  test('the basis is three lines: the records, the derivation, the payees with their amounts', () => {
    expect(basisDigest(sha256, basis)).toBe('85ee464b4a2e2bd079b53100748b7aed99e9e2349f2fdbcacae282e1cfcd1406')
  })

  test('one đồng more to the payee is another basis, though the group’s own amount is the same', () => {
    const more = { ...basis, parts: [{ ...part, amount: vnd(1_500_001) }] }
    expect(basisDigest(sha256, more)).toBe('9cc33005259bc8234409d204001fe1c902dd9a19e15506093207a74cf6721af0')
  })

  test('two payers, a unit and nobody; records that there are none of', () => {
    const shares: BasisParts = {
      records: { foundingDecision: null, leaderPersonId: null, membershipIds: ['m1', 'm2'], reportConfirmationId: null },
      derivation,
      parts: [
        { ...part, payer: 'Chi thường xuyên', amount: vnd(1_050_000) },
        { ...part, payer: 'Tăng thu', payeeKind: 'unit', payeeId: null, payeeName: '', amount: vnd(450_000) },
      ],
    }
    expect(basisDigest(sha256, shares)).toBe('2324bbae72a5e3e601102a9fecaeff70a6c9603f1fc79cb2e8f18710fc0a62bf')
  })

  test('a payee’s name is not part of it: the law may have it erased later', () => {
    const erased = { ...basis, parts: [{ ...part, payeeName: '' }] }
    expect(basisDigest(sha256, erased)).toBe(basisDigest(sha256, basis))
  })

  test('the account that the payee had stands behind the amount: another one, or none, is another basis', () => {
    const paidInto = (account: string | null) => basisDigest(sha256, { ...basis, parts: [{ ...part, account }] })
    expect(paidInto('a'.repeat(64))).toBe('496c7314c97c488c5eecd5c918f1d51fb1ec6f1f8f9b5a91bdbe750c3b3d18ca')
    expect(paidInto(null)).toBe('3c573b1ce82806ee1f976c3863a722e69a53b0637926a5e870ccad26285b0730')
  })

  const { records } = basis
  test.each<[string, BasisParts]>([
    ['the founding decision', { ...basis, records: { ...records, foundingDecision: '16/QĐ-UBND' } }],
    ['the leader', { ...basis, records: { ...records, leaderPersonId: 'another' } }],
    ['the members counted', { ...basis, records: { ...records, membershipIds: [] } }],
    ['the confirmation', { ...basis, records: { ...records, reportConfirmationId: null } }],
    ['the derivation', { ...basis, derivation: sha256('another') }],
    ['the payer', { ...basis, parts: [{ ...part, payer: 'Tăng thu' }] }],
    ['the kind of payee', { ...basis, parts: [{ ...part, payeeKind: 'unit' }] }],
    ['the payee', { ...basis, parts: [{ ...part, payeeId: 'another' }] }],
    ['a payee more', { ...basis, parts: [part, part] }],
  ])('%s is part of it', (_, changed) => {
    expect(basisDigest(sha256, changed)).not.toBe(basisDigest(sha256, basis))
  })
})
