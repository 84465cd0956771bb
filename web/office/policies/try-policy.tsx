import { Button, Card, NativeSelect, NumberInput, Stack, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import {
  type Evaluation,
  evaluateDocuments,
  type FactDefinition,
  GROUP_FACTS,
  type GroupFactName,
  type Provision,
  reasonText,
} from '../../../src/policies/index.ts'
import { DayField, MonthField } from '../../shared/form/day-field.tsx'
import { formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { DerivationSteps } from '../../shared/parts/derivation.tsx'
import { sharedText } from '../../shared/text.ts'
import { derivationSteps } from './derivation-steps.ts'
import { factsAskedBy } from './facts-asked.ts'
import { policyText } from './text.ts'

type FactInputs = Readonly<Record<string, string>>

/** Works one case out, here in the browser, by the same rule the server uses. Nothing is saved. */
export function TryPolicy({ provision }: { provision: Provision }) {
  const text = useText(policyText)
  const read = useBilingual()
  const names = useMemo(() => factsAskedBy(provision), [provision])
  const [month, setMonth] = useState<string>(provision.paysFrom)
  const [given, setGiven] = useState<FactInputs>({})
  const [asked, setAsked] = useState<{ month: string; given: FactInputs }>()
  const outcome = useMemo(
    () => asked && evaluateDocuments({ provision, facts: factsFrom(asked.given), month: asked.month }),
    [asked, provision],
  )
  return (
    <Card component="section" aria-labelledby="try-policy">
      <Title order={2} id="try-policy">
        {text.try.title}
      </Title>
      <p className="muted">{text.try.hint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked({ month, given })
        }}
      >
        <Stack gap="xs">
          <MonthField size="xs" label={text.try.month} value={month} onChange={setMonth} />
          {names.map((name) => (
            <FactField
              key={name}
              name={name}
              value={given[name] ?? ''}
              onChange={(value) => setGiven({ ...given, [name]: value })}
            />
          ))}
          <Button type="submit">{text.try.run}</Button>
        </Stack>
      </form>
      <div role="status">
        {outcome?.ok && <Outcome evaluation={outcome.value} />}
        {outcome && !outcome.ok && 'doubts' in outcome.refusal && (
          <ul>
            {outcome.refusal.doubts.map((doubt) => (
              <li key={doubt.pointer + doubt.code}>{read(doubt)}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

function FactField({ name, value, onChange }: { name: GroupFactName; value: string; onChange: (value: string) => void }) {
  const read = useBilingual()
  const text = useText(policyText)
  const shared = useText(sharedText)
  const { type, label, values = [] }: FactDefinition = GROUP_FACTS[name]
  const choice = (data: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={read(label)}
      value={value}
      data={[{ value: '', label: text.try.unknown }, ...data]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
  if (type === 'yes-no')
    return choice([
      { value: 'true', label: shared.yes },
      { value: 'false', label: shared.no },
    ])
  if (type === 'choice') return choice(values.map((each) => ({ value: each, label: each })))
  if (type === 'day') return <DayField size="xs" label={read(label)} value={value} onChange={onChange} />
  return (
    <NumberInput
      size="xs"
      label={read(label)}
      value={value}
      min={0}
      allowDecimal={false}
      thousandSeparator="."
      decimalSeparator=","
      onChange={(number) => onChange(String(number))}
    />
  )
}

/** Facts as the rules read them: what was left empty stays unknown. */
function factsFrom(given: FactInputs): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === '') continue
    const { type } = GROUP_FACTS[name as GroupFactName]
    facts[name] = type === 'yes-no' ? value === 'true' : type === 'count' || type === 'vnd' ? Number(value) : value
  }
  return facts
}

function Outcome({ evaluation }: { evaluation: Evaluation }) {
  const text = useText(policyText)
  const language = useLanguage()
  return (
    <Stack gap="xs" mt="md">
      <div className="muted">{text.try.amount}</div>
      <div className="big">{formatMoney(evaluation.amount)}</div>
      {evaluation.reasons.length > 0 && (
        <div>
          <b>{text.try.reasons}</b>
          <ul>
            {evaluation.reasons.map((reason) => (
              <li key={reason.code + (reason.fact ?? '')}>{reasonText(reason)[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {evaluation.shares.length > 1 && (
        <ul>
          {evaluation.shares.map(({ payer, amount }) => (
            <li key={payer}>
              {payer}: {formatMoney(amount)}
            </li>
          ))}
        </ul>
      )}
      <b>{text.try.why}</b>
      <DerivationSteps steps={derivationSteps(evaluation.derivation, language)} />
    </Stack>
  )
}
