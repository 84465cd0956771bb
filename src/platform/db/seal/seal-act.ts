import { contentOf, NO_SEAL, type Seal, sealHash, summaryOf } from './seal.ts'
import { type Ask, findOpenAct, insertSeal, listDigests, lockEnd } from './seal-store.ts'
import type { Seals } from './seals.ts'

/**
 * Seals what the running transaction changed. Nothing may be changed between this and the COMMIT.
 *
 * @returns nothing when nothing was changed, or the transaction is broken and COMMIT will say so
 */
export async function sealOpenAct(ask: Ask, { keys }: Seals): Promise<Seal | undefined> {
  const act = await findOpenAct(ask).catch(unlessAborted)
  if (act === undefined) return undefined
  const changes = await listDigests(ask, act)
  if (changes.length === 0) return undefined
  const signing = await keys()
  const tags = signing?.tag(changes.map(({ digest }) => digest)) ?? Buffer.alloc(0)
  const made = { act, changes: changes.length, summary: summaryOf(changes), content: contentOf(changes) }
  const end = await lockEnd(ask)
  const link = { ...made, seq: end.seq + 1, madeAt: end.now.toISOString(), previousHash: end.hash ?? NO_SEAL }
  const seal = { ...link, hash: sealHash(link) }
  await insertSeal(ask, seal, { signature: signing?.sign(seal.hash), tags })
  return seal
}

function unlessAborted(error: unknown): undefined {
  if ((error as { code?: unknown }).code !== '25P02') throw error
}

/**
 * Notes a seal outside, after the COMMIT. The act is done whether or not the journal can be written; the next line stands
 * for this one too, since its hash continues it.
 */
export function noteSeal({ journal }: Seals, { seq, madeAt, hash, summary }: Seal): void {
  try {
    journal?.append({ kind: 'sealed', seq, at: madeAt, hash, note: summary })
  } catch (error) {
    process.emitWarning(`The journal of seals cannot be written: ${String(error)}`)
  }
}
