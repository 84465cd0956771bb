import type { Attacks } from './reach-attacks.fixture.ts'

const ON = '2024-07-15'
const reason = 'thử xem có được không'

/** What tries to read, answer or erase beyond one's ward in the name of a person's request. */
export const PRIVACY_ATTACKS: Attacks = {
  'POST /data-requests': ({ foreign }) =>
    (['access', 'correction', 'erasure'] as const).map((kind) => ({
      body: { personId: foreign.person, kind, receivedOn: ON, words: reason, proof: reason },
    })),
  'POST /data-requests/{id}/held': ({ foreign }) => Object.values(foreign.requests).map((id) => ({ path: { id } })),
  'POST /data-requests/{id}/correction': ({ foreign }) => [
    { path: { id: foreign.requests.correction }, body: { fullName: 'Tên Khác', phone: '0977000444', reason } },
  ],
  'POST /data-requests/{id}/answer': ({ foreign }) =>
    Object.values(foreign.requests).flatMap((id) =>
      (['refused', 'granted'] as const).map((outcome) => ({ path: { id }, body: { outcome, words: reason } })),
    ),
  'POST /retention/rules': () => [{ body: { kind: 'former-members', keepMonths: 1, basis: reason, from: '2030-01-01' } }],
  'POST /retention/erasures': () =>
    (['register-content', 'former-members', 'ended-accounts', 'answered-requests'] as const).flatMap((kind) =>
      [0, 1].map((count) => ({ body: { kind, count, reason } })),
    ),
}
