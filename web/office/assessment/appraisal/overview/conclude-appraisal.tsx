import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { useRoundsAgain } from '../../api.ts'
import { type AppraisalOverview, concludeAppraisal } from '../api.ts'
import { unfinishedIn } from './appraisal-progress.ts'
import { appraisalText } from './appraisal-text.ts'

/** What is still to be done before the appraisal can end, in words; empty: nothing. */
export function useConclusionLacks(overview: AppraisalOverview): readonly string[] {
  const { conclude: text } = useText(appraisalText)
  const { open, differing, explaining } = unfinishedIn(overview)
  return [
    ...(open > 0 ? [text.open(formatCount(open))] : []),
    ...(differing > 0 ? [text.differing(formatCount(differing))] : []),
    ...(explaining > 0 ? [text.explaining(formatCount(explaining))] : []),
  ]
}

/** Ends the appraisal: how much was judged, who has no score, and that nothing is changed after it. */
export function ConcludeAppraisal({ overview: { round, units }, onClose }: { overview: AppraisalOverview; onClose: () => void }) {
  const { conclude: text } = useText(appraisalText)
  const again = useRoundsAgain()
  const submitted = units.filter(({ state }) => state !== 'invited')
  const criteria = submitted.reduce((all, { asked }) => all + asked, 0)
  const without = units.length - submitted.length
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.title(round.title)}
      act={text.act}
      asksReason="no"
      isGrave
      onAct={async ({ key }) => {
        try {
          await concludeAppraisal(round.id, key)
        } finally {
          await again()
        }
      }}
    >
      <p>
        <b>{text.summary(formatCount(submitted.length), formatCount(criteria))}</b>
      </p>
      {without > 0 && <p>{text.without(formatCount(without))}</p>}
      <p>{text.difference}</p>
    </ConfirmAct>
  )
}
