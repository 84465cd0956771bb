import {
  answerCheck,
  answerCompute,
  answerSensitivity,
  answerUncertainty,
  compareResults,
  type ReadyIndex,
  rankCorrelations,
  resultOf,
  strengthsOf,
  type WeighedDocument,
} from '../../composite-index/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { type Arguments, done, type Handler, type Outcome, wrongUsage } from '../command.ts'
import {
  bothLanguages,
  checkLines,
  correlationLines,
  failedLines,
  profileLines,
  resultLines,
  sensitivityLines,
} from '../index-lines.ts'
import { refusedFor, refusedIn } from '../index-refused.ts'
import { readIndex } from '../read-index.ts'

export const compute: Handler = (args) => withIndex(args, (ready) => computedOutcome(ready, args.values['unit']))
export const uncertainty: Handler = (args) => withIndex(args, uncertaintyOutcome)
export const sensitivity: Handler = (args) => withIndex(args, sensitivityOutcome)
export const check: Handler = (args) => withIndex(args, checkedOutcome)

async function withIndex(
  { values: { input, meta, spec }, positionals }: Arguments,
  run: (ready: ReadyIndex) => Outcome,
): Promise<Outcome> {
  if (typeof input !== 'string' || typeof spec !== 'string' || positionals.length > 0)
    return wrongUsage('Cần --input và --spec.', '--input and --spec are needed.')
  const read = await readIndex({ input, meta: fileNamed(meta), spec })
  return read.ok ? run(read.value) : read.refusal
}

const fileNamed = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

function computedOutcome(ready: ReadyIndex, unit: Arguments['values'][string]): Outcome {
  const result = answerCompute(ready)
  if (!result.ok) return refusedFor(result.refusal)
  const { tree, names } = ready.data
  const { questions, notes, units } = result.value
  const lines = [...resultLines(result.value, tree.tops[0] ?? '', names), ...bothLanguages([...questions, ...notes])]
  if (typeof unit !== 'string') return done(result.value, lines)
  if (!units.includes(unit)) return refusedFor([{ kind: 'unit-unknown', unit, step: '--unit' }])
  const profile = strengthsOf(result.value, unit, { indicators: tree.indicators, most: MOST_TOLD })
  return done({ ...result.value, profile: { unit, ...profile } }, [...lines, ...profileLines(unit, profile)])
}

/** How many strengths, and how many weaknesses, are told of a unit. */
const MOST_TOLD = 5

function checkedOutcome(ready: ReadyIndex): Outcome {
  const found = answerCheck(ready)
  if (!found.ok) return refusedFor(found.refusal.refusals, found.refusal.known)
  return done({ ok: true, ...found.value }, [
    'Dùng được. / Ready.',
    ...checkLines(found.value),
    ...bothLanguages(found.value.notes),
  ])
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
  const correlations = rankCorrelations(changes)
  return done({ node, units: Object.fromEntries(changes.map(({ unit, ...change }) => [unit, change])), correlations }, [
    ...lines,
    ...correlationLines(correlations),
  ])
}

function uncertaintyOutcome(ready: ReadyIndex): Outcome {
  const asked = askedFor(ready.document, 'uncertainty')
  if (!asked.ok) return asked.refusal
  const result = answerUncertainty(ready, asked.value)
  if (!result.ok) return refusedFor(result.refusal)
  const { sentences, questions, failed, replications, firstFaults } = result.value
  return done(result.value, [
    ...failedLines(failed, failed + replications, firstFaults),
    ...bothLanguages([...sentences, ...questions]),
  ])
}

function sensitivityOutcome(ready: ReadyIndex): Outcome {
  const asked = askedFor(ready.document, 'sensitivity')
  if (!asked.ok) return asked.refusal
  const result = answerSensitivity(ready, asked.value)
  if (!result.ok) return refusedFor(result.refusal)
  const { failed, evaluations, firstFaults } = result.value
  return done(result.value, [...failedLines(failed, evaluations, firstFaults), ...sensitivityLines(result.value)])
}

function askedFor<Part extends 'uncertainty' | 'sensitivity'>(
  document: WeighedDocument,
  part: Part,
): Result<NonNullable<WeighedDocument[Part]>, Outcome> {
  const asked = document[part]
  if (asked !== undefined) return accept(asked as NonNullable<WeighedDocument[Part]>)
  return refuse(refusedIn([{ pointer: '', vi: `Tệp cách tính thiếu mục "${part}".`, en: `The spec has no "${part}".` }]))
}
