import { Button, Card, NativeSelect, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BilingualText } from '../../../src/kernel/result.ts'
import { ConfirmAct, useAct } from '../../shared/act/confirm-act.tsx'
import { isProblem } from '../../shared/api/problem.ts'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { applyReorganisation, previewReorganisation, type ReorganisationPlan, type ReorganisationPreview } from './api.ts'
import { type FieldName, refusalsByField, type ToldRefusal } from './plan-refusals.ts'
import { planOf, type ReorganisationDraft, receiverOf, resultName } from './reorganisation-draft.ts'
import { hamletName, ReorganisationEffect } from './reorganisation-effect.tsx'
import { reorganiseText } from './reorganise-text.ts'

/** What the server said stands against one draft. */
export interface Told {
  readonly about: ReorganisationDraft | undefined
  readonly refusals: ReadonlyMap<FieldName, BilingualText>
}

interface PreviewProps {
  readonly draft: ReorganisationDraft
  readonly isWhole: boolean
  readonly isAsked: boolean
  readonly onAsk: () => void
  readonly onTold: (told: Told) => void
  readonly onChange: (draft: ReorganisationDraft) => void
}

interface Seen {
  readonly draft: ReorganisationDraft
  readonly plan: ReorganisationPlan
  readonly preview: ReorganisationPreview
  /** Hamlets nobody placed, and those placed since they were first shown. */
  readonly hamlets: ReorganisationPreview['hamletsUnplaced']
}

/** Who and what a draft touches, asked of the server; only what was looked at is done. */
export function ReorganisePreview({ draft, isWhole, isAsked, onAsk, onTold, onChange }: PreviewProps) {
  const text = useText(reorganiseText)
  const [seen, setSeen] = useState<Seen>()
  const { run, isRunning, error, forget } = useAct(async () => {
    const plan = planOf(draft)
    const preview = await previewReorganisation(plan).catch((refused: unknown) => {
      onTold({ about: draft, refusals: refusalsByField(draft, plan, refusalsOf(refused)) })
      throw refused
    })
    const placed = (seen?.hamlets ?? []).filter(({ id }) => draft.placed[id])
    setSeen({ draft, plan, preview, hamlets: [...placed, ...preview.hamletsUnplaced] })
  })
  const look = (): void => {
    onAsk()
    forget()
    if (isWhole) void run()
  }
  const isSeen = seen?.draft === draft
  return (
    <Card component="section" aria-label={text.steps.preview}>
      <Title order={2} mb="sm">
        {text.steps.preview}
      </Title>
      <Button variant={isSeen ? 'default' : 'filled'} onClick={look} loading={isRunning}>
        {text.preview}
      </Button>
      {isProblem(error, 'plan-has-problems') || (isAsked && !isWhole) ? (
        <p role="alert">{text.seeFields}</p>
      ) : (
        <ProblemAlert error={error} />
      )}
      {isSeen ? (
        <ReorganisationEffect preview={seen.preview} draft={draft} />
      ) : (
        <p className="muted">{seen ? text.changedSince : text.nothingYet}</p>
      )}
      {seen?.draft.results === draft.results && <Placing hamlets={seen.hamlets} draft={draft} onChange={onChange} />}
      {isSeen && <Apply seen={seen} />}
    </Card>
  )
}

const refusalsOf = (refused: unknown): readonly ToldRefusal[] =>
  isProblem(refused, 'plan-has-problems') ? (refused.place['problems'] as readonly ToldRefusal[]) : []

/** Hamlets of a divided commune: where each goes, or later. */
function Placing({ hamlets, draft, onChange }: Pick<Seen, 'hamlets'> & Pick<PreviewProps, 'draft' | 'onChange'>) {
  const text = useText(reorganiseText)
  const receiving = draft.results.map((result) => ({ value: receiverOf(result), label: resultName(result) }))
  if (hamlets.length === 0) return null
  return (
    <details>
      <summary>{text.placing}</summary>
      <p className="muted">{text.placingHint}</p>
      {hamlets.map((hamlet) => (
        <NativeSelect
          key={hamlet.id}
          label={hamletName(hamlet)}
          value={draft.placed[hamlet.id] ?? ''}
          data={[{ value: '', label: text.later }, ...receiving]}
          onChange={(event) => onChange({ ...draft, placed: { ...draft.placed, [hamlet.id]: event.currentTarget.value } })}
        />
      ))}
    </details>
  )
}

/** Done, it leads to what it left for a person to look at. */
function Apply({ seen }: { seen: Seen }) {
  const text = useText(reorganiseText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button mt="md" onClick={open}>
        {text.apply}
      </Button>
      <ConfirmAct
        opened={isOpen}
        onClose={close}
        title={text.apply}
        act={text.apply}
        asksReason="no"
        isGrave
        onAct={async ({ key }) => {
          await applyReorganisation(seen.plan, key)
          notifications.show({ message: text.applied })
          void queries.invalidateQueries()
          void navigate({ to: '/units/reviews' })
        }}
      >
        <ReorganisationEffect preview={seen.preview} draft={seen.draft} />
      </ConfirmAct>
    </>
  )
}
