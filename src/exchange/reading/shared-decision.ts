import { formatDay } from '../../kernel/calendar.ts'
import type { DoubtDetail } from './doubt.ts'
import { NumberIndex } from './number-index.ts'
import type { Place, RegisterGroup } from './register.ts'
import { hashOf } from './text-hash.ts'
import { decisionKey, type EstablishingDecision } from './title.ts'

/** How an establishing decision is named in a doubt about it, and known again. */
export const decisionDetail = (decision: EstablishingDecision): DoubtDetail => ({
  decision: `${decision.number}${decision.date === undefined ? '' : ` (${formatDay(decision.date)})`}`,
  key: decisionKey(decision) ?? '',
})

/**
 * Establishing decisions that the lists of two communes name, in two files: a district's decision may establish the groups of many
 * communes, but the number may be another commune's as well, or typed from its list. One list that names several communes
 * says so itself.
 */
export class SharedDecisions {
  private readonly first = new NumberIndex()
  private readonly told = new NumberIndex()

  /**
   * @param index of the group's first row
   * @param at the group and the file of an earlier row
   * @returns where another commune's list names the same decision; once for a commune's list
   */
  detailOf(
    { group, place: { file } }: ListedGroup,
    { index, at }: { readonly index: number; readonly at: (index: number) => ListedGroup },
  ): DoubtDetail | undefined {
    const { decision, commune } = group
    const key = decision && decisionKey(decision)
    if (decision === undefined || key === undefined) return undefined
    const first = this.first.firstOr(hashOf(key), index)
    if (first === undefined) return undefined
    const other = at(first)
    if (other.place.file === file || other.group.commune.key === commune.key) return undefined
    const isTold = this.told.firstOr(hashOf(`${key}|${commune.key}|${file}`), index) !== undefined
    return isTold ? undefined : { ...other.place, group: other.group.label, ...decisionDetail(decision) }
  }
}

interface ListedGroup {
  readonly group: RegisterGroup
  readonly place: Place
}
