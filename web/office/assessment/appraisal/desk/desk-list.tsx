import { Card, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../../../shared/parts/tag.tsx'
import { sharedText } from '../../../../shared/text.ts'
import { DESK_SHOWS, type DeskShow } from '../../../words.ts'
import { useIsNarrow } from '../../sheet/use-is-narrow.ts'
import { useTold } from '../../use-told.ts'
import classes from './desk.module.css'
import type { DeskLine, DeskMark } from './desk-line.ts'
import { deskText } from './desk-text.ts'

const TONE: Readonly<Record<DeskMark, Tone>> = {
  'to-judge': 'accent',
  unsaved: 'bad',
  'waits-for-other': 'wait',
  differing: 'bad',
  judged: 'ok',
  settled: 'ok',
  explaining: 'wait',
  exempted: 'rest',
  'of-others': 'rest',
}

interface DeskListProps {
  readonly lines: readonly DeskLine[]
  readonly shown: readonly DeskLine[]
  readonly show: DeskShow | undefined
  readonly current: DeskLine
}

/** The criteria with how each stands and what it is worth, narrowed to what is looked for. Folded away on a narrow screen. */
export function DeskList(props: DeskListProps) {
  const text = useText(deskText)
  const isNarrow = useIsNarrow()
  const { lines, shown, show, current } = props
  const nav = useCurrentInView(current)
  const count = text.listShort(formatCount(shown.length), formatCount(lines.length))
  const list = (
    <>
      <ShowChoice show={show} count={count} />
      <nav aria-label={text.list} ref={nav}>
        {shown.length === 0 && (
          <p className="muted" style={{ padding: '0 12px' }}>
            {text.noneShown}
          </p>
        )}
        {shown.map((desk) => (
          <Line key={desk.line.code} desk={desk} isCurrent={desk.line.code === current.line.code} />
        ))}
      </nav>
    </>
  )
  return (
    <Card padding={0} className={classes['column'] ?? ''}>
      {isNarrow ? (
        <details key={current.line.code}>
          <summary style={{ padding: 12 }}>{count}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </Card>
  )
}

/** The open criterion is within what the list shows; the page around it stays where it is. */
function useCurrentInView({ line: { code } }: DeskLine) {
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const line = nav.current?.querySelector<HTMLElement>(`a[data-code="${CSS.escape(code)}"]`)
    const column = nav.current?.parentElement
    if (line === null || line === undefined || column === null || column === undefined) return
    const isInView =
      line.offsetTop >= column.scrollTop && line.offsetTop + line.offsetHeight <= column.scrollTop + column.clientHeight
    if (!isInView) column.scrollTop = line.offsetTop - column.clientHeight / 2
  }, [code])
  return nav
}

function ShowChoice({ show, count }: { show: DeskShow | undefined; count: string }) {
  const text = useText(deskText)
  const { all } = useText(sharedText)
  const navigate = useNavigate()
  return (
    <div className={classes['filter']}>
      <span className="muted">{count}</span>
      <NativeSelect
        size="xs"
        aria-label={text.shown}
        value={show ?? ''}
        data={[{ value: '', label: all }, ...DESK_SHOWS.map((value) => ({ value, label: text.show[value] }))]}
        onChange={(event) => {
          const chosen = DESK_SHOWS.find((one) => one === event.currentTarget.value)
          void navigate({
            to: '.',
            search: ({ show: _, ...before }) => (chosen === undefined ? before : { ...before, show: chosen }),
            replace: true,
            resetScroll: false,
          })
        }}
      />
    </div>
  )
}

function Line({ desk: { criterion, line, mark }, isCurrent }: { desk: DeskLine; isCurrent: boolean }) {
  const text = useText(deskText)
  const tell = useTold()
  const self = line.self?.points
  const found = line.appraised?.points
  const points =
    found === null || found === undefined || found === self
      ? formatCount(found ?? self)
      : text.change(formatCount(self), formatCount(found))
  return (
    <Link
      to="."
      search={(before) => ({ ...before, criterion: line.code })}
      resetScroll={false}
      className={classes['line']}
      aria-current={isCurrent}
      data-code={line.code}
    >
      <span className={classes['title']}>
        {line.code} · {tell(criterion.title)}
      </span>
      <span className={classes['standing']}>
        <span>
          <Tag tone={TONE[mark]}>{text.mark[mark]}</Tag>
          {line.request !== null && mark !== 'explaining' && <Tag tone="wait">{text.marked}</Tag>}
        </span>
        <span className="muted">{text.pointsOf(points, formatCount(criterion.maximum))}</span>
      </span>
    </Link>
  )
}
