import type { Kysely } from 'kysely'
import type { SealFault } from './fault.ts'
import { contentOf, NO_SEAL, sealHash } from './seal.ts'
import { type SealKeys, TAG_BYTES } from './seal-keys.ts'
import { listChangesOf, listUnsealedChanges, type SealRow, streamSeals } from './verify-store.ts'

/** How many faults of one kind are told one by one. */
export const MOST_TOLD = 100

/** Follows the chain of seals from the first to the last, each against its changes and under its key; goes on after a break. */
export async function verifySeals(database: Kysely<unknown>, keys: SealKeys | undefined): Promise<SealFault[]> {
  const faults: SealFault[] = []
  const unknownKeys = new Set<string>()
  let last = { seq: 0, hash: NO_SEAL }
  for await (const seal of streamSeals(database)) {
    if (seal.seq > last.seq + 1) faults.push({ kind: 'seal-missing', from: last.seq + 1, until: seal.seq - 1 })
    faults.push(...faultsOfLink(seal, last.hash), ...(keys === undefined ? [] : faultsOfSignature(seal, keys, unknownKeys)))
    faults.push(...(await faultsOfChanges(database, seal, keys)))
    last = seal
  }
  const unsealed = await listUnsealedChanges(database, MOST_TOLD)
  faults.push(...unsealed.map(({ tableName: table, keys: rows }) => ({ kind: 'change-unsealed' as const, table, keys: rows })))
  const more = (unsealed[0]?.total ?? 0) - unsealed.length
  if (more > 0) faults.push({ kind: 'more-faults', like: 'change-unsealed', count: more })
  return boundedByKind(faults)
}

const told = ({ seq, madeAt, summary }: SealRow) => ({ seal: seq, at: madeAt, summary })

function faultsOfLink(seal: SealRow, previousHash: string): SealFault[] {
  const faults: SealFault[] = []
  if (seal.previousHash !== previousHash) faults.push({ kind: 'seal-unlinked', ...told(seal) })
  if (sealHash(seal) !== seal.hash) faults.push({ kind: 'seal-altered', ...told(seal) })
  return faults
}

function faultsOfSignature(seal: SealRow, keys: SealKeys, unknownKeys: Set<string>): SealFault[] {
  if (seal.signature === undefined) return [{ kind: 'seal-unsigned', ...told(seal) }]
  const isOurs = keys.check(seal.hash, seal.signature)
  if (isOurs === true) return []
  if (isOurs === false) return [{ kind: 'seal-forged', ...told(seal) }]
  const keyId = seal.signature.keyId.toString('hex')
  if (unknownKeys.has(keyId)) return []
  unknownKeys.add(keyId)
  return [{ kind: 'seal-key-unknown', seal: seal.seq, keyId }]
}

async function faultsOfChanges(database: Kysely<unknown>, seal: SealRow, keys: SealKeys | undefined): Promise<SealFault[]> {
  const { seq, madeAt: at, summary, digests } = seal
  const tags = seal.signature === undefined ? undefined : keys?.tagsOf(seal.signature.keyId, digests)
  const isWhole = contentOf(digests.map((digest) => ({ digest }))) === seal.content
  if (isWhole && (tags === undefined || tags.equals(seal.tags))) return []
  const missing = seal.changes - digests.length
  const entered = await listChangesOf(database, seal.act)
  const kept = tags === undefined ? undefined : new Set(piecesOf(seal.tags))
  const pieces = tags === undefined ? [] : piecesOf(tags)
  const strange = entered.filter((_, index) => kept === undefined || !kept.has(pieces[index] ?? ''))
  const faults: SealFault[] = strange.map((change) => ({
    kind: 'change-altered',
    seal: seq,
    at,
    table: change.tableName,
    keys: change.keys,
  }))
  if (missing > 0 || faults.length === 0)
    faults.push({ kind: 'changes-missing', seal: seq, at, count: Math.max(missing, 0), summary })
  return faults
}

function piecesOf(tags: Buffer): string[] {
  const hex = tags.toString('hex')
  return Array.from({ length: tags.length / TAG_BYTES }, (_, index) =>
    hex.slice(index * 2 * TAG_BYTES, (index + 1) * 2 * TAG_BYTES),
  )
}

/** The first hundred of each kind, and how many more there are. */
export function boundedByKind(faults: readonly SealFault[]): SealFault[] {
  const kinds = Map.groupBy(faults, ({ kind }) => kind)
  return [...kinds].flatMap(([kind, all]) =>
    all.length <= MOST_TOLD
      ? all
      : [...all.slice(0, MOST_TOLD), { kind: 'more-faults' as const, like: kind, count: all.length - MOST_TOLD }],
  )
}
