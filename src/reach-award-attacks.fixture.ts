import type { Attacks } from './reach-attacks.fixture.ts'

const reason = 'thử xem có được không'
const ofRound =
  (body: object): Attacks[string] =>
  (world) => [{ path: { id: world.awarded.round }, body }]
const answer = { outcome: 'rejected', on: '2099-01-01', reason }
const account = { holder: 'Người khác', bank: 'Kho bạc', number: '37139' }

export const AWARD_ATTACKS: Attacks = {
  'POST /rounds/{id}/award': ofRound({ moved: 1_200_000_000 }),
  'POST /rounds/{id}/award/submit': ofRound({ reason }),
  'POST /rounds/{id}/award/approve': ofRound({ fingerprint: 'f'.repeat(64) }),
  'POST /rounds/{id}/award/return': ofRound({ reason }),
  'POST /rounds/{id}/award/withdraw': ofRound({ reason }),
  'POST /rounds/{id}/award/decide': ofRound({ number: '1/QĐ', on: '2024-08-06', signerName: 'x', signerPosition: 'x' }),
  'POST /rounds/{id}/award/approve-order': ofRound({ total: 1_200_000_000 }),
  'POST /rounds/{id}/award/order': ofRound({ total: 1_200_000_000 }),
  'POST /rounds/{id}/award/payments/{paymentId}/answer': ({ awarded }) => [
    { path: { id: awarded.round, paymentId: awarded.payment }, body: answer },
  ],
  'POST /rounds/{id}/award/payments/{paymentId}/bounce': ({ awarded }) => [
    { path: { id: awarded.round, paymentId: awarded.payment }, body: { on: '2024-08-06', reason } },
  ],
  'POST /rounds/{id}/award/write-offs': ({ awarded, foreign }) => [
    { path: { id: awarded.round }, body: { unitId: foreign.commune, amount: 1_000, reason } },
  ],
  'POST /rounds/{id}/award/write-offs/{writeOffId}/decide': ({ awarded }) => [
    { path: { id: awarded.round, writeOffId: awarded.writeOff }, body: { outcome: 'declined', reason } },
  ],
  'POST /rounds/{id}/award/returns': ({ awarded, foreign }) => [
    { path: { id: awarded.round }, body: { unitId: foreign.commune, amount: 1, voucherNumber: '1', on: '2024-08-06' } },
  ],
  'POST /rounds/{id}/award/settle': ofRound({}),
  'POST /unit-accounts': ({ foreign }) => [{ body: { unitId: foreign.commune, ...account } }],
  'POST /unit-accounts/{id}/decide': ({ foreign }) => [
    { path: { id: foreign.unitAccount }, body: { outcome: 'declined', reason } },
  ],
}
