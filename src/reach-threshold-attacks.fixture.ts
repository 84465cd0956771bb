import type { Attacks } from './reach-attacks.fixture.ts'

const reason = 'thử xem có được không'
const decision = { number: '1/QĐ', date: '2024-08-01' }

export const THRESHOLD_ATTACKS: Attacks = {
  'POST /approval-thresholds': () => [{ body: { act: 'order', atLeast: 1_000_000_000, approvers: 1, decision, reason } }],
  'POST /approval-thresholds/{id}/decide': ({ foreign }) => [
    { path: { id: foreign.threshold }, body: { outcome: 'declined', reason } },
  ],
  'POST /fact-batches': ({ foreign, own }) =>
    [foreign.group, own.group].map((subjectId) => ({
      body: {
        values: [{ fact: 'households', subjectKind: 'group', subjectId, from: '2024-08-01', value: 5 }],
        decision,
        reason,
      },
    })),
  'POST /fact-batches/{id}/decide': ({ foreign }) => [{ path: { id: foreign.facts }, body: { outcome: 'declined', reason } }],
  'POST /look-rules': () => [{ body: { sharePerMille: 50, firstGroups: 20, decision, reason } }],
  'POST /look-rules/{id}/decide': ({ foreign }) => [{ path: { id: foreign.lookRule }, body: { outcome: 'declined', reason } }],
  'POST /payment-cycles/{id}/looks': ({ cycle, foreign }) => [
    { path: { id: cycle }, body: { groupId: foreign.group, outcome: 'agreed' } },
    { path: { id: cycle }, body: { groupId: foreign.group, outcome: 'sent-back', reason } },
  ],
  'POST /payment-cycles/{id}/order/approve': ({ cycle }) => [{ path: { id: cycle }, body: { total: 1_500_000 } }],
}
