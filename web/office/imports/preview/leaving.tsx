import { Card, Checkbox, Group } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { memberRoleText } from '../../../../src/groups/index.ts'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import type { LeavingMember } from '../api.ts'
import { previewText } from './preview-text.ts'

interface LeavingProps {
  readonly query: UseQueryResult<{ items: readonly LeavingMember[] }>
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

/** Who is in the registers and no longer in the file. Nobody leaves by being forgotten: each is ticked by hand. */
export function Leaving({ query, ticked, onTick }: LeavingProps) {
  const { leaving } = useText(previewText)
  return (
    <Card component="section" padding={0}>
      <p className="muted" style={{ padding: '12px 16px 0', margin: 0 }}>
        {leaving.about}
      </p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={leaving.none}>{leaving.noneHint}</Empty>
          ) : (
            <LeavingTable members={items} ticked={ticked} onTick={onTick} />
          )
        }
      </Loaded>
    </Card>
  )
}

function LeavingTable({ members, ticked, onTick }: Omit<LeavingProps, 'query'> & { members: readonly LeavingMember[] }) {
  const { leaving } = useText(previewText)
  const allTicked = members.every(({ membershipId }) => ticked.has(membershipId))
  const tickAll = (isTicked: boolean): void => onTick(new Set(isTicked ? members.map(({ membershipId }) => membershipId) : []))
  return (
    <>
      <Group justify="space-between" px="md" py="sm">
        <Checkbox
          size="sm"
          label={leaving.all}
          checked={allTicked}
          indeterminate={!allTicked && ticked.size > 0}
          onChange={(event) => tickAll(event.currentTarget.checked)}
        />
        <span className="muted" role="status">
          {leaving.ticked(formatCount(ticked.size))}
        </span>
      </Group>
      <PlainTable
        caption={leaving.about}
        columns={useColumns(ticked, onTick)}
        rows={members}
        rowKey={({ membershipId }) => membershipId}
      />
    </>
  )
}

function useColumns(ticked: ReadonlySet<string>, onTick: LeavingProps['onTick']): readonly Column<LeavingMember>[] {
  const { leaving } = useText(previewText)
  const read = useBilingual()
  const { columns } = leaving
  const tick = (id: string, isTicked: boolean): void => {
    const next = new Set(ticked)
    if (isTicked) next.add(id)
    else next.delete(id)
    onTick(next)
  }
  return [
    {
      key: 'name',
      header: columns.name,
      width: '12rem',
      value: ({ fullName }) => fullName,
      cell: ({ membershipId, fullName }) => (
        <Checkbox
          size="sm"
          label={fullName}
          aria-label={leaving.endOf(fullName)}
          checked={ticked.has(membershipId)}
          onChange={(event) => tick(membershipId, event.currentTarget.checked)}
        />
      ),
    },
    { key: 'role', header: columns.role, value: ({ role }) => read(memberRoleText[role]) },
    { key: 'group', header: columns.group, value: ({ groupName }) => groupName },
    { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
    { key: 'from', header: columns.from, kind: 'day', value: ({ from }) => from },
  ]
}
