import { NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { REQUEST_KINDS, requestKindText } from '../../../src/privacy/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { type NewDataRequest, recordRequest } from './api.ts'
import { privacyText } from './text.ts'

interface RecordProps {
  readonly person: { readonly id: string; readonly name: string } | undefined
  readonly onClose: () => void
}

/** Records what a person asks of their own data: what, when, and how it was made sure who asks. */
export function RecordRequest({ person, onClose }: RecordProps) {
  const text = useText(privacyText)
  const read = useBilingual()
  const queries = useQueryClient()
  const { today = '' } = useScope()
  const [kind, setKind] = useState<NewDataRequest['kind']>('access')
  const [receivedOn, setReceived] = useState('')
  const [words, setWords] = useState('')
  const [proof, setProof] = useState('')
  const record = async ({ key }: { key: string }): Promise<void> => {
    if (person === undefined) return
    await recordRequest({ personId: person.id, kind, receivedOn: receivedOn || today, words, proof }, key)
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['data-requests', 'tasks'].includes(String(queryKey[0])) })
  }
  return (
    <ConfirmAct
      opened={person !== undefined}
      onClose={onClose}
      title={text.recordOf(person?.name ?? '')}
      act={text.record}
      asksReason="no"
      isReady={words.trim() !== '' && proof.trim() !== ''}
      onAct={record}
    >
      <NativeSelect
        label={text.kind}
        value={kind}
        data={REQUEST_KINDS.map((value) => ({ value, label: read(requestKindText[value]) }))}
        onChange={({ currentTarget: { value } }) => setKind(REQUEST_KINDS.find((one) => one === value) ?? 'access')}
      />
      <DayField label={text.received} value={receivedOn || today} onChange={setReceived} />
      <Textarea label={text.words} value={words} required onChange={(event) => setWords(event.currentTarget.value)} />
      <Textarea label={text.proof} value={proof} required onChange={(event) => setProof(event.currentTarget.value)} />
      <p>{text.recordEffect}</p>
    </ConfirmAct>
  )
}
