import type { Transaction } from '../../platform/db/database.ts'
import type { ImportRowRecord } from '../import/import.ts'
import { selectFirstOfGroups } from '../import/row-look-store.ts'
import type { RowSource } from '../import/row-store.ts'
import type { Doubt } from '../reading/doubt.ts'
import type { RegisterRow } from '../reading/register.ts'
import { doubtAt, nearName } from '../reading/weigh.ts'

/** Whether somebody typed which group a row is of: then it is doubted there, wherever the other group stands in the files. */
export const isGroupTyped = ({ content: { mended } }: ImportRowRecord): boolean =>
  mended?.group !== undefined || mended?.commune !== undefined

/**
 * The groups of the import, beside which a typed name is to be held: the reading held each against those before it, and a
 * name that is typed was none of them.
 */
export async function groupsBesideTyped(
  transaction: Transaction,
  source: RowSource,
  records: readonly ImportRowRecord[],
): Promise<readonly ImportRowRecord[]> {
  const communeIds = new Set(records.filter(isGroupTyped).flatMap(({ content }) => content.group.communeId ?? []))
  return communeIds.size === 0 ? [] : selectFirstOfGroups(transaction, source, [...communeIds])
}

/** The doubt about a row whose typed group is written nearly as another of its commune. */
export function nearTyped(row: RegisterRow, firsts: readonly ImportRowRecord[]): Doubt[] {
  const { key, name, label, commune } = row.group
  const near = firsts.find(
    ({ content: { group } }) =>
      group.communeId === commune.unit?.unitId && group.key !== key && nearName(group.name) === nearName(name),
  )
  if (near === undefined) return []
  const detail = { ...near.place, group: label, other: near.content.group.label }
  return [doubtAt(row, 'near-group', { field: 'group', detail })]
}
