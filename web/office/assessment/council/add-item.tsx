import { Checkbox, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { matterKindText } from '../../../../src/assessment/index.ts'
import { poolMethodText } from '../../../../src/criteria/index.ts'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { roundQuery } from '../api.ts'
import { resultQuery } from '../result/api.ts'
import { resultText } from '../result/result-text.ts'
import { asHeading } from '../use-told.ts'
import { addItem, type Proposal, type SittingView, useCouncilAgain } from './api.ts'
import { councilText } from './council-text.ts'

/** What the screen of a sitting proposes; a score and an appeal are put on the agenda from their own pages. */
const KINDS = ['method', 'exclude', 'tie', 'adopt'] as const
type Kind = (typeof KINDS)[number]
type Method = Extract<Proposal, { kind: 'method' }>['methods'][number]

interface Draft {
  readonly title: string
  readonly kind: Kind | ''
  readonly methods: readonly string[]
  readonly unitIds: readonly string[]
  readonly reason: string
  readonly fingerprint: string
}

const NOTHING: Draft = { title: '', kind: '', methods: Object.keys(poolMethodText), unitIds: [], reason: '', fingerprint: '' }

/** What the draft proposes; undefined while something is missing, null where it is only spoken of. */
export function proposalOf({ kind, methods, unitIds, reason, fingerprint }: Draft): Proposal | null | undefined {
  const why = reason.trim()
  const [unitId] = unitIds
  switch (kind) {
    case '':
      return null
    case 'method':
      return methods.length > 1 ? { kind, methods: methods as Method[] } : undefined
    case 'exclude':
      return unitId !== undefined && why !== '' ? { kind, unitId, reason: why } : undefined
    case 'tie':
      return unitIds.length > 1 && why !== '' ? { kind, unitIds: [...unitIds], reason: why } : undefined
    case 'adopt':
      return fingerprint === '' ? undefined : { kind, fingerprint }
  }
}

/** Puts a point on the agenda, with what is to be decided. */
export function AddItem({ view, onClose }: { view: SittingView; onClose: () => void }) {
  const text = useText(councilText)
  const again = useCouncilAgain()
  const [draft, setDraft] = useState(NOTHING)
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const proposal = proposalOf(draft)
  const add = async ({ key }: { key: string }): Promise<void> => {
    await addItem(view.sitting.id, { title: draft.title.trim(), proposal: proposal ?? null }, key)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.addItem}
      act={text.addItem}
      asksReason="no"
      isReady={draft.title.trim() !== '' && proposal !== undefined}
      onAct={add}
    >
      <Stack gap="sm">
        <TextInput
          label={text.itemTitle}
          required
          maxLength={500}
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Matter view={view} draft={draft} onChange={change} />
      </Stack>
    </ConfirmAct>
  )
}

interface MatterProps {
  readonly view: SittingView
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

function Matter({ view, draft, onChange }: MatterProps) {
  const text = useText(councilText)
  const read = useBilingual()
  const { data } = useQuery(roundQuery(view.round.id))
  const units = (data?.units ?? []).map(({ unitId, name }) => ({ value: unitId, label: name }))
  const kinds = [
    { value: '', label: text.spokenOf },
    ...KINDS.map((kind) => ({ value: kind, label: asHeading(read(matterKindText[kind])) })),
  ]
  return (
    <>
      <Select
        label={text.itemKind}
        data={kinds}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => onChange({ kind: (kind ?? '') as Draft['kind'], unitIds: [] })}
      />
      <Particulars units={units} draft={draft} onChange={onChange} />
      {draft.kind === 'adopt' && (
        <DrawnUp roundId={view.round.id} chosen={draft.fingerprint} onChoose={(fingerprint) => onChange({ fingerprint })} />
      )}
    </>
  )
}

interface DrawnUpProps {
  readonly roundId: string
  readonly chosen: string
  readonly onChoose: (fingerprint: string) => void
}

/** The result that was drawn up to be adopted: no other is before the Council. */
function DrawnUp({ roundId, chosen, onChoose }: DrawnUpProps) {
  const text = useText(councilText)
  const { drawnUp, stale } = useText(resultText)
  return (
    <Loaded query={useQuery(resultQuery(roundId))} rows={1}>
      {({ draft }) =>
        draft === null ? (
          <p role="status">{text.notDrawnUp}</p>
        ) : (
          <>
            <Select
              label={text.adopted}
              required
              data={[{ value: draft.fingerprint, label: drawnUp(draft.byName, formatInstant(draft.at)) }]}
              value={chosen === '' ? null : chosen}
              onChange={(fingerprint) => onChoose(fingerprint ?? '')}
            />
            {!draft.isCurrent && <p role="status">{stale}</p>}
          </>
        )
      }
    </Loaded>
  )
}

type ParticularsProps = Omit<MatterProps, 'view'> & {
  readonly units: readonly { readonly value: string; readonly label: string }[]
}

/** What a proposal of the kind needs to be said. */
function Particulars({ units: given, draft, onChange }: ParticularsProps) {
  const text = useText(councilText)
  const read = useBilingual()
  const units = [...given]
  return (
    <>
      {draft.kind === 'method' && (
        <Checkbox.Group label={text.methods} value={[...draft.methods]} onChange={(methods) => onChange({ methods })}>
          <Stack gap="xs" mt="xs">
            {Object.entries(poolMethodText).map(([method, name]) => (
              <Checkbox key={method} value={method} label={read(name)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {draft.kind === 'exclude' && (
        <Select
          label={text.unit}
          searchable
          data={units}
          value={draft.unitIds[0] ?? null}
          onChange={(unitId) => onChange({ unitIds: unitId === null ? [] : [unitId] })}
        />
      )}
      {draft.kind === 'tie' && (
        <MultiSelect
          label={text.unitsInOrder}
          searchable
          data={units}
          value={[...draft.unitIds]}
          onChange={(unitIds) => onChange({ unitIds })}
        />
      )}
      {(draft.kind === 'exclude' || draft.kind === 'tie') && (
        <Textarea
          label={text.reason}
          required
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
    </>
  )
}
