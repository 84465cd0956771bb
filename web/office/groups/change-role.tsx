import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { MEMBER_ROLES, type MemberRole } from '../../../src/groups/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import classes from '../../shared/theme/layout.module.css'
import { changeRole, type GroupRecord, type MemberRow } from './api.ts'
import { groupText } from './text.ts'
import { useGroupAgain } from './use-group-again.ts'

const FORMER_ROLES = ['deputy', 'member'] as const
type FormerRole = (typeof FORMER_ROLES)[number]

/** Those who are in the group now. */
const present = ({ members }: GroupRecord): readonly MemberRow[] => members.filter(({ until }) => until === null)
export const leaderOf = (group: GroupRecord): MemberRow | undefined => present(group).find(({ role }) => role === 'leader')
export const othersThanLeader = (group: GroupRecord): readonly MemberRow[] =>
  present(group).filter(({ role }) => role !== 'leader')

/** Another leader from a day on: the one before stays in the group as deputy or member, in the same act. */
export function HandOverLead({ group, onClose }: { group: GroupRecord; onClose: () => void }) {
  const text = useText(groupText)
  const others = othersThanLeader(group)
  const [chosen, setChosen] = useState(others.find(({ role }) => role === 'deputy')?.membershipId ?? '')
  const title = leaderOf(group) === undefined ? text.appointLead : text.handOverLead
  return (
    <RoleForm
      group={group}
      member={others.find(({ membershipId }) => membershipId === chosen)}
      next="leader"
      title={title}
      act={title}
      onClose={onClose}
    >
      <NativeSelect
        label={text.newLead}
        value={chosen}
        data={[
          { value: '', label: text.chooseMember },
          ...others.map(({ membershipId, fullName, role }) => ({
            value: membershipId,
            label: `${fullName ?? '–'} · ${text.role[role]}`,
          })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
    </RoleForm>
  )
}

/** Another role for one member from a day on. */
export function ChangeRole({ group, member, onClose }: { group: GroupRecord; member: MemberRow; onClose: () => void }) {
  const text = useText(groupText)
  const roles = MEMBER_ROLES.filter((role) => role !== member.role)
  const [role, setRole] = useState<MemberRole>(member.role === 'member' ? 'deputy' : 'member')
  return (
    <RoleForm
      group={group}
      member={member}
      next={role}
      title={text.changeRoleOf(member.fullName ?? '')}
      act={text.changeRole}
      onClose={onClose}
    >
      <NativeSelect
        label={text.newRole}
        value={role}
        data={roles.map((value) => ({ value, label: text.role[value] }))}
        onChange={(event) => setRole(event.currentTarget.value as MemberRole)}
      />
    </RoleForm>
  )
}

interface RoleFormProps {
  readonly group: GroupRecord
  readonly member: MemberRow | undefined
  readonly next: MemberRole
  readonly title: string
  readonly act: string
  readonly onClose: () => void
  /** What is chosen before the day. */
  readonly children: ReactNode
}

function RoleForm({ group, member, next, title, act, onClose, children }: RoleFormProps) {
  const text = useText(groupText)
  const { today = '' } = useScope()
  const again = useGroupAgain(group.id)
  const [from, setFrom] = useState(today)
  const [former, setFormer] = useState<FormerRole>('member')
  const leader = next === 'leader' ? leaderOf(group) : undefined
  const save = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (member === undefined) return
    const handedOver = leader === undefined ? {} : { formerLeaderBecomes: former }
    await changeRole({ groupId: group.id, membershipId: member.membershipId }, { role: next, from, reason, ...handedOver }, key)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={act}
      onAct={save}
      isReady={member !== undefined && from !== ''}
      isGrave={next === 'leader'}
    >
      <div className={classes['fields']}>
        {children}
        <DayField label={text.fromDay} value={from} onChange={setFrom} />
        {leader && (
          <NativeSelect
            label={text.formerBecomes(leader.fullName ?? '')}
            value={former}
            data={FORMER_ROLES.map((value) => ({ value, label: text.role[value] }))}
            onChange={(event) => setFormer(event.currentTarget.value as FormerRole)}
          />
        )}
      </div>
      {member && <RoleDifference member={member} leader={leader} roles={{ next, former }} from={from} />}
    </ConfirmAct>
  )
}

interface DifferenceProps {
  readonly member: MemberRow
  readonly leader: MemberRow | undefined
  readonly roles: { readonly next: MemberRole; readonly former: FormerRole }
  readonly from: string
}

function RoleDifference({ member, leader, roles, from }: DifferenceProps) {
  const text = useText(groupText)
  const name = member.fullName ?? ''
  return (
    <>
      <p>
        {text.roleDifference(name, text.role[member.role], text.role[roles.next], formatDay(from))}{' '}
        {leader && text.roleDifference(leader.fullName ?? '', text.role.leader, text.role[roles.former], formatDay(from))}
      </p>
      {roles.next === 'leader' && <p>{text.leadEffect}</p>}
      {member.role === 'leader' && <p>{text.noLeadEffect}</p>}
    </>
  )
}
