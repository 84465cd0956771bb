import { memberRoleText } from '../../../../src/groups/index.ts'
import { formatDay, MISSING } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { OtherSeat, RegisterRow } from '../api.ts'
import classes from '../imports.module.css'
import { previewText } from '../preview/preview-text.ts'
import { fieldText } from './doubt-text.ts'
import { asRead } from './row-cell.tsx'

/** The person of the row and the one of the registers (or of another row) side by side, what differs marked. */
export function TwoSeats({ row, other }: { row: RegisterRow; other: OtherSeat }) {
  const { panel } = useText(previewText)
  const fields = useText(fieldText)
  const read = useBilingual()
  const { cells } = row
  const inGroup = (group: string, commune: string): string => [group, commune].filter((part) => part).join(', ')
  const born = other.birth !== null && /^\d{4}-/.test(other.birth) ? formatDay(other.birth) : other.birth
  const lines = [
    { what: fields.fullName, here: cells.fullName, there: other.fullName },
    { what: fields.birth, here: asRead(row, 'birth'), there: born },
    { what: fields.role, here: cells.role, there: read(memberRoleText[other.role]) },
    {
      what: fields.group,
      here: inGroup(cells.group ?? '', cells.commune ?? ''),
      there: inGroup(other.groupName, other.communeName),
    },
    { what: panel.since, here: null, there: other.from && formatDay(other.from) },
  ]
  return (
    <table className={classes['compare']}>
      <thead>
        <tr>
          <th scope="col">{panel.what}</th>
          <th scope="col">{panel.inFile}</th>
          <th scope="col">{other.place === null ? panel.inRegisters : panel.inOtherRow(other.place)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ what, here, there }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              <Differing text={here} from={there} />
            </td>
            <td>
              <Differing text={there} from={here} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Words that the other side does not have are marked; a value the other side lacks altogether is no difference. */
function Differing({ text, from }: { text: string | null | undefined; from: string | null | undefined }) {
  if (!text) return MISSING
  if (!from) return text
  const known = from.split(/\s+/)
  const words = text.split(/\s+/)
  return words.map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one name, in their order
    <span key={index}>
      {known.some((other) => agrees(word, other)) ? word : <mark>{word}</mark>}
      {index < words.length - 1 ? ' ' : ''}
    </span>
  ))
}

/** A year alone agrees with any day of it. */
const agrees = (one: string, other: string): boolean => one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`)
