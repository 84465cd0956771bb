import { Button, Card, Group, Title } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useAct } from '../act/confirm-act.tsx'
import { useText } from '../i18n/language.ts'
import { ProblemAlert } from '../parts/problem-alert.tsx'
import { useIsOnPaper, usePrint } from '../print/printing.ts'
import type { Column } from '../table/column.ts'
import { PlainTable } from '../table/plain-table.tsx'
import classes from './picture.module.css'
import { keepPng, keepSvg } from './picture-file.ts'
import { pictureText } from './picture-text.ts'
import { useWidth } from './use-width.ts'

interface PictureFrameProps<Row> {
  readonly title: string
  /** What to see in it, in a sentence; also its name for whoever does not see it. */
  readonly says: string
  /** Of what it is, in the name of its files: the title of the round. */
  readonly subject: string
  /** What colours stand for, and what is chosen. */
  readonly tools?: ReactNode
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  /** Draws one `svg` of so many pixels across. */
  readonly draw: (width: number) => ReactNode
}

/**
 * A picture with its table: the same numbers, as a list that is read aloud, taken as a workbook and printed; the picture is taken as
 * SVG or PNG. On paper the table stands open beneath it.
 */
export function PictureFrame<Row>({ title, says, subject, tools, rows, rowKey, columns, draw }: PictureFrameProps<Row>) {
  const text = useText(pictureText)
  const id = useId()
  const held = useRef<HTMLElement>(null)
  const width = useWidth(held)
  const isOnPaper = useIsOnPaper()
  const { printScreen } = usePrint()
  const [isOpen, setOpen] = useState(false)
  const { run, error } = useAct(async (form: 'svg' | 'png') => {
    const picture = held.current?.querySelector('svg')
    if (picture == null) return
    const name = `${title} - ${subject}`
    if (form === 'svg') keepSvg(picture, name)
    else await keepPng(picture, name)
  })
  return (
    <Card component="section" mb="md" aria-labelledby={id} className={classes['frame']}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        <Group gap={6} className={classes['acts']}>
          <Button variant="default" size="xs" onClick={() => void run('svg')}>
            {text.svg}
          </Button>
          <Button variant="default" size="xs" onClick={() => void run('png')}>
            {text.png}
          </Button>
          <Button variant="default" size="xs" onClick={printScreen}>
            {text.print}
          </Button>
        </Group>
      </Group>
      <p className={classes['says']}>{says}</p>
      {tools}
      <ProblemAlert error={error} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={held} className={classes['drawing']} tabIndex={0} aria-label={title}>
        {draw(width)}
      </section>
      <details open={isOpen || isOnPaper} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text.table}</summary>
        {(isOpen || isOnPaper) && (
          <PlainTable
            caption={`${title}: ${says}`}
            files={{ title: `${title} - ${subject}` }}
            rows={rows}
            rowKey={rowKey}
            columns={columns}
          />
        )}
      </details>
    </Card>
  )
}

/** What each colour of a picture stands for. */
export function PictureKey({
  keys,
}: {
  keys: readonly { readonly name: string; readonly fill: string; readonly opacity?: number }[]
}) {
  return (
    <ul className={classes['keys']}>
      {keys.map(({ name, fill, opacity }) => (
        <li key={name}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2" fill={fill} opacity={opacity} stroke="var(--accent)" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
