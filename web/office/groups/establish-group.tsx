import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { KINDS_OF_LEVEL, kindText } from '../../../src/units/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import classes from '../../shared/theme/layout.module.css'
import { UnitField } from '../units/unit-field.tsx'
import { type Establishment, establishGroup } from './api.ts'
import { DecisionFields } from './decision-fields.tsx'
import { groupText } from './text.ts'

type Hamlet = Establishment['hamlets'][number]
const NO_HAMLET: Hamlet = { name: '', kind: 'ap' }

/** A group established by a decision; its members are added on its own page, where this leads. */
export function EstablishGroup({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useText(groupText)
  const { today = '' } = useScope()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [commune, setCommune] = useState({ id: '', name: '' })
  const [name, setName] = useState('')
  const [typed, setDecision] = useState<{ number: string; date: string }>()
  const [hamlets, setHamlets] = useState<readonly Hamlet[]>([NO_HAMLET])
  const decision = typed ?? { number: '', date: today }
  const named = hamlets.map((hamlet) => ({ ...hamlet, name: hamlet.name.trim() })).filter((hamlet) => hamlet.name !== '')
  const found = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    const establishment = { communeId: commune.id, name: name.trim(), decision, hamlets: named, reason }
    const { groupId } = await establishGroup(establishment, key)
    await queries.invalidateQueries({ queryKey: ['groups'] })
    await navigate({ to: '/groups/$groupId', params: { groupId } })
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.establish}
      act={text.establish}
      onAct={found}
      isReady={commune.id !== '' && name.trim() !== '' && decision.number.trim() !== '' && decision.date !== ''}
    >
      <div className={classes['fields']}>
        <UnitField label={text.columns.commune} value={commune} onChange={setCommune} level="commune" />
        <TextInput label={text.columns.name} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <DecisionFields value={decision} onChange={setDecision} isRequired />
      </div>
      <Hamlets hamlets={hamlets} onChange={setHamlets} />
      <p>{text.establishDifference(name || '…', commune.name || '…', formatDay(decision.date))}</p>
    </ConfirmAct>
  )
}

function Hamlets({ hamlets, onChange }: { hamlets: readonly Hamlet[]; onChange: (hamlets: readonly Hamlet[]) => void }) {
  const text = useText(groupText)
  const read = useBilingual()
  const change = (index: number, changed: Partial<Hamlet>): void =>
    onChange(hamlets.with(index, { ...hamlets[index], ...changed } as Hamlet))
  return (
    <>
      {hamlets.map((hamlet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <div key={index} className={classes['fields']} style={{ marginTop: 12 }}>
          <NativeSelect
            label={text.hamletKind}
            value={hamlet.kind}
            data={KINDS_OF_LEVEL.hamlet.map((value) => ({ value, label: read(kindText[value]) }))}
            onChange={(event) => change(index, { kind: event.currentTarget.value as Hamlet['kind'] })}
          />
          <TextInput
            label={text.hamletName}
            value={hamlet.name}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" mt={8} onClick={() => onChange([...hamlets, NO_HAMLET])}>
        {text.addHamlet}
      </Button>
    </>
  )
}
