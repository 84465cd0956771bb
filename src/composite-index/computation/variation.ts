import type { IndexRefusal } from '../spec/index-refusal.ts'
import type { IndexSpec, Step, Weighting } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'
import type { Random } from '../statistics/random.ts'
import { refuseWeights, type Weights, weightsOf } from './index-weights.ts'

/** A choice of method that the analysis varies. */
export type Variation =
  /** Each weight is multiplied by a uniform random factor of 1 ± `noise`; of the given levels or all, or with a noise for each level. */
  | { readonly vary: 'weights'; readonly noise: number | Readonly<Record<string, number>>; readonly levels?: readonly number[] }
  | { readonly vary: 'weighting'; readonly options: readonly Weighting[] }
  /** The step at this position (from 1) is replaced by one of the options. */
  | { readonly vary: 'step'; readonly step: number; readonly options: readonly Step[] }

/** The steps and weights of one replication. */
export interface Variant {
  readonly steps: readonly Step[]
  readonly weights: Weights
}

/** The number of sets of noisy weights in a sensitivity analysis, where a single number must select each choice. */
const NOISY_SETS = 1000

/** Maps a number in [0, 1) to one option, deterministically. */
type Chooser = (variant: Variant, share: number) => Variant

/** One chooser for each variation, as variance-based sensitivity analysis requires. */
export function choosersOf(tree: IndexTree, variations: readonly Variation[], random: Random): Chooser[] {
  return variations.map((variation) => {
    if (variation.vary === 'weights') {
      const sets = Array.from({ length: NOISY_SETS }, () => noiseFor(tree, variation, random))
      return (variant, share) => withNoise(variant, optionAt(sets, share))
    }
    return (variant, share) => withOption(variant, variation, { tree, share })
  })
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
  if (first === undefined || first.vary === 'weights') return void (yield nominal)
  for (const place of first.options.keys()) {
    const made = withPlace(nominal, first, { tree, place })
    yield* everyVariant({ tree, nominal: made, variations: rest })
  }
}

/** A variant with every choice drawn at random. */
export function drawVariant(
  { tree, nominal, variations }: { tree: IndexTree; nominal: Variant; variations: readonly Variation[] },
  random: Random,
): Variant {
  let variant = nominal
  for (const variation of variations)
    variant =
      variation.vary === 'weights'
        ? withNoise(variant, noiseFor(tree, variation, random))
        : withOption(variant, variation, { tree, share: random() })
  return variant
}

export const nominalVariant = (tree: IndexTree, { steps, weights }: IndexSpec): Variant => ({
  steps,
  weights: weightsOf(tree, weights),
})

/** Refuses invalid weightings among the options. */
export const refuseVariations = (tree: IndexTree, variations: readonly Variation[]): IndexRefusal[] =>
  variations.flatMap((variation) =>
    variation.vary === 'weighting' ? variation.options.flatMap((option) => refuseWeights(tree, option)) : [],
  )

/** What each weight is multiplied by: w′ = w + u · noise · w, u evenly from −1 to 1. */
function noiseFor(
  tree: IndexTree,
  { noise, levels }: Extract<Variation, { vary: 'weights' }>,
  random: Random,
): Map<string, number> {
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

type Optional = Exclude<Variation, { vary: 'weights' }>

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
