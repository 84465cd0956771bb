/**
 * A hash table from each number to the first place it occurred. A `Map` needs five times the memory for half a million
 * numbers, and a large province's register has that many in each of four such tables.
 */
export class NumberIndex {
  private keys = new Float64Array(1024)
  private places = new Int32Array(1024)
  private count = 0

  get size(): number {
    return this.count
  }

  /** @returns the place of an earlier occurrence; otherwise stores this one and returns `undefined` */
  firstOr(key: number, place: number): number | undefined {
    if (this.count * 2 >= this.keys.length) this.grow()
    const slot = this.slotOf(key)
    const known = this.places[slot] ?? 0
    if (known !== 0) return known - 1
    this.keys[slot] = key
    this.places[slot] = place + 1
    this.count++
    return undefined
  }

  has(key: number): boolean {
    return this.places[this.slotOf(key)] !== 0
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul((key % 0xffffffff) | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b)) >>> 7
    for (slot &= mask; this.places[slot] !== 0 && this.keys[slot] !== key; ) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, places } = this
    this.keys = new Float64Array(keys.length * 2)
    this.places = new Int32Array(keys.length * 2)
    for (const [at, place] of places.entries()) {
      if (place === 0) continue
      const slot = this.slotOf(keys[at] ?? 0)
      this.keys[slot] = keys[at] ?? 0
      this.places[slot] = place
    }
  }
}
