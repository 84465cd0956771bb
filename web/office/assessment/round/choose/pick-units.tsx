import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { invitationDoubtText } from '../../../../../src/assessment/index.ts'
import type { CriteriaTree } from '../../../../../src/criteria/index.ts'
import { searchedText } from '../../../../../src/kernel/vietnamese-text.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { Loaded } from '../../../../shared/parts/loaded.tsx'
import layout from '../../../../shared/theme/layout.module.css'
import { unitText } from '../../../units/text.ts'
import { type Invitation, unitsOfLevelQuery } from '../../api.ts'
import classes from '../round.module.css'
import { chooseText } from './choose-text.ts'
import { type ChosenUnits, withoutUnits, withUnits } from './chosen-units.ts'

/** What the server found wrong with one unit. */
export interface InvitationDoubt {
  readonly unitId: string
  readonly because: keyof typeof invitationDoubtText
}

type BlockKind = CriteriaTree['blocks'][number]['kind']
const LEVELS = ['agency', 'district', 'commune', 'province'] as const
type Level = (typeof LEVELS)[number]

interface PickUnitsProps {
  /** The day the units are taken of. */
  readonly on: string
  readonly place: Omit<Invitation, 'unitId'>
  readonly kind: BlockKind
  readonly chosen: ChosenUnits
  readonly doubts: readonly InvitationDoubt[]
  readonly onChange: (chosen: ChosenUnits, names: ReadonlyMap<string, string>) => void
}

/** The units of a level, to be ticked for one block. */
export function PickUnits(props: PickUnitsProps) {
  const { kind, on } = props
  const text = useText(chooseText)
  const { level: levelName } = useText(unitText)
  const [level, setLevel] = useState<Level>(kind === 'other' ? 'agency' : kind)
  return (
    <>
      {kind === 'other' && (
        <div className={layout['fields']}>
          <NativeSelect
            label={text.level}
            value={level}
            data={LEVELS.map((value) => ({ value, label: levelName[value] }))}
            onChange={(event) => setLevel(LEVELS.find((one) => one === event.currentTarget.value) ?? level)}
          />
        </div>
      )}
      <Loaded query={useQuery(unitsOfLevelQuery({ level, on }))} rows={4}>
        {(units) =>
          units.length === 0 ? (
            <p role="status">{level === 'agency' ? text.noAgency : text.noUnit}</p>
          ) : (
            <Ticked {...props} units={units} />
          )
        }
      </Loaded>
    </>
  )
}

interface Unit {
  readonly id: string
  readonly fullName: string
}

function Ticked({ units, place, chosen, doubts, onChange }: PickUnitsProps & { readonly units: readonly Unit[] }) {
  const text = useText(chooseText)
  const read = useBilingual()
  const [search, setSearch] = useState('')
  const sought = searchedText(search)
  const shown = units.filter(({ fullName }) => searchedText(fullName).includes(sought))
  const names = new Map(units.map(({ id, fullName }) => [id, fullName]))
  const isHere = (id: string): boolean => {
    const now = chosen.get(id)
    return now?.treeId === place.treeId && now.block === place.block
  }
  const doubtOf = new Map(doubts.map(({ unitId, because }) => [unitId, read(invitationDoubtText[because])]))
  const all = shown.map(({ id }) => id)
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          type="search"
          label={text.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          style={{ flex: '1 1 10rem' }}
        />
        <Button size="xs" variant="default" onClick={() => onChange(withUnits(chosen, all, place), names)}>
          {text.all(formatCount(all.length))}
        </Button>
        <Button size="xs" variant="default" onClick={() => onChange(withoutUnits(chosen, all.filter(isHere)), names)}>
          {text.none}
        </Button>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes['pick']} aria-label={text.units} tabIndex={0}>
        <Stack gap={6}>
          {shown.map(({ id, fullName }) => (
            <Checkbox
              key={id}
              label={fullName}
              checked={isHere(id)}
              description={chosen.has(id) && !isHere(id) ? text.elsewhere : undefined}
              error={doubtOf.get(id)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? withUnits(chosen, [id], place) : withoutUnits(chosen, [id]), names)
              }
            />
          ))}
          {shown.length === 0 && <span className="muted">{text.noneFound}</span>}
        </Stack>
      </section>
    </Stack>
  )
}
