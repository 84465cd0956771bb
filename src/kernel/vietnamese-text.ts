/**
 * What search and matching compare: lower case, no accents, đ as d, one space between words.
 * "Hòa", "Hoà" and "hoa" fold to the same text, whatever the Unicode form they came in.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** Text as it is kept: NFC, one space between words, none around. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/**
 * A person's name as it is kept: tidied, and `NGUYỄN VĂN AN` written `Nguyễn Văn An`.
 * A name with small letters already in it is left as its owner writes it.
 */
export function tidyName(text: string): string {
  const name = tidy(text)
  if (name !== name.toLocaleUpperCase('vi')) return name
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
}

const byVietnamese = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order (a ă â … d đ …), numbers by value: Ấp 2 before Ấp 10. */
export const compareVietnamese = (left: string, right: string): number => byVietnamese.compare(left, right)
