import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { type FundingShare, fundingQuery } from '../api.ts'
import { overviewText } from '../overview/overview-text.ts'

/** The line chosen for each share that several could pay, by the share. */
export type Chosen = Readonly<Record<string, string>>

const keyOf = ({ payer, unitId }: FundingShare): string => `${unitId} ${payer}`
const isOpen = ({ lineId, lines }: FundingShare): boolean => lineId === null && lines.length > 1

/** What is sent: only what had to be chosen. */
export const linesChosen = (shares: readonly FundingShare[], chosen: Chosen): { payer: string; lineId: string }[] =>
  shares.filter(isOpen).flatMap((share) => {
    const lineId = chosen[keyOf(share)]
    return lineId === undefined ? [] : [{ payer: share.payer, lineId }]
  })

export const isChosen = (shares: readonly FundingShare[], chosen: Chosen): boolean =>
  shares.filter(isOpen).every((share) => (chosen[keyOf(share)] ?? '') !== '')

interface FundingProps {
  readonly cycleId: string
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** From which line of the budget the month is paid; chosen where several could, said where it is settled. */
export function FundingChoice({ cycleId, chosen, onChange }: FundingProps) {
  const { funding: text } = useText(overviewText)
  const query = useQuery(fundingQuery(cycleId))
  return (
    <Loaded query={query} rows={1}>
      {({ items }) => (
        <Stack gap="xs" my="sm">
          {items.map((share) =>
            isOpen(share) ? (
              <NativeSelect
                key={keyOf(share)}
                label={text.choose(share.payer || share.unitName, formatMoney(share.amount))}
                description={text.hint}
                withAsterisk
                data={[
                  { value: '', label: '–' },
                  ...share.lines.map((line) => ({ value: line.id, label: lineName(line, text.left) })),
                ]}
                value={chosen[keyOf(share)] ?? ''}
                onChange={(event) => onChange({ ...chosen, [keyOf(share)]: event.currentTarget.value })}
              />
            ) : (
              <Settled key={keyOf(share)} share={share} />
            ),
          )}
        </Stack>
      )}
    </Loaded>
  )
}

const lineName = ({ name, source, left }: FundingShare['lines'][number], leftOf: (amount: string) => string): string =>
  `${name} · ${source} · ${leftOf(formatMoney(left))}`

function Settled({ share }: { share: FundingShare }) {
  const { funding: text } = useText(overviewText)
  const line = share.lines.find(({ id }) => id === share.lineId)
  return (
    <p style={{ margin: 0 }}>
      {text.from(share.payer || share.unitName, formatMoney(share.amount))}: {line ? lineName(line, text.left) : text.none}
    </p>
  )
}
