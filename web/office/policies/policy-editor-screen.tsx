import { Button, Card, NativeSelect, Tabs, Textarea, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { checkProvision, SHIPPED_PROVISIONS } from '../../../src/policies/index.ts'
import { useActKey } from '../../shared/act/act-key.ts'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { useLanguage, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import classes from '../../shared/theme/layout.module.css'
import { draftProvision, provisionQuery, redraftProvision } from './api.ts'
import type { Draft } from './document-path.ts'
import { DoubtList } from './doubt-list.tsx'
import { ExamplesTable } from './examples-table.tsx'
import { PolicyFields } from './policy-fields.tsx'
import { PolicySentences } from './policy-sentences.tsx'
import { policyText } from './text.ts'

const BLANK: Draft = {
  code: '',
  title: { vi: '' },
  act: { number: '', kind: 'resolution', title: { vi: '' } },
  beneficiary: 'group',
  benefits: [],
  payee: 'leader',
  workedExamples: [],
}

/** The draft and the revision of it that is being edited. */
interface Edited {
  readonly id: string
  readonly revision: number
}

/** A policy as it is entered: the form at the left; at the right, at once, how it reads and what is doubtful. */
export function PolicyEditorScreen() {
  const { policyId } = useParams({ strict: false }) as { policyId?: string }
  const query = useQuery({ ...provisionQuery(policyId ?? ''), enabled: policyId !== undefined })
  if (policyId === undefined) return <Editor start={BLANK} />
  return (
    <Loaded query={query} rows={10}>
      {(record) => (
        <Editor start={record.document as unknown as Draft} {...(record.state === 'draft' ? { edited: record } : {})} />
      )}
    </Loaded>
  )
}

function Editor({ start, edited }: { start: Draft; edited?: Edited }) {
  const text = useText(policyText)
  const [draft, setDraft] = useState(start)
  const check = useMemo(() => checkProvision(draft), [draft])
  const { save, isRunning, error } = useSave({ edited, draft })
  return (
    <>
      <PageHead
        title={edited ? text.editor.editTitle : text.editor.newTitle}
        acts={
          <Button onClick={() => void save()} loading={isRunning}>
            {text.editor.save}
          </Button>
        }
      />
      <ProblemAlert error={error} />
      {!edited && <TemplateChoice onChoose={setDraft} />}
      <div className={classes['wideAndNarrow']}>
        <Card>
          <Tabs defaultValue="form" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="form">{text.editor.form}</Tabs.Tab>
              <Tabs.Tab value="json">{text.editor.json}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="form">
              <PolicyFields draft={draft} doubts={check.doubts} onChange={setDraft} />
            </Tabs.Panel>
            <Tabs.Panel value="json">
              <JsonField draft={draft} onChange={setDraft} />
            </Tabs.Panel>
          </Tabs>
        </Card>
        <div>
          <Card component="section" mb="md">
            <Title order={2} mb="xs">
              {text.editor.doubts}
            </Title>
            <DoubtList doubts={check.doubts} />
          </Card>
          {check.provision && (
            <Card component="section" mb="md">
              <Title order={2} mb="xs">
                {text.editor.reads}
              </Title>
              <PolicySentences provision={check.provision} />
            </Card>
          )}
          {check.examples.length > 0 && (
            <Card component="section">
              <Title order={2} mb="xs">
                {text.examples}
              </Title>
              <ExamplesTable examples={check.examples} />
            </Card>
          )}
        </div>
      </div>
    </>
  )
}

function useSave({ edited, draft }: { edited: Edited | undefined; draft: Draft }) {
  const withKey = useActKey()
  const text = useText(policyText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { run, isRunning, error } = useAct(async () => {
    const saved = edited ? await redraftProvision(edited, draft) : await withKey((key) => draftProvision(draft, key))
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => ['provisions', 'provision', 'tasks'].includes(String(queryKey[0])),
    })
    notifications.show({ message: text.editor.saved })
    await navigate({ to: `/policies/${saved.id}` })
  })
  return { save: run, isRunning, error }
}

function TemplateChoice({ onChoose }: { onChoose: (draft: Draft) => void }) {
  const text = useText(policyText)
  const language = useLanguage()
  const named = SHIPPED_PROVISIONS.map(({ code, title, act }) => ({
    value: code,
    label: `${act.number} · ${(language === 'en' ? title.en : undefined) ?? title.vi}`,
  }))
  return (
    <NativeSelect
      mb="md"
      maw="44rem"
      label={text.editor.template}
      data={[{ value: '', label: text.editor.fromNothing }, ...named]}
      onChange={(event) =>
        onChoose(
          (SHIPPED_PROVISIONS.find(({ code }) => code === event.currentTarget.value) as unknown as Draft | undefined) ?? BLANK,
        )
      }
    />
  )
}

/** The whole document as it is kept. What cannot be read yet stays as typed, and the draft as it was. */
function JsonField({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const text = useText(policyText)
  const [typed, setTyped] = useState(() => JSON.stringify(draft, null, 2))
  const [isBroken, setBroken] = useState(false)
  const read = (value: string): void => {
    setTyped(value)
    try {
      onChange(JSON.parse(value) as Draft)
      setBroken(false)
    } catch {
      setBroken(true)
    }
  }
  return (
    <Textarea
      label={text.editor.json}
      autosize
      minRows={20}
      maxRows={40}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      value={typed}
      onChange={(event) => read(event.currentTarget.value)}
      error={isBroken ? text.editor.jsonBroken : undefined}
    />
  )
}
