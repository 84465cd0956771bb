const LONGEST = 200
/** Names that Windows opens as a device, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i

/**
 * A name under which any machine may keep the file: no folders, no characters that are not seen or that turn the line
 * round (`gnp.exe` reads `exe.png`), none that a file system forbids, no device.
 */
export function safeFileName(given: string): string {
  const own = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const seen = own.replaceAll(/\p{C}/gu, '').replaceAll(/[<>:"|?*]/g, '_')
  const name = shorten(seen.trim().replaceAll(/^[. ]+|[. ]+$/g, ''))
  if (name === '') return 'tep'
  return DEVICE.test(name) ? `_${name}` : name
}

/** The end stays: it says what the file is. */
function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= LONGEST) return name
  const end = /\.\w{1,8}$/.exec(name)?.[0] ?? ''
  return letters.slice(0, LONGEST - end.length).join('') + end
}
