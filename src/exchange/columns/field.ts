import { fold } from '../../kernel/vietnamese-text.ts'

interface FieldTraits {
  /** What the field is about; a choice of thirty fields is offered by these parts. */
  readonly part: 'person' | 'role' | 'account' | 'place' | 'rest'
  /** A formula has no business in such a cell. */
  readonly holdsText?: true
  /** A cell that holds it makes its row a member's. */
  readonly tellsMember?: true
  /** A heading of it is one of a table of people. */
  readonly headsPeople?: true
  /** A number that is shown masked. */
  readonly isNumber?: true
}

/** What a column of a register may hold: the one list, in the order in which fields are offered. */
const TRAITS = {
  fullName: { part: 'person', holdsText: true, headsPeople: true },
  familyName: { part: 'person', holdsText: true, headsPeople: true },
  birth: { part: 'person', tellsMember: true, headsPeople: true },
  birthDay: { part: 'person' },
  birthMonth: { part: 'person' },
  birthYear: { part: 'person', tellsMember: true },
  birthMale: { part: 'person', tellsMember: true },
  birthFemale: { part: 'person', tellsMember: true },
  sex: { part: 'person', holdsText: true, tellsMember: true },
  sexMale: { part: 'person' },
  sexFemale: { part: 'person' },
  role: { part: 'role', holdsText: true, tellsMember: true },
  isLeader: { part: 'role', holdsText: true, tellsMember: true },
  isDeputy: { part: 'role', holdsText: true, tellsMember: true },
  isMember: { part: 'role', holdsText: true, tellsMember: true },
  leaderName: { part: 'role', headsPeople: true },
  deputyName: { part: 'role' },
  memberNames: { part: 'role', headsPeople: true },
  position: { part: 'role', holdsText: true, tellsMember: true },
  phone: { part: 'person', holdsText: true, tellsMember: true, headsPeople: true, isNumber: true },
  identity: { part: 'person', holdsText: true, tellsMember: true, headsPeople: true, isNumber: true },
  account: { part: 'account', holdsText: true, tellsMember: true, isNumber: true },
  bank: { part: 'account', holdsText: true, tellsMember: true },
  accountHolder: { part: 'account', holdsText: true },
  commune: { part: 'place', holdsText: true },
  communeCode: { part: 'place' },
  district: { part: 'place' },
  group: { part: 'place', holdsText: true },
  hamlet: { part: 'place', holdsText: true },
  decision: { part: 'place' },
  decisionDate: { part: 'place' },
  ordinal: { part: 'rest' },
  note: { part: 'rest', holdsText: true },
  ignored: { part: 'rest' },
} as const satisfies Record<string, FieldTraits>

export type Field = keyof typeof TRAITS

/** A column and the field it is used as. */
export interface ColumnUse {
  readonly column: number
  readonly field: Field
  /** The heading as the clerk wrote it; empty when there is none. */
  readonly heading: string
  /** Its heading was explained with an earlier file. */
  readonly isRemembered?: true
}

export const FIELDS = Object.keys(TRAITS) as readonly Field[]

export const fieldTraits = (field: Field): FieldTraits => TRAITS[field]

/** The fields of a row shown in the tray, in their order; these can be mended. */
export const SHOWN_FIELDS = [
  'commune',
  'group',
  'fullName',
  'role',
  'birth',
  'phone',
  'identity',
  'account',
  'bank',
  'position',
  'note',
] as const satisfies readonly Field[]
export type ShownField = (typeof SHOWN_FIELDS)[number]

export const isField = (text: unknown): text is Field => (FIELDS as readonly unknown[]).includes(text)

/** Confidence from the heading alone: 3 certain, 2 unless the cells contradict, 1 ambiguous. */
export interface HeadingMatch {
  readonly field: Field
  readonly weight: 1 | 2 | 3
}

/** Normalises a heading for matching: folded, bracketed text removed, full stops and dashes replaced by spaces. */
export function headingWords(text: string): string {
  const folded = fold(text)
  const bare = folded
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return bare === '' ? folded.replace(/[^a-z0-9]+/g, ' ').trim() : bare
}

const PLACE_WORDS = '(?:ten |don vi |thuoc |ma )*'
const words = (list: string): string => `${PLACE_WORDS}(?:${list})(?: (?:${list}|hoac|va|cap))*`
const HAMLET = words('ap|khu pho|kp|thon|khom|to dan pho|tdp|buon|lang|ban|xom|khu dan cu|kdc|khu vuc|khu')
const COMMUNE = words('xa|phuong|thi tran|tt|dac khu|p|ttr')
const GROUP = '(?:to|nhom)'
const GROUP_LONG = '(?:to |nhom )?(?:cong nghe so cong dong|cong nghe so|cnscd|cnscđ|cns cong dong|cns cd|cns)'

/** The first matching pattern decides, so narrower patterns come before wider ones. */
const HEADINGS: readonly (readonly [pattern: RegExp, ...matches: HeadingMatch[]])[] = [
  [/^(stt|tt|so tt|so thu tu|thu tu|no|s t t|t t|stt to|tt to|stt .*)$/, { field: 'ordinal', weight: 3 }],
  [
    /\b(email|thu dien tu|dia chi|noi o|cho o|thuong tru|tam tru|que quan|dan toc|ton giao|trinh do|hoc van|tuoi|ngay cap|noi cap|noi dang ky|chu ky|ky ten|ky nhan|dang vien|facebook|so tien|thanh tien|muc ho tro|kinh phi|don vi tinh)\b/,
    { field: 'ignored', weight: 3 },
  ],
  [/^(so luong|so thanh vien|tong so|so nguoi|si so)\b/, { field: 'ignored', weight: 3 }],
  [/^(serial|row|order)( no| number)?$/, { field: 'ordinal', weight: 3 }],
  [/^(e ?mail|address|age|signature|ethnicity|education)\b/, { field: 'ignored', weight: 3 }],
  [/^account (holder|name|owner)/, { field: 'accountHolder', weight: 3 }],
  [/^(?:(?:national|citizen|personal) )?(?:id|identity)(?: card)?(?: number| no)?$/, { field: 'identity', weight: 3 }],
  [/^(birth ?date|birthday|born( on)?|year of birth|birth ?year)$/, { field: 'birth', weight: 3 }],
  [/^gender$/, { field: 'sex', weight: 3 }],
  [/^(?:commune|ward)(?: name)?$/, { field: 'commune', weight: 3 }],
  [/^(?:commune|ward|unit) code$/, { field: 'communeCode', weight: 3 }],
  [/^(?:hamlet|village|quarter|neighbou?rhood)(?: name)?$/, { field: 'hamlet', weight: 3 }],
  [/^(?:group|team)(?: name)?$/, { field: 'group', weight: 3 }],
  [/^(?:role in (?:the )?(?:group|team)|(?:group|team) role)$/, { field: 'role', weight: 3 }],
  [/^(?:position|job title|occupation)$/, { field: 'position', weight: 2 }, { field: 'role', weight: 1 }],
  [/^(?:notes?|remarks?|comments?)$/, { field: 'note', weight: 3 }],
  [/^(?:last|family|middle) name$|^surname$/, { field: 'familyName', weight: 2 }],
  [/^(?:first|given) name$|^names?$/, { field: 'fullName', weight: 3 }],
  [/\b(ngay tham gia|ngay vao|ngay tiep nhan|thoi gian tham gia)\b/, { field: 'ignored', weight: 3 }],
  [
    /\bchu (tk|tai khoan|the)\b|\bten (tk|tai khoan|chu tai khoan)\b|nguoi (thu huong|nhan tien)/,
    { field: 'accountHolder', weight: 3 },
  ],
  [
    /^(so )?(tai khoan|tk|stk)\b.*ngan hang|^(so )?(tai khoan|tk|stk)( ngan hang)?\b|\bso (tai khoan|tk)\b|^stk\b|^account/,
    { field: 'account', weight: 3 },
  ],
  [/^tai khoan( nhan tien)?$/, { field: 'account', weight: 3 }],
  [
    /^(ten |tai |mo tai )*(ngan hang|nh)( .*)?$|\bmo tai\b|\bnoi mo\b|^chi nhanh|^tai khoan ngan hang ten|^bank/,
    { field: 'bank', weight: 3 },
  ],
  [/\b(cccd|cmnd|cmtnd|cmt|can cuoc|dinh danh|chung minh|giay to tuy than|so dd|ddcn)\b/, { field: 'identity', weight: 3 }],
  [
    /\b(dien thoai|sdt|so dt|dtdd|di dong|mobile|phone|hotline|so may|dthoai|zalo)\b|^dt$|^so lien he|^lien he/,
    { field: 'phone', weight: 3 },
  ],
  [
    /^ma( so)?( don vi)? ?(xa|phuong|dvhc|don vi|hanh chinh|xa phuong.*|dvhc .*|don vi hanh chinh.*|phuong xa.*)?( thi tran)?$/,
    { field: 'communeCode', weight: 3 },
  ],
  [/^(so )?(quyet dinh|qd)\b.*ngay/, { field: 'decision', weight: 3 }],
  [/\b(ngay (ra )?(quyet dinh|qd|ban hanh|ky|thanh lap))\b/, { field: 'decisionDate', weight: 3 }],
  [/\b(quyet dinh|so qd|qd thanh lap)\b/, { field: 'decision', weight: 3 }],
  [/\b(nam|nu)\b.*\bsinh\b.*\b(nam|nu)$|\bsinh\b.*\bnam$/, { field: 'birth', weight: 2 }],
  [/\bsinh\b|\bntns\b|^ns$|^ngay thang nam$|\bdate of birth\b|^dob$/, { field: 'birth', weight: 3 }],
  [/^(gioi tinh|phai|gioi|nam nu|sex|gt)$/, { field: 'sex', weight: 3 }],
  [/^gioi tinh nam$|^nam gioi$/, { field: 'sexMale', weight: 3 }],
  [/^gioi tinh nu$|^nu gioi$/, { field: 'sexFemale', weight: 3 }],
  [/^nam$/, { field: 'sexMale', weight: 1 }, { field: 'birthMale', weight: 1 }],
  [/^nu$/, { field: 'sexFemale', weight: 1 }, { field: 'birthFemale', weight: 1 }],
  [
    /^(ho (va )?)?(ten )?(to truong|truong to|truong nhom)$|^(ho )?(va )?ten to truong/,
    { field: 'isLeader', weight: 1 },
    { field: 'leaderName', weight: 1 },
  ],
  [
    /^(ho (va )?)?(ten )?(to pho|pho to truong|pho to|pho truong to)$/,
    { field: 'isDeputy', weight: 1 },
    { field: 'deputyName', weight: 1 },
  ],
  [
    /^(ho (va )?)?(ten )?(cac )?(to vien|thanh vien|tv)( khac| con lai)?$/,
    { field: 'isMember', weight: 1 },
    { field: 'memberNames', weight: 1 },
    { field: 'fullName', weight: 2 },
  ],
  [
    /^(chuc danh|chuc vu|vai tro|nhiem vu|phan cong|cuong vi|vi tri|trach nhiem|chuc trach)\b.*\b(to|cnscd|cong nghe so|nhom|cns)\b/,
    { field: 'role', weight: 3 },
  ],
  [/^(vai tro|nhiem vu|phan cong|nhiem vu duoc phan cong|role)$/, { field: 'role', weight: 2 }, { field: 'position', weight: 1 }],
  [/^(chuc danh|vi tri|cuong vi|chuc trach)$/, { field: 'role', weight: 1 }, { field: 'position', weight: 1 }],
  [/^(ghi chu|gc|luu y|chu thich|note)\b/, { field: 'note', weight: 3 }],
  [/^(ho (va )?(ten )?(dem|lot|chu lot|chu dem|ten lot)|ho va|ho|ho dem|ho lot)$/, { field: 'familyName', weight: 2 }],
  [
    /^(ho (va )?ten|ho ten|hovaten)( .*)?$|^ten( goi| thanh vien.*| can bo.*| nguoi.*| to vien.*)?$|^(danh sach thanh vien|full ?name|name|member name)$/,
    { field: 'fullName', weight: 3 },
  ],
  [new RegExp(`^${HAMLET}$`), { field: 'hamlet', weight: 3 }],
  [
    /^(?:dia ban|khu vuc|noi hoat dong|pham vi)(?: hoat dong| phu trach| phuong trach)?$/,
    { field: 'hamlet', weight: 1 },
    { field: 'commune', weight: 1 },
    { field: 'group', weight: 1 },
  ],
  [new RegExp(`^${COMMUNE}$`), { field: 'commune', weight: 3 }],
  [
    /^(don vi|dia phuong|don vi hanh chinh|ubnd|ubnd xa.*|ten don vi|dvhc|noi cong tac xa)$/,
    { field: 'commune', weight: 1 },
    { field: 'hamlet', weight: 1 },
    { field: 'group', weight: 1 },
    { field: 'district', weight: 1 },
    { field: 'position', weight: 1 },
  ],
  [
    /^(ten )?(huyen|quan|quan huyen|huyen thanh pho|cap huyen|huyen tp|huyen thi xa.*|tp huyen|district)$/,
    { field: 'district', weight: 3 },
  ],
  [
    new RegExp(
      `^(?:ten )?${GROUP}(?: so)?$|^(?:ten )?${GROUP_LONG}(?: (?:so|cap|thuoc|tai|o|ap|khu pho|thon|khom|to dan pho|xa|phuong))*$|^ten (?:to|nhom)\\b.*$|^thuoc to$`,
    ),
    { field: 'group', weight: 3 },
  ],
  [
    /\b(chuc vu|don vi cong tac|nghe nghiep|cong tac|cong viec|thanh phan|co cau|doi tuong)\b/,
    { field: 'position', weight: 2 },
    { field: 'role', weight: 1 },
  ],
]

/** Every field a heading may stand for; none when it says nothing known. */
export function matchHeading(text: string): readonly HeadingMatch[] {
  const compared = headingWords(text)
  if (compared === '' || compared.length > 70) return []
  const found = HEADINGS.find(([pattern]) => pattern.test(compared))
  return found === undefined ? [] : (found.slice(1) as HeadingMatch[])
}

/** Words that stand in a second row of headings only. */
export const isSubHeading = (text: string): boolean =>
  /^(nam|nu|ngay|thang|nam sinh|so|ten|ngay sinh|ngan hang|so tk|mo tai|ho|dem|\d{1,2})$/.test(headingWords(text))
