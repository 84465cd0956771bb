import { answerWith, onScreenOf } from '../../shared/testing.tsx'
import type { AwardLine, AwardOverview, Proposal } from './api.ts'

export const ROUND_ID = '00000000-0000-7000-8000-00000000000a'
const uuid = (at: number): string => `00000000-0000-7000-8000-00000000000${at}`

export const line = (at: number, change: Partial<AwardLine> = {}): AwardLine => ({
  ...{ unitId: uuid(at), code: `73${at}`, name: `Unit ${at}`, rank: at, share: 0.9, before: 0 },
  ...{ due: 600_000_000 - at * 100_000_000, added: 600_000_000 - at * 100_000_000, released: 0, claimed: 0 },
  article: '15/2024/NQ',
  ...change,
})
export const THREE_LINES = [line(1), line(2), line(3)]

export const proposal = (state: Proposal['state'], change: Partial<Proposal> = {}): Proposal => ({
  ...{ id: uuid(9), ordinal: 1, resultVersion: 1, fingerprint: 'f'.repeat(64), state },
  ...{ stateText: { vi: state, en: state }, due: 1_200_000_000, added: 1_200_000_000, released: 0, claimed: 0 },
  ...{ lines: THREE_LINES, draftedByName: 'Hanh', draftedAt: '2025-01-10T02:00:00Z' },
  ...{ submittedByName: null, submittedAt: null, guardReason: null, approvalsNeeded: null, approvals: [], decision: null },
  ...change,
})

export const overview = (change: Partial<AwardOverview> = {}): AwardOverview => ({
  round: { id: ROUND_ID, code: 'cds-2024', title: 'Round of 2024', year: 2024 },
  result: { version: 1, decisionNumber: '900/2024', decidedOn: '2024-12-10' },
  guard: { lastDayToAppeal: '2025-01-09', openAppeals: 0, mayStillChange: false },
  preview: {
    ...{ resultVersion: 1, provisionId: uuid(8), provisionCode: 'ranks', provisionVersion: 1, lines: THREE_LINES },
    sums: { due: 1_200_000_000, added: 1_200_000_000, released: 0, claimed: 0 },
    ...{ moved: 1_200_000_000, blockers: [], leftOut: [] },
  },
  notComputed: null,
  proposals: [],
  line: {
    ...{ id: uuid(7), name: 'Awards', year: 2024 },
    ...{ allocated: 2_000_000_000, committed: 0, consumed: 0, left: 2_000_000_000 },
  },
  ...{ money: [], accounts: [], next: null, payments: [], recoveries: [], writeOffs: [], books: [], events: [], moves: [] },
  ...{ mayEnterAccount: false, mayConfirmAccount: false },
  ...change,
})

/** What was sent to a server that knows this award. */
export function serveAward(award: AwardOverview, permissions: readonly string[] = []) {
  onScreenOf(1400)
  return answerWith(({ address, method }) => {
    if (address === '/api/v1/me') return Response.json({ id: 'u-1', permissions, today: '2025-01-15', grants: [] })
    return method === 'POST' ? Response.json({}) : Response.json(award)
  })
}
