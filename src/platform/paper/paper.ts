/**
 * What an official paper says, before it is drawn: one content for the PDF and the DOCX, in the order the
 * decree asks for.
 *
 * @source Decree 30/2020/NĐ-CP, Annex I (form of administrative papers)
 */
export interface Paper {
  /** Title of the file, for readers of the screen and of the archive. */
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly letterhead: Letterhead
  /** Kind, such as QUYẾT ĐỊNH, and below it what it is about. */
  readonly heading: { readonly kind: string; readonly about: string }
  readonly body: readonly Block[]
  /** One stands at the right beside the recipients; two, who drew it up and who answers for it, stand side by side. */
  readonly signatures: readonly [Signature] | readonly [Signature, Signature]
  readonly recipients: readonly string[]
  /** `DỰ THẢO` until the document system has given number, date and signature. */
  readonly isDraft: boolean
}

export interface Letterhead {
  /** The body above the issuer, where the decree wants it named. */
  readonly superior?: string
  /** In capitals, broken where the lines of the head break: `ỦY BAN NHÂN DÂN`, `TỈNH ĐỒNG NAI`. */
  readonly issuer: readonly string[]
  /** What follows the number: `QĐ-UBND`. Lists attached to another paper have none. */
  readonly symbol?: string
  /** `Đồng Nai, ngày     tháng 8 năm 2024` */
  readonly placeAndDate: string
}

export interface Signature {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH` */
  readonly authority?: readonly string[]
  readonly position: string
  /** `(Ký, ghi rõ họ tên)` */
  readonly hint?: string
}

export type Block =
  | { readonly kind: 'authority'; readonly text: string }
  | { readonly kind: 'ground'; readonly text: string }
  | { readonly kind: 'resolves'; readonly text: string }
  | { readonly kind: 'article'; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | Table

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly sections: readonly Section[]
  /** The last row, in bold; as many cells as columns. */
  readonly total?: readonly string[]
}

/** Rows that belong together. Their heading stands before them, over all columns but the last, which holds their sum. */
export interface Section {
  readonly heading?: { readonly text: string; readonly sum: string }
  readonly rows: readonly (readonly string[])[]
}

export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right' | 'center'
  /** Share of the table's width, against the other columns' shares. */
  readonly share: number
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
export const DRAFT_MARK = 'DỰ THẢO'
export const RECIPIENTS_HEADING = 'Nơi nhận:'

/** Margins in millimetres, inside the decree's 20–25, 30–35, 15–20. */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const

/** Rows at the end of a table that stay on one page with what follows it, signatures and all. */
export const ROWS_AT_THE_END = 2

/**
 * Where the end of a paper begins, which stays on one page with its signatures: at its last article, or at its last table,
 * of which the last rows stay with what is said after it.
 */
export const endOf = (body: readonly Block[]): number =>
  Math.max(
    0,
    body.findLastIndex(({ kind }) => kind === 'article' || kind === 'table'),
  )
