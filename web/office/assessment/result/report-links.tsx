import { Button } from '@mantine/core'
import { useText } from '../../../shared/i18n/language.ts'
import type { Sheet } from '../api.ts'
import { reportAddress } from './api.ts'
import { resultText } from './result-text.ts'

/** The report of a unit on its own result, once that is published. */
export function ReportLinks({ sheet: { round, unit } }: { sheet: Sheet }) {
  const { report } = useText(resultText)
  if (round.state !== 'published' && round.state !== 'closed') return null
  return (['pdf', 'docx'] as const).map((form) => (
    <Button key={form} component="a" variant="default" href={reportAddress(round.id, unit.unitId, form)} download>
      {report[form]}
    </Button>
  ))
}
