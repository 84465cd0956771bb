import { NativeSelect, Stack } from '@mantine/core'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { OrderPreview } from '../api.ts'
import { transferText } from './transfer-text.ts'

type Share = OrderPreview['moves'][number]

/** The line chosen for each share that several lines of the later year could bear. */
export type ChosenLines = Readonly<Record<string, string>>

const keyOf = ({ unitId, payer, fromYear }: Share): string => `${unitId} ${payer} ${fromYear}`

/** What is sent: only what had to be chosen. */
export const laterLines = (moves: readonly Share[], chosen: ChosenLines): { payer: string; lineId: string }[] =>
  moves.flatMap((share) => {
    const lineId = chosen[keyOf(share)] ?? ''
    return share.lines.length > 1 && lineId !== '' ? [{ payer: share.payer, lineId }] : []
  })

export const areLinesChosen = (moves: readonly Share[], chosen: ChosenLines): boolean =>
  moves.every((share) => share.lines.length === 1 || (share.lines.length > 1 && (chosen[keyOf(share)] ?? '') !== ''))

interface MovedSharesProps {
  readonly moves: readonly Share[]
  readonly chosen: ChosenLines
  readonly onChange: (chosen: ChosenLines) => void
}

/** What an order takes from the estimate of another year than that of the month, before it does. */
export function MovedShares({ moves, chosen, onChange }: MovedSharesProps) {
  const text = useText(transferText)
  if (moves.length === 0) return null
  return (
    <Stack gap="xs">
      {moves.map((share) => {
        const [only, ...others] = share.lines
        const year = String(share.toYear)
        const told = text.moved(formatMoney(share.amount), share.payer || share.unitName, String(share.fromYear), year)
        if (others.length > 0)
          return (
            <NativeSelect
              key={keyOf(share)}
              label={text.chooseLine(year)}
              description={told}
              withAsterisk
              data={[
                { value: '', label: '–' },
                ...share.lines.map((line) => ({ value: line.id, label: nameOf(line, text.left) })),
              ]}
              value={chosen[keyOf(share)] ?? ''}
              onChange={(event) => onChange({ ...chosen, [keyOf(share)]: event.currentTarget.value })}
            />
          )
        return (
          <p key={keyOf(share)} style={{ margin: 0 }}>
            <b>{told}</b>; {only === undefined ? text.noLine(year) : text.movedTo(nameOf(only, text.left))}
          </p>
        )
      })}
    </Stack>
  )
}

const nameOf = ({ name, source, left }: Share['lines'][number], leftOf: (amount: string) => string): string =>
  `${name} · ${source} · ${leftOf(formatMoney(left))}`
