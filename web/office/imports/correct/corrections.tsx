import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { type Correction, correctionsQuery, undoCorrection } from '../api.ts'
import classes from '../imports.module.css'
import { fieldText } from '../rows/doubt-text.ts'
import { useImportAgain } from '../use-import-again.ts'
import { correctText } from './correct-text.ts'

/** What was put right in many rows at once, each with its way back. */
export function Corrections({ importId }: { importId: string }) {
  const { corrections } = useText(correctText)
  const items = useQuery(correctionsQuery(importId)).data?.items ?? []
  const [undoing, setUndoing] = useState<Correction>()
  const again = useImportAgain()
  const tell = useCorrectionTold()
  if (items.length === 0) return null
  return (
    <section aria-label={corrections.label}>
      <ul className={`${classes['doubts']} ${classes['notes']}`}>
        {items.map((correction) => (
          <li key={correction.id} className={classes['isDone']}>
            <Link to="." search={{ show: 'all', correctionId: correction.id }}>
              {tell(correction)}
            </Link>{' '}
            <span className="muted">
              {corrections.by(correction.madeByName, formatInstant(correction.madeAt))}
              {correction.isRemembered && ` · ${corrections.remembered}`}
            </span>{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => setUndoing(correction)}>
              {corrections.undo}…
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmAct
        opened={undoing !== undefined}
        onClose={() => setUndoing(undefined)}
        title={undoing ? tell(undoing) : ''}
        act={corrections.undo}
        asksReason="no"
        onAct={async ({ key }) => {
          if (undoing) await undoCorrection(importId, undoing.id, key)
          await again()
        }}
      >
        <p>{corrections.undoEffect(formatCount(undoing?.rows))}</p>
      </ConfirmAct>
    </section>
  )
}

/** What was put right, in a line. */
export function useCorrectionTold(): (correction: Correction) => string {
  const { corrections } = useText(correctText)
  const fields = useText(fieldText)
  return ({ field, written, becomes, rows }) =>
    corrections.line(fields[field], written || corrections.empty, becomes || corrections.empty, formatCount(rows))
}
