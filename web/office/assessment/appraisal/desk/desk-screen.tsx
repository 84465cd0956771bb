import { Alert, Button, Card, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../../shared/i18n/language.ts'
import { type Me, meQuery } from '../../../../shared/me.ts'
import { Empty } from '../../../../shared/parts/empty.tsx'
import { AnchorLink } from '../../../../shared/parts/links.tsx'
import { Loaded } from '../../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../../shared/parts/page-head.tsx'
import { DESK_SHOWS } from '../../../words.ts'
import type { SheetKey } from '../../api.ts'
import { type AppraisalSheet, appraisalSheetQuery } from '../api.ts'
import classes from './desk.module.css'
import { DeskActs } from './desk-acts.tsx'
import { useDeskKeys } from './desk-keys.ts'
import { type DeskLine, deskLines, nextToJudge, shownLines } from './desk-line.ts'
import { DeskList } from './desk-list.tsx'
import { DeskStrip } from './desk-strip.tsx'
import { deskText } from './desk-text.ts'
import { CriterionMiddle } from './evidence/criterion-middle.tsx'
import { JudgePart } from './judge/judge-part.tsx'
import { JudgementsShown } from './judge/judgements-shown.tsx'
import { NotePart } from './judge/note-part.tsx'
import { QuestionPart } from './judge/question-part.tsx'
import { ScoresBeside } from './judge/scores-beside.tsx'
import { SettlePart } from './judge/settle-part.tsx'
import type { DeskPartProps } from './judging-part.ts'
import { KeysPart } from './keys-part.tsx'
import { useJudgementWriter, withJudged } from './writing/use-judgement-writer.ts'

/** The appraiser’s desk of one unit: criteria at the left, rule, answer and evidence in the middle, scores and judgement at the right. */
export function DeskScreen() {
  const { roundId, unitId } = useParams({ from: '/shell/assessment/$roundId/units/$unitId/appraisal' })
  return <DeskOf key={`${roundId} ${unitId}`} roundId={roundId} unitId={unitId} />
}

export function DeskOf(key: SheetKey) {
  const sheet = useQuery(appraisalSheetQuery(key))
  const me = useQuery(meQuery)
  return (
    <Loaded query={sheet} rows={10} heading={useText(deskText).title}>
      {(read) => <Loaded query={me}>{(reader) => <OneDesk sheet={read} me={reader} />}</Loaded>}
    </Loaded>
  )
}

function OneDesk({ sheet: read, me }: { sheet: AppraisalSheet; me: Me }) {
  const text = useText(deskText)
  const judging = useJudgementWriter(read, me.user.id)
  const { criterion: open, show: word } = useSearch({ strict: false })
  const show = DESK_SHOWS.find((one) => one === word)
  const sheet = withJudged(read, judging.told)
  const lines = deskLines(sheet, judging.unjudged)
  const shown = shownLines(lines, show)
  const current = lines.find(({ line }) => line.code === open) ?? shown[0] ?? lines[0]
  return (
    <>
      <PageHead title={sheet.unit.name} acts={<DeskActs sheet={sheet} lines={lines} />}>
        {text.of}{' '}
        <AnchorLink to="/assessment/$roundId" params={{ roundId: sheet.round.id }} inherit>
          {sheet.round.title}
        </AnchorLink>
        {' · '}
        <AnchorLink
          to="/assessment/$roundId/units/$unitId"
          params={{ roundId: sheet.round.id, unitId: sheet.unit.unitId }}
          inherit
        >
          {text.ownSheet}
        </AnchorLink>
      </PageHead>
      <Notice sheet={sheet} />
      <DeskStrip sheet={sheet} lines={lines} judging={judging} />
      {current === undefined ? (
        <Empty title={text.nothingAsked} />
      ) : (
        <Columns sheet={sheet} judging={judging} desk={current} lines={lines} shown={shown} />
      )}
    </>
  )
}

/** Why nothing, or not all, is judged here. */
function Notice({ sheet: { round, unit, lines } }: { sheet: AppraisalSheet }) {
  const text = useText(deskText)
  if (unit.state === 'returned')
    return (
      <Alert variant="light" color="yellow" title={text.back.returned(unit.name)} mb="sm">
        {text.back.returnedHint}
      </Alert>
    )
  const why =
    round.state !== 'appraising'
      ? text.notAppraising
      : unit.state === 'invited'
        ? text.notSubmitted
        : lines.every(({ seat }) => seat === null)
          ? text.notOwn
          : undefined
  return why === undefined ? null : <Alert variant="light" title={why} mb="sm" />
}

interface ColumnsProps extends DeskPartProps {
  readonly lines: readonly DeskLine[]
  readonly shown: readonly DeskLine[]
}

function Columns({ lines, shown, ...props }: ColumnsProps) {
  const { show: word } = useSearch({ strict: false })
  const { sheet, desk } = props
  const { code } = desk.line
  const [isMemoryOpen, openMemory] = useState(false)
  const { columns, goTo } = useWay(code)
  const place = shown.findIndex(({ line }) => line.code === code)
  const [before, after] = [shown[place - 1], shown[place + 1]]
  const next = nextToJudge(lines, code)
  return (
    <div className={classes['desk']} ref={columns}>
      <DeskList lines={lines} shown={shown} show={DESK_SHOWS.find((one) => one === word)} current={desk} />
      <CriterionMiddle key={code} sheet={sheet} desk={desk} isMemoryOpen={isMemoryOpen} onMemory={openMemory} />
      <Card component="aside" className={classes['column'] ?? ''}>
        <Stack gap="md" key={code}>
          <ScoresBeside {...props} />
          <JudgePart {...props} onJudged={() => goTo(next)} />
          <Ways before={before} after={after} next={next} goTo={goTo} />
          <JudgementsShown sheet={sheet} desk={desk} />
          <SettlePart sheet={sheet} desk={desk} />
          <QuestionPart sheet={sheet} desk={desk} />
          <NotePart sheet={sheet} desk={desk} />
          <KeysPart />
        </Stack>
      </Card>
    </div>
  )
}

type GoTo = (to: DeskLine | undefined) => void

/** Goes from criterion to criterion; the keyboard follows into the list, or to the heading where the list is folded away. */
function useWay(code: string) {
  const navigate = useNavigate()
  const columns = useRef<HTMLDivElement>(null)
  const isGoing = useRef(false)
  useEffect(() => {
    if (!isGoing.current || code === '') return
    isGoing.current = false
    const line = columns.current?.querySelector<HTMLElement>('nav a[aria-current]:not([aria-current="false"])')
    const target = line?.closest('details:not([open])') === null ? line : undefined
    ;(target ?? columns.current?.querySelector<HTMLElement>('#criterion'))?.focus()
  }, [code])
  const goTo: GoTo = (to) => {
    if (to === undefined) return
    isGoing.current = true
    const { code: criterion } = to.line
    void navigate({ to: '.', search: (before) => ({ ...before, criterion }), resetScroll: false })
  }
  return { columns, goTo }
}

interface WaysProps {
  readonly before: DeskLine | undefined
  readonly after: DeskLine | undefined
  readonly next: DeskLine | undefined
  readonly goTo: GoTo
}

/** The ways on, as buttons and as keys. */
function Ways({ before, after, next, goTo }: WaysProps) {
  const { ways: text } = useText(deskText)
  const inList = (to: DeskLine | undefined) => (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('nav a, body')) return
    event.preventDefault()
    goTo(to)
  }
  useDeskKeys({
    j: () => goTo(after),
    k: () => goTo(before),
    n: () => goTo(next),
    arrowdown: inList(after),
    arrowup: inList(before),
  })
  return (
    <Group component="nav" gap={6} aria-label={text.label}>
      <Button size="xs" variant="default" disabled={before === undefined} onClick={() => goTo(before)}>
        {text.before} (K)
      </Button>
      <Button size="xs" variant="default" disabled={after === undefined} onClick={() => goTo(after)}>
        {text.after} (J)
      </Button>
      <Button size="xs" variant="default" disabled={next === undefined} onClick={() => goTo(next)}>
        {text.next} (N)
      </Button>
    </Group>
  )
}
