import { Title } from '@mantine/core'
import { type Check, judgeCheck } from '../../../../../../src/criteria/index.ts'
import { formatInstant } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { Tag } from '../../../../../shared/parts/tag.tsx'
import sheetClasses from '../../../sheet/sheet.module.css'
import { useTold } from '../../../use-told.ts'
import type { Judgement } from '../../api.ts'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, useTellEntry } from '../judging-part.ts'
import { readableChecks } from '../writing/finding.ts'

/** Who judges a criterion, and what they found: of two, only whether the other is in, until both are. */
export function JudgementsShown({ sheet: { round }, desk }: Omit<DeskPartProps, 'judging'>) {
  const { both: text, judging, mark } = useText(deskText)
  const { line } = desk
  const isDouble = round.appraisers === 2
  const isRevealed = !isDouble || [1, 2].every((seat) => line.judgements.some((one) => one.seat === seat))
  const shown = line.judgements.filter(({ seat }) => isRevealed && (isDouble || seat !== line.seat))
  return (
    <section aria-labelledby="appraisers">
      <Title order={3} id="appraisers" mb={4}>
        {text.title}
      </Title>
      {line.appraisers.length === 0 && <p className="muted">{judging.nobody}</p>}
      {line.appraisers.map(({ seat, name, isIn }) => (
        <div key={seat}>{told({ text, isOther: isDouble && line.seat !== null && seat !== line.seat, name, isIn })}</div>
      ))}
      {isDouble && !isRevealed && <p className="muted">{text.blind}</p>}
      {shown.length > 0 && (
        <div className={sheetClasses['both']}>
          {shown.map((one) => (
            <OneJudgement key={one.seat} judgement={one} criterion={desk.criterion} />
          ))}
        </div>
      )}
      {line.state === 'differing' && (
        <p>
          <Tag tone="bad">{mark.differing}</Tag> {text.differ}
        </p>
      )}
    </section>
  )
}

interface AppraiserTold {
  readonly text: (typeof deskText)['vi']['both']
  readonly isOther: boolean
  readonly name: string
  readonly isIn: boolean
}

/** Whoever sits on the other seat is no name to the one who judges. */
function told({ text, isOther, name, isIn }: AppraiserTold): string {
  if (isOther) return isIn ? text.otherIn : text.otherNotIn
  return (isIn ? text.in : text.notIn)(name)
}

interface OneJudgementProps {
  readonly judgement: Judgement
  readonly criterion: DeskPartProps['desk']['criterion']
}

function OneJudgement({ judgement, criterion }: OneJudgementProps) {
  const { both: text, saved } = useText(deskText)
  const tell = useTellEntry({ criterion })
  const { agrees, entry, reason, seat, afterReveal, by, at } = judgement
  return (
    <div>
      <b>{tell(entry)}</b>
      {agrees && <div className="muted">{text.agrees}</div>}
      {reason !== null && <div>{reason}</div>}
      <Checked judgement={judgement} checks={criterion.checks ?? []} />
      <div className="muted">{saved.by(by, formatInstant(at))}</div>
      {seat === 0 && <div className="muted">{text.third}</div>}
      {seat !== 0 && afterReveal && <div className="muted">{text.afterReveal}</div>}
    </div>
  )
}

function Checked({ judgement, checks }: { judgement: Judgement; checks: readonly Check[] }) {
  const { both: text, checks: words } = useText(deskText)
  const tell = useTold()
  const found = readableChecks(checks, judgement.checks)
  if (Object.keys(found).length === 0) return null
  const verdicts = checks.map((check) => `${tell(check.title)} – ${words.verdict[judgeCheck(check, found[check.code])]}`)
  return <div className="muted">{text.checks(verdicts.join('; '))}</div>
}
