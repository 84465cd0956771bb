import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { saveRecord, syncOnce, type Wire, type WireAnswer } from './activity/index.ts'
import type { OutboxRecord } from './activity/phone/outbox.ts'
import { content, type FieldWorld, linkPhone, memoryStore, wireTo } from './field.fixture.ts'
import { newId } from './platform/new-id.ts'

/** How often each fault really happened. */
export type Faults = Record<'offline' | 'lost-request' | 'lost-answer' | 'cut-answer' | 'twice' | 'killed' | 'busy', number>

export interface CrowdAsked {
  readonly seed: number
  readonly days: number
  /** Several of one person are several phones. */
  readonly phones: readonly { readonly groupId: string; readonly personId: string }[]
}

/** Chance from a seed: a run that failed is run again as it was. */
function chanceFrom(seed: number): () => number {
  const source = xoroshiro128plus(seed)
  return () => uniformFloat64(source)
}

/** A phone that is switched off in the middle of writing: nothing of that writing is kept. */
class Killed extends Error {}

/** The way to the server with everything that goes wrong on it. */
function faulty(wire: Wire, { chance, faults }: { readonly chance: () => number; readonly faults: Faults }): Wire {
  const happens = (fault: keyof Faults, share: number): boolean => {
    if (chance() >= share) return false
    faults[fault] += 1
    return true
  }
  const away = { kind: 'away' } as const
  async function carry<Body>(send: () => Promise<WireAnswer<Body>>): Promise<WireAnswer<Body>> {
    if (happens('offline', 0.2) || happens('lost-request', 0.1)) return away
    if (happens('busy', 0.05)) return { kind: 'busy', retryAfterMs: null }
    const answer = await send()
    if (happens('twice', 0.15)) await send()
    return happens('lost-answer', 0.15) ? away : answer
  }
  return {
    changes: (cursor) => carry(() => wire.changes(cursor)),
    push: async (records) => {
      const answer = await carry(() => wire.push(records))
      if (answer.kind !== 'answered' || !happens('cut-answer', 0.1)) return answer
      const half = answer.body.acknowledgements.slice(0, Math.floor(records.length / 2))
      return { kind: 'answered', body: { acknowledgements: half } }
    },
  }
}

/** What was recorded on one phone, as the plain model remembers it: the last wording of each session, by whom. */
export interface CrowdPhone {
  readonly groupId: string
  readonly personId: string
  readonly store: ReturnType<typeof memoryStore>
  readonly wire: Wire
  readonly recorded: Map<string, number>
}

export async function runCrowd(world: FieldWorld, { seed, days, phones: wanted }: CrowdAsked) {
  const chance = chanceFrom(seed)
  const faults: Faults = { offline: 0, 'lost-request': 0, 'lost-answer': 0, 'cut-answer': 0, twice: 0, killed: 0, busy: 0 }
  const phones: CrowdPhone[] = []
  for (const { groupId, personId } of wanted) {
    const { cookie } = await linkPhone(world, { groupId, personId })
    phones.push({ groupId, personId, store: memoryStore(), wire: wireTo(world.app, cookie), recorded: new Map() })
  }
  for (let day = 0; day < days; day += 1)
    for (const phone of phones) {
      await recordSome(phone, chance)
      await sync(phone, faulty(phone.wire, { chance, faults }), () => {
        const isKilled = chance() < 0.08
        if (isKilled) faults.killed += 1
        return isKilled
      })
    }
  // At last the network is good: everything arrives.
  for (let round = 0; round < 3; round += 1) for (const phone of phones) await sync(phone, phone.wire, () => false)
  return { phones, faults }
}

/** New sessions, and corrections of what the phone has recorded itself. */
async function recordSome(phone: CrowdPhone, chance: () => number): Promise<void> {
  const own = [...phone.recorded.keys()]
  const count = Math.floor(chance() * 3)
  for (let one = 0; one < count; one += 1) {
    const isCorrection = own.length > 0 && chance() < 0.35
    const sessionId = isCorrection ? (own[Math.floor(chance() * own.length)] ?? newId()) : newId()
    const people = Math.floor(chance() * 40)
    // A clock that is off by up to two days.
    const madeAt = new Date(Date.UTC(2024, 7, 5) + (chance() - 0.5) * 4 * 86_400_000).toISOString()
    const record = { versionId: newId(), sessionId, groupId: phone.groupId, ownerId: phone.personId, madeAt }
    await saveRecord(phone.store, { ...record, content: content({ people, times: people + 1 }) })
    phone.recorded.set(sessionId, people)
  }
}

async function sync({ store, personId }: CrowdPhone, wire: Wire, isKilled: () => boolean): Promise<void> {
  const dying: typeof store = {
    ...store,
    write: (act) =>
      store.write(async (writing) => {
        const value = await act(writing)
        if (isKilled()) throw new Killed()
        return value
      }),
  }
  try {
    await syncOnce({ store: dying, wire, ownerId: personId, newId, batch: 4 })
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  }
}

/** What still waits on a phone. */
export const waitingOn = ({ store }: CrowdPhone): readonly OutboxRecord[] => store.rows('outbox')
