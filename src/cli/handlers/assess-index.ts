import { resolve } from 'node:path'
import {
  answerCheck,
  answerCompute,
  answerSensitivity,
  answerUncertainty,
  type ReadyIndex,
  strengthsOf,
  type WeighedDocument,
} from '../../composite-index/index.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { bothLanguages, checkLines, failedLines, profileLines, resultLines, sensitivityLines } from '../assess/index-lines.ts'
import { refusedFor, refusedIn } from '../assess/index-refused.ts'
import { readIndex } from '../assess/read-index.ts'
import { type Arguments, done, type Handler, type Outcome, wrongUsage } from '../command.ts'

export const compute: Handler = (args) =>
  withIndex(args, async (ready) => {
    const { unit, out, input } = args.values
    const files = [input, args.positionals[0]].flatMap((file) => (typeof file === 'string' ? [resolve(file)] : []))
    if (typeof out === 'string' && files.includes(resolve(out)))
      return wrongUsage('--out là chính tệp đầu vào: ghi tên khác.', '--out is the file of the input itself: name another.')
    const outcome = computedOutcome(ready, unit)
    if (typeof out !== 'string' || outcome.exit !== 0) return outcome
    const { writeResult } = await import('../assess/write-result.ts')
    return writeResult(ready, out, outcome)
  })
export const uncertainty: Handler = (args) => withIndex(args, uncertaintyOutcome)
export const sensitivity: Handler = (args) => withIndex(args, sensitivityOutcome)
export const check: Handler = (args) => withIndex(args, checkedOutcome)

async function withIndex(
  { values: { input, meta, spec }, positionals: [file, ...more] }: Arguments,
  run: (ready: ReadyIndex) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const named = fileNamed(input) ?? file
  if (named === undefined || more.length > 0 || (file !== undefined && input !== undefined))
    return wrongUsage('Cần một sổ tính, hoặc --input và --spec.', 'A workbook is needed, or --input and --spec.')
  const read = await readIndex({ input: named, meta: fileNamed(meta), spec: fileNamed(spec) })
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
