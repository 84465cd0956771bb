import type { ShownResult, ShownTree } from '../../../../../src/assessment/index.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { PictureFrame, PictureKey } from '../../../../shared/picture/picture-frame.tsx'
import { shorten } from '../../../../shared/picture/shorten.ts'
import { type Box, treemap } from '../../../../shared/picture/treemap.ts'
import { percentText, resultPictureText } from './picture-text.ts'
import { shadeOf } from './share-pictures.tsx'

/** How much each criterion of a tree counts, within its pillar. */
export function WeightPicture({ shown, tree }: { shown: ShownResult; tree: ShownTree }) {
  const { weights: text, ...common } = useText(resultPictureText)
  const read = useBilingual()
  const rows = tree.leaves.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight)
  const [largest] = rows
  const pillarName = (code: string): string => {
    const pillar = tree.pillars.find((one) => one.code === code)
    return pillar === undefined ? '' : read(pillar.title)
  }
  return (
    <PictureFrame
      title={text.title}
      says={text.says(largest === undefined ? '' : read(largest.title), percentText(largest?.weight ?? 0))}
      subject={`${read(tree.title)} - ${shown.round.title}`}
      tools={
        <PictureKey
          keys={tree.pillars.map(({ title, weight }, place) => ({
            ...{ name: `${read(title)} ${percentText(weight)}`, fill: 'var(--accent)', opacity: tint(place) },
          }))}
        />
      }
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', header: common.criterion, isShort: true, value: ({ code }) => code },
        { key: 'title', header: '', value: ({ title }) => read(title) },
        { key: 'pillar', header: common.pillar, value: ({ pillar }) => pillarName(pillar) },
        { key: 'weight', header: text.columns.weight, kind: 'percent', value: ({ weight }) => weight },
      ]}
      draw={(width) => <WeightMap tree={tree} width={width} name={text.title} />}
    />
  )
}

/** Light enough for letters to be read on it, in both themes. */
const tint = (place: number): number => shadeOf(place) * 0.45
const [LINE, PAD] = [15, 5]
/** Narrower than this the picture grows downwards, so that each criterion has room for its code. */
const [NARROW, HEIGHT_EACH] = [560, 16]

function WeightMap({ tree, width, name }: { tree: ShownTree; width: number; name: string }) {
  const read = useBilingual()
  const height = width < NARROW ? Math.max(640, tree.leaves.length * HEIGHT_EACH) : 460
  const pillars = tree.pillars.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight)
  const boxes = treemap(
    pillars.map(({ weight }) => weight),
    { x: 0, y: 0, width, height },
  )
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={name}>
      {pillars.map((pillar, at) => {
        const leaves = tree.leaves
          .filter((leaf) => leaf.pillar === pillar.code && leaf.weight > 0)
          .toSorted((one, other) => other.weight - one.weight)
        const inner = treemap(
          leaves.map(({ weight }) => weight),
          boxes[at] ?? { x: 0, y: 0, width: 0, height: 0 },
        )
        const shade = tint(tree.pillars.findIndex(({ code }) => code === pillar.code))
        return leaves.map(({ code, title, weight }, place) => (
          <WeightBox key={code} box={inner[place]} title={`${code} ${read(title)}`} weight={percentText(weight)} shade={shade} />
        ))
      })}
    </svg>
  )
}

interface WeightBoxProps {
  readonly box: Box | undefined
  readonly title: string
  readonly weight: string
  readonly shade: number
}

function WeightBox({ box, title, weight, shade }: WeightBoxProps) {
  if (box === undefined) return null
  const { x, y, width, height } = box
  const lines = linesIn(title, { width: width - 2 * PAD, most: Math.floor((height - PAD) / LINE) - 1 })
  return (
    <g>
      <title>{`${title}: ${weight}`}</title>
      <rect {...{ x, y, width, height }} fill="var(--accent)" opacity={shade} />
      <rect {...{ x, y, width, height }} fill="none" stroke="var(--card)" strokeWidth="1.5" />
      {lines.map((line, at) => (
        <text key={line} x={x + PAD} y={y + LINE * (at + 1)}>
          {line}
        </text>
      ))}
      {lines.length > 0 && (
        <text x={x + PAD} y={y + LINE * (lines.length + 1)} fontWeight="600">
          {weight}
        </text>
      )}
    </g>
  )
}

const LETTERS_LEAST = 5
const LETTER = 6.2

/** A name broken into lines that fit a box; none where there is no room for a word. */
function linesIn(title: string, { width, most }: { readonly width: number; readonly most: number }): string[] {
  const letters = Math.floor(width / LETTER)
  if (letters < LETTERS_LEAST || most < 1) return []
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines.slice(0, most).map((line) => shorten(line, width))
  if (lines.length > most && shown.length > 0) shown[shown.length - 1] = shorten(`${shown.at(-1)} …`, width)
  return shown
}
