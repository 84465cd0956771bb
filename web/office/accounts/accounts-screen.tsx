import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roleText } from '../../../src/identity/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { SearchFilter } from '../../shared/table/filters.tsx'
import { sharedText } from '../../shared/text.ts'
import { useScope } from '../shell/scope.ts'
import { type AccountRow, accountsPage, endGrant, type GrantRow } from './api.ts'
import { NewAccount } from './new-account.tsx'
import { accountText } from './text.ts'

interface Ending {
  readonly account: AccountRow
  readonly grant: GrantRow
}

/** Who may get in, as what, where, until when. */
export function AccountsScreen() {
  const text = useText(accountText)
  const shared = useText(sharedText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const [granting, setGranting] = useState<AccountRow>()
  const [ending, setEnding] = useState<Ending>()
  const add = <Button onClick={open}>{text.add}</Button>
  return (
    <>
      <PageHead title={text.title} acts={add}>
        {text.about}
      </PageHead>
      <DataTable
        name="accounts"
        caption={text.title}
        columns={useColumns(setGranting, setEnding)}
        rowKey={({ id }) => id}
        fetchPage={({ filters, sort, cursor, limit }) => accountsPage({ ...filters, sort, cursor, limit })}
        filterFields={<SearchFilter label={shared.search} />}
        empty={
          <Empty title={text.empty} act={add}>
            {text.emptyHint}
          </Empty>
        }
      />
      <NewAccount opened={isOpen} onClose={close} />
      <NewAccount
        opened={granting !== undefined}
        onClose={() => setGranting(undefined)}
        {...(granting ? { account: granting } : {})}
      />
      <EndGrant ending={ending} onClose={() => setEnding(undefined)} />
    </>
  )
}

function useColumns(onGrant: (account: AccountRow) => void, onEnd: (ending: Ending) => void): readonly Column<AccountRow>[] {
  const text = useText(accountText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const line = ({ role, unitName, ...period }: GrantRow): string =>
    [read(roleText[role]), unitName, formatPeriod(period, shared.untilNow)].filter((part) => part).join(' · ')
  return [
    { key: 'name', header: text.columns.name, width: '11rem', value: ({ name }) => name },
    { key: 'username', header: text.columns.username, value: ({ username }) => username },
    {
      key: 'grants',
      header: text.columns.grants,
      width: '20rem',
      value: ({ grants }) => grants.map(line).join('; '),
      cell: (account) =>
        account.grants.map((grant) => (
          <Group key={grant.id} gap={6} wrap="nowrap">
            <span>{line(grant)}</span>
            {grant.until === null && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.endTitle(read(roleText[grant.role]), grant.unitName ?? '')}
                onClick={() => onEnd({ account, grant })}
              >
                {text.end}
              </Button>
            )}
          </Group>
        )),
    },
    {
      key: 'act',
      header: text.columns.act,
      value: () => null,
      cell: (account) => (
        <Button size="compact-sm" variant="default" onClick={() => onGrant(account)}>
          {text.grant}
        </Button>
      ),
    },
  ]
}

function EndGrant({ ending, onClose }: { ending: Ending | undefined; onClose: () => void }) {
  const text = useText(accountText)
  const read = useBilingual()
  const queries = useQueryClient()
  const { today = '' } = useScope()
  const [until, setUntil] = useState('')
  const day = until || today
  const title = ending ? text.endTitle(read(roleText[ending.grant.role]), ending.grant.unitName ?? '') : ''
  return (
    <ConfirmAct
      opened={ending !== undefined}
      onClose={onClose}
      title={title}
      act={text.end}
      onAct={async ({ reason, key }) => {
        if (ending) await endGrant({ accountId: ending.account.id, grantId: ending.grant.id }, { until: day, reason }, key)
        await queries.invalidateQueries({ queryKey: ['accounts'] })
      }}
    >
      <DayField label={text.lastDay} value={day} onChange={setUntil} />
      <p>{ending && text.endDifference(ending.account.name, formatDay(day))}</p>
    </ConfirmAct>
  )
}
