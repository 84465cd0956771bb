import {
  checkIndex,
  compareResults,
  type IndexCheck,
  type IndexData,
  type IndexDocument,
  type IndexFault,
  indexFaultText,
  leaveOutEach,
  readIndexInput,
  readIndexSpec,
  resultOf,
  sensitivityOf,
  type Uncertainty,
  uncertaintyOf,
  withDerivedWeights,
} from '../../assessment/index.ts'
import { FORM_FINDING_TEXTS, type FormFinding } from '../../kernel/form-finding.ts'
import { accept, type BilingualText, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import { type Arguments, type Command, done, type Outcome, refused, wrongUsage } from '../command.ts'
import { readJson } from '../read-file.ts'
import { readIndexTables } from '../read-index-tables.ts'

const options = { input: { type: 'string' }, meta: { type: 'string' }, spec: { type: 'string' } } as const
const synopsis = '--input FILE [--meta FILE] --spec FILE'

export const indexCommands: readonly Command[] = [
  {
    name: 'index compute',
    synopsis,
    summary: { vi: 'Tính điểm và xếp hạng một chỉ số tổng hợp.', en: 'Computes a composite index and its ranks.' },
    options,
    run: (args) => withIndex(args, compute),
  },
  {
    name: 'index uncertainty',
    synopsis,
    summary: {
      vi: 'Xem thứ hạng chắc đến đâu khi các lựa chọn thay đổi.',
      en: 'Tells how sure the ranks are when choices vary.',
    },
    options,
    run: (args) => withIndex(args, uncertainty),
  },
  {
    name: 'index sensitivity',
    synopsis,
    summary: { vi: 'Xem lựa chọn nào làm thứ hạng đổi nhiều nhất.', en: 'Tells which choice moves the ranks most.' },
    options,
    run: (args) => withIndex(args, sensitivity),
  },
  {
    name: 'index check',
    synopsis,
    summary: { vi: 'Kiểm tra số liệu và cách tính của một chỉ số.', en: 'Checks the data and the spec of an index.' },
    options,
    run: (args) => withIndex(args, check),
  },
  {
    name: 'index compare',
    synopsis: `${synopsis} --with-spec FILE [--with-input FILE]`,
    summary: { vi: 'So thứ hạng của hai cách tính, hoặc hai kỳ.', en: 'Compares the ranks of two specs, or of two years.' },
    options: { ...options, 'with-spec': { type: 'string' }, 'with-input': { type: 'string' } },
    run: compare,
  },
]

interface Read {
  readonly data: IndexData
  readonly document: IndexDocument
}

async function withIndex(
  { values: { input, meta, spec }, positionals }: Arguments,
  run: (data: IndexData, document: IndexDocument) => Outcome,
): Promise<Outcome> {
  if (typeof input !== 'string' || typeof spec !== 'string' || positionals.length > 0)
    return wrongUsage('Cần --input và --spec.', '--input and --spec are needed.')
  const read = await readIndex({ input, meta, spec })
  return read.ok ? run(read.value.data, read.value.document) : read.refusal
}

interface Files {
  readonly input: string
  readonly meta: string | boolean | undefined
  readonly spec: string
}

async function readIndex({ input, meta, spec: file }: Files): Promise<Result<Read, Outcome>> {
  const given = await readIndexTables(input, typeof meta === 'string' ? meta : undefined)
  const asked = await readJson(file)
  if (!given.ok) return given
  if (!asked.ok) return asked
  const [data, document] = [readIndexInput(given.value), readIndexSpec(asked.value)]
  if (!document.ok) return refuse(refusedIn(document.refusal.map((finding) => ({ ...finding, ...tellFinding(finding) }))))
  if (!data.ok) return refuse(refusedFor(data.refusal))
  const spec = withDerivedWeights(data.value, document.value)
  return spec.ok ? accept({ data: data.value, document: { ...document.value, ...spec.value } }) : refuse(refusedFor(spec.refusal))
}

const tellFinding = (finding: FormFinding): BilingualText =>
  (FORM_FINDING_TEXTS[finding.code] as (of: FormFinding) => BilingualText)(finding)

const refusedFor = (faults: readonly IndexFault[]): Outcome =>
  refusedIn(faults.map((fault) => ({ ...fault, ...tellRefusal(fault, indexFaultText) })))

function refusedIn(faults: readonly (BilingualText & { readonly pointer?: string })[]): Outcome {
  const lines = faults.flatMap(({ pointer, vi, en }) => [pointer === undefined ? vi : `${pointer || '/'}: ${vi}`, `  ${en}`])
  return refused({ ok: false, faults }, lines)
}

function compute(data: IndexData, document: IndexDocument): Outcome {
  const result = resultOf(data, document)
  if (!result.ok) return refusedFor(result.refusal)
  const [top = ''] = data.tree.tops
  const { units, scores, ranks } = result.value
  const rows = units
    .map((unit) => ({ unit, rank: ranks[unit]?.[top] ?? null, score: scores[unit]?.[top] ?? null }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
  return done(
    result.value,
    rows.map(({ unit, rank, score }) => `${rank ?? '–'}\t${unit}\t${score?.toFixed(4) ?? '–'}\t${data.names.get(unit) ?? ''}`),
  )
}

function check(data: IndexData, document: IndexDocument): Outcome {
  const result = resultOf(data, document)
  if (!result.ok) return refusedFor(result.refusal)
  const found = checkIndex(data)
  return done({ ok: true, ...found }, ['Dùng được. / Ready.', ...notesOf(found)])
}

function notesOf({ statistics, correlations }: IndexCheck): string[] {
  const flagged = Object.entries(statistics).filter(([, { flags }]) => flags.length > 0)
  return [
    ...flagged.map(([code, { flags }]) => `  ${code}: ${flags.join(', ')}`),
    ...correlations.map(({ parent, codes, value }) => `  ${parent}: ${codes.join(' ~ ')} r = ${value.toFixed(3)}`),
  ]
}

async function compare({ values, positionals }: Arguments): Promise<Outcome> {
  const { input, meta, spec, 'with-spec': otherSpec = spec, 'with-input': otherInput = input } = values
  if (
    typeof input !== 'string' ||
    typeof spec !== 'string' ||
    (otherSpec === spec && otherInput === input) ||
    positionals.length > 0
  )
    return wrongUsage(
      'Cần --input, --spec, và --with-spec hoặc --with-input.',
      '--input, --spec, and --with-spec or --with-input are needed.',
    )
  const [one, other] = [
    await readIndex({ input, meta, spec }),
    await readIndex({ input: String(otherInput), meta, spec: String(otherSpec) }),
  ]
  if (!one.ok) return one.refusal
  if (!other.ok) return other.refusal
  const before = resultOf(one.value.data, one.value.document)
  const after = resultOf(other.value.data, other.value.document)
  if (!before.ok) return refusedFor(before.refusal)
  if (!after.ok) return refusedFor(after.refusal)
  const [node = ''] = one.value.data.tree.tops
  const changes = compareResults(before.value, after.value, node)
  const lines = changes.map(
    ({ unit, before: from, after: to, change }) => `${unit}\t${from ?? '–'} → ${to ?? '–'}\t${change ?? ''}`,
  )
  return done({ node, units: Object.fromEntries(changes.map(({ unit, ...change }) => [unit, change])) }, lines)
}

function uncertainty(data: IndexData, document: IndexDocument): Outcome {
  const asked = askedFor(document, 'uncertainty')
  if (!asked.ok) return asked.refusal
  const result = uncertaintyOf(data, document, asked.value)
  if (!result.ok) return refusedFor(result.refusal)
  const { units, meanShift, firstFaults, ...rest } = result.value
  const sentences = sentencesOf(result.value, { names: data.names, paidRanks: asked.value.paidRanks ?? 0 })
  const json = {
    ...rest,
    firstFaults: firstFaults.map((fault) => ({ ...fault, ...tellRefusal(fault, indexFaultText) })),
    meanShift: [...meanShift],
    units: Object.fromEntries(units),
    sentences,
  }
  return done(
    json,
    sentences.flatMap(({ vi, en }) => [vi, `  ${en}`]),
  )
}

/** One for each paid rank; for every rank when none is said to be paid. */
function sentencesOf(
  { units, replications }: Uncertainty,
  { names, paidRanks }: { names: ReadonlyMap<string, string>; paidRanks: number },
): BilingualText[] {
  return [...units]
    .filter(([, { rank }]) => (paidRanks === 0 ? !Number.isNaN(rank) : rank <= paidRanks))
    .toSorted(([, a], [, b]) => a.rank - b.rank)
    .map(([unit, { rank, holds }]) => {
      const share = Math.round(holds * 100)
      const name = names.get(unit) ?? unit
      return {
        vi: `Hạng ${rank} (${name}) giữ nguyên trong ${share}% của ${replications.toLocaleString('vi')} lần thử.`,
        en: `Rank ${rank} (${name}) holds in ${share} % of ${replications.toLocaleString('en')} variations.`,
      }
    })
}

function sensitivity(data: IndexData, document: IndexDocument): Outcome {
  const asked = askedFor(document, 'sensitivity')
  if (!asked.ok) return asked.refusal
  const result = sensitivityOf(data, document, asked.value)
  if (!result.ok) return refusedFor(result.refusal)
  const left = leaveOutEach(data, document)
  if (!left.ok) return refusedFor(left.refusal)
  const leftOut = Object.fromEntries(left.value.map(({ code, meanShift }) => [code, meanShift]))
  return done(
    { ...result.value, leftOut },
    result.value.parts.map(
      ({ variation, firstOrder, totalOrder }, at) =>
        `${at + 1}. ${variation.vary}: S = ${firstOrder.toFixed(3)}, S_T = ${totalOrder.toFixed(3)}`,
    ),
  )
}

function askedFor<Part extends 'uncertainty' | 'sensitivity'>(
  document: IndexDocument,
  part: Part,
): Result<NonNullable<IndexDocument[Part]>, Outcome> {
  const asked = document[part]
  if (asked !== undefined) return accept(asked as NonNullable<IndexDocument[Part]>)
  return refuse(refusedIn([{ pointer: '', vi: `Tệp cách tính thiếu mục "${part}".`, en: `The spec has no "${part}".` }]))
}
