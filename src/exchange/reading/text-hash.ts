/** A 52-bit hash of a text, to compare many without storing them; collisions are practically impossible. */
export function hashOf(text: string): number {
  let high = 0x811c9dc5
  let low = 0xcbf29ce4
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ (code + index), 0x85ebca6b)
  }
  return (high >>> 0) * 0x100000 + ((low >>> 0) & 0xfffff)
}
