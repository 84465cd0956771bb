import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Masked } from '../../shared/parts/masked.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { unmaskNumber } from '../people/api.ts'
import { RecordRequest } from '../privacy/record-request.tsx'
import { privacyText } from '../privacy/text.ts'
import { endMembership, type GroupRecord, type MemberRow } from './api.ts'
import { ChangeRole } from './change-role.tsx'
import { groupText } from './text.ts'
import { useGroupAgain } from './use-group-again.ts'

/** The members of a group. Numbers are masked until somebody says what they are looked at for. */
export function MemberTable({ group, members }: { group: GroupRecord; members: readonly MemberRow[] }) {
  const text = useText(groupText)
  const [leaving, setLeaving] = useState<MemberRow>()
  const [changing, setChanging] = useState<MemberRow>()
  const [asking, setAsking] = useState<MemberRow>()
  return (
    <>
      <PlainTable
        caption={text.members}
        files={{ told: [group.name] }}
        columns={useColumns({ onEnd: setLeaving, onChange: setChanging, onAsk: setAsking })}
        rows={members}
        rowKey={({ membershipId }) => membershipId}
      />
      <EndMembership group={group} member={leaving} onClose={() => setLeaving(undefined)} />
      <RecordRequest
        person={asking && { id: asking.personId, name: asking.fullName ?? '' }}
        onClose={() => setAsking(undefined)}
      />
      {changing && <ChangeRole group={group} member={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}

interface MemberActs {
  readonly onEnd: (member: MemberRow) => void
  readonly onChange: (member: MemberRow) => void
  readonly onAsk: (member: MemberRow) => void
}

function useColumns({ onEnd, onChange, onAsk }: MemberActs): readonly Column<MemberRow>[] {
  const text = useText(groupText)
  const shared = useText(sharedText)
  const mayWrite = useMay('groups:write')
  const mayUnmask = useMay('people:unmask')
  const mayRecord = useMay('people:resolve-duplicates')
  const privacy = useText(privacyText)
  const { memberColumns: columns } = text
  const unmask = (personId: string, field: 'phone' | 'identity-number') =>
    mayUnmask ? { unmask: (purpose: string) => unmaskNumber(personId, field, purpose) } : {}
  const born = ({ birthDate, birthYear }: MemberRow): string => (birthDate ? formatDay(birthDate) : String(birthYear ?? '–'))
  const shown: Column<MemberRow>[] = [
    { key: 'name', header: columns.name, width: '11rem', value: ({ fullName }) => fullName },
    { key: 'role', header: columns.role, isShort: true, value: ({ role }) => text.role[role] },
    { key: 'period', header: columns.period, isShort: true, value: (row) => formatPeriod(row, shared.untilNow) },
    { key: 'born', header: columns.born, value: born },
    {
      key: 'phone',
      header: columns.phone,
      value: ({ phone }) => phone,
      cell: ({ phone, personId }) => <Masked masked={phone} what={text.phone} {...unmask(personId, 'phone')} />,
    },
    {
      key: 'identity',
      header: columns.identity,
      value: ({ identityNumber }) => identityNumber,
      cell: ({ identityNumber, personId }) => (
        <Masked masked={identityNumber} what={text.identity} {...unmask(personId, 'identity-number')} />
      ),
    },
    { key: 'position', header: columns.position, width: '9rem', value: ({ position }) => position },
  ]
  const act: Column<MemberRow> = {
    key: 'act',
    isAct: true,
    header: text.acts,
    value: () => null,
    cell: (row) => (
      <Group gap={6} wrap="nowrap">
        {mayWrite && row.until === null && (
          <>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={text.changeRoleOf(row.fullName ?? '')}
              onClick={() => onChange(row)}
            >
              {text.changeRole}
            </Button>
            <Button variant="default" size="compact-xs" aria-label={text.endOf(row.fullName ?? '')} onClick={() => onEnd(row)}>
              {text.endMembership}
            </Button>
          </>
        )}
        {mayRecord && (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={privacy.recordOf(row.fullName ?? '')}
            onClick={() => onAsk(row)}
          >
            {privacy.recordAct}
          </Button>
        )}
      </Group>
    ),
  }
  return mayWrite || mayRecord ? [...shown, act] : shown
}

function EndMembership({ group, member, onClose }: { group: GroupRecord; member: MemberRow | undefined; onClose: () => void }) {
  const text = useText(groupText)
  const again = useGroupAgain(group.id)
  const { today = '' } = useScope()
  const [until, setUntil] = useState('')
  const day = until || today
  const name = member?.fullName ?? ''
  return (
    <ConfirmAct
      opened={member !== undefined}
      onClose={onClose}
      title={text.endOf(name)}
      act={text.endMembership}
      onAct={async ({ reason, key }) => {
        if (member) await endMembership({ groupId: group.id, membershipId: member.membershipId }, { until: day, reason }, key)
        await again()
      }}
    >
      <DayField label={text.lastDay} value={day} onChange={setUntil} />
      <p>{text.endDifference(name, formatDay(day))}</p>
    </ConfirmAct>
  )
}
