import type { PlainDate } from '../../kernel/calendar.ts'

/** A document that shows what a unit answers. It is kept once and named under any criterion, in any year. */
export interface Evidence {
  readonly id: string
  readonly unitId: string
  readonly number: string
  readonly issuedOn: PlainDate | null
  readonly title: string
  readonly issuer: string
  readonly link: string | null
  readonly file: EvidenceFile | null
}

export interface EvidenceFile {
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

/** Evidence named under a criterion of a round. */
export interface NamedEvidence extends Evidence {
  readonly criterion: string
}

export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a file may be: its ending, how its first bytes read, and what it is then sent as. */
const FORMATS: readonly {
  readonly endings: readonly string[]
  readonly mediaType: string
  readonly begins: readonly number[]
}[] = [
  { endings: ['.pdf'], mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { endings: ['.png'], mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { endings: ['.jpg', '.jpeg'], mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { endings: ['.docx'], mediaType: DOCX, begins: [0x50, 0x4b, 0x03, 0x04] },
]

export const EVIDENCE_ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings)

export type FileDoubt = 'file-empty' | 'file-too-large' | 'file-of-another-kind' | 'file-disguised'

/** What a file is by its name and its first bytes, which must agree: a programme that is called a picture is refused. */
export function readFormat(name: string, bytes: Uint8Array): { readonly mediaType: string } | { readonly doubt: FileDoubt } {
  if (bytes.length === 0) return { doubt: 'file-empty' }
  if (bytes.length > MOST_EVIDENCE_BYTES) return { doubt: 'file-too-large' }
  const lower = name.toLowerCase()
  const format = FORMATS.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)))
  if (format === undefined) return { doubt: 'file-of-another-kind' }
  const begins = format.begins.every((byte, index) => bytes[index] === byte)
  const isWord = format.mediaType !== DOCX || isWordFile(bytes)
  return begins && isWord ? { mediaType: format.mediaType } : { doubt: 'file-disguised' }
}

/** Every archive of Office begins alike; the name of a Word file’s main part stands in its directory, at the end. */
const isWordFile = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes).includes('word/document.xml')
