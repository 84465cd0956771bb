import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { thresholdsText } from './text.ts'

interface Yeses {
  readonly needed: number
  readonly given: readonly string[]
}

/** Who said yes to something that is proposed, of how many; nothing where one person decides. */
export function useTellYeses(): (yeses: Yeses) => string[] {
  const text = useText(thresholdsText)
  return ({ needed, given }) =>
    needed <= 1 ? [] : [text.yeses(formatCount(given.length), formatCount(needed), given.join(', '))]
}
