import { isDeepStrictEqual } from 'node:util'
import { findSheetDoubts } from '../../criteria/index.ts'
import type { Actor } from '../../identity/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { moveRound } from '../round/act-service.ts'
import { findAsked, type UnitWithTree } from '../round/asked-service.ts'
import { findWritingMove, mayAnswerNow } from '../round/unit-move-service.ts'
import type { AnswerField } from './answer-field.ts'
import { type FieldKey, findField, insertField } from './answer-store.ts'
import type { NotAnswered } from './refusal.ts'

export interface WriteField extends FieldKey {
  /** The revision that was on the screen; 0: there was none. */
  readonly base: number
  readonly body: unknown
}

/**
 * Writes one field of a unit’s answer. Two people may write in one sheet at once: a field that somebody else changed
 * meanwhile is refused with their wording, and the same wording twice is once. Every wording is kept.
 */
export async function writeField(
  platform: Platform,
  actor: Actor,
  { base, body: given, ...key }: WriteField,
): Promise<Result<AnswerField, NotAnswered>> {
  const { roundId, unitId, criterion, field } = key
  const move = await findWritingMove(platform.database, key)
  return moveRound<AnswerField, NotAnswered>({ platform, actor }, { roundId, unitId, move }, async (transaction, round) => {
    const asked = await findAsked(transaction, key)
    if (!asked.ok) return asked
    const may = await mayAnswerNow(transaction, { round, unitId, move, criterion, today: platform.clock.today() })
    if (!may.ok) return may
    const body = field === 'explanation' && typeof given === 'string' ? given.normalize('NFC').trim() || null : given
    const doubts = findFieldDoubts(asked.value, { ...key, body })
    if (doubts.length > 0) return refuse({ kind: 'answer-doubtful', roundId, unitId, criterion, doubts })
    const before = await findField(transaction, key)
    if (before !== undefined && isDeepStrictEqual(before.body, body)) return accept(before)
    if (before !== undefined && before.revision !== base)
      return refuse({ kind: 'field-changed-meanwhile', roundId, unitId, current: before })
    const revision = (before?.revision ?? 0) + 1
    const at = platform.clock.now()
    await insertField(transaction, key, { revision, body, by: actor.userId, byName: actor.name, at })
    return accept({ criterion, field, revision, body, by: actor.name, at: at.toISOString() })
  })
}

const MOST_WORDS = 20_000

function findFieldDoubts({ tree, unit }: UnitWithTree, { criterion, field, body }: FieldKey & { readonly body: unknown }) {
  if (body === null) return []
  if (field === 'entry') return findSheetDoubts(tree, [{ unit: unit.unitId, block: unit.block, self: { [criterion]: body } }])
  const pointer = `/explanation`
  if (typeof body !== 'string')
    return [{ pointer, code: 'wrong-type' as const, expected: 'string', got: typeof body, ...NOT_TEXT }]
  return body.length > MOST_WORDS
    ? [{ pointer, code: 'above-maximum' as const, maximum: MOST_WORDS, got: body.length, ...TOO_LONG }]
    : []
}

const NOT_TEXT = { vi: 'Giải trình là một đoạn văn.', en: 'An explanation is a text.' }
const TOO_LONG = {
  vi: `Giải trình dài quá ${MOST_WORDS.toLocaleString('vi')} ký tự. Rút gọn, phần chi tiết để trong tài liệu minh chứng.`,
  en: `The explanation is longer than ${MOST_WORDS.toLocaleString('en')} characters. Shorten it, and put details into the evidence.`,
}
