import { Anchor } from '@mantine/core'
import type { TreeCheck } from '../../../src/criteria/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Tag } from '../../shared/parts/tag.tsx'
import { criteriaText } from './text.ts'

interface TreeDoubtsProps {
  readonly doubts: TreeCheck['doubts']
  /** Leads to the criterion that a doubt is about. */
  readonly onChoose?: (index: number) => void
  /** What stands at a place of the list of criteria. */
  readonly nameAt?: (index: number) => string
}

const PLACE = /^\/criteria\/(\d+)/

/** What is wrong with a tree, or worth a thought, and where in it. */
export function TreeDoubts({ doubts, onChoose, nameAt }: TreeDoubtsProps) {
  const text = useText(criteriaText)
  const read = useBilingual()
  if (doubts.length === 0) return <p style={{ margin: 0, color: 'var(--ok)', fontWeight: 600 }}>✓ {text.noDoubts}</p>
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-live="polite">
      {doubts.map((doubt, order) => {
        const index = PLACE.exec(doubt.pointer)?.[1]
        const name = index === undefined ? doubt.pointer : (nameAt?.(Number(index)) ?? doubt.pointer)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two doubts of one place may read alike
          <li key={order} style={{ padding: '5px 0' }}>
            <Tag tone={doubt.severity === 'error' ? 'bad' : 'wait'}>{text[doubt.severity]}</Tag> {read(doubt)}
            {index !== undefined && onChoose ? (
              <div>
                <Anchor component="button" type="button" onClick={() => onChoose(Number(index))}>
                  {name}
                </Anchor>
              </div>
            ) : (
              name !== '' && <div className="muted">{name}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
