import { Button, Card, Group, Modal, Stack, Textarea, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { allows, tellHold } from '../../../src/payments/index.ts'
import { useActKey } from '../../shared/act/act-key.ts'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { formatDay, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { sharedText } from '../../shared/text.ts'
import { groupQuery } from '../groups/api.ts'
import { type Cycle, cyclesQuery, type EntitlementRow, entitlementsPage, threadQuery } from '../payments/api.ts'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { object, objectionsQuery } from './api.ts'
import classes from './my-group.module.css'
import { objectionText } from './text.ts'

/** A group's own page: what was counted and what will be paid, with "Tôi thấy chưa đúng". Big and plain. */
export function MyGroupScreen() {
  const { mine } = useText(objectionText)
  const me = useQuery(meQuery).data
  const cycles = useQuery(cyclesQuery)
  const grant = me?.grants.find(({ role }) => role === 'group-leader' || role === 'group-member')
  return (
    <div className={classes['page']}>
      <PageHead title={grant?.unitName ?? mine.title} />
      {grant && (
        <Loaded query={cycles}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={mine.none}>{mine.noneHint}</Empty>
            ) : (
              items
                .toSorted((a, b) => (a.month < b.month ? 1 : -1))
                .map((cycle) => <MonthOfGroup key={cycle.id} cycle={cycle} groupId={grant.unitId} />)
            )
          }
        </Loaded>
      )}
    </div>
  )
}

function MonthOfGroup({ cycle, groupId }: { cycle: Cycle; groupId: string }) {
  const { mine } = useText(objectionText)
  const query = useQuery({
    queryKey: ['cycle', cycle.id, 'mine', groupId],
    queryFn: () => entitlementsPage(cycle.id, { groupId }),
  })
  return (
    <Card component="section" mb="md" padding="lg">
      <Loaded query={query} rows={2}>
        {({ items: [entitlement] }) => (
          <>
            <Group justify="space-between" align="baseline">
              <Title order={2} fz="1.05rem">
                {mine.month(formatMonth(cycle.month))}
              </Title>
              <span className="big">{entitlement ? formatMoney(entitlement.amount) : mine.notYet}</span>
            </Group>
            {entitlement && <Counted cycle={cycle} entitlement={entitlement} />}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function Counted({ cycle, entitlement }: { cycle: Cycle; entitlement: EntitlementRow }) {
  const { mine } = useText(objectionText)
  const read = useBilingual()
  const payments = useQuery(groupQuery(entitlement.groupId, undefined)).data?.payments
  const paid = payments?.find(({ entitlementId }) => entitlementId === entitlement.id)
  return (
    <>
      {paid?.paidOn && (
        <p style={{ color: 'var(--ok)', fontWeight: 600 }}>
          {mine.transferred(formatMoney(paid.paidVnd), formatDay(paid.paidOn))}
        </p>
      )}
      <Steps
        cycle={cycle}
        entitlement={entitlement}
        isPaid={paid !== undefined && paid.paidVnd > 0 && paid.paidVnd === paid.amountVnd}
      />
      {entitlement.hold && (
        <p>
          <b>{read(tellHold(entitlement.hold))}</b>
        </p>
      )}
      {entitlement.reasons.length > 0 && (
        <>
          <b>{mine.why}</b>
          <ul>
            {entitlement.reasons.map((reason) => (
              <li key={reason.code + (reason.fact ?? '')}>
                {read(reason.text)}
                {reason.fact === REPORT && <ReturnedBecause entitlementId={entitlement.id} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/entitlements/$entitlementId" params={{ entitlementId: entitlement.id }}>
          {mine.seeWhy}
        </Link>
      </p>
      <Objections cycleId={cycle.id} groupId={entitlement.groupId} isOpen={allows('object', cycle.state)} />
    </>
  )
}

const REPORT = 'reportApproved'

/** The commune's own words, where it returned the group's report. */
function ReturnedBecause({ entitlementId }: { entitlementId: string }) {
  const { mine } = useText(objectionText)
  const confirmation = useQuery(threadQuery(entitlementId)).data?.confirmation
  if (!confirmation?.reason) return null
  return <div>{mine.returned(confirmation.reason)}</div>
}

const BEFORE_APPROVAL: readonly Cycle['state'][] = ['opened', 'computed', 'submitted']

/** How far the month is for this group: paid is what the group was paid, whatever became of the others. */
function Steps(props: { cycle: Cycle; entitlement: EntitlementRow; isPaid: boolean }) {
  const { cycle, entitlement, isPaid } = props
  const { mine } = useText(objectionText)
  const lacksReport = entitlement.reasons.some(({ fact }) => fact === REPORT)
  const steps = [
    [mine.steps.reported, !lacksReport],
    [mine.steps.computed, cycle.state !== 'opened'],
    [mine.steps.approved, !BEFORE_APPROVAL.includes(cycle.state)],
    [mine.steps.paid, isPaid],
  ] as const
  return (
    <ul className={classes['steps']}>
      {steps.map(([name, isDone]) => (
        <li key={name} className={isDone ? classes['done'] : ''}>
          <span aria-hidden="true">{isDone ? '✓' : '○'}</span> {name}{' '}
          <span className="unseen">({isDone ? mine.stepDone : mine.stepAhead})</span>
        </li>
      ))}
    </ul>
  )
}

function Objections({ cycleId, groupId, isOpen }: { cycleId: string; groupId: string; isOpen: boolean }) {
  const { mine } = useText(objectionText)
  const [isAsking, { open, close }] = useDisclosure(false)
  const all = useQuery(objectionsQuery(cycleId)).data?.items.filter((one) => one.groupId === groupId) ?? []
  const waits = all.some(({ answer }) => answer === null)
  return (
    <>
      {all.map((one) => (
        <div key={one.id} className={classes['said']}>
          <div>“{one.what}”</div>
          {one.answer ? (
            <div>
              <b>{mine.theyAnswered}:</b> {one.answer}
            </div>
          ) : (
            <div className="muted">{mine.waiting}</div>
          )}
        </div>
      ))}
      {isOpen && !waits && (
        <Button variant="default" size="md" onClick={open}>
          {mine.wrong}
        </Button>
      )}
      <SayWhat cycleId={cycleId} groupId={groupId} opened={isAsking} onClose={close} />
    </>
  )
}

function SayWhat({
  cycleId,
  groupId,
  opened,
  onClose,
}: {
  cycleId: string
  groupId: string
  opened: boolean
  onClose: () => void
}) {
  const { mine } = useText(objectionText)
  const shared = useText(sharedText)
  const again = useCycleAgain()
  const [what, setWhat] = useState('')
  const withKey = useActKey()
  const { run, isRunning, error } = useAct(async () => {
    await withKey((key) => object(cycleId, { groupId, what: what.trim() }, key))
    await again()
  }, onClose)
  return (
    <Modal opened={opened} onClose={onClose} title={mine.wrongTitle} closeButtonProps={{ 'aria-label': shared.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack>
          <Textarea
            size="md"
            label={mine.what}
            description={mine.wrongHint}
            autosize
            minRows={3}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
            data-autofocus
          />
          <ProblemAlert error={error} />
          <Button type="submit" size="md" loading={isRunning} disabled={what.trim() === ''}>
            {mine.send}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
