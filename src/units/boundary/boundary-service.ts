import { readFile } from 'node:fs/promises'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { loadGraph } from '../directory/store.ts'
import { unitsOn } from '../lineage/unit-graph.ts'
import { type Boundaries, type BoundariesMissing, boundariesOf, readBoundaryFile } from './boundaries.ts'

/** Sources: docs/units.md. */
const CARRIED = new URL('../data/dong-nai-communes-2026-04-30.topo.json', import.meta.url)

interface BoundariesAsked {
  /** Absent: today. */
  readonly on?: PlainDate | undefined
  /** The province's own; absent: the one that the project carries. */
  readonly file?: string | undefined
}

export interface BoundariesRead {
  /** `null`: there are none of the communes of that day. */
  readonly boundaries: Boundaries | null
  readonly missing: BoundariesMissing | null
  readonly isOwn: boolean
}

/** The boundaries of the communes of a day, for whoever may read units. */
export async function readBoundaries(
  { database, clock, log }: Platform,
  actor: Actor,
  { on, file }: BoundariesAsked,
): Promise<Result<BoundariesRead, NotAllowed>> {
  const today = clock.today()
  const may = holdsAnywhere(actor, 'units:read', today)
  if (!may.ok) return may
  const isOwn = file !== undefined
  const read = await readFile(file ?? CARRIED, 'utf8').then(readBoundaryFile, () => undefined)
  if (read === undefined) {
    log.error({ file }, 'boundaries have to be quantised TopoJSON with an object “u” of polygons: no map is drawn')
    return accept({ boundaries: null, missing: 'unreadable', isOwn })
  }
  const communes = [...unitsOn(await loadGraph(database), on ?? today)].filter(({ level }) => level === 'commune')
  const boundaries = boundariesOf(read, communes) ?? null
  return accept({ boundaries, missing: boundaries === null ? 'other-units' : null, isOwn })
}
