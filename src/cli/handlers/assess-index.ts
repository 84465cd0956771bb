import {
  checkIndex,
  compareResults,
  computeIndex,
  type IndexData,
  indexQuestionText,
  indexRefusalText,
  type LeftOut,
  leaveOutEach,
  type Replication,
  resultOf,
  sensitivityOf,
  uncertaintyOf,
  type WeighedDocument,
} from '../../composite-index/index.ts'
import { accept, type Result, refuse, tellRefusal } from '../../kernel/result.ts'
import { type Arguments, done, type Handler, type Outcome, wrongUsage } from '../command.ts'
import { checkLines, resultLines, uncertaintySentences } from '../index-lines.ts'
import { readIndex, refusedFor, refusedIn } from '../read-index.ts'

export const compute: Handler = (args) => withIndex(args, computedOutcome)
export const uncertainty: Handler = (args) => withIndex(args, uncertaintyOutcome)
export const sensitivity: Handler = (args) => withIndex(args, sensitivityOutcome)
export const check: Handler = (args) => withIndex(args, checkedOutcome)

async function withIndex(
  { values: { input, meta, spec }, positionals }: Arguments,
  run: (data: IndexData, document: WeighedDocument) => Outcome,
): Promise<Outcome> {
  if (typeof input !== 'string' || typeof spec !== 'string' || positionals.length > 0)
    return wrongUsage('Cần --input và --spec.', '--input and --spec are needed.')
  const read = await readIndex({ input, meta: fileNamed(meta), spec })
  return read.ok ? run(read.value.data, read.value.document) : read.refusal
}

const fileNamed = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

function computedOutcome(data: IndexData, document: WeighedDocument): Outcome {
  const result = resultOf(data, document)
  if (!result.ok) return refusedFor(result.refusal)
  const [top = ''] = data.tree.tops
  return done(result.value, resultLines(result.value, top, data.names))
}

function checkedOutcome(data: IndexData, document: WeighedDocument): Outcome {
  const result = resultOf(data, document)
  if (!result.ok) {
    // What cannot be computed may still be looked at, to see why; but not at what a step would have made of it.
    const found = document.check?.after ? result : checkIndex(data, document.check)
    return refusedFor(result.refusal, found.ok ? found.value : {})
  }
  const stages = document.check?.after ? computeIndex(data, document) : accept([])
  if (!stages.ok) return refusedFor(stages.refusal)
  const found = checkIndex(data, document.check, stages.value)
  if (!found.ok) return refusedFor(found.refusal)
  const left = leaveOutEach(data, document)
  const leftOut = left.ok ? shiftsOf(left.value) : {}
  return done({ ok: true, ...found.value, leftOut }, ['Dùng được. / Ready.', ...checkLines(found.value)])
}

export async function compare({ values, positionals }: Arguments): Promise<Outcome> {
  const { input, spec, node: named, 'with-spec': otherSpec = spec, 'with-input': otherInput = input } = values
  const meta = fileNamed(values['meta'])
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
  const { tops, nodes } = one.value.data.tree
  const node = typeof named === 'string' ? named : (tops[0] ?? '')
  if (!nodes.has(node)) return refusedFor([{ kind: 'code-unknown', code: node, step: '--node' }])
  const changes = compareResults(before.value, after.value, node)
  const lines = changes.map(
    ({ unit, before: from, after: to, change }) => `${unit}\t${from ?? '–'} → ${to ?? '–'}\t${change ?? ''}`,
  )
  return done({ node, units: Object.fromEntries(changes.map(({ unit, ...change }) => [unit, change])) }, lines)
}

function uncertaintyOutcome(data: IndexData, document: WeighedDocument): Outcome {
  const asked = askedFor(document, 'uncertainty')
  if (!asked.ok) return asked.refusal
  const result = uncertaintyOf(data, document, asked.value)
  if (!result.ok) return refusedFor(result.refusal)
  const { units, meanShift, firstFaults, questions, each, ...rest } = result.value
  const sentences = uncertaintySentences(result.value, { names: data.names, paidRanks: asked.value.paidRanks ?? 0 })
  const openQuestions = questions.map((question) => ({ ...question, ...indexQuestionText(question) }))
  const json = {
    ...rest,
    firstFaults: firstFaults.map((fault) => ({ ...fault, ...tellRefusal(fault, indexRefusalText) })),
    meanShift: [...meanShift],
    units: Object.fromEntries(units),
    ...(each && { each: eachBy([...units.keys()], each) }),
    sentences,
    questions: openQuestions,
  }
  return done(
    json,
    [...sentences, ...openQuestions].flatMap(({ vi, en }) => [vi, `  ${en}`]),
  )
}

function sensitivityOutcome(data: IndexData, document: WeighedDocument): Outcome {
  const asked = askedFor(document, 'sensitivity')
  if (!asked.ok) return asked.refusal
  const result = sensitivityOf(data, document, asked.value)
  if (!result.ok) return refusedFor(result.refusal)
  const left = leaveOutEach(data, document)
  if (!left.ok) return refusedFor(left.refusal)
  return done(
    { ...result.value, leftOut: shiftsOf(left.value) },
    result.value.parts.map(
      ({ variation, firstOrder, totalOrder }, at) =>
        `${at + 1}. ${variation.vary}${variation.vary === 'step' ? ` ${variation.step}` : ''}: S = ${shareText(firstOrder)}, S_T = ${shareText(totalOrder)}`,
    ),
  )
}

/** Where no rank ever moves there is no variance to share. */
const shareText = (share: number): string => (Number.isFinite(share) ? share.toFixed(3) : '–')

/** By unit, what it has in each replication. */
function eachBy(codes: readonly string[], each: readonly Replication[]) {
  const by = (part: keyof Replication) =>
    Object.fromEntries(codes.map((code, place) => [code, each.map((own) => own[part][place] as number)]))
  return { scores: by('scores'), ranks: by('ranks') }
}

const shiftsOf = (left: readonly LeftOut[]): Record<string, number> =>
  Object.fromEntries(left.map(({ code, meanShift }) => [code, meanShift]))

function askedFor<Part extends 'uncertainty' | 'sensitivity'>(
  document: WeighedDocument,
  part: Part,
): Result<NonNullable<WeighedDocument[Part]>, Outcome> {
  const asked = document[part]
  if (asked !== undefined) return accept(asked as NonNullable<WeighedDocument[Part]>)
  return refuse(refusedIn([{ pointer: '', vi: `Tệp cách tính thiếu mục "${part}".`, en: `The spec has no "${part}".` }]))
}
