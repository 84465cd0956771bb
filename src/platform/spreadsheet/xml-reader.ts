import { MEGABYTE, UnreadableWorkbook } from './workbook-refusal.ts'

export interface XmlHandlers {
  /** @param attributes as written, for {@link attributeOf}; an element closed at once is followed by `close` */
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** A long text may come in pieces. */
  readonly text: (text: string) => void
}

/** Of a tag, a remark or a quoted section, which is read once its end has arrived: none in a workbook is nearly as long. */
const MOST_UNENDED = MEGABYTE

/**
 * Reads XML as it arrives, knowing only what a workbook's parts hold: elements, attributes, text and character
 * references. A document type is refused: no workbook has one, and entities of one's own are how XML is attacked.
 */
export function xmlReader({ open, close, text }: XmlHandlers): { push: (chunk: string) => void } {
  let rest = ''
  const readTag = (source: string, from: number, to: number): void => {
    const first = source.charCodeAt(from)
    if (first === 47 /* / */) {
      close(localName(source, from + 1, to))
      return
    }
    const isClosed = source.charCodeAt(to - 1) === 47
    const until = isClosed ? to - 1 : to
    let nameEnd = from
    while (nameEnd < until && source.charCodeAt(nameEnd) > 32) nameEnd++
    const name = localName(source, from, nameEnd)
    open(name, source.slice(nameEnd, until))
    if (isClosed) close(name)
  }
  const push = (chunk: string): void => {
    const source = rest === '' ? chunk : rest + chunk
    let at = 0
    while (at < source.length) {
      const tag = source.indexOf('<', at)
      const textEnd = tag === -1 ? wholeReferences(source, at) : tag
      if (textEnd > at) text(decode(source.slice(at, textEnd)))
      at = textEnd
      if (tag === -1) break
      const end = endOfMarkup(source, tag)
      if (end === -1) break
      if (source.startsWith('<![CDATA[', tag)) text(source.slice(tag + 9, end - 2))
      else if (source.charCodeAt(tag + 1) !== 33 && source.charCodeAt(tag + 1) !== 63) readTag(source, tag + 1, end)
      at = end + 1
    }
    rest = at < source.length ? source.slice(at) : ''
    if (rest.length > MOST_UNENDED) throw new UnreadableWorkbook({ kind: 'workbook-damaged' })
  }
  return { push }
}

/** The place of the closing `>`, or -1 while it has not arrived. */
function endOfMarkup(source: string, tag: number): number {
  if (source.charCodeAt(tag + 1) === 33 /* ! */) {
    if (source.startsWith('<!--', tag)) return after(source, tag, '-->')
    if (source.startsWith('<![CDATA[', tag)) return after(source, tag, ']]>')
    if (source.length - tag < 9) return -1
    throw new UnreadableWorkbook({ kind: 'workbook-damaged' })
  }
  const end = source.indexOf('>', tag)
  if (end === -1) return -1
  // A `>` inside a quoted attribute is legal; there the quotes before it do not pair.
  let quotes = 0
  for (let at = tag + 1; at < end; at++) if (source.charCodeAt(at) === 34) quotes++
  return (quotes & 1) === 1 ? endAfterQuote(source, end) : end
}

function endAfterQuote(source: string, end: number): number {
  const quote = source.indexOf('"', end)
  return quote === -1 ? -1 : source.indexOf('>', quote)
}

function after(source: string, from: number, mark: string): number {
  const at = source.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length - 1
}

/** Where a text may be cut without cutting a character reference in two. */
function wholeReferences(source: string, from: number): number {
  const ampersand = source.lastIndexOf('&')
  return ampersand >= from && source.length - ampersand < 12 && !source.includes(';', ampersand) ? ampersand : source.length
}

function localName(source: string, from: number, to: number): string {
  const name = source.slice(from, to).trimEnd()
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (whole, name: string) => NAMED[name] ?? reference(name) ?? whole)
    : text

function reference(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}

/** The value of one attribute; `undefined` when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > 32) continue
    const equals = at + name.length
    if (attributes.charCodeAt(equals) !== 61) continue
    const quote = attributes[equals + 1]
    if (quote !== '"' && quote !== "'") continue
    const end = attributes.indexOf(quote, equals + 2)
    return end === -1 ? undefined : decode(attributes.slice(equals + 2, end))
  }
  return undefined
}
