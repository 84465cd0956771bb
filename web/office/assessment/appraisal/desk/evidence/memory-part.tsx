import { useQuery } from '@tanstack/react-query'
import { useText } from '../../../../../shared/i18n/language.ts'
import { Loaded } from '../../../../../shared/parts/loaded.tsx'
import sheetClasses from '../../../sheet/sheet.module.css'
import { type CriterionKey, memoryQuery } from '../../api.ts'
import type { DeskLine } from '../desk-line.ts'
import { deskText } from '../desk-text.ts'
import { useTellEntry } from '../judging-part.ts'

interface MemoryProps {
  readonly of: CriterionKey
  readonly criterion: DeskLine['criterion']
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** An appraiser’s memory: what the other units of the block were given for the same criterion. It is asked for once wanted. */
export function MemoryPart({ of: key, criterion, isOpen, onOpen }: MemoryProps) {
  const { memory: text } = useText(deskText)
  return (
    <details open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{text.title}</summary>
      {isOpen && <Others of={key} criterion={criterion} />}
    </details>
  )
}

function Others({ of: key, criterion }: Pick<MemoryProps, 'of' | 'criterion'>) {
  const { memory: text } = useText(deskText)
  const tell = useTellEntry({ criterion })
  return (
    <Loaded query={useQuery(memoryQuery(key))} rows={3}>
      {({ others }) =>
        others.length === 0 ? (
          <p className="muted">{text.none}</p>
        ) : (
          <ul className={sheetClasses['documents']}>
            {others.map(({ name, entry, reason }) => (
              <li key={name}>
                <div>
                  {name}
                  {reason !== null && <div className="muted">{text.reason(reason)}</div>}
                </div>
                <b>{tell(entry)}</b>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
