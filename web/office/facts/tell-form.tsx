import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { firstDayOf, lastDayOf, month as monthNamed } from '../../../src/kernel/calendar.ts'
import { fold } from '../../../src/kernel/vietnamese-text.ts'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatCount, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { type FactAsked, type FactValue, proposeFacts } from './api.ts'
import classes from './facts.module.css'
import { factsText } from './facts-text.ts'
import { ValueField } from './value-field.tsx'

/** Lines drawn at once; the rest is found by name. */
const MOST_SHOWN = 60

/** Tells one fact of those it is missing of, on one paper. What is left empty stays missing. */
export function TellForm({ fact, month, onClose }: { fact: FactAsked; month: string; onClose: () => void }) {
  const text = useText(factsText)
  const read = useBilingual()
  const queries = useQueryClient()
  const [values, setValues] = useState<ReadonlyMap<string, FactValue>>(new Map())
  const [search, setSearch] = useState('')
  const [forAll, setForAll] = useState<FactValue>()
  const asked = monthNamed(month)
  const [from, setFrom] = useState<string>(firstDayOf(asked))
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const found = fact.missing.filter(({ name }) => fold(name).includes(fold(search)))
  const set = (ids: readonly string[], value: FactValue | undefined): void => {
    const changed = new Map(values)
    for (const id of ids) value === undefined ? changed.delete(id) : changed.set(id, value)
    setValues(changed)
  }
  const isOfMonth = fact.span === 'month'
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    const days = isOfMonth ? { from: firstDayOf(asked), until: lastDayOf(asked) } : { from }
    const told = [...values].map(([subjectId, value]) => ({
      ...{ fact: fact.name, subjectKind: fact.subject, subjectId, value },
      ...days,
    }))
    await proposeFacts({ values: told, decision: { number, date }, reason }, key)
    await queries.invalidateQueries({ queryKey: ['facts'] })
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.tellFact(read(fact.label))}
      act={text.propose}
      onAct={run}
      isReady={values.size > 0 && number.trim() !== '' && date !== '' && (isOfMonth || from !== '')}
    >
      <Stack gap="sm">
        <p>{isOfMonth ? text.tellOfMonth(formatMonth(month)) : text.tellLasting}</p>
        {!isOfMonth && <DayField label={text.from} required value={from} onChange={setFrom} />}
        {fact.missing.length > 1 && (
          <Group align="flex-end" gap="sm">
            <TextInput label={text.find} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
            <ValueField fact={fact} label={text.all} value={forAll} onChange={setForAll} />
            <Button
              variant="default"
              disabled={forAll === undefined}
              onClick={() =>
                set(
                  found.map(({ id }) => id),
                  forAll,
                )
              }
            >
              {text.fill}
            </Button>
          </Group>
        )}
        <ul className={classes['lines']}>
          {found.slice(0, MOST_SHOWN).map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <ValueField fact={fact} label={text.valueOf(name)} value={values.get(id)} onChange={(value) => set([id], value)} />
            </li>
          ))}
        </ul>
        {found.length > MOST_SHOWN && <p className="muted">{text.shown(formatCount(MOST_SHOWN), formatCount(found.length))}</p>}
        <p aria-live="polite">{text.given(formatCount(values.size))}</p>
        <TextInput
          label={text.decisionNumber}
          required
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayField label={text.decisionDate} required value={date} onChange={setDate} />
      </Stack>
    </ConfirmAct>
  )
}
