/** What counts as one address: of IPv6 the first half, since one line has all 2^64 of the second. */
export function networkOf(address: string): string {
  const own = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!own.includes(':')) return own
  const [before = [], after = []] = own.split('::').map((half) => half.split(':').filter((part) => part !== ''))
  const left = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...left, ...after]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}
