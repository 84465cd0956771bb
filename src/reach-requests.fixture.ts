import type { Actor } from './identity/index.ts'
import { plainDate } from './kernel/calendar.ts'
import { taken } from './payments/testing.ts'
import type { TestPlatform } from './platform/testing.ts'
import { REQUEST_KINDS, type RequestKind } from './privacy/index.ts'
import { privacyService } from './privacy/service.ts'

const AS_OF = plainDate('2024-06-01')

/** What a person of the foreign ward asked of their own data, one of each kind. */
export async function keepRequests(
  platform: TestPlatform,
  officer: Actor,
  personId: string,
): Promise<Readonly<Record<RequestKind, string>>> {
  const privacy = privacyService(platform)
  const asked = { personId, receivedOn: AS_OF, words: 'xin biết', proof: 'thẻ căn cước' }
  const kept: Record<string, string> = {}
  for (const kind of REQUEST_KINDS) kept[kind] = taken(await privacy.record(officer, { ...asked, kind })).id
  return kept as Record<RequestKind, string>
}
