import type { Doubt } from '../../../../../src/policies/index.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { editorText } from '../text.ts'
import { placeOf, titleAt } from './schema-at.ts'

/** Nothing stands there: a field that is absent, or a row of a list that waits for its value. */
export const isMissing = (doubt: Doubt): boolean =>
  doubt.code === 'field-missing' || (doubt.code === 'wrong-type' && doubt.got === 'null')

/** What a doubt says where one fills in a form: fields go by their names, not by their keys. */
export function useDoubtWords(): (doubt: Doubt) => string {
  const text = useText(editorText)
  const read = useBilingual()
  return (doubt) => {
    if (isMissing(doubt)) return text.missing
    if (doubt.code !== 'choose-one') return read(doubt)
    return text.chooseOne(doubt.options.map((field) => read(titleAt([...placeOf(doubt.pointer), field]))).join(', '))
  }
}
