import { Textarea, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '../../../../shared/i18n/language.ts'
import type { PartProps } from '../asked-line.ts'
import { bodyOf } from '../line-mark.ts'
import classes from '../sheet.module.css'
import { sheetText } from '../sheet-text.ts'
import { FieldState } from '../writing/field-state.tsx'
import { fieldKey } from '../writing/kept-drafts.ts'

const MOST_WORDS = 20_000
const asKept = (words: string): string => words.normalize('NFC').trim()

/** What the unit says about its answer. */
export function ExplanationPart({ asked: { line }, writing }: PartProps) {
  const text = useText(sheetText)
  const key = { field: 'explanation', criterion: line.code } as const
  const unsaved = writing.unsaved.get(fieldKey(key))
  const body = bodyOf(line, 'explanation', writing.unsaved)
  const words = typeof body === 'string' ? body : ''
  const tell = (given: unknown): string => (typeof given === 'string' && given !== '' ? given : text.noExplanation)
  const [typed, setTyped] = useState(words)
  useEffect(() => {
    // The server keeps no space at the end; one that was typed just now is not taken from under the hand.
    setTyped((before) => (asKept(before) === asKept(words) ? before : words))
  }, [words])
  const write = (given: string): void => {
    setTyped(given)
    const base = unsaved?.draft.base ?? line.explanation?.revision ?? 0
    writing.writer.write({ ...key, base, body: given.trim() === '' ? null : given })
  }
  if (!line.mayAnswer)
    return (
      <section aria-labelledby="explanation">
        <Title order={3} id="explanation" mb={4}>
          {text.explanation}
        </Title>
        <p className={classes['written']}>{tell(body)}</p>
      </section>
    )
  return (
    <section>
      <Textarea
        label={text.explanation}
        description={text.explanationHint}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={MOST_WORDS}
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={writing.writer.sendNow}
      />
      <FieldState writing={writing} field={key} saved={line.explanation} tell={tell} />
    </section>
  )
}
