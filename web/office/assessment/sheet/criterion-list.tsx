import { Card } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Criterion, shapeOf } from '../../../../src/criteria/index.ts'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import type { Sheet } from '../api.ts'
import { useTold } from '../use-told.ts'
import type { AskedLine } from './asked-line.ts'
import { type LineMark, markOf } from './line-mark.ts'
import classes from './sheet.module.css'
import { sheetText } from './sheet-text.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import type { Unsaved } from './writing/field-writer.ts'

const TONE: Readonly<Record<LineMark, Tone>> = {
  answered: 'ok',
  'without-evidence': 'wait',
  missing: 'wait',
  'not-applicable': 'rest',
  doubtful: 'bad',
}

interface ListProps {
  readonly sheet: Sheet
  readonly shape: ReturnType<typeof shapeOf>
  readonly asked: readonly AskedLine[]
  readonly current: AskedLine
  readonly unsaved: ReadonlyMap<string, Unsaved>
}

/** The criteria by pillar and index, each with how it stands. On a narrow screen it is folded away until it is wanted. */
export function CriterionList(props: ListProps) {
  const text = useText(sheetText)
  const isNarrow = useIsNarrow()
  const list = (
    <nav aria-label={text.list}>
      <Requested {...props} />
      <Branches {...props} criteria={props.shape.roots} />
    </nav>
  )
  return (
    <Card padding={0} className={classes['list'] ?? ''}>
      {isNarrow ? (
        <details key={props.current.line.code}>
          <summary style={{ padding: 12 }}>{text.list}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </Card>
  )
}

/** What a returned sheet asks again, before everything else. */
function Requested(props: ListProps) {
  const { request: text } = useText(sheetText)
  const requested = props.sheet.unit.state === 'returned' ? props.asked.filter(({ line }) => line.request !== null) : []
  if (requested.length === 0) return null
  return (
    <>
      <div className={classes['branch']}>{text.list(formatCount(requested.length))}</div>
      <ul className={classes['tree']}>
        {requested.map(({ criterion }) => (
          <li key={criterion.code}>
            <Line {...props} criterion={criterion} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Branches({ criteria, ...props }: ListProps & { readonly criteria: readonly Criterion[] }) {
  const { shape, asked } = props
  const codes = new Set(asked.map(({ line }) => line.code))
  const isOnTop = ({ code }: Criterion): boolean =>
    props.sheet.unit.state === 'returned' && asked.some(({ line }) => line.code === code && line.request !== null)
  const holdsAsked = (criterion: Criterion): boolean =>
    shape.isLeaf(criterion) ? codes.has(criterion.code) && !isOnTop(criterion) : shape.childrenOf(criterion.code).some(holdsAsked)
  return (
    <ul className={classes['tree']}>
      {criteria.filter(holdsAsked).map((criterion) => (
        <li key={criterion.code}>
          {shape.isLeaf(criterion) ? (
            <Line {...props} criterion={criterion} />
          ) : (
            <>
              <Branch {...props} criterion={criterion} />
              <Branches {...props} criteria={shape.childrenOf(criterion.code)} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Branch({ sheet, criterion: { code, title } }: ListProps & { readonly criterion: Criterion }) {
  const text = useText(sheetText)
  const tell = useTold()
  const score = sheet.branches.find((branch) => branch.code === code)?.score
  return (
    <div className={classes['branch']}>
      <span>
        {code} · {tell(title)}
      </span>
      <span>{score && text.pointsOf(formatCount(score.pointsSoFar), formatCount(score.maximum))}</span>
    </div>
  )
}

function Line({ criterion, asked, current, unsaved }: ListProps & { readonly criterion: Criterion }) {
  const text = useText(sheetText)
  const tell = useTold()
  const line = asked.find((one) => one.line.code === criterion.code)?.line
  if (line === undefined) return null
  const mark = markOf(criterion, line, unsaved)
  return (
    <Link
      to="."
      search={(before) => ({ ...before, criterion: criterion.code })}
      resetScroll={false}
      className={classes['line']}
      aria-current={current.line.code === criterion.code}
    >
      <span>
        {criterion.code} · {tell(criterion.title)}
      </span>
      {line.request !== null && line.mayAnswer ? (
        <Tag tone="wait">{text.request.mark}</Tag>
      ) : (
        <Tag tone={TONE[mark]}>{text.mark[mark]}</Tag>
      )}
    </Link>
  )
}
