import { formatCount, formatDay } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { type Evidence, evidenceAddress } from '../../api.ts'
import { evidenceText } from './evidence-text.ts'

const KIB = 1024

/** A document as it is cited, with its file or link. */
export function OneDocument({ evidence }: { evidence: Evidence }) {
  const text = useText(evidenceText)
  const { number, issuedOn, title, issuer, file, link } = evidence
  const cited = [number, ...(issuedOn === null ? [] : [formatDay(issuedOn)]), issuer].filter((part) => part !== '').join(' · ')
  return (
    <div>
      {title}
      {cited !== '' && <div className="muted">{cited}</div>}
      {file !== null && (
        <div>
          <a href={evidenceAddress(evidence.id)} download={file.name}>
            {file.name}
          </a>{' '}
          <span className="muted">{text.size(formatCount(Math.ceil(file.size / KIB)))}</span>
        </div>
      )}
      {link !== null && (
        <div>
          <a href={link} target="_blank" rel="noreferrer noopener">
            {link}
          </a>
        </div>
      )}
    </div>
  )
}
