import { Button, Card, NativeSelect, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROLES, type Role, roleText } from '../../../src/identity/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { sharedText } from '../../shared/text.ts'
import classes from '../../shared/theme/layout.module.css'
import { endRolePair, excludeRoles, pairsQuery, type RolePair } from './api.ts'
import { requestText } from './request-text.ts'
import { accountText } from './text.ts'

/** The roles that nobody holds together: those that are shipped, and the province's own, which two administrators change. */
export function RolePairs() {
  const text = useText(requestText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<RolePair>()
  const inWords = (roles: readonly Role[]): string => roles.map((role) => read(roleText[role])).join(' – ')
  return (
    <Card component="section">
      <Title order={2} mb={4}>
        {text.pairs}
      </Title>
      <p className="muted">{text.pairsAbout}</p>
      <Loaded query={useQuery(pairsQuery)}>
        {({ shipped, own }) => (
          <ul style={{ margin: '0 0 12px', paddingLeft: 20 }}>
            {shipped.map((roles) => (
              <li key={roles.join()}>
                {inWords(roles)} <span className="muted">· {text.shipped}</span>
              </li>
            ))}
            {own.map((pair) => (
              <li key={pair.id}>
                {inWords(pair.roles)} · {formatPeriod(pair, shared.untilNow)} · {pair.reason}{' '}
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={text.endPairTitle(inWords(pair.roles))}
                  onClick={() => setEnding(pair)}
                >
                  {text.endPair}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Button variant="default" onClick={() => setAdding(true)}>
        {text.addPair}
      </Button>
      {isAdding && <AddPair onClose={() => setAdding(false)} />}
      {ending && <EndPair pair={ending} title={text.endPairTitle(inWords(ending.roles))} onClose={() => setEnding(undefined)} />}
    </Card>
  )
}

function AddPair({ onClose }: { onClose: () => void }) {
  const text = useText(requestText)
  const account = useText(accountText)
  const read = useBilingual()
  const queries = useQueryClient()
  const { today = '' } = useScope()
  const [pair, setPair] = useState<{ one: Role; other: Role; from: string }>({
    one: 'auditor',
    other: 'finance-officer',
    from: today,
  })
  const roles = ROLES.map((role) => ({ value: role, label: read(roleText[role]) }))
  const choose = (end: 'one' | 'other') => ({
    data: roles,
    value: pair[end],
    onChange: (event: { currentTarget: { value: string } }) => setPair({ ...pair, [end]: event.currentTarget.value as Role }),
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.addPair}
      act={text.addPair}
      isReady={pair.from !== ''}
      onAct={async ({ reason, key }) => {
        await excludeRoles({ roles: [pair.one, pair.other], from: pair.from, reason }, key)
        await queries.invalidateQueries({ queryKey: ['accounts'] })
      }}
    >
      <div className={classes['fields']}>
        <NativeSelect label={text.one} {...choose('one')} />
        <NativeSelect label={text.other} {...choose('other')} />
        <DayField label={account.from} value={pair.from} onChange={(from) => setPair({ ...pair, from })} />
      </div>
      <p>{text.pairsAbout}</p>
    </ConfirmAct>
  )
}

function EndPair({ pair, title, onClose }: { pair: RolePair; title: string; onClose: () => void }) {
  const text = useText(requestText)
  const queries = useQueryClient()
  const { today = '' } = useScope()
  const [until, setUntil] = useState(pair.from > today ? pair.from : today)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={text.endPair}
      isReady={until !== ''}
      onAct={async ({ reason, key }) => {
        await endRolePair(pair.id, { until, reason }, key)
        await queries.invalidateQueries({ queryKey: ['accounts'] })
      }}
    >
      <DayField label={text.lastDay} value={until} onChange={setUntil} />
    </ConfirmAct>
  )
}
