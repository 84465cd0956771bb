import { Button, Card, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { useTableState } from '../../shared/table/table-state.ts'
import { searchWords } from '../words.ts'
import { type AccountChange, everyChangeToConfirm } from './api.ts'
import { peopleText } from './text.ts'

/** The changes chosen, by the id of the account proposed. */
export type Chosen = ReadonlyMap<string, AccountChange>

interface ChangesChosenProps {
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly onConfirm: (changes: readonly AccountChange[]) => void
}

/** Chooses a whole register at once, without what has to be looked at one by one, and confirms what is chosen. */
export function ChangesChosen({ chosen, onChoose, onConfirm }: ChangesChosenProps) {
  const text = useText(peopleText)
  const { search } = useTableState()
  const all = useMutation({
    mutationFn: () => everyChangeToConfirm(searchWords(search)),
    onSuccess: (changes) =>
      onChoose(
        new Map(
          changes
            .filter(({ sharedWith, besides }) => sharedWith === 0 && besides === 0)
            .map((change) => [change.account.id, change]),
        ),
      ),
  })
  const count = formatCount(chosen.size)
  return (
    <Card padding="sm" mb="sm">
      <Group gap="sm">
        <Button variant="default" loading={all.isPending} onClick={() => all.mutate()}>
          {text.chooseAll}
        </Button>
        <span className="muted" role="status">
          {text.chosen(count)}
        </span>
        <Button disabled={chosen.size === 0} onClick={() => onConfirm([...chosen.values()])}>
          {text.confirmMany(count)}
        </Button>
      </Group>
      <p className="muted">{text.chooseHint}</p>
      <ProblemAlert error={all.error} />
    </Card>
  )
}
