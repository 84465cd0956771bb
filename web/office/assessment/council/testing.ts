import { ROUND } from '../testing.ts'
import type { AgendaItem, Motion, MotionTally, Sitting, SittingView } from './api.ts'

const RULE: Motion['rule'] = {
  ...{ quorum: { over: 2, under: 3 }, threshold: { over: 1, under: 2 }, base: 'present', passes: 'more-than' },
  ...{ isSecret: false, allowsSubstitutes: false, recused: 'left-out' },
}

export const itemOf = (id: string, proposal: AgendaItem['proposal']): AgendaItem => ({
  id,
  position: 1,
  title: `Item ${id}`,
  proposal,
})

const seatOf = (id: string): SittingView['seats'][number] => ({
  ...{ id, userId: id, name: `Member ${id}`, position: 'Director', role: 'member', from: '2024-01-01', until: null },
  ...{ substituteFor: null, endedReason: null, isPresent: true, substituteId: null, substitutes: [] },
})

/** A motion on an item, open unless it says how it ended. Two seats may vote, one has. */
export function motionOf(id: string, itemId: string, outcome?: MotionTally['outcome']): Motion {
  const counts = { seats: 2, recused: 0, present: 2 }
  const told = { vi: `VI ${outcome}`, en: `Result ${outcome}` }
  return {
    ...{ id, itemId, options: ['for', 'against', 'abstain'], rule: RULE, citation: 'Art. 5', isIllustrative: false },
    ...{
      openedAt: '2024-08-06T02:00:00Z',
      countedAt: null,
      voterIds: ['s-2'],
      maySeatIds: ['s-1', 's-2'],
      votes: [],
      ballots: [],
    },
    standing: { present: 2, needed: 2, isQuorate: true, seats: 2, recused: 0 },
    tally: outcome === undefined ? null : { outcome, option: null, text: told, votes: { for: 2 }, ...counts },
  }
}

/** A sitting of two members as the first of them sees it. */
export const sittingViewOf = (sitting: Partial<Sitting>, change: Partial<SittingView> = {}): SittingView => ({
  sitting: {
    ...{
      id: 'p-1',
      councilId: 'c-1',
      roundId: 'r-1',
      number: 1,
      startsAt: '2024-08-06T01:00:00Z',
      lastsMinutes: 60,
      place: 'Room 1',
    },
    ...{ state: 'opened', openedAt: null, closedAt: null },
    ...sitting,
  },
  round: ROUND,
  council: { id: 'c-1', provinceId: 'p-1', name: 'Council', decision: '1/QD', decidedOn: '2024-01-01' },
  ...{ seats: [seatOf('s-1'), seatOf('s-2')], items: [], motions: [], recusals: [], attendance: [], quorums: [], units: [] },
  ...{ hasMethod: false, mayConvene: false, ownSeatId: 's-1' },
  ...change,
})
