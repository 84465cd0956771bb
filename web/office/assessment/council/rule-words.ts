import { majorityBaseText } from '../../../../src/assessment/index.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { Motion } from './api.ts'
import { councilText } from './council-text.ts'

/** A rule in one line: present ≥ 2/3; carried by > 1/2 of those present; secret. */
export function useRuleWords(): (rule: Motion['rule']) => string {
  const text = useText(councilText)
  const read = useBilingual()
  return ({ quorum, threshold, passes, base, isSecret, allowsSubstitutes }) => {
    const share = `${threshold.over}/${threshold.under}`
    const needed = passes === 'at-least' ? text.atLeast(share) : text.moreThan(share)
    return [
      text.ruleOf(`${quorum.over}/${quorum.under}`, needed, read(majorityBaseText[base])),
      isSecret ? text.secret : text.open,
      ...(allowsSubstitutes ? [text.withSubstitutes] : []),
    ].join('; ')
  }
}
