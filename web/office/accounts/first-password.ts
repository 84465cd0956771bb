const WORDS = [
  'lua',
  'song',
  'nui',
  'bien',
  'cau',
  'tre',
  'sen',
  'mua',
  'nang',
  'gio',
  'chim',
  'ca',
  'vuon',
  'dong',
  'rung',
  'suoi',
  'chanh',
  'cam',
  'buoi',
  'xoai',
  'khe',
  'oi',
  'dua',
  'mit',
  'sao',
  'trang',
  'may',
  'dat',
  'lang',
  'cho',
  'thuyen',
  'bep',
] as const

/** A first password that can be read over the telephone: five of 32 words and four digits, 38 bits, used once. */
export function firstPassword(): string {
  const random = crypto.getRandomValues(new Uint32Array(6))
  const words = Array.from(random.slice(0, 5), (number) => WORDS[number % WORDS.length])
  return `${words.join('-')}-${String((random[5] ?? 0) % 10_000).padStart(4, '0')}`
}
