import { Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { ShownResult } from '../../../../../src/assessment/index.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { useIsOnPaper } from '../../../../shared/print/printing.ts'
import { HeatPicture } from './heat-picture.tsx'
import { resultPictureText } from './picture-text.ts'
import { MovementPicture, RankPicture } from './rank-pictures.tsx'
import { GapPicture, PillarPicture } from './share-pictures.tsx'
import { WeightPicture } from './weight-picture.tsx'

const PICTURES = ['rank', 'pillars', 'gap', 'heat', 'movement', 'weights'] as const
type PictureName = (typeof PICTURES)[number]
/** Those that are of one tree: a department and a district have other criteria. */
const OF_A_TREE: readonly PictureName[] = ['heat', 'weights']

/** The result to look at, one picture at a time. */
export function Pictures({ shown }: { shown: ShownResult }) {
  const text = useText(resultPictureText)
  const read = useBilingual()
  const isOnPaper = useIsOnPaper()
  const [name, setName] = useState<PictureName>('rank')
  const [treeName, setTree] = useState(shown.trees[0]?.name)
  const tree = shown.trees.find((one) => one.name === treeName) ?? shown.trees[0]
  return (
    <section aria-label={text.heading}>
      {!isOnPaper && (
        <Group mb="sm" gap="sm" align="flex-end">
          <NativeSelect
            label={text.choose}
            value={name}
            data={PICTURES.map((value) => ({ value, label: text[value].title }))}
            onChange={(event) => setName(PICTURES.find((one) => one === event.currentTarget.value) ?? 'rank')}
          />
          {OF_A_TREE.includes(name) && shown.trees.length > 1 && (
            <NativeSelect
              label={text.tree}
              value={tree?.name}
              data={shown.trees.map(({ name: value, title }) => ({ value, label: read(title) }))}
              onChange={(event) => setTree(event.currentTarget.value)}
            />
          )}
        </Group>
      )}
      {name === 'rank' && <RankPicture shown={shown} />}
      {name === 'pillars' && <PillarPicture shown={shown} />}
      {name === 'gap' && <GapPicture shown={shown} />}
      {name === 'heat' && tree !== undefined && <HeatPicture shown={shown} tree={tree} />}
      {name === 'movement' && <MovementPicture shown={shown} />}
      {name === 'weights' && tree !== undefined && <WeightPicture shown={shown} tree={tree} />}
    </section>
  )
}
