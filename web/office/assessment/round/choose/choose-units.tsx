import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CriteriaTree } from '../../../../../src/criteria/index.ts'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { isProblem } from '../../../../shared/api/problem.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { Loaded } from '../../../../shared/parts/loaded.tsx'
import layout from '../../../../shared/theme/layout.module.css'
import { inviteUnits, type RoundOverview, type TreeListed, treeQuery, treesQuery, useRoundsAgain } from '../../api.ts'
import { type TreeText, useTold } from '../../use-told.ts'
import { chooseText } from './choose-text.ts'
import { Difference } from './chosen-difference.tsx'
import { type ChosenUnits, chosenFrom, differenceOf, invitationsOf, isOfYear } from './chosen-units.ts'
import { type InvitationDoubt, PickUnits } from './pick-units.tsx'

interface ChooseUnitsProps {
  readonly overview: RoundOverview
  readonly onClose: () => void
}

/** Which units a round is of: by which criteria, in which block; what it changes is told before it is done. */
export function ChooseUnits({ overview: { round, units }, onClose }: ChooseUnitsProps) {
  const text = useText(chooseText)
  const again = useRoundsAgain()
  const before = chosenFrom(units)
  const [chosen, setChosen] = useState<ChosenUnits>(before)
  const [doubts, setDoubts] = useState<readonly InvitationDoubt[]>([])
  const [names, setNames] = useState<ReadonlyMap<string, string>>(() => new Map(units.map((one) => [one.unitId, one.name])))
  const difference = differenceOf(before, chosen)
  const isSame = Object.values(difference).every((ids) => ids.length === 0)
  const run = async ({ key }: { key: string }): Promise<void> => {
    try {
      await inviteUnits(round.id, invitationsOf(chosen), key)
    } catch (error) {
      if (isProblem(error, 'invitations-doubtful')) setDoubts(error.place['doubts'] as readonly InvitationDoubt[])
      throw error
    }
    await again()
  }
  return (
    <ConfirmAct opened onClose={onClose} title={text.title} act={text.act} asksReason="no" isReady={!isSame} onAct={run}>
      <Stack gap="sm">
        <p className="muted">{text.hint}</p>
        <Loaded query={useQuery(treesQuery)} rows={2}>
          {({ items }) => (
            <TreeChoice trees={items.filter((tree) => tree.state === 'in-force' && isOfYear(tree, round.year))}>
              {(treeId, block) => (
                <PickUnits
                  key={`${treeId} ${block.code}`}
                  on={`${round.year}-12-31`}
                  place={{ treeId, block: block.code }}
                  kind={block.kind}
                  chosen={chosen}
                  doubts={doubts}
                  onChange={(after, told) => {
                    setChosen(after)
                    setDoubts([])
                    setNames(new Map([...names, ...told]))
                  }}
                />
              )}
            </TreeChoice>
          )}
        </Loaded>
        <Difference difference={difference} chosen={chosen} nameOf={(unitId) => names.get(unitId) ?? ''} />
      </Stack>
    </ConfirmAct>
  )
}

type Block = CriteriaTree['blocks'][number]

interface TreeChoiceProps {
  readonly trees: readonly TreeListed[]
  readonly children: (treeId: string, block: Block) => ReactNode
}

function TreeChoice({ trees, children }: TreeChoiceProps) {
  const text = useText(chooseText)
  const tell = useTold()
  const [chosenTree, setTree] = useState<string>()
  const [first] = trees
  const tree = trees.find(({ id }) => id === chosenTree) ?? first
  const query = useQuery({ ...treeQuery(tree?.id ?? ''), enabled: tree !== undefined })
  if (tree === undefined) return <p role="status">{text.noTree}</p>
  return (
    <>
      <NativeSelect
        label={text.tree}
        value={tree.id}
        data={trees.map(({ id, title, version }) => ({
          value: id,
          label: text.treeVersion(tell(title as TreeText), String(version)),
        }))}
        onChange={(event) => setTree(event.currentTarget.value)}
      />
      <Loaded query={query} rows={2}>
        {({ document }) => (
          <BlockChoice key={tree.id} treeId={tree.id} blocks={(document as CriteriaTree).blocks}>
            {children}
          </BlockChoice>
        )}
      </Loaded>
    </>
  )
}

interface BlockChoiceProps extends Pick<TreeChoiceProps, 'children'> {
  readonly treeId: string
  readonly blocks: readonly Block[]
}

function BlockChoice({ treeId, blocks, children }: BlockChoiceProps) {
  const text = useText(chooseText)
  const tell = useTold()
  const [chosen, setChosen] = useState<string>()
  const block = blocks.find(({ code }) => code === chosen) ?? blocks[0]
  if (block === undefined) return null
  return (
    <>
      <div className={layout['fields']}>
        <NativeSelect
          label={text.block}
          value={block.code}
          data={blocks.map(({ code, title }) => ({ value: code, label: tell(title) }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      {children(treeId, block)}
    </>
  )
}
