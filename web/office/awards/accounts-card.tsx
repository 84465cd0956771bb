import { Button, Card, Group, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import classes from '../assessment/round/round.module.css'
import { DecideAccount, EnterAccount } from './acts/account-forms.tsx'
import type { AwardOverview, UnitAccount } from './api.ts'
import { awardText } from './award-text.ts'
import { currentProposal } from './current-proposal.ts'
import { tellAccount } from './tell-account.ts'

/** The account of each unit that is awarded: entered by one, confirmed by another. */
export function AccountsCard({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const [form, setForm] = useState<ReactNode>()
  const close = (): void => setForm(undefined)
  const lines = (currentProposal(award)?.lines ?? award.preview?.lines ?? []).filter(({ due }) => due > 0)
  if (lines.length === 0) return null
  return (
    <Card component="section" mb="md" aria-labelledby="award-accounts">
      <Title order={2} id="award-accounts" mb="xs">
        {text.accounts}
      </Title>
      <ul className={classes['checks']}>
        {lines.map(({ unitId, name }) => {
          const own = award.accounts.filter((account) => account.unitId === unitId)
          const waiting = own.find(({ outcome }) => outcome === null)
          return (
            <li key={unitId}>
              <div>
                <b>{name}</b>
                <AccountTold accounts={own} />
              </div>
              <Group gap="xs">
                {waiting !== undefined &&
                  award.mayConfirmAccount &&
                  !waiting.isYours &&
                  (['confirmed', 'declined'] as const).map((outcome) => (
                    <Button
                      key={outcome}
                      size="xs"
                      variant={outcome === 'confirmed' ? 'filled' : 'default'}
                      aria-label={`${outcome === 'confirmed' ? text.confirmAccount : text.declineAccount}: ${name}`}
                      onClick={() => setForm(<DecideAccount account={waiting} name={name} outcome={outcome} onClose={close} />)}
                    >
                      {outcome === 'confirmed' ? text.confirmAccount : text.declineAccount}
                    </Button>
                  ))}
                {waiting === undefined && award.mayEnterAccount && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${text.enterAccount}: ${name}`}
                    onClick={() => setForm(<EnterAccount unitId={unitId} name={name} onClose={close} />)}
                  >
                    {text.enterAccount}
                  </Button>
                )}
              </Group>
            </li>
          )
        })}
      </ul>
      {form}
    </Card>
  )
}

/** The account in use, and the one that waits for its second person. */
function AccountTold({ accounts }: { accounts: readonly UnitAccount[] }) {
  const text = useText(awardText)
  const inUse = accounts.find(({ outcome }) => outcome === 'confirmed')
  const waiting = accounts.find(({ outcome }) => outcome === null)
  return (
    <>
      {inUse === undefined && waiting === undefined && <div className="muted">{text.noAccount}</div>}
      {inUse !== undefined && <div>{tellAccount(inUse)}</div>}
      {waiting !== undefined && (
        <div>
          {tellAccount(waiting)} <Tag tone="wait">{text.awaits}</Tag>
        </div>
      )}
    </>
  )
}
