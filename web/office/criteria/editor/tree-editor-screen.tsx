import { Button, Card, NativeSelect, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { checkCriteriaTree, forYear, SHIPPED_TREES } from '../../../../src/criteria/index.ts'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { useLanguage, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { draftTree, redraftTree, type TableRead, treeQuery } from '../api.ts'
import { criteriaText } from '../text.ts'
import { draftOf, type TreeDraft, titleOf } from '../tree-document.ts'
import { TreeDoubts } from '../tree-doubts.tsx'
import { CriterionFields } from './criterion-fields.tsx'
import classes from './editor.module.css'
import { EntryList } from './entry-list.tsx'
import { ReadTable, TableNotes } from './read-table.tsx'
import { editorText } from './text.ts'
import { TreeFields } from './tree-fields.tsx'

const BLANK = draftOf({ counting: 'points', rounding: 'half-up', blocks: [], criteria: [] })

/** The draft and the revision of it that is being edited. */
interface Edited {
  readonly id: string
  readonly revision: number
}

/** Criteria that are entered from nothing, or from a sample. */
export const NewTreeScreen = () => <Editor start={BLANK} />

/** A draft goes on being edited; what is in force or was withdrawn begins as the version of the year after. */
export function EditTreeScreen() {
  const { treeId } = useParams({ from: '/shell/assessment/criteria/$treeId/edit' })
  return (
    <Loaded query={useQuery(treeQuery(treeId))} rows={10}>
      {({ document, ...record }) =>
        record.state === 'draft' ? (
          <Editor start={draftOf(document)} edited={record} />
        ) : (
          <Editor start={draftOf(forYear({ ...draftOf(document) }, yearAfter(record.inForceFrom)))} />
        )
      }
    </Loaded>
  )
}

const yearAfter = (day: string | null): number => Number((day ?? '').slice(0, 4) || new Date().getFullYear()) + 1

/** The tree at the left, one entry or the whole in the middle, and at once what is doubtful in it. */
function Editor({ start, edited }: { start: TreeDraft; edited?: Edited }) {
  const text = useText(editorText)
  const words = useText(criteriaText)
  const language = useLanguage()
  const [tree, setTree] = useState(start)
  const [chosen, setChosen] = useState<number | undefined>()
  const [read, setRead] = useState<TableRead>()
  const check = useMemo(() => checkCriteriaTree(tree), [tree])
  const { save, isRunning, error } = useSave({ edited, tree })
  const nameAt = (index: number): string => {
    const { code = '', title } = tree.criteria[index] ?? {}
    return `${code} ${titleOf({ title, code: '' }, language)}`
  }
  return (
    <>
      <PageHead
        title={edited ? text.editTitle : text.newTitle}
        acts={
          <Button onClick={() => void save()} loading={isRunning}>
            {text.save}
          </Button>
        }
      />
      <ProblemAlert error={error} />
      {!edited && start === BLANK && (
        <>
          <Beginning
            onChoose={(sample) => {
              setTree(sample)
              setRead(undefined)
            }}
          />
          <ReadTable
            onRead={(table) => {
              setTree(draftOf(table.document))
              setRead(table)
              setChosen(undefined)
            }}
          />
          {read !== undefined && <TableNotes read={read} />}
        </>
      )}
      <div className={classes['three']}>
        <EntryList tree={tree} chosen={chosen} onChoose={setChosen} onChange={setTree} doubts={check.doubts} />
        <Card component="section" aria-live="off">
          {chosen === undefined || tree.criteria[chosen] === undefined ? (
            <TreeFields tree={tree} onChange={setTree} mayNameCode={edited === undefined} />
          ) : (
            <CriterionFields key={chosen} tree={tree} index={chosen} onChange={setTree} />
          )}
        </Card>
        <Card component="section">
          <Title order={2} mb="xs">
            {words.doubts}
          </Title>
          <TreeDoubts doubts={check.doubts} onChoose={setChosen} nameAt={nameAt} />
        </Card>
      </div>
    </>
  )
}

function Beginning({ onChoose }: { onChoose: (tree: TreeDraft) => void }) {
  const text = useText(editorText)
  const language = useLanguage()
  const named = SHIPPED_TREES.map((tree) => ({ value: tree.code, label: titleOf(tree, language) }))
  return (
    <NativeSelect
      mb="md"
      maw="44rem"
      label={text.from}
      data={[{ value: '', label: text.fromNothing }, ...named]}
      onChange={(event) => {
        const sample = SHIPPED_TREES.find(({ code }) => code === event.currentTarget.value)
        onChoose(sample === undefined ? BLANK : draftOf(sample))
      }}
    />
  )
}

function useSave({ edited, tree }: { edited: Edited | undefined; tree: TreeDraft }) {
  const withKey = useActKey()
  const text = useText(editorText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { run, isRunning, error } = useAct(async () => {
    const saved = edited ? await redraftTree(edited, tree) : await withKey((key) => draftTree(tree, key))
    await queries.invalidateQueries({ queryKey: ['criteria'] })
    notifications.show({ message: text.saved })
    await navigate({ to: '/assessment/criteria/$treeId', params: { treeId: saved.id } })
  })
  return { save: run, isRunning, error }
}
