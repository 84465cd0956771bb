import { Button, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import { Loaded } from '../../../../../shared/parts/loaded.tsx'
import type { Evidence } from '../../../api.ts'
import { OneDocument } from '../../../sheet/evidence/one-document.tsx'
import sheetClasses from '../../../sheet/sheet.module.css'
import { evidenceTextQuery, framedAddress } from '../../api.ts'
import classes from '../desk.module.css'
import { deskText } from '../desk-text.ts'
import { partsTogether } from './word-parts.ts'

interface ShownProps {
  readonly evidence: readonly Evidence[]
  /** The criterion wants some. */
  readonly isWanted: boolean
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Kind = 'pdf' | 'picture' | 'word'

/** How a file is shown: a browser draws some by itself; of a Word document its text is read on the server, so that nothing of it runs here. */
function kindOf({ file }: Evidence): Kind | undefined {
  if (file === null) return undefined
  if (file.mediaType === 'application/pdf') return 'pdf'
  if (file.mediaType === WORD) return 'word'
  return file.mediaType.startsWith('image/') ? 'picture' : undefined
}

/** The documents a unit named, one of them shown beside what it is to prove. */
export function ShownEvidence({ evidence, isWanted }: ShownProps) {
  const { evidence: text } = useText(deskText)
  const [chosen, choose] = useState<string>()
  const shown = evidence.find(({ id }) => id === chosen) ?? evidence.find((one) => kindOf(one) !== undefined)
  return (
    <section aria-labelledby="evidence">
      <Title order={3} id="evidence" mb={4}>
        {text.title(formatCount(evidence.length))}
      </Title>
      {evidence.length === 0 && <p className="muted">{isWanted ? text.noneButWanted : text.none}</p>}
      <ul className={sheetClasses['documents']}>
        {evidence.map((one) => (
          <li key={one.id}>
            <OneDocument evidence={one} />
            {one.file !== null && kindOf(one) === undefined && <span className="muted">{text.notShown}</span>}
            {kindOf(one) !== undefined && (
              <Button
                size="compact-sm"
                variant={one === shown ? 'light' : 'default'}
                aria-pressed={one === shown}
                aria-label={text.seeOne(one.title)}
                onClick={() => choose(one.id)}
              >
                {text.see}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown !== undefined && <ShownFile key={shown.id} evidence={shown} />}
    </section>
  )
}

/** The text of a Word document, its tables as tables. */
function WordDocument({ evidence: { id, title } }: { evidence: Evidence }) {
  const { evidence: text } = useText(deskText)
  return (
    <Loaded query={useQuery(evidenceTextQuery(id))} rows={6}>
      {({ parts, isCut }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={classes['word']} aria-label={text.shown(title)} tabIndex={0}>
          {partsTogether(parts).map(({ key, rows, paragraph }) =>
            rows === undefined ? (
              <p key={key} className={sheetClasses['written']}>
                {paragraph}
              </p>
            ) : (
              <table key={key}>
                <tbody>
                  {rows.map((cells, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document have no other name
                    <tr key={at}>
                      {cells.map((cell, column) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: nor have its cells
                        <td key={column}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            ),
          )}
          {parts.length === 0 && <p className="muted">{text.noText}</p>}
          {isCut && <p className="muted">{text.cut}</p>}
        </section>
      )}
    </Loaded>
  )
}

function ShownFile({ evidence }: { evidence: Evidence }) {
  const { evidence: text } = useText(deskText)
  const address = framedAddress(evidence.id)
  const title = text.shown(evidence.title)
  if (kindOf(evidence) === 'word') return <WordDocument evidence={evidence} />
  return (
    <>
      {kindOf(evidence) === 'pdf' ? (
        <iframe className={classes['file']} src={address} title={title} />
      ) : (
        <img className={classes['file']} src={address} alt={title} />
      )}
      <p className="muted">
        <a href={address} target="_blank" rel="noreferrer noopener">
          {text.newTab}
        </a>
      </p>
    </>
  )
}
