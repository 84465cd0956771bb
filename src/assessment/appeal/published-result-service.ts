import type { PlainDate } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { findPublished, listPublications, type PublishedResult } from '../result/result-store.ts'
import type { Round } from '../round/round.ts'
import { findRound, listRounds } from '../round/round-store.ts'
import { listAppeals } from './appeal-store.ts'
import { appealWindow } from './appeal-window.ts'

/** The latest published version of a round’s result, and how far it may still change. */
export interface LatestResult {
  readonly round: Round
  readonly published: PublishedResult
  /** The day of the decision that published the first version. */
  readonly firstDecidedOn: PlainDate
  /** Until when units may appeal. */
  readonly lastDayToAppeal: PlainDate
  readonly openAppeals: number
}

/** For rooms that rest on a result. @returns undefined where the round has none that is published */
export async function findLatestResult(database: Database, roundId: string): Promise<LatestResult | undefined> {
  const round = await findRound(database, roundId)
  const publications = await listPublications(database, roundId)
  const [latest, first] = [publications[0], publications.at(-1)]
  if (round === undefined || latest === undefined || first === undefined) return undefined
  const published = await findPublished(database, { roundId, version: latest.version })
  if (published === undefined) return undefined
  const openAppeals = (await listAppeals(database, roundId)).filter(({ decision }) => decision === null).length
  const { lastDay } = appealWindow(round, first.at)
  return { round, published, firstDecidedOn: first.decidedOn, lastDayToAppeal: lastDay, openAppeals }
}

/** The number of the latest published version; nothing else of it is read. */
export const findLatestVersion = async (database: Database, roundId: string): Promise<number | undefined> =>
  (await listPublications(database, roundId))[0]?.version

/** Rounds whose result is published, the latest year first. */
export const listPublishedRounds = async (database: Database): Promise<Round[]> =>
  (await listRounds(database)).filter(({ state }) => state === 'published' || state === 'closed')
