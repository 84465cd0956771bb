import { detached } from '../../kernel/detached.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import { UnreadableWorkbook } from '../../platform/spreadsheet/workbook-refusal.ts'
import { hasBrokenLetters } from '../columns/old-font.ts'
import { GROUP_NAME, hamletKey, readGroup, readHamlet, type WrittenGroup, type WrittenHamlet } from '../columns/place-words.ts'
import type { RegisterCommune, RegisterGroup } from './register.ts'
import type { EstablishingDecision, Title } from './title.ts'

/** All of Vietnam had 74,000 in March 2025: files with more of them name something else in each row. */
export const MOST_GROUPS = 100_000

/** What is doubtful about the letters of a group's name; those of its commune are told as a commune that nobody knows. */
export function lettersOfGroup(
  { hamlet, name }: Pick<RegisterGroup, 'hamlet' | 'name'>,
  { isCodePageGuessed }: { readonly isCodePageGuessed: boolean },
): 'broken-letters' | 'code-page-guessed' | undefined {
  const own = hamlet?.name ?? name.replace(GROUP_NAME, '')
  if (hasBrokenLetters(own)) return 'broken-letters'
  return isCodePageGuessed && /[^ -~]/.test(own) ? 'code-page-guessed' : undefined
}

interface GroupWords {
  readonly commune: RegisterCommune
  readonly groupText: string | undefined
  readonly hamletText: string | undefined
  readonly title: Title
  readonly decision: EstablishingDecision | undefined
}

/** Caches the groups of a sheet: all rows of a group share one object. */
export function groupBook() {
  const known = new Map<string, RegisterGroup>()
  const last: { words: GroupWords | undefined; group: RegisterGroup | undefined } = { words: undefined, group: undefined }
  return {
    named(words: GroupWords): RegisterGroup {
      if (last.group !== undefined && last.words !== undefined && isSame(last.words, words)) return last.group
      const written = decideGroup(words)
      const key = `${words.commune.key}/${written?.key ?? ''}`
      const group = known.get(key) ?? newGroup(key, words, written)
      known.set(key, group)
      if (known.size > MOST_GROUPS) throw new UnreadableWorkbook({ kind: 'too-many-groups', limit: MOST_GROUPS })
      last.words = words
      last.group = group
      return group
    },
  }
}
export type GroupBook = ReturnType<typeof groupBook>

const isSame = (a: GroupWords, b: GroupWords): boolean =>
  a.commune === b.commune &&
  a.groupText === b.groupText &&
  a.hamletText === b.hamletText &&
  a.title === b.title &&
  a.decision === b.decision

/** The group a row belongs to, from its column or section, its hamlet, or the title; `undefined`: of the whole commune. */
function decideGroup({ groupText, hamletText, title }: GroupWords): WrittenGroup | undefined {
  const group = groupText === undefined ? undefined : readGroup(groupText)
  const hamlet = hamletText === undefined ? undefined : readHamlet(hamletText)
  if (group === undefined) return hamlet === undefined ? (groupText === undefined ? title.group : undefined) : ofHamlet(hamlet)
  if (hamlet === undefined || group.hamlet !== undefined) return group
  if (group.key === spellingKey(hamlet.name) || group.key === hamletKey(hamlet)) return ofHamlet(hamlet)
  return { key: `${group.key} ${hamletKey(hamlet)}`, name: `${group.name} ${hamlet.label}`, hamlet }
}

const ofHamlet = (hamlet: WrittenHamlet): WrittenGroup => ({
  key: hamletKey(hamlet),
  name: `${GROUP_NAME} ${hamlet.label}`,
  hamlet,
})

function newGroup(key: string, { commune, decision }: GroupWords, written: WrittenGroup | undefined): RegisterGroup {
  const name = detached(written?.name ?? `${GROUP_NAME} ${commune.label}`)
  const hamlet = written?.hamlet === undefined ? undefined : detachedHamlet(written.hamlet)
  return {
    key: detached(key),
    commune,
    name,
    ...(hamlet !== undefined && { hamlet }),
    ...(decision !== undefined && { decision: { ...decision, number: detached(decision.number) } }),
    ...(written === undefined && { isWholeCommune: true as const }),
    label: detached(`${hamlet?.label ?? name}, ${commune.label}`),
  }
}

const detachedHamlet = ({ kind, name, label }: WrittenHamlet): WrittenHamlet => ({
  kind,
  name: detached(name),
  label: detached(label),
})
