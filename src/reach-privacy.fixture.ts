import type { Actor } from './identity/index.ts'
import { plainDate } from './kernel/calendar.ts'
import { taken } from './payments/testing.ts'
import type { TestPlatform } from './platform/testing.ts'
import { REQUEST_KINDS } from './privacy/index.ts'
import { privacyService } from './privacy/service.ts'
import type { Attacks } from './reach-attacks.fixture.ts'
import type { World } from './reach-world.fixture.ts'

const ON = '2024-07-15'
const AS_OF = plainDate('2024-06-01')
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

/** What a person of the foreign ward asked of their own data, one of each kind. */
export async function keepRequests(
  platform: TestPlatform,
  officer: Actor,
  personId: string,
): Promise<World['foreign']['requests']> {
  const privacy = privacyService(platform)
  const asked = { personId, receivedOn: AS_OF, words: 'xin biết', proof: 'thẻ căn cước' }
  const kept: Record<string, string> = {}
  for (const kind of REQUEST_KINDS) kept[kind] = taken(await privacy.record(officer, { ...asked, kind })).id
  return kept as World['foreign']['requests']
}
