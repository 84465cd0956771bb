import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec, Step, Weighting } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'
import type { Random } from '../statistics/random.ts'
import { refuseWeights, type Weights, weightsOf } from './index-weights.ts'
import { numberAt, withNumberAt } from './number-at.ts'

/** A choice of method that the analysis varies. */
export type Variation =
  /** Each weight is multiplied by a uniform random factor of 1 ± `noise`; of the given levels or all, or with a noise for each level. */
  | { readonly vary: 'weights'; readonly noise: number | Readonly<Record<string, number>>; readonly levels?: readonly number[] }
  | { readonly vary: 'weighting'; readonly options: readonly Weighting[] }
  /** The step at this position (from 1) is replaced by one of the options. */
  | { readonly vary: 'step'; readonly step: number; readonly options: readonly Step[] }
  /** A number in the step at this position, at a JSON pointer, is drawn evenly between two. */
  | {
      readonly vary: 'parameter'
      readonly step: number
      readonly parameter: string
      readonly from: number
      readonly to: number
    }

/** The steps and weights of one replication. */
export interface Variant {
  readonly steps: readonly Step[]
  readonly weights: Weights
}

/** The number of sets of noisy weights in a sensitivity analysis, where a single number must select each choice. */
const NOISY_SETS = 1000

/** Maps a number in [0, 1) to one option, deterministically. */
type Chooser = (variant: Variant, share: number) => Variant

/**
 * Chooses a variant by one number in [0, 1) for each variation, as variance-based sensitivity analysis requires.
 *
 * Noise is put on the weights last, whatever the order of the variations: it would be lost under another weighting.
 */
export function chooserOf(
  tree: IndexTree,
  variations: readonly Variation[],
  random: Random,
): (nominal: Variant, shares: readonly number[]) => Variant {
  const choosers = variations.map((variation, at): { at: number; choose: Chooser; isNoise: boolean } => {
    if (variation.vary === 'weights') {
      const sets = Array.from({ length: NOISY_SETS }, () => noiseFor(tree, variation, random))
      return { at, choose: (variant, share) => withNoise(variant, optionAt(sets, share)), isNoise: true }
    }
    return { at, choose: (variant, share) => withChoice(variant, variation, { tree, share }), isNoise: false }
  })
  const inOrder = choosers.toSorted((a, b) => Number(a.isNoise) - Number(b.isNoise))
  return (nominal, shares) => inOrder.reduce((made, { at, choose }) => choose(made, shares[at] as number), nominal)
}

/** Enumerates every combination of options, the last variation varying fastest. Noise cannot be enumerated. */
export function* everyVariant({
  tree,
  nominal,
  variations,
}: {
  tree: IndexTree
  nominal: Variant
  variations: readonly Variation[]
}): Generator<Variant> {
  const [first, ...rest] = variations
  if (first === undefined || !hasOptions(first)) return void (yield nominal)
  for (const place of first.options.keys()) {
    const made = withPlace(nominal, first, { tree, place })
    yield* everyVariant({ tree, nominal: made, variations: rest })
  }
}

/** A variant with every choice drawn at random; noise is put on last. */
export function drawVariant(
  { tree, nominal, variations }: { tree: IndexTree; nominal: Variant; variations: readonly Variation[] },
  random: Random,
): Variant {
  let variant = nominal
  const noises: Map<string, number>[] = []
  for (const variation of variations)
    if (variation.vary === 'weights') noises.push(noiseFor(tree, variation, random))
    else variant = withChoice(variant, variation, { tree, share: random() })
  return noises.reduce(withNoise, variant)
}

/** Refuses parameters that are no number in their step. */
export const refuseParameters = (steps: readonly Step[], variations: readonly Variation[]): IndexRefusal[] =>
  variations.flatMap((variation) => {
    if (variation.vary !== 'parameter') return []
    const { step, parameter } = variation
    return typeof numberAt(steps[step - 1], parameter) === 'number' ? [] : [{ kind: 'parameter-unknown', step, parameter }]
  })

export const nominalVariant = (tree: IndexTree, { steps, weights }: IndexSpec): Variant => ({
  steps,
  weights: weightsOf(tree, weights),
})

/** Refuses weightings and levels that the tree does not have, and variations of one thing, of which only the last would count. */
export const refuseVariations = (tree: IndexTree, variations: readonly Variation[]): IndexRefusal[] => [
  ...variations.flatMap((variation) =>
    variation.vary === 'weighting' ? variation.options.flatMap((option) => refuseWeights(tree, option)) : [],
  ),
  ...refuseLevels(tree, variations),
  ...refuseTwice(tree, variations),
]

type Noise = Extract<Variation, { vary: 'weights' }>

const isNoise = (variation: Variation): variation is Noise => variation.vary === 'weights'

function refuseLevels({ nodes }: IndexTree, variations: readonly Variation[]): IndexRefusal[] {
  const there = new Set([...nodes.values()].filter(({ parent }) => parent !== null).map(({ level }) => level))
  const said = variations
    .filter(isNoise)
    .flatMap(({ noise, levels = [] }) => [...levels, ...(typeof noise === 'number' ? [] : Object.keys(noise).map(Number))])
  return [...new Set(said)].filter((level) => !there.has(level)).map((level) => ({ kind: 'level-unknown', level }))
}

function refuseTwice(tree: IndexTree, variations: readonly Variation[]): IndexRefusal[] {
  const replaced = new Set(variations.flatMap((variation) => (variation.vary === 'step' ? [variation.step] : [])))
  const varied = variations.flatMap((variation) => {
    if (variation.vary === 'step') return [`step ${variation.step}`]
    if (variation.vary === 'parameter')
      return [`step ${variation.step}${replaced.has(variation.step) ? '' : variation.parameter}`]
    return variation.vary === 'weighting' ? ['weighting'] : levelsOf(tree, variation).map((level) => `weights ${level}`)
  })
  return [...new Set(varied.filter((what, at) => varied.indexOf(what) !== at))].map((what) => ({ kind: 'varied-twice', what }))
}

function levelsOf({ nodes }: IndexTree, { noise, levels }: Noise): number[] {
  const own = [...new Set([...nodes.values()].filter(({ parent }) => parent !== null).map(({ level }) => level))]
  return own.filter(
    (level) => (levels?.includes(level) ?? true) && (typeof noise === 'number' || saidOf(noise, String(level)) !== undefined),
  )
}

/** What each weight is multiplied by: w′ = w + u · noise · w, u evenly from −1 to 1. */
function noiseFor(tree: IndexTree, { noise, levels }: Noise, random: Random): Map<string, number> {
  const factors = new Map<string, number>()
  for (const { code, level, parent } of tree.nodes.values())
    if (parent !== null && (levels === undefined || levels.includes(level)))
      factors.set(code, 1 + (2 * random() - 1) * (typeof noise === 'number' ? noise : (saidOf(noise, String(level)) ?? 0)))
  return factors
}

function withNoise(variant: Variant, factors: ReadonlyMap<string, number>): Variant {
  const weights = new Map(variant.weights)
  for (const [code, factor] of factors) weights.set(code, (weights.get(code) ?? 0) * factor)
  return { ...variant, weights }
}

type Optional = Extract<Variation, { vary: 'weighting' | 'step' }>

/** Whether every choice can be tried once: what is drawn from a range has no end of them. */
export const hasOptions = (variation: Variation): variation is Optional =>
  variation.vary === 'weighting' || variation.vary === 'step'

const withChoice = (
  variant: Variant,
  variation: Exclude<Variation, { vary: 'weights' }>,
  { tree, share }: { tree: IndexTree; share: number },
): Variant => {
  if (hasOptions(variation)) return withOption(variant, variation, { tree, share })
  const { step, parameter, from, to } = variation
  const changed = withNumberAt(variant.steps[step - 1] as Step, parameter, from + share * (to - from))
  return { ...variant, steps: variant.steps.with(step - 1, changed as Step) }
}

const withOption = (variant: Variant, variation: Optional, { tree, share }: { tree: IndexTree; share: number }): Variant =>
  withPlace(variant, variation, {
    tree,
    place: Math.min(variation.options.length - 1, Math.floor(share * variation.options.length)),
  })

function withPlace(variant: Variant, variation: Optional, { tree, place }: { tree: IndexTree; place: number }): Variant {
  if (variation.vary === 'weighting') return { ...variant, weights: weightsOf(tree, variation.options[place]) }
  return { ...variant, steps: variant.steps.with(variation.step - 1, variation.options[place] as Step) }
}

const optionAt = <Option>(options: readonly Option[], share: number): Option =>
  options[Math.min(options.length - 1, Math.floor(share * options.length))] as Option
