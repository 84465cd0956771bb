import { ageBandText, contentText, type SessionContent, type SessionField, sexText } from '../../../src/activity/index.ts'
import { formatDay, MISSING } from '../../shared/i18n/format.ts'
import { useBilingual } from '../../shared/i18n/language.ts'
import type { KeptDesk } from '../store/kept.ts'

/** Says what stands in one field of a session, as a person reads it. */
export function useTellField({ desk }: KeptDesk): (field: SessionField, content: SessionContent) => string {
  const tell = useBilingual()
  const nameOf = (personId: string): string =>
    desk.groups.flatMap(({ members }) => members).find((member) => member.personId === personId)?.name ?? MISSING
  const parts = (
    counts: Readonly<Record<string, number | undefined>> | null,
    texts: Record<string, { vi: string; en: string }>,
  ) =>
    Object.entries(counts ?? {})
      .map(([name, count]) => `${texts[name] === undefined ? name : tell(texts[name])} ${count ?? MISSING}`)
      .join(', ') || MISSING
  return (field, content) => {
    if (field === 'contents') return content.contents.map((one) => tell(contentText[one])).join(', ')
    if (field === 'memberIds') return content.memberIds.map(nameOf).join(', ') || MISSING
    if (field === 'day') return formatDay(content.day)
    if (field === 'byAge') return parts(content.byAge, ageBandText)
    if (field === 'bySex') return parts(content.bySex, sexText)
    if (field === 'isWithdrawn') return content.isWithdrawn ? '✓' : MISSING
    return String(content[field] ?? MISSING)
  }
}
