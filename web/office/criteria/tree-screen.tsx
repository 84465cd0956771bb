import { Button, Card, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { checkCriteriaTree, type TreeCheck } from '../../../src/criteria/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { sharedText } from '../../shared/text.ts'
import { inForceQuery, putInForce, type TreeRecord, treeQuery, treesQuery, withdrawTree } from './api.ts'
import { TONE_OF_STATE } from './criteria-screen.tsx'
import { criteriaText } from './text.ts'
import { TreeDifferences } from './tree-differences.tsx'
import { draftOf, titleOf } from './tree-document.ts'
import { TreeDoubts } from './tree-doubts.tsx'
import { TreeTable } from './tree-table.tsx'

/** One version of a set of criteria: what it asks, what is doubtful, how it differs from the one before, and the acts its state allows. */
export function TreeScreen() {
  const { treeId } = useParams({ from: '/shell/assessment/criteria/$treeId' })
  return (
    <Loaded query={useQuery(treeQuery(treeId))} rows={10} heading={useText(criteriaText).title}>
      {(record) => <Tree record={record} />}
    </Loaded>
  )
}

function Tree({ record }: { record: TreeRecord }) {
  const text = useText(criteriaText)
  const shared = useText(sharedText)
  const language = useLanguage()
  const check = useMemo(() => checkCriteriaTree(record.document), [record.document])
  const tree = draftOf(record.document)
  const nameAt = useNameAt(record)
  const { inForceFrom, inForceUntil } = record
  return (
    <>
      <PageHead title={titleOf(record, language)} acts={<Acts record={record} check={check} />}>
        <Tag tone={TONE_OF_STATE[record.state]}>{text.state[record.state]}</Tag> {text.columns.version} {record.version}
        {inForceFrom !== null && ` · ${formatPeriod({ from: inForceFrom, until: inForceUntil }, shared.untilNow)}`}
      </PageHead>
      {record.state === 'draft' && (
        <Card component="section" mb="md">
          <Title order={2} mb="xs">
            {text.doubts}
          </Title>
          <TreeDoubts doubts={check.doubts} nameAt={nameAt} />
        </Card>
      )}
      <Card component="section" mb="md" padding={0}>
        <TreeTable tree={tree} />
      </Card>
      <Before record={record} />
    </>
  )
}

/** What stands at a place of the list of criteria. */
function useNameAt(record: TreeRecord): (index: number) => string {
  const language = useLanguage()
  const { criteria } = draftOf(record.document)
  return (index) => {
    const { code = '', title } = criteria[index] ?? {}
    return `${code} ${titleOf({ title, code: '' }, language)}`
  }
}

function Before({ record }: { record: TreeRecord }) {
  const text = useText(criteriaText)
  return (
    <Loaded query={useQuery(treesQuery)} rows={1}>
      {({ items }) => {
        const earlier = items
          .filter(({ code, version, state }) => code === record.code && version < record.version && state !== 'withdrawn')
          .toSorted((one, other) => other.version - one.version)[0]
        return earlier === undefined ? null : (
          <Card component="section">
            <Title order={2} mb="xs">
              {text.differs}
            </Title>
            <TreeDifferences tree={draftOf(record.document)} before={earlier} />
          </Card>
        )
      }}
    </Loaded>
  )
}

function Acts({ record, check }: { record: TreeRecord; check: TreeCheck }) {
  const text = useText(criteriaText)
  const mayDraft = useMay('assessment:prepare')
  const mayDecide = useMay('assessment:decide')
  const queries = useQueryClient()
  const nameAt = useNameAt(record)
  const [isPutting, putting] = useDisclosure(false)
  const [isWithdrawing, withdrawing] = useDisclosure(false)
  const again = () => queries.invalidateQueries({ queryKey: ['criteria'] })
  const mayWithdraw = record.moves.includes('withdraw') && !record.isUsed && (record.state === 'draft' ? mayDraft : mayDecide)
  return (
    <>
      {mayDraft && (
        <ButtonLink variant="default" to="/assessment/criteria/$treeId/edit" params={{ treeId: record.id }}>
          {record.state === 'draft' ? text.edit : text.newVersion}
        </ButtonLink>
      )}
      {mayWithdraw && (
        <Button variant="default" onClick={withdrawing.open}>
          {text.withdraw}
        </Button>
      )}
      {mayDecide && record.moves.includes('put-in-force') && <Button onClick={putting.open}>{text.putInForce}</Button>}
      <ConfirmAct
        opened={isPutting}
        onClose={putting.close}
        title={text.putInForceTitle}
        act={text.putInForce}
        asksReason="no"
        isReady={check.tree !== undefined}
        isGrave
        onAct={async ({ key }) => {
          await putInForce(record, key)
          await again()
        }}
      >
        <p>{text.putInForceHint}</p>
        <Ends id={record.id} />
        <TreeDoubts doubts={check.doubts} nameAt={nameAt} />
      </ConfirmAct>
      <ConfirmAct
        opened={isWithdrawing}
        onClose={withdrawing.close}
        title={text.withdrawTitle}
        act={text.withdraw}
        isGrave
        onAct={async ({ reason, key }) => {
          await withdrawTree(record.id, reason, key)
          await again()
        }}
      >
        <p>{text.withdrawHint}</p>
      </ConfirmAct>
    </>
  )
}

/** The version that this one brings to its end, and when; or why it cannot come in force. */
function Ends({ id }: { id: string }) {
  const text = useText(criteriaText)
  const read = useBilingual()
  return (
    <Loaded query={useQuery(inForceQuery(id))} rows={1}>
      {({ ends, refusal }) => (
        <ul>
          {refusal && (
            <li>
              <strong>{read(refusal)}</strong>
            </li>
          )}
          {ends.map((end) => (
            <li key={end.id}>{text.ends(end.version, formatDay(end.inForceUntil))}</li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
