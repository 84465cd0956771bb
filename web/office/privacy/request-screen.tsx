import { Button, Card, Group } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { answerRequest, askHeld, type DataRequest, type HeldData, requestQuery } from './api.ts'
import { CorrectPerson } from './correct-person.tsx'
import { Held } from './held.tsx'
import { RequestState } from './request-state.tsx'
import { privacyText } from './text.ts'

/** One request: what was asked, what is held, and the answer. */
export function RequestScreen() {
  const { requestId } = useParams({ from: '/shell/data-requests/$requestId' })
  return (
    <Loaded query={useQuery(requestQuery(requestId))} heading={useText(privacyText).title}>
      {(request) => <OneRequest request={request} />}
    </Loaded>
  )
}

type Act = 'held' | 'correct' | 'granted' | 'refused'

function OneRequest({ request }: { request: DataRequest }) {
  const text = useText(privacyText)
  const read = useBilingual()
  const queries = useQueryClient()
  const [act, setAct] = useState<Act>()
  const [held, setHeld] = useState<HeldData>()
  const close = () => setAct(undefined)
  const again = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => ['data-request', 'data-requests', 'tasks'].includes(String(queryKey[0])),
    })
  return (
    <>
      <PageHead title={request.personName ?? text.erased}>
        <RequestState request={request} /> {read(request.kindText)} · {text.due}: {formatDay(request.dueOn)}
      </PageHead>
      <Card component="section">
        <p>{request.words ?? text.erased}</p>
        <p className="secondary">{request.proof}</p>
        <p className="secondary">{text.recordedBy(request.recordedByName, formatDay(request.receivedOn))}</p>
        {request.answer && (
          <p>
            {text.outcome[request.answer.outcome]}: {request.answer.words} ({request.answer.answeredByName},{' '}
            {formatDay(request.answer.answeredOn)})
          </p>
        )}
        {request.answer === null && <Acts request={request} onAct={setAct} />}
      </Card>
      {held && <Held held={held} />}
      <ConfirmAct
        opened={act === 'held'}
        onClose={close}
        title={text.heldTitle}
        act={text.show}
        asksReason="no"
        onAct={async ({ key }) => setHeld(await askHeld(request.id, key))}
      >
        <p>{text.heldEffect}</p>
      </ConfirmAct>
      <CorrectPerson requestId={request.id} opened={act === 'correct'} onClose={close} />
      <ConfirmAct
        opened={act === 'granted' || act === 'refused'}
        onClose={close}
        title={read(request.kindText)}
        act={act === 'refused' ? text.refuse : text.grant}
        isGrave={act === 'granted' && request.kind === 'erasure'}
        onAct={async ({ reason, key }) => {
          await answerRequest(request.id, { outcome: act === 'refused' ? 'refused' : 'granted', words: reason }, key)
          await again()
        }}
      >
        <p>{act === 'refused' ? text.refuseEffect : request.kind === 'erasure' ? text.eraseEffect : text.grantEffect}</p>
      </ConfirmAct>
    </>
  )
}

function Acts({ request, onAct }: { request: DataRequest; onAct: (act: Act) => void }) {
  const text = useText(privacyText)
  const mayUnmask = useMay('people:unmask')
  const mayAnswer = useMay('people:resolve-duplicates')
  const mayErase = useMay('accounts:administer')
  const isErasure = request.kind === 'erasure'
  return (
    <Group mt="md">
      {mayUnmask && <Button onClick={() => onAct('held')}>{text.held}</Button>}
      {mayAnswer && request.kind === 'correction' && (
        <Button variant="default" onClick={() => onAct('correct')}>
          {text.correct}
        </Button>
      )}
      {(isErasure ? mayErase : mayAnswer) && (
        <Button variant="default" onClick={() => onAct('granted')}>
          {text.grant}…
        </Button>
      )}
      {(mayAnswer || (isErasure && mayErase)) && (
        <Button variant="default" onClick={() => onAct('refused')}>
          {text.refuse}…
        </Button>
      )}
    </Group>
  )
}
