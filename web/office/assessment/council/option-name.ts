import { poolMethodText } from '../../../../src/criteria/index.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { councilText } from './council-text.ts'

/** An option of a motion in words: for, against, or a method of ranking. */
export function useOptionName(): (option: string) => string {
  const { choices } = useText(councilText)
  const read = useBilingual()
  return (option) => {
    if (option in choices) return choices[option as keyof typeof choices]
    return option in poolMethodText ? read(poolMethodText[option as keyof typeof poolMethodText]) : option
  }
}
