import type { RowDecision } from '../../../../src/exchange/index.ts'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { decideRow, type RegisterRow } from '../api.ts'
import { previewText } from '../preview/preview-text.ts'
import { useImportAgain } from '../use-import-again.ts'

interface DecideProps {
  readonly importId: string
  readonly row: RegisterRow
  readonly decision: RowDecision['decision'] | undefined
  readonly onClose: () => void
  readonly onDecided: () => void
}

/** One decision about one row: what follows from it, and why. Then the next doubt. */
export function DecideRow({ importId, row, decision, onClose, onDecided }: DecideProps) {
  const text = useText(previewText)
  const again = useImportAgain()
  const title = decision ? text.decision[decision] : ''
  const name = row.cells.fullName ?? '–'
  const here = [row.cells.group, row.cells.commune].filter((part) => part).join(', ')
  const there = row.other ? [row.other.groupName, row.other.communeName].filter((part) => part).join(', ') : ''
  const decide = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (decision) await decideRow({ id: importId, rowId: row.id }, { decision, reason }, key)
    await again()
    onDecided()
  }
  return (
    <ConfirmAct opened={decision !== undefined} onClose={onClose} title={title} act={title} onAct={decide}>
      {decision && <p>{text.decisionEffect[decision](name, there, here)}</p>}
    </ConfirmAct>
  )
}
