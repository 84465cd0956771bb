import type { Criterion } from '../../criteria/index.ts'

/** Where a form has no steps of its own, the next one is a tenth of the maximum. */
const TENTH = 10

/**
 * What one step more on the form of a criterion would earn: the next level, threshold or part, the other half, one occurrence more;
 * where the form is a line, a tenth of the maximum. Never beyond the maximum.
 *
 * @param points what counts now, as it is written: 7.04
 * @returns as it is written; 0 where there is nothing more to reach
 */
export function nextStep({ form, maximum = 0 }: Pick<Criterion, 'form' | 'maximum'>, points: number): number {
  const left = hundredths(maximum) - hundredths(points)
  if (form === undefined || left <= 0) return 0
  const upTo = (goals: readonly number[]): number => {
    const next = goals.map((goal) => hundredths(goal) - hundredths(points)).filter((gain) => gain > 0)
    return Math.min(left, ...next)
  }
  const by = (gain: number): number => Math.min(left, hundredths(gain))
  const gained = (): number => {
    switch (form.kind) {
      case 'steps':
        return upTo(form.steps.map((step) => step.points))
      case 'levels':
        return upTo(form.levels.map((level) => level.points))
      case 'manual':
        return upTo(form.scale.map((step) => step.points))
      case 'full-half-none':
        return upTo([maximum / 2, maximum])
      case 'parts':
        return by(Math.min(...form.parts.map((part) => part.points)))
      case 'each':
        return by(form.points)
      case 'pass-fail':
        return left
      default:
        return by(maximum / TENTH)
    }
  }
  return gained() / 100
}

const hundredths = (written: number): number => Math.round(written * 100)
