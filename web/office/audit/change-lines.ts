import { formatCount, formatDay, formatInstant, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import type { AuditEvent } from './api.ts'

/** One thing of an event, as it was and as it became; a side that says nothing of it is absent. */
export interface ChangeLine {
  readonly label: string
  readonly before?: string
  readonly after?: string
}

/** The words in which values are told. */
export interface ChangeWords {
  readonly fields: Readonly<Record<string, string>>
  readonly codes: Readonly<Record<string, string>>
  readonly names: ReadonlyMap<string, string>
  readonly yes: string
  readonly no: string
  readonly nobodyKnown: string
  readonly otherValue: string
  readonly more: (count: string) => string
  /** The sentences of a provision's document. */
  readonly describe: (document: unknown) => string | undefined
}

/** Of a long list so many are told one by one. */
const MOST_ITEMS = 20
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MARK = /^[0-9a-f]{32,}$/
const CODE = /^[a-z][a-zA-Z0-9]*(?:[-.:][a-z0-9]+)*$/
/** Whole đồng. */
const MONEY = new Set([
  'amount',
  'atLeast',
  'total',
  'totalVnd',
  'allocated',
  'committed',
  'consumed',
  'left',
  'approved',
  'settled',
  'released',
  'added',
  'claimed',
  'due',
  'moved',
  'paid',
  'returned',
])
/** Written by people or given by machines: shown as they are. */
const FREE = new Set([
  'accounts',
  'address',
  'appraiser',
  'branch',
  'criteriaChanged',
  'criterion',
  'decision',
  'headName',
  'headPosition',
  'issuedBy',
  'link',
  'bank',
  'bankReference',
  'holder',
  'reference',
  'rejectReason',
  'signerName',
  'signerPosition',
  'voucherNumber',
  'file',
  'fileName',
  'issuer',
  'label',
  'name',
  'operator',
  'person',
  'question',
  'returnedCriteria',
  'place',
  'position',
  'sheet',
  'source',
  'title',
  'userAgent',
  'username',
  'subject',
  'word',
])
/** What only the program reads: the name of what the event is about says it. */
const UNTOLD = new Set([
  'id',
  'code',
  'provisionCode',
  'rowId',
  'entryId',
  'importId',
  'correctionId',
  'grantId',
  'sha256',
  'fingerprint',
  'treeHead',
  'basisDigest',
  'exclusionId',
  'reorganisationId',
  'subjectId',
])

/** What an event changed, line by line: where it tells both sides, only what differs. */
export function changeLines({ before, after }: Pick<AuditEvent, 'before' | 'after'>, words: ChangeWords): ChangeLine[] {
  const [was, became] = [tell(before, words), tell(after, words)]
  const labels = [...new Set([...was.keys(), ...became.keys()])]
  return labels.flatMap((label) => {
    const [left, right] = [was.get(label), became.get(label)]
    if (left !== undefined && left === right) return []
    return [{ label, ...(left !== undefined && { before: left }), ...(right !== undefined && { after: right }) }]
  })
}

interface Part {
  readonly labels: readonly string[]
  readonly field: string
  readonly value: unknown
}

function tell(value: unknown, words: ChangeWords): Map<string, string> {
  const lines = [...tellPart({ labels: [], field: '', value }, words)]
  return new Map(lines.map(([labels, text]) => [labels.join(' · ') || words.fields['other'] || '', text]))
}

type Told = readonly [labels: readonly string[], text: string]

function* tellPart({ labels, field, value }: Part, words: ChangeWords): Generator<Told> {
  if (Array.isArray(value)) yield* tellList({ labels, field, value }, words)
  else if (typeof value !== 'object' || value === null || field === 'document') {
    const text = field === 'document' ? words.describe(value) : readValue(field, value, words)
    if (text !== undefined) yield [labels, text]
  } else
    for (const [name, inner] of Object.entries(value)) {
      if (UNTOLD.has(name)) continue
      const label = words.fields[name] ?? words.fields['other'] ?? ''
      yield* tellPart({ labels: [...labels, label], field: name, value: inner }, words)
    }
}

function* tellList(
  { labels, field, value: list }: Part & { readonly value: readonly unknown[] },
  words: ChangeWords,
): Generator<Told> {
  const shown = list.slice(0, MOST_ITEMS)
  const rest = list.length > MOST_ITEMS ? [words.more(formatCount(list.length - MOST_ITEMS))] : []
  if (list.every((item) => typeof item !== 'object' || item === null)) {
    const texts = [...shown.flatMap((item) => readValue(field, item, words) ?? []), ...rest]
    if (texts.length > 0) yield [labels, texts.join(', ')]
    return
  }
  for (const [index, item] of shown.entries())
    yield* tellPart({ labels: [...labels, String(index + 1)], field, value: item }, words)
  for (const text of rest) yield [[...labels, '…'], text]
}

/** A value in words; `undefined` where it says nothing to a reader. */
function readValue(field: string, value: unknown, words: ChangeWords): string | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return readNumber(field, value)
  const text = String(value)
  if (UUID.test(text)) return words.names.get(text) ?? words.nobodyKnown
  if (MARK.test(text) || text === '') return undefined
  if (FREE.has(field)) return text
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatInstant(text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text)
  if (/^\d{4}-\d{2}$/.test(text)) return formatMonth(text)
  return words.codes[text] ?? (CODE.test(text) ? words.otherValue : text)
}

function readNumber(field: string, value: number): string {
  if (field === 'year') return String(value)
  return MONEY.has(field) ? formatMoney(value) : formatCount(value)
}
