import { fold } from '../../kernel/vietnamese-text.ts'

/** What somebody is in the group. */
export type MemberRole = 'leader' | 'deputy' | 'member'

export type ReadRole =
  | { readonly state: 'read'; readonly role: MemberRole }
  | { readonly state: 'missing' }
  | { readonly state: 'unknown' }

const words = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const GROUP = '(to|to cnscd|cnscd|to cong nghe so cong dong|to cong nghe so|to cns|nhom)'
/** Deputies first: "phó tổ trưởng" holds "tổ trưởng". */
const PATTERNS: readonly (readonly [MemberRole, RegExp])[] = [
  [
    'deputy',
    new RegExp(
      `^(${GROUP} pho|pho( ${GROUP})?( truong)?|pho truong ${GROUP}|tp|pt|pho to|ptt|p to truong|p truong to|(deputy|vice)( (group|team))?( leader| head)?)( thuong truc)?$`,
    ),
  ],
  ['leader', new RegExp(`^(${GROUP} truong|truong( ${GROUP})?|ttr|tt|((group|team) )?(lead(er)?|head))$`)],
  [
    'member',
    /^((tv|thanh vien|to vien|hoi vien|uy vien|uv)( to| cua to| to cnscd| to cong nghe so cong dong)?|thu ky( to)?|thanh vien thuong truc|thanh vien thu ky|thu ky thanh vien|tham gia|((group|team) )?member)$/,
  ],
]
const INSIDE: readonly (readonly [MemberRole, RegExp])[] = [
  ['deputy', /\b(to pho|pho to truong|pho truong to|pho to)\b/],
  ['leader', /\b(to truong|truong to)\b/],
  ['member', /\b(thanh vien|to vien)\b/],
]

/** Beside a role: honorary, former, foreseen, relieved of it. Whoever is called so does not hold it as others do. */
const QUALIFIED = /\b(danh du|nguyen|cuu|cu|du kien|da nghi|da thoi|thoi giu|mien nhiem)\b/

/** Parses a role as clerks write it: `Tổ trưởng`, `TRƯỞNG TỔ`, `P. Tổ trưởng`, `TV`. Any other word raises a doubt. */
export function readRole(text: string): ReadRole {
  const written = words(text)
  if (written === '') return { state: 'missing' }
  const exact = PATTERNS.find(([, pattern]) => pattern.test(written))
  if (exact !== undefined) return { state: 'read', role: exact[0] }
  const inside = QUALIFIED.test(written) ? undefined : roleInside(text)
  return inside === undefined ? { state: 'unknown' } : { state: 'read', role: inside }
}

/** Finds a role in a longer text: `Trưởng ấp, Tổ trưởng`. A civil post with a similar name (Tổ trưởng tổ dân phố) does not count. */
export function roleInside(text: string): MemberRole | undefined {
  const written = words(text).replace(
    /\b(to truong|to pho|pho to truong) (to dan pho|dan pho|tdp|khu pho|to nhan dan|tnd|to tu quan|an ninh)\b/g,
    ' ',
  )
  return INSIDE.find(([, pattern]) => pattern.test(written))?.[0]
}

export type Sex = 'male' | 'female'

export function readSex(text: string): Sex | undefined {
  const written = words(text)
  if (/^(nam|m|male|trai|ong)$/.test(written)) return 'male'
  return /^(nu|f|female|gai|ba|nu gioi)$/.test(written) ? 'female' : undefined
}

/** A cross or tick in a column that stands for a value. */
export const isMark = (text: string): boolean => /^(x|v|✓|✔|√|1|có|true|\*|\+)$/i.test(text.normalize('NFC').trim())
