import { Button, Card, NativeSelect, Tabs, Textarea, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { isObject } from '../../../../src/kernel/is-object.ts'
import { type DuplicateKey, findDuplicateKey } from '../../../../src/kernel/kept-value.ts'
import { checkProvision, type ProvisionCheck, SHIPPED_PROVISIONS } from '../../../../src/policies/index.ts'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { useLanguage, useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import classes from '../../../shared/theme/layout.module.css'
import { draftProvision, provisionQuery, redraftProvision } from '../api.ts'
import { ExamplesTable } from '../examples-table.tsx'
import { PolicySentences } from '../policy-sentences.tsx'
import { policyText } from '../text.ts'
import type { Draft } from './document/document-path.ts'
import { EditingProvider } from './document/editing.tsx'
import { DoubtList } from './doubt-list.tsx'
import beside from './editor.module.css'
import { PolicyFields } from './policy-fields.tsx'
import { editorText } from './text.ts'

const BLANK: Draft = {
  act: { kind: 'resolution' },
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

/** A policy that is entered from nothing, or from one that is shipped. */
export const NewPolicyScreen = () => <Editor start={BLANK} />

/** A draft goes on being edited; what is in force or was begins as the next version. */
export function EditPolicyScreen() {
  const { policyId } = useParams({ from: '/shell/policies/$policyId/edit' })
  return (
    <Loaded query={useQuery(provisionQuery(policyId))} rows={10}>
      {({ document, ...record }) => (
        <Editor start={isObject(document) ? document : BLANK} {...(record.state === 'draft' ? { edited: record } : {})} />
      )}
    </Loaded>
  )
}

/** A policy as it is entered: the form at the left; at the right, at once, how it reads and what is doubtful. */
function Editor({ start, edited }: { start: Draft; edited?: Edited }) {
  const text = useText(editorText)
  const [draft, setDraft] = useState(start)
  const [isBroken, setBroken] = useState(false)
  const check = useMemo(() => checkProvision(draft), [draft])
  const editing = useMemo(
    () => ({ draft, doubts: check.doubts, onChange: setDraft, wasKept: edited !== undefined }),
    [draft, check, edited],
  )
  const { save, isRunning, error } = useSave({ edited, draft })
  return (
    <EditingProvider value={editing}>
      <PageHead
        title={edited ? text.editTitle : text.newTitle}
        acts={
          <Button onClick={() => void save()} loading={isRunning} disabled={isBroken}>
            {text.save}
          </Button>
        }
      />
      <ProblemAlert error={error} />
      {!edited && <TemplateChoice onChoose={setDraft} />}
      <div className={classes['wideAndNarrow']}>
        <Card>
          <Tabs defaultValue="form" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="form" disabled={isBroken}>
                {text.form}
              </Tabs.Tab>
              <Tabs.Tab value="json">{text.json}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="form">
              <PolicyFields />
            </Tabs.Panel>
            <Tabs.Panel value="json">
              <JsonField draft={draft} onChange={setDraft} isBroken={isBroken} onBroken={setBroken} />
            </Tabs.Panel>
          </Tabs>
        </Card>
        <Outcome check={check} />
      </div>
    </EditingProvider>
  )
}

/** At once, at every change: what is doubtful, how it reads, and whether the examples come out. */
function Outcome({ check }: { check: ProvisionCheck }) {
  const words = useText(policyText)
  const text = useText(editorText)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
    <section className={beside['beside']} aria-label={text.check} tabIndex={0}>
      <Card component="section" mb="md">
        <Title order={2} mb="xs">
          {text.doubts}
        </Title>
        <DoubtList doubts={check.doubts} />
      </Card>
      {check.provision && (
        <Card component="section" mb="md">
          <Title order={2} mb="xs">
            {text.reads}
          </Title>
          <PolicySentences provision={check.provision} />
        </Card>
      )}
      {check.examples.length > 0 && (
        <Card component="section">
          <Title order={2} mb="xs">
            {words.examples}
          </Title>
          <ExamplesTable examples={check.examples} />
        </Card>
      )}
    </section>
  )
}

function useSave({ edited, draft }: { edited: Edited | undefined; draft: Draft }) {
  const withKey = useActKey()
  const text = useText(editorText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { run, isRunning, error } = useAct(async () => {
    const saved = edited ? await redraftProvision(edited, draft) : await withKey((key) => draftProvision(draft, key))
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => ['provisions', 'provision', 'tasks'].includes(String(queryKey[0])),
    })
    notifications.show({ message: text.saved })
    await navigate({ to: '/policies/$policyId', params: { policyId: saved.id } })
  })
  return { save: run, isRunning, error }
}

function TemplateChoice({ onChoose }: { onChoose: (draft: Draft) => void }) {
  const text = useText(editorText)
  const language = useLanguage()
  const named = SHIPPED_PROVISIONS.map(({ code, title, act }) => ({
    value: code,
    label: `${act.number} · ${(language === 'en' ? title.en : undefined) ?? title.vi}`,
  }))
  return (
    <NativeSelect
      mb="md"
      maw="44rem"
      label={text.template}
      data={[{ value: '', label: text.fromNothing }, ...named]}
      onChange={(event) =>
        onChoose(
          (SHIPPED_PROVISIONS.find(({ code }) => code === event.currentTarget.value) as unknown as Draft | undefined) ?? BLANK,
        )
      }
    />
  )
}

interface JsonFieldProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly isBroken: boolean
  readonly onBroken: (isBroken: boolean) => void
}

/** The whole document as it is kept. What cannot be read yet stays as typed, and the draft as it was. */
function JsonField({ draft, onChange, isBroken, onBroken }: JsonFieldProps) {
  const text = useText(editorText)
  const [typed, setTyped] = useState(() => JSON.stringify(draft, null, 2))
  const [twice, setTwice] = useState<DuplicateKey>()
  const broken = twice === undefined ? text.jsonBroken : text.jsonTwice(twice)
  const read = (value: string): void => {
    setTyped(value)
    try {
      const document: unknown = JSON.parse(value)
      const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
      const twice = findDuplicateKey(value)
      setTwice(twice)
      onBroken(!isObject || twice !== undefined)
      if (isObject && twice === undefined) onChange(document as Draft)
    } catch {
      setTwice(undefined)
      onBroken(true)
    }
  }
  return (
    <Textarea
      label={text.jsonLabel}
      description={text.jsonHint}
      autosize
      minRows={20}
      maxRows={40}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      value={typed}
      onChange={(event) => read(event.currentTarget.value)}
      error={isBroken ? broken : undefined}
    />
  )
}
