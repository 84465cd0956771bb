import { Button, Card, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { closeSitting, countMotion, openMotion, openSitting, type SittingView, useCouncilAgain } from './api.ts'
import { councilText } from './council-text.ts'
import { type NextStep, nextStepOf } from './next-step.ts'
import { RecuseMember } from './recuse-member.tsx'

/** The one thing that the secretary does next, or what it waits for. */
export function NextStepCard({ view, chosen }: { view: SittingView; chosen: string | undefined }) {
  const text = useText(councilText)
  const again = useCouncilAgain()
  const [isRecusing, setRecusing] = useState(false)
  const { id } = view.sitting
  const step = nextStepOf(view, chosen)
  const withKey = useActKey(id, step?.kind, step?.kind === 'vote' ? step.item.id : step?.kind === 'count' ? step.motion.id : '')
  const { run, isRunning, error } = useAct(async (next: NextStep) => {
    try {
      await withKey((key) => doStep(id, next, key))
    } finally {
      await again()
    }
  })
  if (step === undefined) return <p className="muted">{text.closed}</p>
  const waits = step.kind === 'vote' && step.waitsFor !== undefined
  const about =
    step.kind === 'vote' ? step.item : step.kind === 'count' ? view.items.find((one) => one.id === step.motion.itemId) : undefined
  return (
    <Card component="section" aria-labelledby="next-heading">
      <Title order={2} id="next-heading">
        {text.nextStep}
      </Title>
      {waits && <p>{step.waitsFor === 'quorum' ? text.missingQuorum(formatCount(step.needed)) : text.missingMethod}</p>}
      <ProblemAlert error={error} />
      <Group>
        <Button size="md" loading={isRunning} disabled={waits} onClick={() => void run(step)}>
          {step.kind === 'vote' ? text.next.vote(step.item.title) : text.next[step.kind]}
        </Button>
        {about !== undefined && (
          <Button variant="default" onClick={() => setRecusing(true)}>
            {text.recuse}
          </Button>
        )}
      </Group>
      {isRecusing && about !== undefined && <RecuseMember view={view} item={about} onClose={() => setRecusing(false)} />}
    </Card>
  )
}

function doStep(id: string, step: NextStep, key: string): Promise<unknown> {
  switch (step.kind) {
    case 'open':
      return openSitting(id, key)
    case 'count':
      return countMotion(id, step.motion.id, key)
    case 'vote':
      return openMotion(id, step.item.id, key)
    case 'close':
      return closeSitting(id, key)
  }
}
