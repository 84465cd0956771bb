import type { Chosen } from './choices.ts'

type Json = Readonly<Record<string, unknown>>

/** What the workbook has besides the choices. */
interface Beside {
  /** The heading of the column of blocks. */
  readonly block: string | undefined
  readonly hasDenominators: boolean
}

/** A spec as its schema has it, with what is asked of what varies. */
export type SpecOfChoices = Json & { readonly sensitivity?: Json & { readonly vary: readonly Json[] } }

/** The spec that a sheet of choices stands for; whatever it leaves open is as the spec has it. */
export function specOfChoices(chosen: Chosen, { block, hasDenominators }: Beside): SpecOfChoices {
  const { missing, available, outliers } = chosen
  const byBlock = String(missing).startsWith('group') && { group: block ?? 'Khối' }
  const before = [
    ...(hasDenominators ? [{ do: 'denominate' }] : []),
    ...(Number(available) > 0 ? [{ do: 'screen', by: 'missing', availability: Number(available) / 100 }] : []),
    ...(missing === 'leave' ? [] : [{ do: 'impute', method: missing, ...byBlock }]),
    ...(outliers === 'leave' ? [] : [{ do: 'treat', after: outliers === 'winsorise' ? 'none' : 'log' }]),
  ]
  const steps = [...before, { do: 'normalise', ...scaleOf(chosen.scale) }, { do: 'aggregate', by: methodOf(chosen) }]
  const [scaleAt, aggregateAt] = [steps.length - 1, steps.length]
  const vary = variationsOf(chosen, { scaleAt, aggregateAt })
  const { replications, sample, seed, paid, ties, within, correlation, shapley } = chosen
  return {
    steps,
    weights: weightsOf(chosen),
    ranks: { ties, paid, ...(within === 'yes' && { within: block ?? 'Khối' }) },
    check: { correlation },
    ...(Number(replications) > 0 && vary.length > 0 && { uncertainty: { vary, replications, seed, paidRanks: paid } }),
    ...(Number(sample) > 0 && { sensitivity: { vary, sample, seed, ...(shapley === 'yes' && { shapley: true }) } }),
  }
}

function scaleOf(scale: string | number): Json {
  if (scale === 'min-max') return { method: 'min-max', to: [0, 100] }
  if (scale === 'min-max-1') return { method: 'min-max', to: [1, 100] }
  return scale === 'goalposts' ? { method: scale, scale: 100 } : { method: scale }
}

const methodOf = ({ aggregate, exponent }: Chosen): Json =>
  aggregate === 'power' ? { method: aggregate, exponent } : { method: aggregate }

function weightsOf({ weights, level, correlation }: Chosen): Json | string {
  if (weights === 'given' || weights === 'equal') return weights
  const asked = weights === 'balance' || weights === 'infomax' || weights === 'critic' ? { correlation } : {}
  return { derive: weights, level, ...asked }
}

/** Scales that rank as 1 to 100 does, which a geometric mean can take. */
const POSITIVE: ReadonlySet<string> = new Set(['min-max', 'min-max-1'])

/** What is chosen anew in each variation. The other ways are those that any data allow. */
function variationsOf(
  chosen: Chosen,
  { scaleAt, aggregateAt }: { readonly scaleAt: number; readonly aggregateAt: number },
): Json[] {
  const { noise, others, aggregate, scale } = chosen
  const [from, to] = [chosen['exponent-from'], chosen['exponent-to']]
  const isPositive = POSITIVE.has(String(scale))
  const scales = [...(isPositive ? [] : [scaleOf(scale)]), scaleOf('min-max-1'), { method: 'z-score', mean: 50, deviation: 10 }]
  const otherMethods = isPositive ? ['arithmetic', 'geometric'] : ['arithmetic', 'weighted-median']
  const methods = [methodOf(chosen), ...otherMethods.filter((own) => own !== aggregate).map((method) => ({ method }))]
  const draws = aggregate === 'power' && from !== to
  return [
    ...(Number(noise) > 0 ? [{ vary: 'weights', noise: Number(noise) / 100 }] : []),
    ...(others === 'yes'
      ? [{ vary: 'step', step: scaleAt, options: scales.map((scale) => ({ do: 'normalise', ...scale })) }]
      : []),
    ...(others === 'yes' && !draws
      ? [{ vary: 'step', step: aggregateAt, options: methods.map((by) => ({ do: 'aggregate', by })) }]
      : []),
    ...(draws ? [{ vary: 'parameter', step: aggregateAt, parameter: '/by/exponent', from, to }] : []),
  ]
}
