import { Button, Card, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatDay } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { exemptCriterion, type RoundOverview, useRoundsAgain } from '../api.ts'
import { Allow, type Allowance } from './allow.tsx'
import classes from './round.module.css'
import { roundText } from './round-text.ts'

type Exemption = RoundOverview['exemptions'][number]

/** What single units are allowed: later days for a criterion, or that it is not asked of them; each with its reason. */
export function Allowances({ overview }: { overview: RoundOverview }) {
  const { allow: text } = useText(roundText)
  const [allowing, setAllowing] = useState<Allowance>()
  const [lifting, setLifting] = useState<Exemption>()
  const { extensions, exemptions, units, moves } = overview
  const nameOf = (unitId: string): string => units.find((unit) => unit.unitId === unitId)?.name ?? ''
  return (
    <Card component="section" aria-labelledby="round-allowances">
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} id="round-allowances">
          {text.title}
        </Title>
        <Group gap="xs">
          {moves.includes('extend') && units.length > 0 && (
            <Button size="xs" variant="default" onClick={() => setAllowing('extend')}>
              {text.extend.act}
            </Button>
          )}
          {moves.includes('exempt') && units.length > 0 && (
            <Button size="xs" variant="default" onClick={() => setAllowing('exempt')}>
              {text.exempt.act}
            </Button>
          )}
        </Group>
      </Group>
      {extensions.length + exemptions.length === 0 && <p className="muted">{text.none}</p>}
      <ul className={classes['lines']}>
        {extensions.map(({ unitId, criterion, until, reason }) => (
          <li key={`${unitId} ${criterion} ${until}`}>
            {text.extend.line(nameOf(unitId), criterion, formatDay(until))}
            <div className="muted">{reason}</div>
          </li>
        ))}
        {exemptions.map((exemption) => (
          <li key={`${exemption.unitId} ${exemption.criterion}`}>
            {text.exempt.line(nameOf(exemption.unitId), exemption.criterion)}
            <div className="muted">{exemption.reason}</div>
            {moves.includes('exempt') && (
              <Button size="compact-xs" variant="default" mt={4} onClick={() => setLifting(exemption)}>
                {text.lift.act}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {allowing && <Allow allowance={allowing} overview={overview} onClose={() => setAllowing(undefined)} />}
      {lifting && (
        <Lift
          roundId={overview.round.id}
          exemption={lifting}
          name={nameOf(lifting.unitId)}
          onClose={() => setLifting(undefined)}
        />
      )}
    </Card>
  )
}

interface LiftProps {
  readonly roundId: string
  readonly exemption: Exemption
  readonly name: string
  readonly onClose: () => void
}

function Lift({ roundId, exemption: { unitId, criterion }, name, onClose }: LiftProps) {
  const { allow: text } = useText(roundText)
  const again = useRoundsAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.lift.act}
      act={text.lift.act}
      onAct={async ({ reason, key }) => {
        await exemptCriterion(roundId, { unitId, criterion, reason, isLifted: true }, key)
        await again()
      }}
    >
      <p>{text.lift.difference(name, criterion)}</p>
    </ConfirmAct>
  )
}
