import { Alert, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ACCOUNT_STATES, ROLES, roleText } from '../../../src/identity/index.ts'
import { useScope } from '../../shared/address/scope.ts'
import { formatCount, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter, SearchFilter } from '../../shared/table/filters.tsx'
import { sharedText } from '../../shared/text.ts'
import { accountWords } from '../words.ts'
import { StateTag, useStateOf } from './account-state.tsx'
import { type AccountRow, accountsPage, type GrantRow, requestsQuery } from './api.ts'
import { NewAccount } from './new-account.tsx'
import { PlaceFilter } from './place-filter.tsx'
import { requestText } from './request-text.ts'
import { accountText } from './text.ts'

/** Who may get in, as what, where, until when. */
export function AccountsScreen() {
  const text = useText(accountText)
  const [isOpen, { open, close }] = useDisclosure(false)
  const add = <Button onClick={open}>{text.add}</Button>
  return (
    <>
      <PageHead
        title={text.title}
        acts={
          <>
            <RequestsLink />
            {add}
          </>
        }
      >
        {text.about}
      </PageHead>
      <OnlyAdministrator />
      <DataTable
        name="accounts"
        caption={text.title}
        columns={useColumns()}
        rowKey={({ id }) => id}
        startSort="name"
        words={accountWords}
        fetchPage={({ filters: { place, unit, ...filters }, sort, cursor, limit }) =>
          accountsPage({ ...filters, unit: place ?? unit, sort, cursor, limit })
        }
        filterFields={<Filters />}
        empty={
          <Empty title={text.empty} act={add}>
            {text.emptyHint}
          </Empty>
        }
      />
      <NewAccount opened={isOpen} onClose={close} />
    </>
  )
}

function RequestsLink() {
  const text = useText(requestText)
  const waiting = useQuery(requestsQuery).data?.waiting.length ?? 0
  return (
    <ButtonLink to="/accounts/requests" variant="default">
      {waiting === 0 ? text.openNone : text.open(formatCount(waiting))}
    </ButtonLink>
  )
}

function OnlyAdministrator() {
  const text = useText(requestText)
  if (useQuery(requestsQuery).data?.isAlone !== true) return null
  return (
    <Alert variant="light" mb="md">
      {text.alone}
    </Alert>
  )
}

function Filters() {
  const text = useText(accountText)
  const shared = useText(sharedText)
  const read = useBilingual()
  return (
    <>
      <SearchFilter label={shared.search} placeholder={text.searchHint} />
      <PlaceFilter />
      <ChoiceFilter name="role" label={text.role} choices={ROLES.map((value) => ({ value, label: read(roleText[value]) }))} />
      <ChoiceFilter
        name="state"
        label={text.columns.state}
        choices={ACCOUNT_STATES.map((value) => ({ value, label: text.state[value] }))}
      />
    </>
  )
}

function useColumns(): readonly Column<AccountRow, 'name' | 'username'>[] {
  const text = useText(accountText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const stateOf = useStateOf()
  const { today = '' } = useScope()
  const line = ({ role, unitName, ...period }: GrantRow): string =>
    [read(roleText[role]), unitName, formatPeriod(period, shared.untilNow)].filter((part) => part).join(' · ')
  const heldFromNow = ({ grants }: AccountRow): GrantRow[] => grants.filter(({ until }) => until === null || until >= today)
  const { columns } = text
  return [
    {
      key: 'name',
      header: columns.name,
      sort: 'name',
      width: '11rem',
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/accounts/$accountId" params={{ accountId: id }}>
          {name}
        </Link>
      ),
    },
    { key: 'username', header: columns.username, sort: 'username', value: ({ username }) => username },
    {
      key: 'grants',
      header: columns.grants,
      width: '20rem',
      value: (account) => heldFromNow(account).map(line).join('; ') || null,
      cell: (account) =>
        heldFromNow(account).length === 0 ? '–' : heldFromNow(account).map((grant) => <div key={grant.id}>{line(grant)}</div>),
    },
    {
      key: 'state',
      header: columns.state,
      value: (account) => text.state[stateOf(account)],
      cell: (account) => <StateTag account={account} />,
    },
    {
      key: 'twoFactor',
      header: columns.twoFactor,
      isExtra: true,
      value: ({ twoFactorEnabled }) => (twoFactorEnabled ? shared.yes : shared.no),
    },
  ]
}
