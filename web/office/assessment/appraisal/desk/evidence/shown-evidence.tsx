import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { formatCount } from '../../../../../shared/i18n/format.ts'
import { useText } from '../../../../../shared/i18n/language.ts'
import type { Evidence } from '../../../api.ts'
import { OneDocument } from '../../../sheet/evidence/one-document.tsx'
import sheetClasses from '../../../sheet/sheet.module.css'
import { framedAddress } from '../../api.ts'
import classes from '../desk.module.css'
import { deskText } from '../desk-text.ts'

interface ShownProps {
  readonly evidence: readonly Evidence[]
  /** The criterion wants some. */
  readonly isWanted: boolean
}

type Kind = 'pdf' | 'picture'

/** How a browser shows a file by itself; a document of Word it does not, and one that is downloaded runs nothing here. */
function kindOf({ file }: Evidence): Kind | undefined {
  if (file === null) return undefined
  if (file.mediaType === 'application/pdf') return 'pdf'
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

function ShownFile({ evidence }: { evidence: Evidence }) {
  const { evidence: text } = useText(deskText)
  const address = framedAddress(evidence.id)
  const title = text.shown(evidence.title)
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
