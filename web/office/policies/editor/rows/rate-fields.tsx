import { NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { GROUP_FACTS, type GroupFactName } from '../../../../../src/policies/index.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import layout from '../../../../shared/theme/layout.module.css'
import type { Place } from '../document/document-path.ts'
import { usePlace } from '../document/editing.tsx'
import { unitOf } from '../document/facts-words.ts'
import { ChoiceAt, CountAt, MoneyAt } from '../fields/inputs.tsx'
import { editorText } from '../text.ts'
import { RowsAt } from './rows-at.tsx'

const KINDS = ['amount', 'upTo', 'ceiling', 'tiers', 'ranks'] as const
/** Ways of saying how much that have no fields here: they stand in the JSON under the form, and are kept. */
const IN_JSON = ['of', 'cases', 'table', 'share'] as const
type RateKind = (typeof KINDS)[number]

/** What a rate turns into under another way of giving it: a sum that was typed is kept. */
function turnedInto(kind: RateKind, rate: unknown): unknown {
  const given = (rate ?? {}) as Readonly<Record<string, unknown>>
  const sum = given['amount'] ?? given['upTo'] ?? given['ceiling']
  if (kind === 'tiers') return { tiers: { steps: [{}] } }
  if (kind === 'ranks') return { ranks: [null] }
  return sum === undefined ? undefined : { [kind]: sum }
}

/** The facts a sum may go by, tier by tier: whole numbers. */
const COUNTED = (Object.keys(GROUP_FACTS) as GroupFactName[]).filter((fact) => GROUP_FACTS[fact].type === 'count')

/** How much: fixed, up to, a ceiling, by tier or by rank. */
export function RateFields({ place }: { place: Place }) {
  const text = useText(editorText)
  const { value, set, error } = usePlace(place)
  const [chosen, setChosen] = useState<RateKind | ''>('')
  const has = (one: string): boolean => typeof value === 'object' && value !== null && one in value
  const kind = KINDS.find(has) ?? chosen
  const other = IN_JSON.find(has)
  const choose = (next: RateKind | ''): void => {
    setChosen(next)
    set(next === '' ? undefined : turnedInto(next, value))
  }
  if (other !== undefined) return <Text size="sm">{text.rateInJson}</Text>
  return (
    <>
      <div className={layout['fields']}>
        <NativeSelect
          label={text.rateKind}
          value={kind}
          data={[{ value: '', label: text.noRate }, ...KINDS.map((one) => ({ value: one, label: text.rateKinds[one] }))]}
          onChange={(event) => choose(event.currentTarget.value as RateKind | '')}
          error={error}
        />
        {(kind === 'amount' || kind === 'upTo' || kind === 'ceiling') && <MoneyAt place={[...place, kind]} />}
        {kind === 'upTo' && <ChoiceAt place={[...place, 'ifUndecided']} words={text.ifUndecided} />}
      </div>
      {kind === 'tiers' && <Tiers place={[...place, 'tiers']} />}
      {kind === 'ranks' && (
        <RowsAt place={[...place, 'ranks']} name={text.names.rank} blank={() => null}>
          {(row, index) => <MoneyAt place={row} label={text.rankOf(index + 1)} />}
        </RowsAt>
      )}
    </>
  )
}

function Tiers({ place }: { place: Place }) {
  const text = useText(editorText)
  const read = useBilingual()
  const by = usePlace([...place, 'by']).value
  const steps = usePlace([...place, 'steps']).value
  const facts = COUNTED
  const unit = unitOf(by, read)
  const next = (): unknown => {
    const until = Array.isArray(steps) ? (steps.at(-1) as { until?: unknown } | null)?.until : undefined
    return typeof until === 'number' ? { from: until + 1 } : {}
  }
  return (
    <>
      <ChoiceAt place={[...place, 'by']} words={Object.fromEntries(facts.map((fact) => [fact, read(GROUP_FACTS[fact].label)]))} />
      <RowsAt place={[...place, 'steps']} name={text.names.tier} blank={next}>
        {(row) => (
          <div className={layout['fields']}>
            <CountAt place={[...row, 'from']} label={text.tierFrom(unit)} />
            <CountAt place={[...row, 'until']} label={text.tierUntil(unit)} placeholder={text.andAbove} />
            <MoneyAt place={[...row, 'amount']} />
          </div>
        )}
      </RowsAt>
    </>
  )
}
