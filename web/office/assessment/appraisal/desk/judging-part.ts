import type { CriteriaTree } from '../../../../../src/criteria/index.ts'
import { isObject } from '../../../../../src/kernel/is-object.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { answerText } from '../../sheet/answer/answer-text.ts'
import { tellEntry } from '../../sheet/answer/tell-entry.ts'
import { useTold } from '../../use-told.ts'
import type { AppraisalSheet, CriterionKey } from '../api.ts'
import type { DeskLine } from './desk-line.ts'
import { type Finding, type FindingAct, findingOf, NOTHING_FOUND } from './writing/finding.ts'
import type { Judging } from './writing/use-judgement-writer.ts'

/** What a part of the open criterion is drawn from. */
export interface DeskPartProps {
  readonly sheet: AppraisalSheet
  readonly desk: DeskLine
  readonly judging: Judging
}

export const treeOf = ({ tree }: AppraisalSheet): CriteriaTree => tree as CriteriaTree

export const keyOf = ({ sheet: { round, unit }, desk: { line } }: Omit<DeskPartProps, 'judging'>): CriterionKey => ({
  roundId: round.id,
  unitId: unit.unitId,
  criterion: line.code,
})

/** What is being found of the open criterion, and how it is written on and given. */
export function findingIn({ desk: { line, own }, judging: { unjudged, writer } }: Omit<DeskPartProps, 'sheet'>) {
  const held = unjudged.get(line.code)
  const finding: Finding = held?.draft ?? (own === undefined ? NOTHING_FOUND : findingOf(own))
  const { entry, reason, checks } = finding
  const draft = { entry, reason, checks, criterion: line.code, base: held?.draft.base ?? line.base }
  return {
    finding,
    held,
    write: (part: Partial<Finding>) => writer.write({ ...draft, ...part }),
    give: (act: Exclude<FindingAct, 'none'>) => writer.give({ ...draft, act }),
  }
}

/** An entry as a sentence: what the unit answered, or what an appraiser found. */
export function useTellEntry({ criterion: { form } }: Pick<DeskLine, 'criterion'>): (entry: unknown) => string {
  const text = useText(answerText)
  const tell = useTold()
  return (entry) => {
    if (isObject(entry) && typeof entry['points'] === 'number') return text.points(formatCount(entry['points']))
    return form === undefined ? '' : tellEntry(form, entry, { text, tell })
  }
}
