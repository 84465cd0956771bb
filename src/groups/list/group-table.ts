import type { BilingualText } from '../../kernel/result.ts'
import type { CellKind, TableValue } from '../../platform/table-export/described-table.ts'
import { columnText, groupStatusText, groupWarningText } from '../group/group-text.ts'
import type { ListedGroup } from './group-list.ts'

export interface GroupColumn {
  readonly key: string
  readonly header: BilingualText
  readonly kind: CellKind
  readonly isSummed?: boolean
  readonly value: (group: ListedGroup, language: 'vi' | 'en') => TableValue
}

/** Columns of the list, as the screen and the exported workbook show them. Text stays text, whatever it begins with. */
export const GROUP_COLUMNS: readonly GroupColumn[] = [
  { key: 'name', header: columnText.name, kind: 'text', value: ({ name }) => name },
  { key: 'commune', header: columnText.commune, kind: 'text', value: ({ communeName }) => communeName },
  { key: 'district', header: columnText.district, kind: 'text', value: ({ districtName }) => districtName },
  { key: 'leader', header: columnText.leader, kind: 'text', value: ({ leaderName }) => leaderName },
  { key: 'members', header: columnText.members, kind: 'number', isSummed: true, value: ({ memberCount }) => memberCount },
  {
    key: 'status',
    header: columnText.status,
    kind: 'text',
    value: ({ status }, language) => (status === null ? null : groupStatusText[status][language]),
  },
  {
    key: 'warnings',
    header: columnText.warnings,
    kind: 'text',
    value: ({ warnings }, language) => warnings.map((warning) => groupWarningText[warning][language]).join(', ') || null,
  },
  { key: 'established', header: columnText.established, kind: 'day', value: ({ establishedOn }) => establishedOn },
  { key: 'decision', header: columnText.decision, kind: 'text', value: ({ establishingDecision }) => establishingDecision },
  { key: 'hamlets', header: columnText.hamlets, kind: 'text', value: ({ hamlets }) => hamlets.join(', ') },
]
