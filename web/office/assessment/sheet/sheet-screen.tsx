import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { type CriteriaTree, shapeOf } from '../../../../src/criteria/index.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { type Me, meQuery } from '../../../shared/me.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { AnchorLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { type Sheet, type SheetKey, sheetQuery } from '../api.ts'
import { ReportLinks } from '../result/report-links.tsx'
import { type AskedLine, askedLines, requestedFirst } from './asked-line.ts'
import { CriterionList } from './criterion-list.tsx'
import { CriterionPanel } from './criterion-panel.tsx'
import { KnownFigures } from './known-figures.tsx'
import { markOf } from './line-mark.ts'
import classes from './sheet.module.css'
import { SheetFigures } from './sheet-figures.tsx'
import { sheetText } from './sheet-text.ts'
import { SheetActs } from './submit/sheet-acts.tsx'
import { SubmissionNotice } from './submit/submission-notice.tsx'
import { useFieldWriter, withTold } from './writing/use-field-writer.ts'

/** The self-assessment of one unit: its criteria at the left, the open one beside them; what is typed saves itself. */
export function SheetScreen() {
  const { roundId, unitId } = useParams({ from: '/shell/assessment/$roundId/units/$unitId' })
  return <SheetOf key={`${roundId} ${unitId}`} roundId={roundId} unitId={unitId} />
}

export function SheetOf({ roundId, unitId }: SheetKey) {
  const sheet = useQuery(sheetQuery({ roundId, unitId }))
  const me = useQuery(meQuery)
  return (
    <Loaded query={sheet} rows={10} heading={useText(sheetText).title}>
      {(read) => <Loaded query={me}>{(reader) => <OneSheet sheet={read} me={reader} />}</Loaded>}
    </Loaded>
  )
}

function OneSheet({ sheet: read, me }: { sheet: Sheet; me: Me }) {
  const text = useText(sheetText)
  const { criterion: open } = useSearch({ strict: false })
  const writing = useFieldWriter(read, me.user.id)
  const sheet = withTold(read, writing.told)
  // A version in force was checked before it came into force.
  const tree = sheet.tree as CriteriaTree
  const asked = requestedFirst(sheet, askedLines(tree, sheet.lines))
  const isMissing = ({ criterion, line }: AskedLine): boolean =>
    (sheet.unit.state !== 'returned' || line.mayAnswer) && markOf(criterion, line, writing.unsaved) === 'missing'
  const place = Math.max(
    0,
    asked.findIndex(({ line }) => line.code === open),
  )
  const current = asked[place]
  return (
    <>
      <PageHead
        title={sheet.unit.name}
        acts={
          <>
            <ReportLinks sheet={sheet} />
            <SheetActs sheet={sheet} asked={asked} unsaved={writing.unsaved} />
          </>
        }
      >
        {text.of}{' '}
        <AnchorLink to="/assessment/$roundId" params={{ roundId: sheet.round.id }} inherit>
          {sheet.round.title}
        </AnchorLink>
      </PageHead>
      <SubmissionNotice sheet={sheet} />
      <SheetFigures sheet={sheet} asked={asked} writing={writing} today={me.today} />
      <KnownFigures known={sheet.known} />
      {current === undefined ? (
        <Empty title={text.nothingAsked} />
      ) : (
        <div className={classes['sheet']}>
          <CriterionList sheet={sheet} shape={shapeOf(tree)} asked={asked} current={current} unsaved={writing.unsaved} />
          <CriterionPanel
            key={current.line.code}
            sheet={sheet}
            tree={tree}
            asked={current}
            writing={writing}
            isChosen={open !== undefined}
            before={asked[place - 1]}
            after={asked[place + 1]}
            nextMissing={[...asked.slice(place + 1), ...asked.slice(0, place)].find(isMissing)}
          />
        </div>
      )}
    </>
  )
}
