import { Stack, Title } from '@mantine/core'
import { type Check, judgeCheck } from '../../../../../../src/criteria/index.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../../../../shared/parts/tag.tsx'
import { useTold } from '../../../use-told.ts'
import classes from '../desk.module.css'
import { deskText } from '../desk-text.ts'
import { readableChecks } from '../writing/finding.ts'
import { CheckInput } from './check-input.tsx'

type Verdict = ReturnType<typeof judgeCheck>

export const TONE_OF_VERDICT: Readonly<Record<Verdict, Tone>> = {
  met: 'ok',
  'in-grace': 'wait',
  'not-met': 'bad',
  'not-applicable': 'rest',
  open: 'wait',
}

interface ChecklistProps {
  readonly checks: readonly Check[]
  readonly found: Readonly<Record<string, unknown>>
  readonly onChange: (found: Readonly<Record<string, unknown>>) => void
}

/** What an appraiser looks for in the evidence, one after the other, each with its verdict. It changes no points by itself. */
export function Checklist({ checks, found, onChange }: ChecklistProps) {
  const { checks: text } = useText(deskText)
  const tell = useTold()
  if (checks.length === 0) return null
  const readable = readableChecks(checks, found)
  const put = (code: string, one: unknown): void => {
    const { [code]: _, ...others } = found
    onChange(one === undefined ? others : { ...others, [code]: one })
  }
  return (
    <section aria-labelledby="checks">
      <Title order={3} id="checks" mb={4}>
        {text.title}
      </Title>
      <Stack gap="sm">
        {checks.map((check) => {
          const verdict = judgeCheck(check, readable[check.code])
          return (
            <fieldset key={check.code} className={classes['check']}>
              <legend>
                {tell(check.title)}
                {check.citation !== undefined && <span className="muted"> ({check.citation})</span>}
              </legend>
              <CheckInput check={check} found={found[check.code]} onChange={(one) => put(check.code, one)} />
              <Tag tone={TONE_OF_VERDICT[verdict]}>{text.verdict[verdict]}</Tag>
            </fieldset>
          )
        })}
      </Stack>
    </section>
  )
}
