import type { Attacks } from './reach-attacks.fixture.ts'

const reason = 'thử xem có được không'
const rule = {
  quorum: { over: 1, under: 2 },
  base: 'present',
  threshold: { over: 1, under: 2 },
  passes: 'more-than',
  isSecret: false,
  allowsSubstitutes: false,
  recused: 'left-out',
}

export const COUNCIL_ATTACKS: Attacks = {
  'POST /councils': () => [{ body: { name: 'Hội đồng chen vào', decision: '1/QĐ', decidedOn: '2024-03-01' } }],
  'POST /councils/{id}/members': ({ sat }) => [
    { path: { id: sat.council }, body: { userId: sat.candidate, name: 'x', position: 'x', role: 'member', from: '2024-03-01' } },
  ],
  'POST /councils/{id}/members/{memberId}/end': ({ sat }) => [
    { path: { id: sat.council, memberId: sat.member }, body: { until: '2024-12-31', reason } },
  ],
  'POST /councils/{id}/rules': ({ sat }) => [
    { path: { id: sat.council }, body: { kind: 'score', inForceFrom: '2025-01-01', rule, citation: 'Điều 5 Quy chế' } },
  ],
  'POST /rounds/{id}/sittings': ({ sat }) => [
    {
      path: { id: sat.round },
      body: { councilId: sat.council, startsAt: '2024-08-06T02:00:00.000Z', lastsMinutes: 60, place: 'x' },
    },
  ],
  'POST /sittings/{id}/open': ({ sat }) => [{ path: { id: sat.sitting }, body: {} }],
  'POST /sittings/{id}/items': ({ sat }) => [{ path: { id: sat.sitting }, body: { title: 'Chen vào', proposal: null } }],
  'POST /sittings/{id}/attendance': ({ sat }) => [{ path: { id: sat.sitting }, body: { memberId: sat.member, kind: 'left' } }],
  'POST /sittings/{id}/recusals': ({ sat }) => [
    { path: { id: sat.sitting }, body: { itemId: sat.item, memberId: sat.member, reason } },
  ],
  'POST /sittings/{id}/items/{itemId}/motions': ({ sat }) => [{ path: { id: sat.sitting, itemId: sat.item }, body: {} }],
  'POST /sittings/{id}/motions/{motionId}/votes': ({ sat }) => [
    { path: { id: sat.sitting, motionId: sat.motion }, body: { choice: 'against' } },
  ],
  'POST /sittings/{id}/motions/{motionId}/ballots': ({ sat }) => [
    { path: { id: sat.sitting, motionId: sat.motion }, body: { choice: 'against', receipt: 'b'.repeat(32) } },
  ],
  'POST /sittings/{id}/motions/{motionId}/count': ({ sat }) => [{ path: { id: sat.sitting, motionId: sat.motion }, body: {} }],
  'POST /sittings/{id}/close': ({ sat }) => [{ path: { id: sat.sitting }, body: {} }],
}
