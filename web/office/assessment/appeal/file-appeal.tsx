import { Checkbox, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { keptEvidenceQuery, useRoundsAgain } from '../api.ts'
import classes from '../round/round.module.css'
import { useTold } from '../use-told.ts'
import { fileAppeal } from './api.ts'
import { appealText } from './appeal-text.ts'
import type { ScoredCriterion } from './scored-criterion.ts'

interface FileProps {
  readonly roundId: string
  readonly unitId: string
  readonly criterion: ScoredCriterion
  readonly onClose: () => void
}

/** A unit appeals against the score of one criterion: its grounds, and the documents that show them. */
export function FileAppeal({ roundId, unitId, criterion, onClose }: FileProps) {
  const text = useText(appealText)
  const tell = useTold()
  const again = useRoundsAgain()
  const [grounds, setGrounds] = useState('')
  const [evidenceIds, setEvidence] = useState<string[]>([])
  const kept = useQuery(keptEvidenceQuery(unitId, '')).data?.items ?? []
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.fileOne(criterion.code)}
      act={text.fileNow}
      asksReason="no"
      isReady={grounds.trim() !== ''}
      onAct={async ({ key }) => {
        await fileAppeal(roundId, { unitId, criterion: criterion.code, grounds: grounds.trim(), evidenceIds }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>
          <b>{tell(criterion.title)}</b>
        </p>
        <p style={{ margin: 0 }}>{text.files}</p>
        <Textarea
          label={text.grounds}
          description={text.groundsHint}
          required
          autosize
          minRows={3}
          maxLength={4000}
          value={grounds}
          onChange={(event) => setGrounds(event.currentTarget.value)}
        />
        {kept.length > 0 && (
          <Checkbox.Group label={text.evidence} description={text.evidenceHint} value={evidenceIds} onChange={setEvidence}>
            <Stack gap="xs" mt="xs" className={classes['pick'] ?? ''}>
              {kept.map(({ id, number, title }) => (
                <Checkbox key={id} value={id} label={[number, title].filter((part) => part !== '').join(' · ')} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Stack>
    </ConfirmAct>
  )
}
