const SAID_BY_THE_HEADING = /^tổ\s+(?:công\s+nghệ\s+số\s+cộng\s+đồng|cns\s?cđ)\s+(?=\S)/iu

/**
 * A group's name under a heading that says what all of them are: `Tổ CNSCĐ Ấp 5` is `Ấp 5` there. A name that says anything
 * else stays whole, so that two groups of one commune never read alike by it.
 */
export function nameUnderHeading(name: string): string {
  const rest = name.normalize('NFC').replace(SAID_BY_THE_HEADING, '')
  return `${rest.charAt(0).toLocaleUpperCase('vi')}${rest.slice(1)}`
}
