import type { Normalisation } from './normalise.ts'

/** Metadata columns with parameters of an indicator; the prefix of a heading names the method it is for. */
export const PARAMETER_HEADINGS = [
  'minmax_lower',
  'minmax_upper',
  'zscore_mean',
  'zscore_sd',
  'dist2targ_cap_max',
  'goalpost_lower',
  'goalpost_upper',
  'goalpost_scale',
  'goalpost_trunc2posts',
  'scaled_lower',
  'scaled_upper',
  'scale_factor',
] as const
export type ParameterHeading = (typeof PARAMETER_HEADINGS)[number]

/** True is 1 and false is 0, as in spreadsheets. */
export type GivenParameters = Readonly<Partial<Record<ParameterHeading, number>>>

/** A normalisation in a spec; parameters it omits may be in the metadata. */
export type NormalisationAsked = (
  | Exclude<Normalisation, { method: 'goalposts' | 'fixed-scale' }>
  | (Omit<Extract<Normalisation, { method: 'goalposts' }>, 'low' | 'high'> & Posts)
  | (Omit<Extract<Normalisation, { method: 'fixed-scale' }>, 'low' | 'high'> & Posts)
) & { readonly parameters?: 'given' }

interface Posts {
  readonly low?: number
  readonly high?: number
}

type Filled = Normalisation | { readonly missing: ParameterHeading }

/** Completes a normalisation with the indicator's parameters, or names the metadata column that is missing. */
export function withGivenParameters({ parameters, ...how }: NormalisationAsked, given: GivenParameters): Filled {
  const isGiven = parameters === 'given'
  switch (how.method) {
    case 'min-max':
      return isGiven && how.to === undefined ? rangeFrom(given) : how
    case 'z-score':
      return isGiven ? { mean: given.zscore_mean ?? 0, deviation: given.zscore_sd ?? 1, ...how } : how
    case 'distance-to-target':
      return isGiven ? { cap: given.dist2targ_cap_max === 1, ...how } : how
    case 'goalposts': {
      const { low = given.goalpost_lower, high = given.goalpost_upper } = how
      if (low === undefined || high === undefined) return { missing: low === undefined ? 'goalpost_lower' : 'goalpost_upper' }
      const more = isGiven && { scale: given.goalpost_scale ?? 1, truncate: given.goalpost_trunc2posts !== 0 }
      return { ...more, ...how, low, high }
    }
    case 'fixed-scale': {
      const { low = given.scaled_lower, high = given.scaled_upper } = how
      if (low === undefined || high === undefined) return { missing: low === undefined ? 'scaled_lower' : 'scaled_upper' }
      return { ...(isGiven && { factor: given.scale_factor ?? 100 }), ...how, low, high }
    }
    default:
      return how
  }
}

/** Those that say what the scale is like, not where in the unit of the data it lies. */
export function withoutRawUnits({
  goalpost_lower,
  goalpost_upper,
  scaled_lower,
  scaled_upper,
  ...given
}: GivenParameters): GivenParameters {
  return given
}

function rangeFrom({ minmax_lower: low, minmax_upper: high }: GivenParameters): Filled {
  if (low === undefined || high === undefined) return { missing: low === undefined ? 'minmax_lower' : 'minmax_upper' }
  return { method: 'min-max', to: [low, high] }
}
