import { accept, refuse } from '../../kernel/result.ts'
import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { NormaliseStep } from '../spec/index-spec.ts'
import type { IndexNode } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'
import { type NormalisationAsked, withGivenParameters, withoutRawUnits } from '../steps/given-parameters.ts'
import { normalise } from '../steps/normalise.ts'
import { marginOf } from '../steps/outrank.ts'
import { type Outcome, type Stage, type StepContext, unknownIn } from './stage.ts'

/**
 * Normalises every column; afterwards more is better in each of them.
 *
 * A column that was normalised before is taken as it is now: it is not turned round again, and targets and posts of the
 * metadata, which are in the unit of the data, no longer fit it.
 */
export function normaliseAll(step: NormaliseStep, { data, matrix }: StepContext): Outcome<Stage> {
  const { indicators = {}, do: name, ...whole } = step
  const refusals = unknownIn(indicators, matrix, name)
  const columns = matrix.codes.map((code, index) => {
    const column = matrix.columns[index] as Float64Array
    const how = saidOf(indicators, code) ?? (whole as NormalisationAsked)
    const normalised = normaliseOne(column, how, { node: data.tree.nodes.get(code) as IndexNode, matrix })
    if (normalised instanceof Float64Array) return normalised
    refusals.push(normalised)
    return column
  })
  return refusals.length > 0 ? refuse(refusals) : accept({ step: name, matrix: { ...matrix, columns, isTurned: true } })
}

function normaliseOne(
  column: Float64Array,
  asked: NormalisationAsked,
  { node, matrix }: { readonly node: IndexNode } & Pick<StepContext, 'matrix'>,
): Float64Array | IndexRefusal {
  const { code } = node
  const how = withGivenParameters(asked, matrix.isTurned ? withoutRawUnits(node.parameters) : node.parameters)
  if ('missing' in how) {
    const heading = how.missing
    return {
      kind: matrix.isTurned && node.parameters[heading] !== undefined ? 'normalised-already' : 'parameter-missing',
      code,
      heading,
    }
  }
  if (matrix.isTurned && how.method === 'distance-to-target' && how.target === undefined)
    return { kind: 'normalised-already', code, heading: 'Target' }
  if ('low' in how && !(how.low < how.high)) return { kind: 'posts-reversed', code, low: how.low, high: how.high }
  const normalised = normalise(column, how, {
    direction: matrix.isTurned ? 1 : node.direction,
    target: node.target,
    units: matrix.units,
    margin: node.children.length > 0 ? marginOf(column) : 0,
  })
  const why = typeof normalised === 'string' ? normalised : lostIn(column, normalised)
  if (why !== undefined) return { kind: 'not-normalised', code, why }
  return normalised as Float64Array
}

/** A value that became infinite or NaN: too large or small for floating-point arithmetic. */
function lostIn(before: Float64Array, after: Float64Array): 'out-of-range' | undefined {
  for (let place = 0; place < after.length; place++)
    if (!Number.isFinite(after[place]) && !Number.isNaN(before[place])) return 'out-of-range'
  return undefined
}
