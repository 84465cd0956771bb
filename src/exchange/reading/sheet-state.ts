import { fold } from '../../kernel/vietnamese-text.ts'
import { type Cell, columnLetter, type SheetRow } from '../../platform/spreadsheet/cell.ts'
import type { Field } from '../columns/field.ts'
import { cellFor, type Layout } from '../columns/layout.ts'
import { readGroup, splitCommune } from '../columns/place-words.ts'
import { lettersOfGroup } from './group-of.ts'
import { personsOf } from './read-person.ts'
import type { Place, RegisterCommune, RegisterGroup, WrittenCell } from './register.ts'
import { readPersonBy } from './remembered-person.ts'
import type { RowKind } from './row-kind.ts'
import { BrokenPlaces, decisionOfRow, placesOf, placeText, readNamed, titleOfSheet } from './sheet-places.ts'
import type { ReadContext, Reading } from './sheet-reading.ts'
import { mergeTitles, readDecision, readTitle, type Title } from './title.ts'
import { doubtAt } from './weigh.ts'

interface UnusedColumn {
  readonly row: number
  readonly heading: string
  readonly like: Field | undefined
  readonly sample: string
  values: number
}

/** The context accumulated from the rows above: titles, sections, and values carried down. */
export class SheetState {
  layout: Layout
  private readonly sheet: string
  private readonly context: ReadContext
  private heard: Title
  private sectionCommune: RegisterCommune | undefined
  private sectionGroup: string | undefined
  private carried: { code?: string; commune?: string; district?: string; group?: string; hamlet?: string } = {}
  private headings: string
  private sinceTotal = 0
  private inSheet = 0
  private saidNoBanks = false
  private saidTitles = false
  private letters: { group: RegisterGroup; code: ReturnType<typeof lettersOfGroup> } | undefined
  private readonly broken = new BrokenPlaces()
  private readonly unused = new Map<number, UnusedColumn>()

  constructor(sheet: string, context: ReadContext, layout: Layout) {
    this.sheet = sheet
    this.context = context
    this.layout = layout
    this.heard = mergeTitles(context.fileTitle, titleOfSheet(sheet))
    this.headings = ''
  }

  hearTitle(row: SheetRow): void {
    for (const { text } of row.cells) this.heard = mergeTitles(this.heard, readTitle(text))
  }

  /** A title between tables resets the sections. */
  title(title: Title): void {
    this.heard = mergeTitles(this.heard, title)
    if (title.commune !== undefined) this.sectionCommune = undefined
    if (title.commune !== undefined || title.group !== undefined) {
      this.sectionGroup = undefined
      this.carried = {}
      this.broken.clear()
    }
  }

  section({ text, names }: Extract<RowKind, { kind: 'section' }>): void {
    const { commune, district } = splitCommune(text)
    const decision = readDecision(text)
    if (decision !== undefined) this.heard = { ...this.heard, decision }
    this.carried = {}
    this.broken.clear()
    if (names === 'commune' || commune !== undefined) {
      this.sectionCommune = this.context.communes.named({
        code: undefined,
        name: commune ?? readNamed(text),
        district: district ?? this.heard.district,
      })
      this.sectionGroup = names === 'commune' ? undefined : text
      return
    }
    const bare =
      names === 'unknown' && this.communeAbove() === undefined
        ? this.context.communes.ifKnown({ code: undefined, name: text, district: this.heard.district })
        : undefined
    if (bare === undefined) this.sectionGroup = text
    else {
      this.sectionCommune = bare
      this.sectionGroup = undefined
    }
  }

  isSameHeading(row: SheetRow): boolean {
    const text = row.cells.map((cell) => `${cell.column}${fold(cell.text)}`).join('|')
    const isSame = text === this.headings || row.cells.every((cell) => this.usesHeading(cell))
    this.headings = text
    return isSame
  }

  private usesHeading({ column, text }: Cell): boolean {
    const use = [...this.layout.shared, ...this.layout.blocks.flatMap(({ uses }) => uses)].find(
      (candidate) => candidate.column === column,
    )
    return use === undefined || fold(use.heading).includes(fold(text))
  }

  *member(row: SheetRow): Generator<Reading> {
    const { shared, blocks } = this.layout
    const group = this.groupOf(row)
    const broken = this.broken.hear(row, shared)
    this.hearUnused(row)
    const hasRoles = blocks.some(
      ({ role, uses }) => role !== undefined || uses.some(({ field }) => ['role', 'isLeader', 'isDeputy'].includes(field)),
    )
    const hasBanks = blocks.some(({ uses }) => uses.some(({ field }) => field === 'bank'))
    let block = 0
    for (const seat of blocks) {
      for (const cells of personsOf(row, seat)) {
        const place = { file: this.context.file, sheet: this.sheet, row: row.number }
        const withPlaces = block === 0 ? { ...placesOf(row, shared), ...cells } : cells
        const read = readPersonBy(this.context.words, withPlaces, {
          place,
          block,
          on: this.context.on,
          role: seat.role,
          saysEachRole: this.layout.saysEachRole,
          habits: this.layout.habits,
          isHidden: row.isHidden,
          isCodePageGuessed: this.context.isCodePageGuessed,
        })
        const { written, person, mended } = read
        yield* this.titlesRemoved(written.fullName, place)
        const rolesKnown = hasRoles || person.role !== 'member'
        const unbanked = hasBanks ? undefined : read.doubts.find(({ code }) => code === 'account-without-bank')
        if (unbanked !== undefined && !this.saidNoBanks) {
          this.saidNoBanks = true
          yield { kind: 'doubt', doubt: { ...unbanked, code: 'banks-not-found' } }
        }
        const doubts = read.doubts.filter((doubt) => doubt !== unbanked)
        const code = this.lettersOf(group)
        if (code !== undefined && !doubts.some((doubt) => doubt.code === code))
          doubts.push(doubtAt({ place, block, written }, code, { field: 'group', detail: {}, value: group.label }))
        for (const [field, { text }] of broken)
          doubts.push(doubtAt({ place, block, written }, 'error-value', { field, detail: {}, value: text }))
        yield {
          kind: 'row',
          row: { place, block, group, person, written, ...(mended !== undefined && { mended }) },
          doubts,
          rolesKnown,
        }
        block++
        this.sinceTotal++
        this.inSheet++
      }
    }
  }

  /** Asked of each row, and of the same group many times over. */
  private lettersOf(group: RegisterGroup): ReturnType<typeof lettersOfGroup> {
    if (this.letters?.group !== group) this.letters = { group, code: lettersOfGroup(group, this.context) }
    return this.letters.code
  }

  private *titlesRemoved(name: WrittenCell | undefined, place: Place): Generator<Reading> {
    if (name === undefined || !this.layout.habits.saysTitles || this.saidTitles) return
    this.saidTitles = true
    const { column, heading, text } = name
    yield { kind: 'doubt', doubt: { code: 'titles-removed', place, block: 0, column, heading, value: text, detail: {} } }
  }

  private hearUnused(row: SheetRow): void {
    const { shared, blocks, columns } = this.layout
    for (const { column, text } of row.cells) {
      if (shared.some((use) => use.column === column) || blocks.some(({ uses }) => uses.some((use) => use.column === column)))
        continue
      const before = this.unused.get(column)
      const known = columns.find((candidate) => candidate.column === column)
      if (before === undefined)
        this.unused.set(column, { row: row.number, heading: known?.heading ?? '', like: known?.like, sample: text, values: 1 })
      else before.values++
    }
  }

  /** @returns columns that are used as somebody said with an earlier file */
  *rememberedColumns(): Generator<Reading> {
    for (const { column, heading, isRemembered } of this.layout.columns) {
      if (isRemembered !== true) continue
      const place = { file: this.context.file, sheet: this.sheet, row: this.layout.headingUntil }
      const detail = { letter: columnLetter(column) }
      yield { kind: 'doubt', doubt: { code: 'column-as-remembered', place, block: 0, column, heading, value: heading, detail } }
    }
  }

  /** @returns columns that hold values and are not used, at the first of these: what is not read is said as loudly as a doubt */
  *unusedColumns(): Generator<Reading> {
    for (const [column, { row, heading, like, sample, values }] of this.unused) {
      const place = { file: this.context.file, sheet: this.sheet, row }
      const detail = { values, letter: columnLetter(column), ...(like !== undefined && { like }) }
      yield { kind: 'doubt', doubt: { code: 'column-unused', place, block: 0, column, heading, value: sample, detail } }
    }
  }

  *total(row: SheetRow, { members, text, column }: Extract<RowKind, { kind: 'total' }>): Generator<Reading> {
    if (members !== undefined && members !== this.sinceTotal && members !== this.inSheet) {
      const place = { file: this.context.file, sheet: this.sheet, row: row.number }
      yield {
        kind: 'doubt',
        doubt: {
          code: 'total-mismatch',
          place,
          block: 0,
          column,
          heading: '',
          value: text,
          detail: { said: members, counted: this.sinceTotal },
        },
      }
    }
    this.sinceTotal = 0
  }

  private communeAbove(): RegisterCommune | undefined {
    if (this.sectionCommune !== undefined) return this.sectionCommune
    const { commune, district } = this.heard
    const named = commune === undefined ? undefined : this.context.communes.named({ code: undefined, name: commune, district })
    const bare = (name: string): RegisterCommune | undefined => this.context.communes.ifKnown({ code: undefined, name, district })
    return named?.unit === undefined ? (bare(this.sheet) ?? named) : named
  }

  private groupOf(row: SheetRow): RegisterGroup {
    const { shared } = this.layout
    const said = (field: Parameters<typeof cellFor>[2]): string | undefined => placeText(cellFor(row, shared, field))
    const [code, communeName, district] = [said('communeCode'), said('commune'), said('district')]
    const constants = this.context.saved.get(this.layout.signature)?.constants
    this.carry({ code, commune: communeName, district, group: said('group'), hamlet: said('hamlet') })
    const groupText = this.carried.group ?? constants?.group ?? this.sectionGroup
    const ofRow = this.communeOfRow() ?? this.communeInGroup(groupText)
    const constant =
      constants?.commune === undefined && constants?.communeCode === undefined
        ? undefined
        : this.context.communes.named({ code: constants.communeCode, name: constants.commune, district: this.heard.district })
    const commune =
      ofRow ??
      constant ??
      this.communeAbove() ??
      this.context.communes.named({ code: undefined, name: undefined, district: undefined })
    const decision = decisionOfRow(row, shared, this.context.on) ?? this.heard.decision
    return this.context.groups.named({ commune, groupText, hamletText: this.carried.hamlet, title: this.heard, decision })
  }

  /** Carries values down into blank cells: a merged or omitted name applies until the next one, or until a larger place changes. */
  private carry(said: typeof this.carried | Record<string, string | undefined>): void {
    const isOtherCommune =
      (said['code'] ?? said['commune']) !== undefined &&
      (said['code'] !== this.carried.code || said['commune'] !== this.carried.commune)
    const isOtherDistrict = said['district'] !== undefined && said['district'] !== this.carried.district
    if (isOtherDistrict) this.carried = {}
    else if (isOtherCommune) this.carried = this.carried.district === undefined ? {} : { district: this.carried.district }
    const isOtherHamlet = said['hamlet'] !== undefined && said['hamlet'] !== this.carried.hamlet
    if (isOtherHamlet) delete this.carried.group
    for (const [name, text] of Object.entries(said)) if (text !== undefined) this.carried = { ...this.carried, [name]: text }
  }

  private communeOfRow(): RegisterCommune | undefined {
    const { code, commune, district } = this.carried
    if (code === undefined && commune === undefined) return undefined
    return this.context.communes.named({ code, name: commune, district: district ?? this.heard.district })
  }

  private communeInGroup(text: string | undefined): RegisterCommune | undefined {
    if (text === undefined || this.sectionCommune !== undefined) return undefined
    const { commune, district } = splitCommune(text)
    return commune === undefined || readGroup(text) === undefined
      ? undefined
      : this.context.communes.named({ code: undefined, name: commune, district: district ?? this.heard.district })
  }
}
