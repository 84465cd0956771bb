import { useQuery } from '@tanstack/react-query'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { Masked } from '../../shared/parts/masked.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { type AccountChange, type PayeeAccount, seatsQuery, unmaskAccount, unmaskNumber } from './api.ts'
import { peopleText } from './text.ts'

/** What a second person needs to see of one change: whose it is, who proposed it and why, and both accounts, whole for a purpose. */
export function ChangeLooked({ change: { person, account, current, proposedByName } }: { change: AccountChange }) {
  const text = useText(peopleText)
  const mayUnmask = useMay('people:unmask')
  const unmask = mayUnmask ? { unmask: (purpose: string) => unmaskNumber(person.id, 'phone', purpose) } : {}
  return (
    <>
      <Loaded query={useQuery(seatsQuery(person.id))} rows={1}>
        {({ items }) => (
          <p>
            {text.seats}:{' '}
            {items.length === 0
              ? text.noSeats
              : items.map(({ groupName, communeName, role }) => `${groupName}, ${communeName} (${text.role[role]})`).join('; ')}
          </p>
        )}
      </Loaded>
      <div>
        {text.fields.phone}: <Masked masked={person.phone} what={text.phone} {...unmask} />
      </div>
      <p>
        {text.columns.proposedBy}: {[proposedByName, formatInstant(account.proposedAt)].filter((part) => part).join(', ')}
        {account.proposalReason !== null && ` · ${account.proposalReason}`}
      </p>
      <PlainTable
        caption={text.accounts}
        rows={[...(current === null ? [] : [current]), account]}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'which',
            header: text.columns.state,
            value: ({ id }) => (id === account.id ? text.columns.proposed : text.columns.now),
          },
          ...useAccountColumns<PayeeAccount>((shown) => shown),
        ]}
      />
    </>
  )
}

/** How many of a list are looked at before it is confirmed as one. */
const SAMPLE = 5

/** Some of a list, spread over the whole of it, to hold against the paper before all are confirmed. */
export function SampleLooked({ changes }: { changes: readonly AccountChange[] }) {
  const text = useText(peopleText)
  const { columns } = text
  const size = Math.min(SAMPLE, changes.length)
  const sample = Array.from({ length: size }, (_, at) => changes[Math.floor((at * changes.length) / size)] as AccountChange)
  return (
    <PlainTable
      caption={text.sample(String(size))}
      rows={sample}
      rowKey={({ account }) => account.id}
      columns={[
        { key: 'person', header: columns.person, value: ({ person }) => person.fullName },
        { key: 'commune', header: text.seatColumns.commune, value: ({ person }) => person.communes.join(', ') },
        ...useAccountColumns<AccountChange>(({ account }) => account),
        { key: 'why', header: columns.why, value: ({ account }) => account.proposalReason },
      ]}
    />
  )
}

function useAccountColumns<Row>(accountOf: (row: Row) => PayeeAccount) {
  const text = useText(peopleText)
  const mayUnmask = useMay('people:unmask')
  const unmask = (account: PayeeAccount) => (mayUnmask ? { unmask: (purpose: string) => unmaskAccount(account, purpose) } : {})
  return [
    { key: 'bank', header: text.columns.bank, value: (row: Row) => accountOf(row).bankName },
    {
      key: 'number',
      header: text.columns.number,
      value: (row: Row) => accountOf(row).accountNumber,
      cell: (row: Row) => <Masked masked={accountOf(row).accountNumber} what={text.account} {...unmask(accountOf(row))} />,
    },
    { key: 'holder', header: text.columns.holder, value: (row: Row) => accountOf(row).accountHolder },
  ]
}
