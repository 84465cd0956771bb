import { FileInput, Modal, Stack, Tabs, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { assessmentRefusalText, EVIDENCE_ENDINGS, MOST_EVIDENCE_BYTES } from '../../../../../src/assessment/index.ts'
import { DayField } from '../../../../shared/form/day-field.tsx'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { Loaded } from '../../../../shared/parts/loaded.tsx'
import { sharedText } from '../../../../shared/text.ts'
import layout from '../../../../shared/theme/layout.module.css'
import { type Evidence, keptEvidenceQuery, nameEvidence, recordEvidence, type SheetKey, useRoundsAgain } from '../../api.ts'
import classes from '../sheet.module.css'
import { EvidenceSend } from './evidence-send.tsx'
import { evidenceText } from './evidence-text.ts'
import { OneDocument } from './one-document.tsx'

interface AddProps {
  readonly sheetKey: SheetKey
  readonly criterion: string
  /** The documents named there already. */
  readonly named: readonly string[]
  readonly onClose: () => void
}

/** Names a document under a criterion: a new one, or one that the unit has kept before, in this round or another. */
export function AddEvidence(props: AddProps) {
  const text = useText(evidenceText)
  const { close } = useText(sharedText)
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={text.addTo(props.criterion)}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
    >
      <Tabs defaultValue="new" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="new">{text.isNew}</Tabs.Tab>
          <Tabs.Tab value="kept">{text.isKept}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="new">
          <NewDocument {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="kept">
          <KeptDocuments {...props} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}

const NOTHING = { title: '', number: '', issuedOn: '', issuer: '', link: '' }

function NewDocument({ sheetKey, criterion, onClose }: AddProps) {
  const text = useText(evidenceText)
  const read = useBilingual()
  const queries = useQueryClient()
  const again = useRoundsAgain()
  const [typed, setTyped] = useState(NOTHING)
  const [file, setFile] = useState<File | null>(null)
  const change = (part: Partial<typeof NOTHING>): void => setTyped({ ...typed, ...part })
  const isTooLarge = file !== null && file.size > MOST_EVIDENCE_BYTES
  const send = async (key: string): Promise<void> => {
    const { id } = await recordEvidence(sheetKey.unitId, formOf(typed, file), key)
    await nameEvidence(sheetKey, { criterion, evidenceId: id, isDropped: false })
    await queries.invalidateQueries({ queryKey: ['evidence'] })
    await again()
  }
  const lacks = [...(typed.title.trim() === '' ? [text.lacks.title] : []), ...(isTooLarge ? [text.lacks.smallerFile] : [])]
  return (
    <EvidenceSend act={text.add} lacks={lacks} subject={[typed, file]} onSend={send} onDone={onClose}>
      <TextInput
        label={text.subject}
        description={text.subjectHint}
        required
        maxLength={1000}
        value={typed.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={layout['fields']}>
        <TextInput label={text.number} value={typed.number} onChange={(event) => change({ number: event.currentTarget.value })} />
        <DayField label={text.issuedOn} value={typed.issuedOn} onChange={(issuedOn) => change({ issuedOn })} />
        <TextInput label={text.issuer} value={typed.issuer} onChange={(event) => change({ issuer: event.currentTarget.value })} />
      </div>
      <FileInput
        label={text.file}
        description={text.fileHint(EVIDENCE_ENDINGS.join(', '))}
        accept={EVIDENCE_ENDINGS.join(',')}
        clearable
        clearButtonProps={{ 'aria-label': text.dropFile }}
        value={file}
        onChange={setFile}
        error={
          isTooLarge &&
          read(
            assessmentRefusalText['evidence-file-refused']({
              kind: 'evidence-file-refused',
              because: 'file-too-large',
              name: file.name,
            }),
          )
        }
      />
      <TextInput
        label={text.link}
        type="url"
        placeholder="https://"
        value={typed.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
      />
    </EvidenceSend>
  )
}

function formOf(typed: typeof NOTHING, file: File | null): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) if (value.trim() !== '') form.append(name, value)
  if (file !== null) form.append('file', file)
  return form
}

const REST_MS = 250

function KeptDocuments({ sheetKey, named, ...props }: AddProps) {
  const text = useText(evidenceText)
  const { search: label } = useText(sharedText)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, REST_MS)
  const query = useQuery(keptEvidenceQuery(sheetKey.unitId, search))
  return (
    <Stack gap="sm">
      <TextInput
        label={label}
        description={text.searchHint}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Loaded query={query} rows={3}>
        {({ items }) => {
          const others = items.filter(({ id }) => !named.includes(id))
          if (others.length === 0) return <p className="muted">{search === '' ? text.noneKept : text.noneFound}</p>
          return (
            <ul className={classes['documents']}>
              {others.map((one) => (
                <li key={one.id}>
                  <OneDocument evidence={one} />
                  <UseKept {...props} sheetKey={sheetKey} evidence={one} />
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Stack>
  )
}

function UseKept({ sheetKey, criterion, evidence, onClose }: Omit<AddProps, 'named'> & { readonly evidence: Evidence }) {
  const text = useText(evidenceText)
  const again = useRoundsAgain()
  const send = async (): Promise<void> => {
    await nameEvidence(sheetKey, { criterion, evidenceId: evidence.id, isDropped: false })
    await again()
  }
  return <EvidenceSend act={text.use} name={text.useOne(evidence.title)} lacks={[]} subject={[]} onSend={send} onDone={onClose} />
}
