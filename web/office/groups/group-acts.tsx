import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { GROUP_STATUSES, type GroupStatus, MEMBER_ROLES, type MemberRole } from '../../../src/groups/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import classes from '../../shared/theme/layout.module.css'
import { HoldButton } from '../holds/hold-button.tsx'
import { addMember, changeStatus, clearFlag, type GroupRecord } from './api.ts'
import { HandOverLead, leaderOf, othersThanLeader } from './change-role.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { RenameGroup } from './rename-group.tsx'
import { groupText } from './text.ts'
import { useGroupAgain } from './use-group-again.ts'

/** What an officer may do to a group: each with its difference first. */
export function GroupActs({ group }: { group: GroupRecord }) {
  const text = useText(groupText)
  const [isChanging, changing] = useDisclosure(false)
  const [isAdding, adding] = useDisclosure(false)
  const [isHandingOver, handingOver] = useDisclosure(false)
  const [isRenaming, renaming] = useDisclosure(false)
  const [isClearing, clearing] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={changing.open}>
        {text.changeStatus}
      </Button>
      <Button variant="default" onClick={adding.open}>
        {text.addMember}
      </Button>
      {othersThanLeader(group).length > 0 && (
        <Button variant="default" onClick={handingOver.open}>
          {leaderOf(group) === undefined ? text.appointLead : text.handOverLead}
        </Button>
      )}
      <Button variant="default" onClick={renaming.open}>
        {text.rename}
      </Button>
      <HoldButton meant={{ subject: 'group', subjectId: group.id, name: group.name }} />
      {group.warnings.includes('unit-reorganised') && (
        <Button variant="default" onClick={clearing.open}>
          {text.clearFlag}
        </Button>
      )}
      <ChangeStatus group={group} opened={isChanging} onClose={changing.close} />
      <AddMember group={group} opened={isAdding} onClose={adding.close} />
      {isHandingOver && <HandOverLead group={group} onClose={handingOver.close} />}
      {isRenaming && <RenameGroup group={group} onClose={renaming.close} />}
      <ClearFlag group={group} opened={isClearing} onClose={clearing.close} />
    </>
  )
}

interface ActProps {
  readonly group: GroupRecord
  readonly opened: boolean
  readonly onClose: () => void
}

function ChangeStatus({ group, opened, onClose }: ActProps) {
  const text = useText(groupText)
  const { today = '' } = useScope()
  const again = useGroupAgain(group.id)
  const others = GROUP_STATUSES.filter((status) => status !== group.status)
  const [status, setStatus] = useState<GroupStatus>(others[0] ?? 'active')
  const [from, setFrom] = useState(today)
  const [decision, setDecision] = useState({ number: '', date: today })
  const change = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    await changeStatus(group.id, { status, from, decisionNumber: decision.number, decisionDate: decision.date, reason }, key)
    await again()
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.changeStatus}
      act={text.changeStatus}
      onAct={change}
      isReady={from !== ''}
    >
      <div className={classes['fields']}>
        <NativeSelect
          label={text.newStatus}
          value={status}
          data={others.map((value) => ({ value, label: text.status[value] }))}
          onChange={(event) => setStatus(event.currentTarget.value as GroupStatus)}
        />
        <DayField label={text.fromDay} value={from} onChange={setFrom} />
        <DecisionFields value={decision} onChange={setDecision} />
      </div>
      <p>
        {text.statusDifference(group.status === null ? '–' : text.status[group.status], text.status[status], formatDay(from))}{' '}
        {text.statusEffect}
      </p>
    </ConfirmAct>
  )
}

function AddMember({ group, opened, onClose }: ActProps) {
  const text = useText(groupText)
  const { today = '' } = useScope()
  const again = useGroupAgain(group.id)
  const [member, setMember] = useState({
    fullName: '',
    role: 'member' as MemberRole,
    from: today,
    birthDate: '',
    phone: '',
    identityNumber: '',
  })
  const field = (name: 'fullName' | 'phone' | 'identityNumber') => ({
    value: member[name],
    onChange: (event: { currentTarget: { value: string } }) => setMember({ ...member, [name]: event.currentTarget.value }),
  })
  const add = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    const { fullName, role, from, ...known } = member
    await addMember(
      group.id,
      { fullName, role, from, reason, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== '')) },
      key,
    )
    await again()
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.addMember}
      act={text.addMember}
      onAct={add}
      isReady={member.fullName.trim() !== ''}
    >
      <div className={classes['fields']}>
        <TextInput label={text.memberName} required {...field('fullName')} />
        <NativeSelect
          label={text.memberColumns.role}
          value={member.role}
          data={MEMBER_ROLES.map((value) => ({ value, label: text.role[value] }))}
          onChange={(event) => setMember({ ...member, role: event.currentTarget.value as MemberRole })}
        />
        <DayField label={text.fromDay} value={member.from} onChange={(from) => setMember({ ...member, from })} />
        <DayField label={text.born} value={member.birthDate} onChange={(birthDate) => setMember({ ...member, birthDate })} />
        <TextInput label={text.memberColumns.phone} inputMode="tel" {...field('phone')} />
        <TextInput label={text.memberColumns.identity} inputMode="numeric" {...field('identityNumber')} />
      </div>
      <p>{text.memberDifference(member.fullName || '…', text.role[member.role], formatDay(member.from))}</p>
    </ConfirmAct>
  )
}

/** The group stays as it is; the officer says that its hamlet, leader and name were looked at. */
function ClearFlag({ group, opened, onClose }: ActProps) {
  const text = useText(groupText)
  const again = useGroupAgain(group.id)
  const clear = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    await clearFlag(group.id, reason, key)
    await again()
  }
  return (
    <ConfirmAct opened={opened} onClose={onClose} title={text.clearFlag} act={text.clearFlag} onAct={clear}>
      <p>{text.clearFlagDifference(group.name)}</p>
      <p className="muted">{text.clearFlagBefore}</p>
    </ConfirmAct>
  )
}
