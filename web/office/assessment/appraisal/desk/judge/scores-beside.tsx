import { formatCount } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { Tag } from '../../../../../shared/parts/tag.tsx'
import classes from '../desk.module.css'
import { gapOf, worthOfEntry } from '../desk-line.ts'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, findingIn } from '../judging-part.ts'

/** What the unit gave itself, what is found, and what the Council will say, side by side; with the gap. */
export function ScoresBeside(props: DeskPartProps) {
  const { scores: text } = useText(deskText)
  const { sheet, desk } = props
  const { criterion, line, own } = desk
  const { finding, held } = findingIn(props)
  const isAgreeing = finding.entry === null && (own !== undefined || held?.draft.act === 'agree')
  const entry = isAgreeing ? line.answered.entry : finding.entry
  const worth = worthOfEntry({ ...sheet, criterion: line.code }, entry)
  // What is compared with the best of a block is known to the server alone, and so is what two have found.
  const found = line.mayJudge && worth !== null ? worth : (line.appraised?.points ?? null)
  const gap = gapOf(line.self?.points, found)
  const told = (points: number | null | undefined) =>
    points === null || points === undefined ? <span className={classes['unknown']}>{text.unknown}</span> : formatCount(points)
  return (
    <section aria-label={text.title}>
      <dl className={classes['scores']}>
        <div>
          <dt>{text.self}</dt>
          <dd>{told(line.self?.points)}</dd>
        </div>
        <div>
          <dt>{line.mayJudge ? text.own : text.appraised}</dt>
          <dd>{told(found)}</dd>
        </div>
        <div>
          <dt>{text.council}</dt>
          <dd>
            <span className={classes['unknown']}>{text.later}</span>
          </dd>
        </div>
      </dl>
      <div className="muted">
        {text.gap}: {gap === null ? formatCount(null) : <Gap gap={gap} />} / {formatCount(criterion.maximum)}
      </div>
    </section>
  )
}

export function Gap({ gap }: { gap: number }) {
  const told = `${gap > 0 ? '+' : ''}${formatCount(gap)}`
  return (
    <Tag tone={gap === 0 ? 'ok' : 'wait'} bare>
      {told}
    </Tag>
  )
}
