import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type PayerLevel, payerLevelText } from '../../../src/budget/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import classes from '../../shared/theme/layout.module.css'
import { provisionsPage } from '../policies/api.ts'
import { titleOf } from '../policies/policy-name.ts'
import { unitsQuery } from '../units/api.ts'
import { openLine } from './api.ts'
import { budgetText } from './text.ts'

const LEVELS = (Object.keys(payerLevelText) as (PayerLevel | 'any')[]).filter((level) => level !== 'any')

/** Units are those of the end of the line's year, or of today while that is to come. Asked for only when the form is open. */
function useChoices({ year, level, isWanted }: { year: number; level: PayerLevel; isWanted: boolean }) {
  const language = useLanguage()
  const today = useQuery(meQuery).data?.today ?? ''
  const lastDay = `${year}-12-31`
  const units =
    useQuery({
      ...unitsQuery({
        level: level === 'central' || level === 'other' ? 'province' : level,
        on: lastDay < today ? lastDay : today,
        limit: 200,
      }),
      enabled: isWanted,
    }).data?.items ?? []
  const policies =
    useQuery({ queryKey: ['provisions', 'codes'], queryFn: () => provisionsPage({ limit: 100 }), enabled: isWanted }).data
      ?.items ?? []
  const titles = new Map(policies.map((policy) => [policy.code, titleOf(policy, language)]))
  return { units, policies, titles }
}

/** One new line of the budget; it holds no money until a sum is allocated to it. */
export function NewLine({ year, opened, onClose }: { year: number; opened: boolean; onClose: () => void }) {
  const text = useText(budgetText)
  const read = useBilingual()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [given, setGiven] = useState({ name: '', source: '', level: 'province' as PayerLevel, unitId: '', provisionCode: '' })
  const { units, policies, titles } = useChoices({ year, level: given.level, isWanted: opened })
  const line = {
    ...given,
    year,
    unitId: given.unitId || (units[0]?.id ?? ''),
    provisionCode: given.provisionCode || (policies[0]?.code ?? ''),
  }
  const field = (name: keyof typeof given) => ({
    value: line[name],
    onChange: (event: { currentTarget: { value: string } }) => setGiven({ ...given, [name]: event.currentTarget.value }),
  })
  const open = async ({ key }: { key: string }): Promise<void> => {
    const { id } = await openLine(line, key)
    await queries.invalidateQueries({ queryKey: ['budget'] })
    await navigate({ to: '/budget/$lineId', params: { lineId: id } })
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.newLineTitle}
      act={text.newLine}
      asksReason="no"
      onAct={open}
      isReady={given.name !== '' && given.source !== ''}
    >
      <div className={classes['fields']}>
        <TextInput label={text.name} required {...field('name')} />
        <TextInput label={text.source} description={text.sourceHint} required {...field('source')} />
        <NativeSelect
          label={text.level}
          data={LEVELS.map((value) => ({ value, label: read(payerLevelText[value]) }))}
          {...field('level')}
        />
        <NativeSelect
          label={text.unit}
          data={units.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          {...field('unitId')}
        />
        <NativeSelect
          label={text.policy}
          data={[...titles].map(([value, label]) => ({ value, label }))}
          {...field('provisionCode')}
        />
      </div>
      <p>{text.lineDifference(given.name || '…', String(year))}</p>
    </ConfirmAct>
  )
}
