import type { Criterion } from '../../../../src/criteria/index.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { useTold } from '../use-told.ts'
import classes from './sheet.module.css'
import { sheetText } from './sheet-text.ts'

const TOLD = ['howDetermined', 'evidence', 'source', 'verifiedBy'] as const

/** What the criteria say of it. */
export function CriterionTold({ criterion }: { criterion: Criterion }) {
  const { told: text } = useText(sheetText)
  const tell = useTold()
  const { citation } = criterion
  const said = TOLD.flatMap((part) => {
    const words = criterion[part]
    return words === undefined ? [] : [{ name: text[part], words: tell(words) }]
  })
  const lines = citation === undefined ? said : [...said, { name: text.citation, words: citation }]
  if (lines.length === 0) return null
  return (
    <dl className={classes['told']}>
      {lines.map(({ name, words }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
