import type { IndexFault } from '../spec/index-fault.ts'
import type { IndexSpec, Step, Weighting } from '../spec/index-spec.ts'
import type { IndexTree } from '../spec/index-tree.ts'
import { saidOf } from '../spec/said-of.ts'
import type { Random } from '../statistics/random.ts'
import { type Weights, weightFaults, weightsOf } from './index-weights.ts'

/** A choice that might as well have been made otherwise. */
export type Variation =
  /** Each weight, up or down by up to this share of itself, all alike likely; of some levels, or of all; or a share for each level. */
  | { readonly vary: 'weights'; readonly noise: number | Readonly<Record<string, number>>; readonly levels?: readonly number[] }
  | { readonly vary: 'weighting'; readonly options: readonly Weighting[] }
  /** The step at this place (from 1), done another way. */
  | { readonly vary: 'step'; readonly step: number; readonly options: readonly Step[] }

/** An index as one replication makes it. */
export interface Variant {
  readonly steps: readonly Step[]
  readonly weights: Weights
}

/** How many sets of noisy weights a sensitivity analysis draws from: there each choice hangs on one number. */
const NOISY_SETS = 1000

/** Makes one choice from a number in [0, 1): that alone tells which. */
type Chooser = (variant: Variant, share: number) => Variant

/** One chooser for each variation, for when every choice must hang on one number. */
export function choosersOf(tree: IndexTree, variations: readonly Variation[], random: Random): Chooser[] {
  return variations.map((variation) => {
    if (variation.vary === 'weights') {
      const sets = Array.from({ length: NOISY_SETS }, () => noiseFor(tree, variation, random))
      return (variant, share) => withNoise(variant, optionAt(sets, share))
    }
    return (variant, share) => withOption(variant, variation, { tree, share })
  })
}

/** Every combination of the options once, those of the last variation changing fastest; noise has none to go through. */
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

/** A variant with every choice made anew. */
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

/** Weightings among the options that cannot be. */
export const variationFaults = (tree: IndexTree, variations: readonly Variation[]): IndexFault[] =>
  variations.flatMap((variation) =>
    variation.vary === 'weighting' ? variation.options.flatMap((option) => weightFaults(tree, option)) : [],
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
