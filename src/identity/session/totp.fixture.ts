import { createHmac } from 'node:crypto'

/** The six digits that an app makes of what it scanned. */
export const codeFor = (uri: string): string => totp(base32(new URL(uri).searchParams.get('secret') ?? ''))

function base32(text: string): Uint8Array {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

/** What the app on the phone computes. @source RFC 6238 */
function totp(secret: Uint8Array): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const code = hash.readUInt32BE((hash.at(-1) ?? 0) & 0x0f) & 0x7fff_ffff
  return String(code % 1_000_000).padStart(6, '0')
}
