import { Button, Card, Group, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import { AddItem } from './add-item.tsx'
import type { SittingView } from './api.ts'
import classes from './council.module.css'
import { councilText } from './council-text.ts'
import { type ItemState, stateOfItem } from './next-step.ts'

const TONE: Readonly<Record<ItemState, Tone>> = {
  'spoken-of': 'rest',
  waiting: 'rest',
  open: 'accent',
  carried: 'ok',
  'not-carried': 'bad',
  'no-quorum': 'wait',
}

interface AgendaProps {
  readonly view: SittingView
  readonly chosen: string | undefined
  readonly onChoose: (itemId: string) => void
}

/** What is to be talked about and decided, and how far each is. */
export function AgendaCard({ view, chosen, onChoose }: AgendaProps) {
  const text = useText(councilText)
  const [isAdding, setAdding] = useState(false)
  const { items, motions, mayConvene, sitting } = view
  return (
    <Card component="section" aria-labelledby="agenda-heading">
      <Group justify="space-between">
        <Title order={2} id="agenda-heading">
          {text.agenda}
        </Title>
        {mayConvene && sitting.state !== 'closed' && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {text.addItem}
          </Button>
        )}
      </Group>
      {items.length === 0 && <p className="muted">{text.noItems}</p>}
      <ol className={classes['agenda']}>
        {items.map((item) => {
          const state = stateOfItem(item, motions)
          return (
            <li key={item.id}>
              <UnstyledButton
                className={classes['item'] ?? ''}
                aria-pressed={chosen === item.id}
                onClick={() => onChoose(item.id)}
              >
                <span>
                  {item.position}. {item.title}
                </span>
                <Tag tone={TONE[state]}>{text.itemState[state]}</Tag>
              </UnstyledButton>
            </li>
          )
        })}
      </ol>
      {isAdding && <AddItem view={view} onClose={() => setAdding(false)} />}
    </Card>
  )
}
