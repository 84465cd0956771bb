import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { majorityBaseText, matterKindText, ruleOn } from '../../../../../src/assessment/index.ts'
import { plainDate } from '../../../../../src/kernel/calendar.ts'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { meQuery } from '../../../../shared/me.ts'
import { asHeading } from '../../use-told.ts'
import { type CouncilView, setRule, useCouncilAgain } from '../api.ts'
import { councilText } from '../council-text.ts'
import { useRuleWords } from '../rule-words.ts'
import { shareFromTyped, shareWritten } from './typed-share.ts'

type CitedRule = CouncilView['rules'][number]
type Kind = CitedRule['kind']
type Rule = CitedRule['rule']

/** A rule as it is typed: its shares may not be readable yet. */
interface Draft extends Omit<Rule, 'quorum' | 'threshold'> {
  readonly quorum: string
  readonly threshold: string
}

const draftOf = ({ quorum, threshold, ...rule }: Rule): Draft => ({
  ...rule,
  quorum: shareWritten(quorum),
  threshold: shareWritten(threshold),
})

function ruleFrom({ quorum, threshold, ...rule }: Draft): Rule | undefined {
  const [read, passed] = [shareFromTyped(quorum), shareFromTyped(threshold)]
  return read === undefined || passed === undefined ? undefined : { ...rule, quorum: read, threshold: passed }
}

interface SetRuleProps {
  readonly view: CouncilView
  readonly onClose: () => void
}

/** Sets how the Council decides matters of one kind, from a day on: it begins with what holds, and reads back in a sentence. */
export function SetRule({ view, onClose }: SetRuleProps) {
  const text = useText(councilText)
  const words = useRuleWords()
  const again = useCouncilAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const kinds = Object.keys(matterKindText) as Kind[]
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'method')
  const [changed, setChanged] = useState<Partial<Draft>>({})
  const [typedDay, setDay] = useState<string>()
  const [citation, setCitation] = useState('')
  const from = typedDay ?? today
  const holding = today === '' ? undefined : ruleOn(view.rules as Parameters<typeof ruleOn>[0], kind, plainDate(today))
  if (holding === undefined) return null
  const draft: Draft = { ...draftOf(holding.rule), ...changed }
  const rule = ruleFrom(draft)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.setRule}
      act={text.setRule}
      asksReason="no"
      isReady={rule !== undefined && from !== '' && citation.trim() !== ''}
      onAct={async ({ key }) => {
        if (rule === undefined) return
        await setRule(view.council.id, { kind, rule, inForceFrom: from, citation: citation.trim() }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <KindChoice
          kind={kind}
          onChange={(chosen) => {
            setKind(chosen)
            setChanged({})
          }}
        />
        <p style={{ margin: 0 }} aria-live="polite">
          {text.ruleNow}: {words(holding.rule)}
          <br />
          <b>
            {text.ruleThen}: {rule === undefined ? text.shareWrong : words(rule)}
          </b>
        </p>
        <RuleFields draft={draft} onChange={(part) => setChanged({ ...changed, ...part })} />
        <DayField label={text.from} required value={from} onChange={setDay} />
        <TextInput
          label={text.columns.citation}
          description={text.citationHint}
          required
          maxLength={500}
          value={citation}
          onChange={(event) => setCitation(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmAct>
  )
}

function KindChoice({ kind, onChange }: { readonly kind: Kind; readonly onChange: (kind: Kind) => void }) {
  const text = useText(councilText)
  const read = useBilingual()
  const kinds = Object.keys(matterKindText) as Kind[]
  return (
    <NativeSelect
      label={text.columns.matter}
      value={kind}
      data={kinds.map((value) => ({ value, label: asHeading(read(matterKindText[value])) }))}
      onChange={(event) => onChange(event.currentTarget.value as Kind)}
    />
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

function RuleFields({ draft, onChange }: FieldsProps) {
  const text = useText(councilText)
  const read = useBilingual()
  const share = (field: 'quorum' | 'threshold') => (
    <TextInput
      label={text.shares[field]}
      description={text.shareHint}
      value={draft[field]}
      error={shareFromTyped(draft[field]) === undefined && text.shareWrong}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  const bases = Object.keys(majorityBaseText) as Rule['base'][]
  return (
    <>
      {share('quorum')}
      {share('threshold')}
      <NativeSelect
        label={text.passes}
        value={draft.passes}
        data={[
          { value: 'at-least', label: text.passing['at-least'] },
          { value: 'more-than', label: text.passing['more-than'] },
        ]}
        onChange={(event) => onChange({ passes: event.currentTarget.value as Rule['passes'] })}
      />
      <NativeSelect
        label={text.base}
        value={draft.base}
        data={bases.map((value) => ({ value, label: read(majorityBaseText[value]) }))}
        onChange={(event) => onChange({ base: event.currentTarget.value as Rule['base'] })}
      />
      <NativeSelect
        label={text.recusedCount}
        value={draft.recused}
        data={[
          { value: 'left-out', label: text.recused['left-out'] },
          { value: 'counted', label: text.recused.counted },
        ]}
        onChange={(event) => onChange({ recused: event.currentTarget.value as Rule['recused'] })}
      />
      <Checkbox
        label={text.votesSecretly}
        checked={draft.isSecret}
        onChange={(event) => onChange({ isSecret: event.currentTarget.checked })}
      />
      <Checkbox
        label={text.substitutesVote}
        checked={draft.allowsSubstitutes}
        onChange={(event) => onChange({ allowsSubstitutes: event.currentTarget.checked })}
      />
    </>
  )
}
