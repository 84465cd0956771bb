/** The fields of a row shown in the tray, and those that can be mended. */
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
] as const
export type ShownField = (typeof SHOWN_FIELDS)[number]
export type MendedCells = { readonly [Of in ShownField]?: string | undefined }
