import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CriteriaTree, isAskedOf, shapeOf } from '../../../../src/criteria/index.ts'
import { type ActDetails, ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../shared/form/day-field.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { exemptCriterion, extendCriterion, type RoundOverview, type Standing, treeQuery, useRoundsAgain } from '../api.ts'
import { useTold } from '../use-told.ts'
import { roundText } from './round-text.ts'

export type Allowance = 'extend' | 'exempt'

interface AllowProps {
  readonly allowance: Allowance
  readonly overview: RoundOverview
  readonly onClose: () => void
}

/** Lets one unit answer one criterion later, or not at all. */
export function Allow({ allowance, overview: { round, units }, onClose }: AllowProps) {
  const { allow: text } = useText(roundText)
  const again = useRoundsAgain()
  const [unitId, setUnitId] = useState('')
  const [criterion, setCriterion] = useState('')
  const [until, setUntil] = useState('')
  const unit = units.find((one) => one.unitId === unitId)
  const isExtension = allowance === 'extend'
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    if (isExtension) await extendCriterion(round.id, { unitId, criterion, until, reason }, key)
    else await exemptCriterion(round.id, { unitId, criterion, reason }, key)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text[allowance].now}
      act={text[allowance].now}
      isReady={criterion !== '' && (!isExtension || until !== '')}
      onAct={run}
    >
      <Stack gap="sm">
        <p className="muted">{text[allowance].difference}</p>
        <NativeSelect
          label={text.unit}
          value={unitId}
          data={[{ value: '', label: text.choose }, ...units.map((one) => ({ value: one.unitId, label: one.name }))]}
          onChange={(event) => {
            setUnitId(event.currentTarget.value)
            setCriterion('')
          }}
        />
        {unit && <CriterionChoice unit={unit} value={criterion} onChoose={setCriterion} />}
        {isExtension && <DayField label={text.until} value={until} onChange={setUntil} />}
      </Stack>
    </ConfirmAct>
  )
}

interface ChoiceProps {
  readonly unit: Standing
  readonly value: string
  readonly onChoose: (criterion: string) => void
}

function CriterionChoice({ unit, value, onChoose }: ChoiceProps) {
  const { allow: text } = useText(roundText)
  const tell = useTold()
  return (
    <Loaded query={useQuery(treeQuery(unit.treeId))} rows={1}>
      {({ document }) => {
        // A version in force was checked before it came into force.
        const tree = document as CriteriaTree
        const shape = shapeOf(tree)
        const asked = tree.criteria.filter((criterion) => isAskedOf(shape, criterion, unit.block))
        return (
          <NativeSelect
            label={text.criterion}
            value={value}
            data={[
              { value: '', label: text.choose },
              ...asked.map(({ code, title }) => ({ value: code, label: `${code} · ${tell(title)}` })),
            ]}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
        )
      }}
    </Loaded>
  )
}
