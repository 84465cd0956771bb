import type { Criterion } from '../../../../../src/criteria/index.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { useTold } from '../../use-told.ts'
import { answerText } from './answer-text.ts'

const FULL_AT = 100

/** How the answer becomes points, in words; where the choices say it themselves, nothing. */
export function HowScored({ criterion: { form, maximum = 0 } }: { criterion: Criterion }) {
  const { how: text } = useText(answerText)
  const tell = useTold()
  const most = formatCount(maximum)
  switch (form?.kind) {
    case 'steps':
      return (
        <List
          title={text.steps}
          lines={[
            ...form.steps.map(({ from, points }) => text.step(formatCount(from), formatCount(points))),
            text.below(formatCount(form.otherwise)),
          ]}
        />
      )
    case 'manual':
      return (
        <List
          title={text.manual}
          lines={[
            ...form.scale.map(({ points, title }) => `${formatCount(points)}: ${tell(title)}`),
            ...(form.betweenAllowed ? [text.between] : []),
          ]}
        />
      )
    case 'linear':
      return <p className="muted">{text.linear(formatCount(form.zeroAt), formatCount(form.fullAt), most)}</p>
    case 'ratio':
      return <p className="muted">{text.ratio(formatCount(form.fullAt ?? FULL_AT), most)}</p>
    case 'best-of-block':
      return <p className="muted">{text.best(most)}</p>
    case 'each':
      return <p className="muted">{text.each(formatCount(form.points), most)}</p>
    default:
      return null
  }
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="muted">
      {title}:
      <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
