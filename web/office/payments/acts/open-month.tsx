import { Alert, Button, NativeSelect } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { MonthField } from '../../../shared/form/day-field.tsx'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { useLanguage, useText } from '../../../shared/i18n/language.ts'
import { meQuery, useMay } from '../../../shared/me.ts'
import classes from '../../../shared/theme/layout.module.css'
import { provisionsPage } from '../../policies/api.ts'
import { titleOf } from '../../policies/policy-name.ts'
import { cyclesQuery, openCycle } from '../api.ts'
import { monthToOpen } from '../current-cycle.ts'
import { paymentText } from '../text.ts'
import { useCycleAgain } from '../use-cycle-again.ts'

/** Opens the next month of a policy that is in force. */
export function OpenMonth() {
  const text = useText(paymentText)
  const mayOpen = useMay('payments:open')
  const [isOpen, { open, close }] = useDisclosure(false)
  if (!mayOpen) return null
  return (
    <>
      <Button onClick={open}>{text.open}</Button>
      <OpenForm opened={isOpen} onClose={close} />
    </>
  )
}

function OpenForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useText(paymentText)
  const language = useLanguage()
  const navigate = useNavigate()
  const again = useCycleAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const found = useQuery({
    queryKey: ['provisions', 'active'],
    queryFn: () => provisionsPage({ state: 'active', limit: 100 }),
    enabled: opened,
  }).data?.items.filter(({ beneficiary }) => beneficiary === 'group')
  const policies = found ?? []
  const cycles = useQuery({ ...cyclesQuery, enabled: opened }).data?.items ?? []
  const [code, setCode] = useState('')
  const [typed, setMonth] = useState<string>()
  const policy = policies.find((each) => each.code === code) ?? policies[0]
  const chosen = policy?.code ?? ''
  const month = typed ?? (policy && monthToOpen(policy, cycles)) ?? today.slice(0, 7)
  const open = async ({ key }: { key: string }): Promise<void> => {
    const { id } = await openCycle({ provisionCode: chosen, month }, key)
    await again()
    await navigate({ to: '/payments/$cycleId', params: { cycleId: id } })
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.openTitle}
      act={text.open}
      asksReason="no"
      onAct={open}
      isReady={chosen !== '' && month !== ''}
    >
      <div className={classes['fields']}>
        <NativeSelect
          label={text.policy}
          value={chosen}
          data={policies.map((policy) => ({
            value: policy.code,
            label: titleOf(policy, language),
          }))}
          onChange={(event) => {
            setCode(event.currentTarget.value)
            setMonth(undefined)
          }}
        />
        <MonthField label={text.whichMonth} value={month} onChange={setMonth} />
      </div>
      {found?.length === 0 ? (
        <Alert variant="light">
          {text.noPolicy} <Link to="/policies">{text.toPolicies}</Link>
        </Alert>
      ) : (
        <p>{text.openDifference(formatMonth(month))}</p>
      )}
    </ConfirmAct>
  )
}
