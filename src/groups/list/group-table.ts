import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { columnText, groupStatusText, groupWarningText } from '../group/group-text.ts'
import type { ListedGroup } from './group-list.ts'

export interface GroupColumn {
  readonly key: string
  readonly header: BilingualText
  readonly width: number
  readonly value: (group: ListedGroup, language: 'vi' | 'en') => string | number | null
}

/** Columns of the list, as the screen and the exported workbook show them. Text stays text, whatever it begins with. */
export const GROUP_COLUMNS: readonly GroupColumn[] = [
  { key: 'name', header: columnText.name, width: 40, value: ({ name }) => name },
  { key: 'commune', header: columnText.commune, width: 24, value: ({ communeName }) => communeName },
  { key: 'district', header: columnText.district, width: 18, value: ({ districtName }) => districtName },
  { key: 'leader', header: columnText.leader, width: 24, value: ({ leaderName }) => leaderName },
  { key: 'members', header: columnText.members, width: 12, value: ({ memberCount }) => memberCount },
  {
    key: 'status',
    header: columnText.status,
    width: 16,
    value: ({ status }, language) => (status === null ? null : groupStatusText[status][language]),
  },
  {
    key: 'warnings',
    header: columnText.warnings,
    width: 30,
    value: ({ warnings }, language) => warnings.map((warning) => groupWarningText[warning][language]).join(', ') || null,
  },
  { key: 'established', header: columnText.established, width: 14, value: ({ establishedOn }) => formatDay(establishedOn) },
  { key: 'decision', header: columnText.decision, width: 18, value: ({ establishingDecision }) => establishingDecision },
  { key: 'hamlets', header: columnText.hamlets, width: 30, value: ({ hamlets }) => hamlets.join(', ') },
]
