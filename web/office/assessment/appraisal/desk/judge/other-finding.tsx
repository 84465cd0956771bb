import { Button, Group, Stack } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { isObject } from '../../../../../../src/kernel/is-object.ts'
import { formatCount } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { AnswerInput } from '../../../sheet/answer/answer-input.tsx'
import { HowScored } from '../../../sheet/answer/how-scored.tsx'
import { NumberAnswer } from '../../../sheet/answer/number-answer.tsx'
import type { DeskLine } from '../desk-line.ts'
import { deskText } from '../desk-text.ts'

/** Another value of the same form, points for a reason, or that it does not apply. */
type How = 'value' | 'points' | 'not-applicable'

export interface OtherFinding {
  readonly how: How | undefined
  readonly choose: (how: How) => void
  readonly drop: () => void
  readonly fields: RefObject<HTMLDivElement | null>
}

/** The reason stands in its own field. */
const LEFT_OUT = { notApplicable: '' }

const howOf = (entry: unknown): How | undefined => {
  if (!isObject(entry)) return undefined
  return 'points' in entry ? 'points' : 'notApplicable' in entry ? 'not-applicable' : 'value'
}

/** Which way another finding is written; the keyboard goes into its field as it is chosen. */
export function useOtherFinding(entry: unknown, write: (entry: unknown) => void): OtherFinding {
  const [chosen, setChosen] = useState<How>()
  const [turn, setTurn] = useState(0)
  const fields = useRef<HTMLDivElement>(null)
  const how = howOf(entry) ?? chosen
  useEffect(() => {
    if (turn > 0) fields.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [turn])
  return {
    how,
    fields,
    choose: (next) => {
      if (next !== how && entry !== null) write(null)
      if (next === 'not-applicable') write(LEFT_OUT)
      setChosen(next)
      setTurn((before) => before + 1)
    },
    drop: () => {
      setChosen(undefined)
      if (entry !== null) write(null)
    },
  }
}

interface FieldsProps {
  readonly other: OtherFinding
  readonly criterion: DeskLine['criterion']
  readonly entry: unknown
  readonly onChange: (entry: unknown) => void
  readonly error: string | undefined
}

/** The ways to find otherwise, each a button, and the field of the one that is chosen. */
export function OtherFields({ other: { how, choose, drop, fields }, criterion, entry, onChange, error }: FieldsProps) {
  const { judging: text } = useText(deskText)
  const ways: readonly { readonly way: How; readonly name: string }[] = [
    { way: 'value', name: `${text.value} (E)` },
    { way: 'points', name: `${text.points} (P)` },
    ...(criterion.mayNotApply === true ? [{ way: 'not-applicable', name: text.notApplicable } as const] : []),
  ]
  return (
    <Stack gap="xs">
      <Group gap={6}>
        {ways.map(({ way, name }) => (
          <Button
            key={way}
            size="xs"
            variant={way === how ? 'light' : 'default'}
            aria-pressed={way === how}
            onClick={() => choose(way)}
          >
            {name}
          </Button>
        ))}
        {how !== undefined && (
          <Button size="xs" variant="subtle" onClick={drop}>
            {text.drop}
          </Button>
        )}
      </Group>
      <div ref={fields}>
        <Field how={how} criterion={criterion} entry={entry} onChange={onChange} error={error} />
      </div>
    </Stack>
  )
}

function Field({ how, criterion, entry, onChange, error }: Pick<OtherFinding, 'how'> & Omit<FieldsProps, 'other'>) {
  const { judging: text } = useText(deskText)
  const at = isObject(entry) ? entry : {}
  switch (how) {
    case undefined:
      return null
    case 'value':
      return (
        <>
          <HowScored criterion={criterion} />
          <AnswerInput
            criterion={criterion}
            value={at['value'] ?? null}
            onChange={(value) => onChange(value === null ? null : { value })}
            error={error}
          />
        </>
      )
    case 'points':
      return (
        <NumberAnswer
          label={text.pointsGiven(formatCount(criterion.maximum))}
          maximum={criterion.maximum}
          value={typeof at['points'] === 'number' ? at['points'] : null}
          onChange={(points) => onChange(points === null ? null : { points })}
          error={error}
        />
      )
    case 'not-applicable':
      return <p className="muted">{text.notApplicableHint}</p>
  }
}
