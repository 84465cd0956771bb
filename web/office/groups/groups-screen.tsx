import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { GROUP_STATUSES, GROUP_WARNINGS, type GroupStatus } from '../../../src/groups/index.ts'
import { scopeQuery, useScope } from '../../shared/address/scope.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter, SearchFilter } from '../../shared/table/filters.tsx'
import { sharedText } from '../../shared/text.ts'
import { groupWords } from '../words.ts'
import { type GroupRow, groupsPage } from './api.ts'
import { EstablishGroup } from './establish-group.tsx'
import { groupText } from './text.ts'

export const TONE_OF_STATUS: { readonly [Status in GroupStatus]: Tone } = { active: 'ok', suspended: 'wait', dissolved: 'rest' }

/** Every group in scope, on the day and boundaries chosen above. */
export function GroupsScreen() {
  const text = useText(groupText)
  const scope = useScope()
  const mayImport = useMay('registers:import')
  const mayWrite = useMay('groups:write')
  const [isEstablishing, establishment] = useDisclosure(false)
  const acts = (
    <>
      {mayImport && (
        <ButtonLink to="/imports" variant="default">
          {text.bringIn}
        </ButtonLink>
      )}
      {mayWrite && (
        <Button variant="default" onClick={establishment.open}>
          {text.establish}
        </Button>
      )}
    </>
  )
  return (
    <>
      <PageHead title={text.title} acts={acts}>
        {text.about}
      </PageHead>
      <DataTable
        name="groups"
        caption={text.title}
        columns={useColumns()}
        rowKey={({ id }) => id}
        startSort="name"
        words={groupWords}
        fetchPage={({ filters, sort, cursor, limit }) => groupsPage({ ...filters, ...scopeQuery(scope), sort, cursor, limit })}
        isScoped
        title={text.listTitle}
        tones={({ warnings }) => (warnings.includes('without-leader') ? 'bad' : warnings.length > 0 ? 'wait' : undefined)}
        filterFields={<Filters />}
        empty={
          <Empty title={text.empty} act={acts}>
            {text.emptyHint}
          </Empty>
        }
      />
      <EstablishGroup opened={isEstablishing} onClose={establishment.close} />
    </>
  )
}

function Filters() {
  const text = useText(groupText)
  return (
    <>
      <SearchFilter label={useText(sharedText).search} placeholder={text.searchHint} />
      <ChoiceFilter
        name="status"
        label={text.columns.status}
        choices={GROUP_STATUSES.map((value) => ({ value, label: text.status[value] }))}
      />
      <ChoiceFilter
        name="warning"
        label={text.columns.warnings}
        choices={GROUP_WARNINGS.map((value) => ({ value, label: text.warning[value] }))}
      />
    </>
  )
}

function useColumns(): readonly Column<GroupRow>[] {
  const text = useText(groupText)
  const { columns } = text
  const warned = ({ warnings }: GroupRow): string => warnings.map((warning) => text.warning[warning]).join(', ')
  return [
    {
      key: 'name',
      header: columns.name,
      sort: 'name',
      width: '13rem',
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/groups/$groupId" params={{ groupId: id }}>
          {name}
        </Link>
      ),
    },
    { key: 'commune', header: columns.commune, sort: 'commune', value: ({ communeName }) => communeName },
    { key: 'district', header: columns.district, value: ({ districtName }) => districtName },
    { key: 'leader', header: columns.leader, value: ({ leaderName }) => leaderName },
    {
      key: 'members',
      header: columns.members,
      sort: 'members',
      kind: 'number',
      isSummed: true,
      value: ({ memberCount }) => memberCount,
    },
    {
      key: 'status',
      header: columns.status,
      value: ({ status }) => status && text.status[status],
      cell: ({ status }) => status && <Tag tone={TONE_OF_STATUS[status]}>{text.status[status]}</Tag>,
    },
    {
      key: 'warnings',
      header: columns.warnings,
      value: (row) => warned(row) || null,
      cell: (row) => (row.warnings.length > 0 ? <Tag tone="wait">{warned(row)}</Tag> : ''),
    },
    {
      key: 'established',
      header: columns.established,
      sort: 'established',
      isExtra: true,
      kind: 'day',
      value: ({ establishedOn }) => establishedOn,
    },
    { key: 'decision', header: columns.decision, isExtra: true, value: ({ establishingDecision }) => establishingDecision },
    { key: 'hamlets', header: columns.hamlets, isExtra: true, value: ({ hamlets }) => hamlets.join(', ') },
  ]
}
