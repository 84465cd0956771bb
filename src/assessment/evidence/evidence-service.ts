import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { searchedText, tidy } from '../../kernel/vietnamese-text.ts'
import type { Platform } from '../../platform/platform.ts'
import { readWordText, type WordText } from '../../platform/spreadsheet/word/word-text.ts'
import { authoriseFor } from '../../units/service.ts'
import { moveRound } from '../round/act-service.ts'
import { findAsked } from '../round/asked-service.ts'
import { findWritingMove, mayAnswerNow } from '../round/unit-move-service.ts'
import { type Evidence, type NamedEvidence, readFormat } from './evidence.ts'
import { dropUse, findEvidence, insertEvidence, insertUse, listEvidence, namedEvidence, readContent } from './evidence-store.ts'
import type { EvidenceNotNamed, EvidenceNotRecorded, EvidenceUnknown, EvidenceWithoutText } from './refusal.ts'

export interface RecordEvidence {
  readonly unitId: string
  readonly number: string
  readonly issuedOn?: PlainDate | undefined
  readonly title: string
  readonly issuer: string
  readonly link?: string | undefined
  readonly file?: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** Keeps a document of a unit: number, day, title, issuer, with its file or a link to it. The same file again is the one kept before. */
export async function recordEvidence(
  platform: Platform,
  actor: Actor,
  { unitId, file, ...given }: RecordEvidence,
): Promise<Result<Evidence, EvidenceNotRecorded>> {
  const may = await authoriseFor(platform, actor, { permission: 'assessment:answer', unitId })
  if (!may.ok) return may
  const title = tidy(given.title)
  if (title === '') return refuse({ kind: 'evidence-title-missing' })
  const link = given.link === undefined || given.link.trim() === '' ? null : given.link.trim()
  if (link !== null && !isWebAddress(link)) return refuse({ kind: 'evidence-link-unreadable', link })
  const format = file === undefined ? undefined : readFormat(file.name, file.bytes)
  if (format !== undefined && 'doubt' in format)
    return refuse({ kind: 'evidence-file-refused', because: format.doubt, name: file?.name ?? '' })
  const kept =
    file === undefined || format === undefined
      ? null
      : { name: file.name, mediaType: format.mediaType, size: file.bytes.length, bytes: file.bytes }
  return platform.database.transaction().execute(async (transaction) => {
    const fields = {
      unitId,
      number: tidy(given.number),
      issuedOn: given.issuedOn ?? null,
      title,
      issuer: tidy(given.issuer),
      link,
    }
    const by = { by: actor.userId, at: platform.clock.now() }
    const id = await insertEvidence(transaction, { id: platform.newId(), ...fields, file: kept, ...by })
    const recorded = await findEvidence(transaction, id)
    if (recorded === undefined) return refuse({ kind: 'evidence-unknown', id })
    await recordAudit(transaction, actor, {
      action: 'assessment.evidence-recorded',
      subject: { kind: 'evidence', id },
      after: {
        ...{ unitId, number: fields.number, issuedOn: fields.issuedOn, title, issuedBy: fields.issuer, link },
        ...(recorded.file !== null && { file: recorded.file.name, bytes: recorded.file.size }),
      },
    })
    return accept(recorded)
  })
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

interface Naming {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: string
  readonly evidenceId: string
}

/** Names a document under a criterion, or no longer. @returns what is named in the sheet now */
export async function nameEvidence(
  platform: Platform,
  actor: Actor,
  { evidenceId, isDropped, ...key }: Naming & { readonly isDropped: boolean },
): Promise<Result<NamedEvidence[], EvidenceNotNamed>> {
  const { roundId, unitId, criterion } = key
  const move = await findWritingMove(platform.database, key)
  return moveRound<NamedEvidence[], EvidenceNotNamed>(
    { platform, actor },
    { roundId, unitId, move },
    async (transaction, round) => {
      const asked = await findAsked(transaction, key)
      if (!asked.ok) return asked
      const now = await mayAnswerNow(transaction, { round, unitId, move, criterion, today: platform.clock.today() })
      if (!now.ok) return now
      const found = await findEvidence(transaction, evidenceId)
      if (found?.unitId !== unitId) return refuse({ kind: 'evidence-unknown', id: evidenceId })
      const use = { ...key, evidenceId, by: actor.userId, at: platform.clock.now() }
      if (isDropped) await dropUse(transaction, use)
      else await insertUse(transaction, { id: platform.newId(), ...use })
      return accept(await namedEvidence(transaction, key))
    },
  )
}

/** The documents a unit keeps, to name them again under another criterion or in another year. */
export async function searchEvidence(
  platform: Platform,
  actor: Actor,
  { unitId, search }: { readonly unitId: string; readonly search?: string | undefined },
): Promise<Result<Evidence[], NotAllowed>> {
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId })
  if (!may.ok) return may
  const sought = search === undefined || search.trim() === '' ? undefined : `%${searchedText(search)}%`
  return accept(await listEvidence(platform.database, { unitId, search: sought, limit: 200 }))
}

export interface EvidenceContent {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The file of a document, for whoever reads the unit’s assessment. */
export async function readEvidence(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<Result<EvidenceContent, NotAllowed | EvidenceUnknown>> {
  const anywhere = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  if (!anywhere.ok) return anywhere
  const found = await findEvidence(platform.database, id)
  if (found?.file == null) return refuse({ kind: 'evidence-unknown', id })
  const may = await authoriseFor(platform, actor, { permission: 'assessment:read', unitId: found.unitId })
  if (!may.ok) return may
  const bytes = await readContent(platform.database, id)
  const { name, mediaType } = found.file
  return bytes === undefined ? refuse({ kind: 'evidence-unknown', id }) : accept({ name, mediaType, bytes })
}

/** What a Word document says, to be read beside what it is to prove: nothing of it is drawn or run. */
export async function readEvidenceText(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<Result<WordText, NotAllowed | EvidenceUnknown | EvidenceWithoutText>> {
  const content = await readEvidence(platform, actor, id)
  if (!content.ok) return content
  const text = readWordText(content.value.bytes)
  return text === undefined ? refuse({ kind: 'evidence-without-text', name: content.value.name }) : accept(text)
}
