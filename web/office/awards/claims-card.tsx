import { Button, Card, Group, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import classes from '../assessment/round/round.module.css'
import { RepayForm } from './acts/answer-forms.tsx'
import { DecideWriteOff, ProposeWriteOff } from './acts/claim-forms.tsx'
import type { AwardOverview } from './api.ts'
import { awardText } from './award-text.ts'
import { nameOfUnit } from './current-proposal.ts'

/** What units have to return: what came back, and what two people give up. */
export function ClaimsCard({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const [form, setForm] = useState<ReactNode>()
  const close = (): void => setForm(undefined)
  const { moves, writeOffs } = award
  const claimed = award.money.filter((money) => money.claimed > 0)
  const unitOf = nameOfUnit(award)
  if (claimed.length === 0) return null
  return (
    <Card component="section" mb="md" aria-labelledby="award-claims">
      <Title order={2} id="award-claims" mb="xs">
        {text.claims}
      </Title>
      <ul className={classes['checks']}>
        {claimed.map((money) => {
          const isWaiting = writeOffs.some(({ unitId, outcome }) => unitId === money.unitId && outcome === null)
          return (
            <li key={money.unitId}>
              <div>
                <b>{money.name}</b>
                <div className="muted">
                  {[
                    text.claimed(formatMoney(money.claimed)),
                    ...(money.returned > 0 ? [text.returned(formatMoney(money.returned))] : []),
                    ...(money.writtenOff > 0 ? [text.writtenOff(formatMoney(money.writtenOff))] : []),
                    ...(money.outstanding > 0 ? [text.outstanding(formatMoney(money.outstanding))] : []),
                  ].join('; ')}
                </div>
              </div>
              <Group gap="xs">
                {money.outstanding > 0 && moves.includes('propose-write-off') && !isWaiting && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${text.writeOff}: ${money.name}`}
                    onClick={() => setForm(<ProposeWriteOff award={award} money={money} onClose={close} />)}
                  >
                    {text.writeOff}
                  </Button>
                )}
                {money.outstanding > 0 && moves.includes('repay') && (
                  <Button
                    size="xs"
                    aria-label={`${text.repay}: ${money.name}`}
                    onClick={() => setForm(<RepayForm award={award} money={money} onClose={close} />)}
                  >
                    {text.repay}
                  </Button>
                )}
              </Group>
            </li>
          )
        })}
        {writeOffs.map((writeOff) => (
          <li key={writeOff.id}>
            <div>
              {text.writeOffOf(formatMoney(writeOff.amount), unitOf(writeOff.unitId))}: “{writeOff.reason}”
              {writeOff.outcomeReason !== null && <div className="muted">{writeOff.outcomeReason}</div>}
            </div>
            <Group gap="xs">
              {writeOff.outcome === null && moves.includes('decide-write-off') && !writeOff.isYours ? (
                (['declined', 'confirmed'] as const).map((outcome) => (
                  <Button
                    key={outcome}
                    size="xs"
                    variant={outcome === 'confirmed' ? 'filled' : 'default'}
                    onClick={() =>
                      setForm(<DecideWriteOff award={award} writeOff={writeOff} outcome={outcome} onClose={close} />)
                    }
                  >
                    {outcome === 'confirmed' ? text.confirmWriteOff : text.declineWriteOff}
                  </Button>
                ))
              ) : (
                <Tag tone={writeOff.outcome === null ? 'wait' : 'rest'}>{text.writeOffState[writeOff.outcome ?? 'waiting']}</Tag>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {form}
    </Card>
  )
}
