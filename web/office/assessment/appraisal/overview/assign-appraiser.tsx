import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CriteriaTree } from '../../../../../src/criteria/index.ts'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import { treeQuery, useRoundsAgain } from '../../api.ts'
import roundClasses from '../../round/round.module.css'
import { assessmentText } from '../../text.ts'
import { useTold } from '../../use-told.ts'
import { type AppraisalOverview, type AppraisedUnit, assignAppraiser } from '../api.ts'
import { appraisalText } from './appraisal-text.ts'

interface Draft {
  readonly appraiserId: string
  readonly seat: 1 | 2
  readonly branch: string
  readonly unitIds: readonly string[]
}

const NOTHING: Draft = { appraiserId: '', seat: 1, branch: '', unitIds: [] }

/** Has somebody appraise several units at once, all of them or a branch, on a seat. */
export function AssignAppraiser({ overview, onClose }: { overview: AppraisalOverview; onClose: () => void }) {
  const { assign: text } = useText(appraisalText)
  const { stillLacks } = useText(assessmentText)
  const again = useRoundsAgain()
  const [draft, setDraft] = useState(NOTHING)
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const { round, appraisers, units } = overview
  const lacks = [
    ...(draft.appraiserId === '' ? [text.lacks.person] : []),
    ...(draft.unitIds.length === 0 ? [text.lacks.units] : []),
  ]
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.title}
      act={text.now}
      isReady={lacks.length === 0}
      onAct={async ({ reason, key }) => {
        await assignAppraiser(round.id, { ...draft, reason }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{appraisers.length === 0 ? text.nobody : text.difference}</p>
        <div className={layout['fields']}>
          <NativeSelect
            label={text.person}
            required
            value={draft.appraiserId}
            data={[{ value: '', label: text.choose }, ...appraisers.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => change({ appraiserId: event.currentTarget.value })}
          />
          {round.appraisers === 2 && (
            <NativeSelect
              label={text.seat}
              value={String(draft.seat)}
              data={([1, 2] as const).map((seat) => ({ value: String(seat), label: text.seats[seat] }))}
              onChange={(event) => change({ seat: event.currentTarget.value === '2' ? 2 : 1 })}
            />
          )}
          <BranchChoice units={units} draft={draft} onChange={change} />
        </div>
        <UnitsChoice units={units} chosen={draft.unitIds} onChange={(unitIds) => change({ unitIds })} />
        {lacks.length > 0 && <p className="muted">{stillLacks(lacks.join('; '))}</p>}
      </Stack>
    </ConfirmAct>
  )
}

interface BranchProps {
  readonly units: readonly AppraisedUnit[]
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** All of the tree or a branch of it; a branch only where the chosen units are assessed by one tree. */
function BranchChoice({ units, draft, onChange }: BranchProps) {
  const { assign: text } = useText(appraisalText)
  const tell = useTold()
  const trees = [...new Set(units.filter(({ unitId }) => draft.unitIds.includes(unitId)).map(({ treeId }) => treeId))]
  const [treeId = ''] = trees
  const tree = useQuery({ ...treeQuery(treeId), enabled: trees.length === 1 })
  const criteria = trees.length === 1 ? ((tree.data?.document as CriteriaTree | undefined)?.criteria ?? []) : []
  return (
    <NativeSelect
      label={text.part}
      value={draft.branch}
      data={[
        { value: '', label: text.whole },
        ...criteria.map(({ code, title }) => ({ value: code, label: `${code} · ${tell(title)}` })),
      ]}
      onChange={(event) => onChange({ branch: event.currentTarget.value })}
    />
  )
}

interface UnitsProps {
  readonly units: readonly AppraisedUnit[]
  readonly chosen: readonly string[]
  readonly onChange: (unitIds: readonly string[]) => void
}

function UnitsChoice({ units, chosen, onChange }: UnitsProps) {
  const { assign: text } = useText(appraisalText)
  return (
    <>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => onChange(units.map(({ unitId }) => unitId))}>
          {text.all}
        </Button>
        <Button size="xs" variant="default" onClick={() => onChange([])}>
          {text.noneOfThem}
        </Button>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={roundClasses['pick']} aria-label={text.units} tabIndex={0}>
        <Stack gap={6}>
          {units.map(({ unitId, name }) => (
            <Checkbox
              key={unitId}
              label={name}
              checked={chosen.includes(unitId)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, unitId] : chosen.filter((one) => one !== unitId))
              }
            />
          ))}
        </Stack>
      </section>
    </>
  )
}
