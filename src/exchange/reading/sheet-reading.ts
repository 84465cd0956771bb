import type { PlainDate } from '../../kernel/calendar.ts'
import type { FontFound } from '../columns/font-count.ts'
import type { Layout, SavedMappings } from '../columns/layout.ts'
import type { FontName } from '../columns/old-font.ts'
import type { RegisterWords } from '../columns/register-words.ts'
import type { CommuneBook } from './commune-of.ts'
import type { Doubt } from './doubt.ts'
import type { GroupBook } from './group-of.ts'
import type { RegisterRow } from './register.ts'
import type { Title } from './title.ts'

export interface ReadContext {
  readonly file: string
  readonly on: PlainDate
  readonly communes: CommuneBook
  readonly groups: GroupBook
  readonly saved: SavedMappings
  readonly words: RegisterWords
  /** The font that a person said the file is typed with. */
  readonly font: FontName | undefined
  /** The file's letters were read as a code page that nobody named. */
  readonly isCodePageGuessed: boolean
  /** Parsed from the file's name. */
  readonly fileTitle: Title
}

/** An item of the stream that parsing a sheet yields. */
export type Reading =
  | { readonly kind: 'layout'; readonly sheet: string; readonly layout: Layout }
  | { readonly kind: 'row'; readonly row: RegisterRow; readonly doubts: readonly Doubt[]; readonly rolesKnown: boolean }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  | { readonly kind: 'font'; readonly found: FontFound }
