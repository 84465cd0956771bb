import { Card, Checkbox, Group, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useScope } from '../../shared/address/scope.ts'
import { formatCount, formatDay, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import classes from '../../shared/theme/layout.module.css'
import { PersonAccounts } from '../people/person-accounts.tsx'
import { GroupPhones } from '../phones/group-phones.tsx'
import { type GroupRecord, groupQuery } from './api.ts'
import { GroupActs } from './group-acts.tsx'
import { GroupHistory } from './group-history.tsx'
import { TONE_OF_STATUS } from './groups-screen.tsx'
import { MemberTable } from './member-table.tsx'
import { groupText } from './text.ts'

/** One group: who is in it, what it received, into which account, and everything that happened to it. */
export function GroupScreen() {
  const { groupId } = useParams({ from: '/shell/groups/$groupId' })
  const { on } = useScope()
  return (
    <Loaded query={useQuery(groupQuery(groupId, on))} rows={8} heading={useText(groupText).title}>
      {(group) => <OneGroup group={group} />}
    </Loaded>
  )
}

function OneGroup({ group }: { group: GroupRecord }) {
  const text = useText(groupText)
  const mayWrite = useMay('groups:write')
  const mayGive = useMay('phones:give')
  const leader = group.members.find(({ role, until }) => role === 'leader' && until === null)
  return (
    <>
      <PageHead title={group.name} acts={mayWrite && group.status !== 'dissolved' && <GroupActs group={group} />}>
        {group.status && <Tag tone={TONE_OF_STATUS[group.status]}>{text.status[group.status]}</Tag>}{' '}
        {[group.communeName, group.districtName, group.hamlets.join(', ')].filter((part) => part).join(' · ')}
        {group.establishedOn && ` · ${text.columns.established} ${formatDay(group.establishedOn)}`}
        {group.establishingDecision && ` · ${group.establishingDecision}`}
        {group.warnings.map((warning) => (
          <span key={warning}>
            {' '}
            <Tag tone="wait">{text.warning[warning]}</Tag>
          </span>
        ))}
      </PageHead>
      <Members group={group} />
      {mayGive && group.status !== 'dissolved' && <GroupPhones group={group} />}
      <div className={classes['halves']} style={{ marginTop: 16 }}>
        <Stack gap="md">
          <Payments group={group} />
          {leader && (
            <Card component="section">
              <Title order={2} mb="xs">
                {text.accounts}
              </Title>
              <PersonAccounts personId={leader.personId} />
            </Card>
          )}
        </Stack>
        <GroupHistory id={group.id} />
      </div>
    </>
  )
}

function Members({ group }: { group: GroupRecord }) {
  const text = useText(groupText)
  const [isFormerShown, setFormerShown] = useState(false)
  const former = group.members.filter(({ until }) => until !== null)
  const shown = isFormerShown ? group.members : group.members.filter(({ until }) => until === null)
  return (
    <Card component="section" padding={0}>
      <Group justify="space-between" p="sm" px="md">
        <Title order={2}>
          {text.members} <span className="muted">({formatCount(group.memberCount)})</span>
        </Title>
        {former.length > 0 && (
          <Checkbox
            size="xs"
            label={`${text.showFormer} (${formatCount(former.length)})`}
            checked={isFormerShown}
            onChange={(event) => setFormerShown(event.currentTarget.checked)}
          />
        )}
      </Group>
      <MemberTable group={group} members={shown} />
    </Card>
  )
}

function Payments({ group }: { group: GroupRecord }) {
  const text = useText(groupText)
  const { paymentColumns: columns } = text
  const stateOf = ({ state, amountVnd, paidVnd }: GroupRecord['payments'][number]): string =>
    paidVnd > 0 && paidVnd === amountVnd
      ? text.entitled.paid
      : ((text.entitled as Readonly<Record<string, string>>)[state] ?? state)
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {text.payments}
      </Title>
      {group.payments.length === 0 ? (
        <p className="muted">{text.noPayments}</p>
      ) : (
        <PlainTable
          caption={text.payments}
          files={{ told: [group.name] }}
          rows={group.payments}
          rowKey={({ entitlementId }) => entitlementId}
          columns={[
            {
              key: 'month',
              header: columns.month,
              kind: 'month',
              value: ({ month }) => month,
              cell: ({ month, entitlementId }) => (
                <Link to="/entitlements/$entitlementId" params={{ entitlementId }}>
                  {formatMonth(month)}
                </Link>
              ),
            },
            { key: 'amount', header: columns.amount, kind: 'money', isSummed: true, value: ({ amountVnd }) => amountVnd },
            { key: 'paid', header: columns.paid, kind: 'money', isSummed: true, value: ({ paidVnd }) => paidVnd },
            { key: 'state', header: columns.state, value: stateOf },
            { key: 'paidOn', header: columns.paidOn, kind: 'day', value: ({ paidOn }) => paidOn },
          ]}
        />
      )}
    </Card>
  )
}
