import { Button, Card, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { checkProvision, type ProvisionCheck } from '../../../src/policies/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatDay, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import classes from '../../shared/theme/layout.module.css'
import { activateProvision, activationQuery, type ProvisionRecord, provisionQuery, withdrawProvision } from './api.ts'
import { DoubtList } from './editor/doubt-list.tsx'
import { editorText } from './editor/text.ts'
import { ExamplesTable } from './examples-table.tsx'
import { TONE_OF_STATE } from './policies-screen.tsx'
import { actNumberOf, titleOf } from './policy-name.ts'
import { PolicySentences } from './policy-sentences.tsx'
import { policyText } from './text.ts'
import { TryPolicy } from './try-policy.tsx'

/** One policy: what it says, its examples worked again, a trial, and the acts its state allows. */
export function PolicyScreen() {
  const { policyId } = useParams({ from: '/shell/policies/$policyId' })
  const query = useQuery(provisionQuery(policyId))
  return (
    <Loaded query={query} rows={8} heading={useText(policyText).title}>
      {(record) => <Policy record={record} />}
    </Loaded>
  )
}

function Policy({ record }: { record: ProvisionRecord }) {
  const text = useText(policyText)
  const words = useText(editorText)
  const language = useLanguage()
  const check = useMemo(() => checkProvision(record.document), [record.document])
  return (
    <>
      <PageHead title={titleOf(record, language)} acts={<Acts record={record} check={check} />}>
        <Tag tone={TONE_OF_STATE[record.state]}>{text.state[record.state]}</Tag> {actNumberOf(record) ?? '–'} ·{' '}
        {text.columns.version} {record.version}
      </PageHead>
      <div className={classes['wideAndNarrow']}>
        <div>
          <Card component="section" mb="md">
            <Title order={2} mb="xs">
              {text.reads}
            </Title>
            {check.provision ? (
              <PolicySentences provision={check.provision} />
            ) : (
              <>
                <p>{words.unfinished}</p>
                <DoubtList doubts={check.doubts} />
              </>
            )}
          </Card>
          <Card component="section">
            <Title order={2} mb="xs">
              {text.examples}
            </Title>
            <ExamplesTable examples={check.examples} />
          </Card>
        </div>
        {check.provision && <TryPolicy provision={check.provision} />}
      </div>
    </>
  )
}

function Acts({ record, check }: { record: ProvisionRecord; check: ProvisionCheck }) {
  const text = useText(policyText)
  const mayDraft = useMay('policies:draft')
  const mayActivate = useMay('policies:activate')
  const queries = useQueryClient()
  const [isActivating, activating] = useDisclosure(false)
  const [isWithdrawing, withdrawing] = useDisclosure(false)
  const again = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => ['provision', 'provisions', 'tasks'].includes(String(queryKey[0])) })
  return (
    <>
      {mayDraft && (
        <ButtonLink variant="default" to="/policies/$policyId/edit" params={{ policyId: record.id }}>
          {record.state === 'draft' ? text.edit : text.newVersion}
        </ButtonLink>
      )}
      {mayActivate && record.moves.includes('withdraw') && (
        <Button variant="default" onClick={withdrawing.open}>
          {text.withdraw}
        </Button>
      )}
      {mayActivate && record.moves.includes('activate') && <Button onClick={activating.open}>{text.activate}</Button>}
      <ConfirmAct
        opened={isActivating}
        onClose={activating.close}
        title={text.activateTitle}
        act={text.activate}
        asksReason="no"
        isReady={check.isReady}
        isGrave
        onAct={async ({ key }) => {
          await activateProvision(record, key)
          await again()
        }}
      >
        <p>{text.activateHint}</p>
        <Ends id={record.id} />
        {check.provision && <PolicySentences provision={check.provision} />}
      </ConfirmAct>
      <ConfirmAct
        opened={isWithdrawing}
        onClose={withdrawing.close}
        title={text.withdrawTitle}
        act={text.withdraw}
        isGrave
        onAct={async ({ reason, key }) => {
          await withdrawProvision(record.id, reason, key)
          await again()
        }}
      >
        <p>{text.withdrawHint}</p>
      </ConfirmAct>
    </>
  )
}

/** The versions now in force that this one brings to their end, and when; or why it cannot come in force. */
function Ends({ id }: { id: string }) {
  const text = useText(policyText)
  const read = useBilingual()
  return (
    <Loaded query={useQuery(activationQuery(id))} rows={1}>
      {({ ends, refusal }) => (
        <ul>
          {refusal && (
            <li>
              <strong>{read(refusal)}</strong>
            </li>
          )}
          {ends.map((end) => (
            <li key={end.id}>{text.ends(end.code, formatDay(end.inForceUntil), formatMonth(end.paysUntil))}</li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
