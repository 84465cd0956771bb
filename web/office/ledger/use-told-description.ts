import { describeEntryInEnglish } from '../../../src/payments/index.ts'
import { useLanguage } from '../../shared/i18n/language.ts'
import { usePolicyName } from '../policies/policy-name.ts'
import { toldDescription } from './told-description.ts'

/** What an entry of the books says, in the language of this reader. */
export function useToldDescription(): (description: string) => string {
  const language = useLanguage()
  const nameOf = usePolicyName()
  return (description) => toldDescription(language === 'vi' ? description : describeEntryInEnglish(description), nameOf)
}
