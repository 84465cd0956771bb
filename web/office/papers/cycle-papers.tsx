import { Alert, Anchor, Button, Card, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FileButton } from '../../shared/act/file-button.tsx'
import { useConnection } from '../../shared/api/connection.ts'
import { formatDay, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Cycle } from '../payments/api.ts'
import { paymentText } from '../payments/text.ts'
import { fetchPaper, type PaperRow, paperAddress, papersQuery } from './api.ts'
import classes from './papers.module.css'
import { papersText } from './text.ts'

/** The papers of one cycle: each to look at here, or to take along as DOCX or PDF, or why it cannot be drawn up yet. */
export function CyclePapers({ cycle }: { cycle: Cycle }) {
  const text = useText(papersText)
  const { state: told } = useText(paymentText)
  const maySeePayments = useMay('payments:read')
  const [looked, setLooked] = useState<string>()
  return (
    <Card component="section" padding={0}>
      <Group justify="space-between" p="sm" px="md">
        <div>
          <Title order={2}>{text.papersOf(formatMonth(cycle.month))}</Title>
          <div className="muted">
            {told[cycle.state]}
            {cycle.total ? ` · ${formatMoney(cycle.total)}` : ''} · {text.draftNote}
          </div>
        </div>
        {maySeePayments && (
          <ButtonLink to="/payments/$cycleId" params={{ cycleId: cycle.id }} variant="default" size="xs">
            {text.toCycle}
          </ButtonLink>
        )}
      </Group>
      <Loaded query={useQuery(papersQuery(cycle.id))} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.noPapers}>{text.noPapersHint}</Empty>
          ) : (
            <>
              <Told notices={sharedNotices(items)} />
              <ul className={classes['papers']} style={{ borderTop: '1px solid var(--line)' }}>
                {items.map((paper) => (
                  <OnePaper
                    key={keyOf(paper)}
                    cycleId={cycle.id}
                    paper={paper}
                    own={paper.notices.filter((notice) => !isAmong(sharedNotices(items), notice))}
                    isLooked={looked === keyOf(paper)}
                    onLook={() => setLooked(looked === keyOf(paper) ? undefined : keyOf(paper))}
                  />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

/** A month has one of each kind, and of lists of orders one an order. */
const keyOf = ({ kind, order }: PaperRow): string => `${kind} ${order ?? ''}`

type Notice = PaperRow['notices'][number]

const isAmong = (notices: readonly Notice[], { vi }: Notice): boolean => notices.some((notice) => notice.vi === vi)

/** What is to be known of every paper of the month is told once. */
const sharedNotices = ([first, ...others]: readonly PaperRow[]): readonly Notice[] =>
  first?.notices.filter((notice) => others.every(({ notices }) => isAmong(notices, notice))) ?? []

/** What somebody has to know before a paper is drawn up: an act that has expired, an office that nobody recorded. */
function Told({ notices }: { notices: readonly Notice[] }) {
  const read = useBilingual()
  const text = useText(papersText)
  if (notices.length === 0) return null
  return (
    <Alert variant="light" title={text.beforeDrawing} className={classes['told']}>
      {notices.map((notice) => (
        <div key={notice.vi}>{read(notice)}</div>
      ))}
    </Alert>
  )
}

interface PaperProps {
  readonly cycleId: string
  readonly paper: PaperRow
  /** What is to be known of this paper alone. */
  readonly own: readonly Notice[]
  readonly isLooked: boolean
  readonly onLook: () => void
}

function OnePaper({ cycleId, paper, own, isLooked, onLook }: PaperProps) {
  const text = useText(papersText)
  const read = useBilingual()
  const title = read(paper.title)
  return (
    <li>
      <div className={classes['line']}>
        <div>
          <b>{title}</b> <Tag tone={paper.available ? 'ok' : 'wait'}>{paper.available ? text.ready : text.notYet}</Tag>
          {!paper.available && paper.why && <div className="muted">{read(paper.why)}</div>}
          {paper.available && <div className="muted">{text.paperOf(formatDay(paper.on))}</div>}
        </div>
        {paper.available && (
          <Group gap={6}>
            <Button size="xs" aria-expanded={isLooked} aria-label={isLooked ? undefined : text.lookAt(title)} onClick={onLook}>
              {isLooked ? text.hide : text.look}
            </Button>
            <Download form="docx" label={text.docx} name={text.docxOf(title)} cycleId={cycleId} paper={paper} />
            <Download form="pdf" label={text.pdf} name={text.pdfOf(title)} cycleId={cycleId} paper={paper} />
          </Group>
        )}
      </div>
      {paper.available && <Told notices={own} />}
      {isLooked && <Preview title={title} address={paperAddress({ cycleId, paper, form: 'pdf' })} />}
    </li>
  )
}

function Download(props: { form: 'docx' | 'pdf'; label: string; name: string; cycleId: string; paper: PaperRow }) {
  const { form, label, name, cycleId, paper } = props
  return (
    <FileButton size="xs" fetchFile={() => fetchPaper({ cycleId, paper, form })} label={name}>
      {label}
    </FileButton>
  )
}

/** The very PDF that is downloaded, in the page; a browser that cannot show it there opens it beside. */
function Preview({ title, address }: { title: string; address: string }) {
  const text = useText(papersText)
  const { isAway } = useConnection()
  const [isAsked, setAsked] = useState(!isAway)
  // A frame that is asked for while the server is away would stay empty when it is back.
  if (!isAway && !isAsked) setAsked(true)
  if (!isAsked) return <p role="status">{text.drawing}</p>
  return (
    <div>
      <iframe className={classes['preview']} src={address} title={text.previewOf(title)} />
      <Anchor href={address} target="_blank" rel="noopener" size="sm">
        {text.open}
      </Anchor>
    </div>
  )
}
