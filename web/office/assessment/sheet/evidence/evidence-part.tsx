import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../../shared/parts/problem-alert.tsx'
import { nameEvidence, type SheetKey, useRoundsAgain } from '../../api.ts'
import type { PartProps } from '../asked-line.ts'
import classes from '../sheet.module.css'
import { AddEvidence } from './add-evidence.tsx'
import { evidenceText } from './evidence-text.ts'
import { OneDocument } from './one-document.tsx'

/** The documents named under a criterion: to read, to drop, and to name more. */
export function EvidencePart({ sheet, asked: { criterion, line } }: PartProps) {
  const text = useText(evidenceText)
  const again = useRoundsAgain()
  const [isAdding, setAdding] = useState(false)
  const key: SheetKey = { roundId: sheet.round.id, unitId: sheet.unit.unitId }
  const { run, error } = useAct(async (evidenceId: string) => {
    await nameEvidence(key, { criterion: line.code, evidenceId, isDropped: true })
    await again()
  })
  const isWanted = criterion.evidence !== undefined
  return (
    <section aria-labelledby="evidence">
      <Group justify="space-between" mb={4} gap="xs">
        <Title order={3} id="evidence">
          {text.title(formatCount(line.evidence.length))}
        </Title>
        {line.mayAnswer && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        )}
      </Group>
      {line.evidence.length === 0 && <p className="muted">{isWanted ? text.noneButWanted : text.none}</p>}
      <ul className={classes['documents']}>
        {line.evidence.map((one) => (
          <li key={one.id}>
            <OneDocument evidence={one} />
            {line.mayAnswer && (
              <Button size="compact-sm" variant="default" aria-label={text.dropOne(one.title)} onClick={() => void run(one.id)}>
                {text.drop}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert error={error} />
      {isAdding && (
        <AddEvidence
          sheetKey={key}
          criterion={line.code}
          named={line.evidence.map(({ id }) => id)}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}
